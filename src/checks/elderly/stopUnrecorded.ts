import { contains } from '../../rules/calendar/period';
import { monthOf } from '../../rules/calendar/compare';
import type { PersonRow } from '../../tables/person';
import { presumedMonths } from '../../tables/holders/overpaidMonths';
import type { HolderCheck } from '../check';
import { monthsSpan } from './monthsSpan';
import { standardsOf } from './paidFrom';

/** EL18 where nothing tells whether somebody was paid after a death or a move of the period: tables reckon that he was (rulings 9). Of who is still 在发 EL06 and EL07 speak. */
export const stopUnrecorded: HolderCheck = {
  code: 'EL18',
  severity: 'error',
  certainty: 'certain',
  kinds: ['elders'],
  scope: 'voucher',
  find: (holder, context) => {
    const { ending, start, stoppedSometime, rows: [roll, ...entries] } = holder;
    if (context.policy.hasNone('voucher.standard') || ending === null || start === null || stoppedSometime || !contains(context.period, monthOf(ending.date))) return null;
    const status = roll.ledger.listed(roll.index, 'voucherStatus');
    if ((status.state === 'read' && status.value === '在发') || entries.some(lacksStop)) return null;
    const months = presumedMonths(holder, ending, context.payments, context.asOf);
    if (months.length === 0) return null;
    const own = ending.reason === '迁出' ? 'moveOutDate' : 'deathDate';
    const field = roll.ledger.has('voucherStop') ? 'voucherStop' : roll.ledger.has(own) ? own : 'name';
    return { row: context.viewOf(roll), field, data: { kind: 'unrecorded', ...monthsSpan(months), amount: standardsOf(months, context) / 100 }, severity: 'info' };
  },
};

/** It is said at the entry. */
function lacksStop({ ledger, index }: PersonRow): boolean {
  return ledger.has('actualStop') && ledger.month(index, 'actualStop').state === 'blank';
}
