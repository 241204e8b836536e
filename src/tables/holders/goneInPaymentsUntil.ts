import type { CalendarDate } from '../../rules/calendar/calendarDate';
import { compareDates } from '../../rules/calendar/compare';
import type { GoneInPayment } from './goneInPayments';
import type { Holder } from './holder';

/** What lists of payments say that happened until a day. */
export function goneInPaymentsUntil({ inPayments }: Pick<Holder, 'inPayments'>, day: CalendarDate): readonly GoneInPayment[] {
  return inPayments.filter(({ on }) => on === null || compareDates(on, day) <= 0);
}
