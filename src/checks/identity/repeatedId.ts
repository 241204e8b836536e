import type { NumberCheck } from '../check';
import { alike } from '../alike';
import type { RowView } from '../rowView';
import { everyKind, isPaymentKind } from './kinds';

/** What makes two rows of one ledger the same entry, besides the number (rulings 22). In lists of payments EL14 speaks. */
const besides: Readonly<Record<string, string>> = { stops: 'benefit', certificates: 'certificate', helpers: 'deviceNumber' };

/** ID10: the same number on an earlier row of the same ledger. */
export const repeatedId: NumberCheck = {
  code: 'ID10',
  severity: 'error',
  certainty: 'certain',
  kinds: everyKind.filter((kind) => !isPaymentKind(kind)),
  scope: 'number',
  find: (all) =>
    alike(all, entryOf).flatMap(([first, ...later]) =>
      later.map((row) => ({ row, field: 'idNumber', data: { foundId: row.id.clean, first: first?.row ?? 0, firstName: first?.name ?? '' } })),
    ),
};

function entryOf(row: RowView): string {
  const { ledger } = row;
  const field = besides[ledger.kind];
  if (field === undefined) return ledger.sheet.sheet;
  const listed = field === 'deviceNumber' ? null : ledger.listed(row.index, field);
  return `${ledger.sheet.sheet}|${listed?.state === 'read' ? listed.value : row.text(field)}`;
}
