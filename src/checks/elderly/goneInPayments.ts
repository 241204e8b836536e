import type { Benefit } from '../../rules/elderly/benefit';
import { lastDay } from '../../rules/calendar/period';
import { goneInPaymentsUntil } from '../../tables/holders/goneInPaymentsUntil';
import type { HolderCheck, Report } from '../check';
import { benefitOf } from './voucherRows';

const kinds = { death: 'payDeath', move: 'payMove', stop: 'payStop' } as const;

/** EL23 疑点: a list of payments says 死亡停发 in place of a payment, and the roll has him alive and paid. */
export const goneInPayments = (benefit: Benefit): HolderCheck => ({
  code: 'EL23',
  severity: 'warning',
  certainty: 'suspect',
  kinds: ['elders'],
  scope: benefit,
  find: (holder, { period, viewOf }) => {
    if (holder.inPayments.length === 0) return null;
    const [roll] = holder.rows;
    const said = goneInPaymentsUntil(holder, lastDay(period)).map((one) => ({ ...one, row: viewOf(one.person) }));
    // A death in the list of one benefit counts for both, and is told once.
    return said.filter(({ row }) => benefitOf(row) === benefit).map(({ row, cell, heading, says }): Report => ({
      row,
      field: 'amount',
      column: cell.column,
      data: { heading: heading.replace(/\s+/g, ''), found: cell.text, used: roll.ledger.sheet.name, usedRow: roll.ledger.row(roll.index), kind: kinds[says] },
    }));
  },
});
