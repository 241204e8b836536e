import { reissueSaid } from '../../ledger/reissueSaid';
import { areComplements } from '../../ledger/complements';
import { compareMonths } from '../../rules/calendar/compare';
import { benefitWords } from '../../rules/elderly/benefit';
import type { NumberCheck } from '../check';
import { alike } from '../alike';
import type { RowView } from '../rowView';
import { placeOf } from '../placeOf';
import { everyKind, isPaymentKind } from './kinds';

/** What makes two rows of one ledger the same entry, besides the number (rulings 22). In lists of payments EL14 speaks. */
const besides: Readonly<Record<string, string>> = { stops: 'benefit', certificates: 'certificate', helpers: 'deviceNumber' };

/** ID10: the same number on an earlier row of the same ledger, be it of another sheet. */
export const repeatedId: NumberCheck = {
  code: 'ID10',
  severity: 'error',
  certainty: 'certain',
  kinds: everyKind.filter((kind) => !isPaymentKind(kind)),
  scope: 'number',
  find: (all) =>
    alike(all, entryOf).flatMap((rows) =>
      rows.flatMap((row, place) => {
        // One roll a benefit: the same person once for each is no repetition.
        const first = rows.slice(0, place).find(({ ledger }) => !areComplements(ledger, row.ledger));
        return first === undefined ? [] : [{ row, field: 'idNumber', data: { foundId: row.id.clean, ...placeOf(first, row), firstName: first.name, ...(isRestart(first, row) ? { kind: 'restart' } : {}) } }];
      }),
    ),
};

/** Stopped in the first row, and started in the later one since. */
function isRestart({ ledger, index }: RowView, later: RowView): boolean {
  const [stop, start] = [ledger.month(index, 'voucherStop'), later.ledger.month(later.index, 'voucherStart')];
  return ledger.kind === 'elders' && stop.state === 'read' && start.state === 'read' && compareMonths(start.value, stop.value) >= 0;
}

function entryOf(row: RowView): string {
  const { ledger } = row;
  const field = besides[ledger.kind];
  // The sheets of one kind that are used are one ledger (rulings 12).
  if (field === undefined) return ledger.kind;
  // 高龄津贴停发名单: the title says of which benefit all its rows are.
  if (field === 'benefit' && !ledger.has(field) && ledger.sheet.ofBenefit !== undefined) return `${ledger.kind}|${benefitWords[ledger.sheet.ofBenefit]}`;
  const listed = field === 'deviceNumber' ? null : ledger.listed(row.index, field);
  // A card given anew is another entry; twice on one day it is the same.
  const again = ledger.kind === 'certificates' && reissueSaid(ledger, row.index) !== null ? `补办|${ledger.text(row.index, 'handledDate')}|` : '';
  return `${ledger.kind}|${again}${listed?.state === 'read' ? listed.value : row.text(field)}`;
}
