import { firstDayOfMonth } from '../../rules/calendar/arithmetic';
import { compareDates } from '../../rules/calendar/compare';
import { chineseDate } from '../../rules/calendar/formatDate';
import { contains, firstDay, previous, quarterOf } from '../../rules/calendar/period';
import { holdsOn } from '../../tables/holders/holder';
import type { HolderCheck } from '../check';

/** EL10: paid, and last reviewed before the quarter before (rulings 29; 广水 re-checks every quarter). */
export const reviewOverdue: HolderCheck = {
  code: 'EL10',
  severity: 'warning',
  certainty: 'certain',
  kinds: ['elders'],
  scope: 'voucher',
  find: (holder, { asOf, period, viewOf }) => {
    const { ledger, index } = holder.rows[0];
    if (!ledger.has('reviewDate') || !holdsOn(holder, asOf) || holder.start === null) return null;
    const quarter = quarterOf(firstDay(period));
    if (contains(quarter, firstDayOfMonth(holder.start))) return null;
    const limit = firstDay(previous(quarter));
    const review = ledger.date(index, 'reviewDate');
    if (review.state === 'unreadable') return null;
    const last = review.state === 'blank' ? null : review.value.precision === 'day' ? review.value.date : firstDayOfMonth(review.value.month);
    if (last !== null && compareDates(last, limit) >= 0) return null;
    return { row: viewOf(holder.rows[0]), field: 'reviewDate', data: { last: last === null ? '' : chineseDate(last), limit: chineseDate(limit) } };
  },
};
