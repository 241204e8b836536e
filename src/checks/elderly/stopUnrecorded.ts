import { compareDates } from '../../rules/calendar/compare';
import { firstDay, previous, quarterOf } from '../../rules/calendar/period';
import { inForceOrNull } from '../../rules/policy/inForceOrNull';
import type { PersonRow } from '../../tables/person';
import { presumedMonths } from '../../tables/holders/overpaidMonths';
import type { HolderCheck } from '../check';
import { monthsSpan } from './monthsSpan';
import { standardsOf } from './paidFrom';

const fields: Readonly<Record<string, readonly string[]>> = { 死亡: ['deathDate'], 迁出: ['moveOutDate'] };

/**
 * EL18 where nothing tells whether somebody was paid after a death, a move or another stop: tables of the quarter of the event
 * reckon that he was (rulings 9). It is said of the quarter looked at and of the one before, which may still be put right; a
 * roll that keeps its dead of many years without a stop month would else be nothing but this. Of who is still 在发 EL06 and EL07 speak.
 */
export const stopUnrecorded: HolderCheck = {
  code: 'EL18',
  severity: 'error',
  certainty: 'certain',
  kinds: ['elders'],
  scope: 'voucher',
  find: (holder, context) => {
    const { ending, start, stoppedSometime, rows: [roll, ...entries] } = holder;
    if (context.policy.hasNone('voucher.standard') || ending === null || start === null || stoppedSometime) return null;
    if (compareDates(ending.date, firstDay(previous(quarterOf(firstDay(context.period))))) < 0) return null;
    const status = roll.ledger.listed(roll.index, 'voucherStatus');
    const isTold = fields[ending.reason] !== undefined && status.state === 'read' && status.value === '在发';
    if (isTold || entries.some(lacksStop)) return null;
    const months = presumedMonths(holder, ending, context.payments, context.asOf).filter((month) => inForceOrNull(context.policy, 'voucher.standard', month) !== null);
    if (months.length === 0) return null;
    const own = ['voucherStop', ...(fields[ending.reason] ?? [])].find((field) => roll.ledger.has(field));
    return { row: context.viewOf(roll), field: own ?? 'name', data: { kind: 'unrecorded', ...monthsSpan(months), amount: standardsOf(months, context) / 100 }, severity: 'info' };
  },
};

/** It is said at the entry. */
function lacksStop({ ledger, index }: PersonRow): boolean {
  return ledger.has('actualStop') && ledger.month(index, 'actualStop').state === 'blank';
}
