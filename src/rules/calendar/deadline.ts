import type { CalendarDate } from './calendarDate';
import { compareDates } from './compare';
import { isScheduled, workdayFrom, workdayUpTo } from './workdays';
import type { WorkSchedule } from './workSchedule';

/** Where a due date on a day that is not worked goes: 提前 to the workday before, 顺延 to the next, or 不变. */
export type Shift = 'earlier' | 'later' | 'none';

/** A due date and what became of the one the rule names. */
export interface Deadline {
  readonly due: CalendarDate;
  readonly nominalDue: CalendarDate;
  readonly moved: 'earlier' | 'later' | null;
  /** False where the official schedule of a year it depends on is not there: worked out by weekends alone. */
  readonly scheduleKnown: boolean;
}

/** A due date, moved off days that are not worked. */
export function deadline(nominalDue: CalendarDate, shift: Shift, schedule: WorkSchedule): Deadline {
  const due = { earlier: workdayUpTo, later: workdayFrom, none: (date: CalendarDate) => date }[shift](nominalDue, schedule);
  const order = compareDates(due, nominalDue);
  return { due, nominalDue, moved: order === 0 ? null : order < 0 ? 'earlier' : 'later', scheduleKnown: isScheduled(due, nominalDue, schedule) };
}

/** The workday on or before a day, where the rule itself asks for a workday: nothing is moved. */
export function workdayDeadline(latest: CalendarDate, schedule: WorkSchedule): Deadline {
  const due = workdayUpTo(latest, schedule);
  return { due, nominalDue: due, moved: null, scheduleKnown: isScheduled(due, latest, schedule) };
}
