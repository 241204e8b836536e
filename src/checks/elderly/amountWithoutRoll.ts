import { chineseMonth } from '../../rules/calendar/formatDate';
import { monthsOf } from '../../rules/calendar/period';
import { entitledMonths } from '../../rules/elderly/entitledMonths';
import { firstEntitledMonth } from '../../rules/elderly/firstEntitledMonth';
import { voucherAmount } from '../../rules/elderly/voucherAmount';
import { inForceOrNull } from '../../rules/policy/inForceOrNull';
import type { Payment } from '../../tables/holders/payments';
import type { Report } from '../check';
import type { CheckContext } from '../context';
import type { RowView } from '../rowView';

/**
 * EL04 where the workbook has no roll at all: paid before the first month that the age entitles to, which is wrong
 * whatever a roll says; or an amount that is not what a person of that age is due for the period. He may have started
 * late, died or moved within it, which only a roll would tell, so that is asked; whoever wrote a remark or counted the
 * months has said why.
 */
export function amountWithoutRoll(row: RowView, payments: readonly Payment[], context: CheckContext): Report | null {
  const { policy } = context;
  const birth = row.birthDay;
  if (birth === null || mayHaveRoll(context)) return null;
  for (const { fen, late, period } of payments) {
    const months = monthsOf(period);
    if (fen === null || fen === 0 || late !== null || months.some((month) => inForceOrNull(policy, 'voucher.standard', month) === null)) continue;
    const facts = { birth: { precision: 'day', date: birth }, recordedStart: null, moveIn: null, death: null, moveOut: null, otherStop: null, category: null } as const;
    const first = firstEntitledMonth('voucher', facts, policy);
    const entitled = entitledMonths('voucher', { ...facts, recordedStart: first }, policy, months);
    if (first !== null && entitled.length === 0) return { row, field: 'amount', data: { found: fen / 100, first: chineseMonth(first), kind: 'notYet' } };
    if (row.text('remarks') !== '' || row.text('months') !== '') continue;
    const expected = voucherAmount(entitled, policy);
    if (fen !== expected) return { row, field: 'amount', data: { found: fen / 100, expected: expected / 100, months: entitled.length, kind: 'noRoll' }, severity: 'warning' };
  }
  return null;
}

/** A sheet that may be the roll, used or not. */
function mayHaveRoll({ ledgers, recognition }: CheckContext): boolean {
  return ledgers.some(({ kind }) => kind === 'elders') || recognition?.sheets.some(({ kind, likely }) => kind === 'elders' || likely === 'elders') === true;
}
