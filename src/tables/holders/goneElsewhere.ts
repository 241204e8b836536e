import type { CalendarDate } from '../../rules/calendar/calendarDate';
import { compareDates } from '../../rules/calendar/compare';
import type { UnreadCell } from '../spec';
import type { GoneInNote } from './goneInNotes';
import type { GoneInPayment } from './goneInPayments';
import type { Holder } from './holder';

/** What lists of payments say that happened until a day. */
export function goneInPaymentsUntil({ inPayments }: Pick<Holder, 'inPayments'>, day: CalendarDate): readonly GoneInPayment[] {
  return inPayments.filter((one) => isUntil(one, day));
}

/** What lines beside the rows say that happened until a day. */
export function goneInNotesUntil({ inNotes }: Pick<Holder, 'inNotes'>, day: CalendarDate): readonly GoneInNote[] {
  return inNotes.filter((one) => isUntil(one, day));
}

/** Both, with the cells that say it. */
export function goneElsewhereUntil(holder: Holder, day: CalendarDate): readonly { readonly cell: UnreadCell; readonly says: GoneInNote['says'] }[] {
  return [...goneInPaymentsUntil(holder, day), ...goneInNotesUntil(holder, day)];
}

function isUntil({ on }: Pick<GoneInNote, 'on'>, day: CalendarDate): boolean {
  return on === null || compareDates(on, day) <= 0;
}
