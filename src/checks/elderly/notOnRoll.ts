import { compareDates, compareMonths } from '../../rules/calendar/compare';
import { chineseMonth } from '../../rules/calendar/formatDate';
import { lastDay } from '../../rules/calendar/period';
import { firstEntitledMonth } from '../../rules/elderly/firstEntitledMonth';
import { hasUnread } from '../../tables/holders/unread';
import type { HolderCheck } from '../check';

/** EL02 应享未享: of the community, alive, of age by the start rule, and no 起发月份, as of the day of looking, or the last of a period that is over (rulings 26; 屏山 paid ¥63万 after an audit). */
export const notOnRoll: HolderCheck = {
  code: 'EL02',
  severity: 'warning',
  certainty: 'suspect',
  kinds: ['elders'],
  scope: 'voucher',
  find: (holder, { policy, asOf, period, viewOf }) => {
    const { start, facts, local, ending, stoppedSometime, rows } = holder;
    // A start that cannot be read is ST02's: it is not wanting.
    if (start !== null || hasUnread(holder, 'voucherStart') || stoppedSometime || local === false || !rows[0].ledger.has('voucherStart')) return null;
    const end = lastDay(period);
    const day = compareDates(end, asOf) < 0 ? end : asOf;
    if (ending !== null && compareDates(ending.date, day) <= 0) return null;
    const first = firstEntitledMonth('voucher', facts, policy);
    if (first === null || compareMonths(first, day) > 0) return null;
    return { row: viewOf(rows[0]), field: 'name', data: { since: chineseMonth(first) }, ...(local === null ? { severity: 'info' as const } : {}) };
  },
};
