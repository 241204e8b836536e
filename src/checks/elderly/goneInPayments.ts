import type { Benefit } from '../../rules/elderly/benefit';
import { lastDay } from '../../rules/calendar/period';
import { goneInPaymentsUntil } from '../../tables/holders/goneInPayments';
import type { Holder } from '../../tables/holders/holder';
import { holdersOf } from '../../tables/holders/holdersOf';
import type { UnreadCell } from '../../tables/spec';
import type { HolderCheck, Report } from '../check';
import type { CheckContext } from '../context';
import type { KindOf } from '../kindOf';
import { benefitOf } from './voucherRows';

/** EL23 疑点: a list of payments says 死亡停发 in place of a payment, and the roll has him alive and paid. */
export const goneInPayments = (benefit: Benefit): HolderCheck => ({
  code: 'EL23',
  severity: 'warning',
  certainty: 'suspect',
  kinds: ['elders'],
  scope: benefit,
  find: (holder, context) => {
    if (holder.inPayments.length === 0) return null;
    const [roll] = holder.rows;
    const said = goneInPaymentsUntil(holder, lastDay(context.period)).map((one) => ({ ...one, row: context.viewOf(one.person) }));
    return said.filter(({ row, cell }) => benefitOf(row) === benefit || isToldHereAlone(holder, benefitOf(row), cell, context)).map(({ row, cell, heading, says }): Report => ({
      row,
      field: 'amount',
      column: cell.column,
      data: { heading: heading.replace(/\s+/g, ''), found: cell.text, used: roll.ledger.sheet.name, usedRow: roll.ledger.row(roll.index), kind: `pay.${says}` satisfies KindOf<'EL23', 'payments'> },
    }));
  },
});

/** A death in the list of one benefit counts for both, and is told once: of that benefit, unless it had ended before. */
function isToldHereAlone({ start, rows: [roll] }: Holder, listed: Benefit, { sheet, row, column }: UnreadCell, context: CheckContext): boolean {
  const told = holdersOf(context, listed)?.at(roll)?.inPayments ?? [];
  return start !== null && !told.some(({ cell }) => cell.sheet === sheet && cell.row === row && cell.column === column);
}
