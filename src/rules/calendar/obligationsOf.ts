import { addDays, addMonths, lastDayOfMonth } from './arithmetic';
import type { CalendarDate, CalendarMonth } from './calendarDate';
import { compareDates, monthOf } from './compare';
import { deadline, workdayDeadline, type Deadline, type Shift } from './deadline';
import { festivalDate } from './lunarDate';
import type { Obligation, ObligationSpec } from './obligation';
import { obligationCatalogue } from './obligationCatalogue';
import { firstDay, lastDay, next, quarterOf, type Period } from './period';
import { settlePeriod } from './settlePeriod';
import type { WorkSchedule } from './workSchedule';

export interface ObligationRequest {
  /** First and last due date asked for, both included. */
  readonly from: CalendarDate;
  readonly until: CalendarDate;
  readonly shift: Shift;
  /** Last day of the settle-day month; null for calendar months. */
  readonly settleDay: number | null;
  /** The day of the month on which an office hands something in, by obligation, in place of the usual one (see hasDueDay). */
  readonly dueDays?: Readonly<Record<string, number>>;
  readonly schedule: WorkSchedule;
}

/** What a due date is worked out by. */
export type DueTerms = Pick<ObligationRequest, 'shift' | 'settleDay' | 'dueDays' | 'schedule'>;

/** The longest time a period may end before, or a moved due date lie from, the day its obligation is due. */
const farthestBefore = 150;
const farthestMoved = 31;

/** Every obligation due from a day to a day, in the order of the due dates, then of the catalogue. */
export function obligationsOf(request: ObligationRequest): readonly Obligation[] {
  const { from, until } = request;
  return obligationCatalogue
    .flatMap((spec) => periodsBetween(spec.every, addDays(from, -farthestBefore), addDays(until, farthestMoved)).map((period) => obligationFor(spec, period, request)))
    .filter(({ due }) => compareDates(due, from) >= 0 && compareDates(due, until) <= 0)
    .sort((one, other) => compareDates(one.due, other.due));
}

/** One obligation of one period, which is of the kind the obligation has. */
export function obligationFor(spec: ObligationSpec, period: Period, terms: DueTerms): Obligation {
  const { id, who, fulfilledBy, source, begins } = spec;
  const settled = spec.due.on === 'dayAfter' && terms.settleDay !== null ? settlePeriod(firstDay(period), terms.settleDay) : null;
  return {
    id,
    who,
    fulfilledBy,
    source,
    period,
    covers: settled ?? { first: firstDay(period), last: lastDay(period) },
    begins: begins === undefined ? null : { year: period.year, ...begins },
    ...dueDate(spec, period, settled?.last ?? null, terms),
  };
}

/** @param settled the settle day on which a settle month ends; null for calendar months */
function dueDate({ id, due }: ObligationSpec, period: Period, settled: CalendarDate | null, { shift, dueDays, schedule }: DueTerms): Deadline {
  const own = dueDays?.[id] ?? null;
  const on = (date: CalendarDate) => deadline(date, shift, schedule);
  switch (due.on) {
    case 'dayAfter':
      return on(dayAfter(period, settled, own ?? due.day));
    case 'dayWithin':
      return on(dayIn(firstDay(period), own ?? due.day));
    case 'dayOfNextQuarter':
      return on(dayIn(firstDay(next(quarterOf(firstDay(period)))), own ?? due.day));
    case 'lastWorkday':
      return own === null ? workdayDeadline(lastDay(period), schedule) : on(dayIn(lastDay(period), own));
    case 'date':
      return on(dayIn({ year: period.year, month: due.month }, due.day));
    case 'festival':
      return on(festivalDate(due.festival, period.year));
    case 'workdayBefore':
      return workdayDeadline(addDays(festivalDate(due.festival, period.year), -1), schedule);
  }
}

/** The first such day after a calendar month, or on which a settle month is over. */
function dayAfter(period: Period, settled: CalendarDate | null, day: number): CalendarDate {
  if (settled === null) return dayIn(addMonths(monthOf(lastDay(period)), 1), day);
  const sameMonth = dayIn(settled, day);
  return compareDates(settled, sameMonth) <= 0 ? sameMonth : dayIn(addMonths(monthOf(settled), 1), day);
}

function dayIn({ year, month }: CalendarMonth, day: number): CalendarDate {
  return { year, month, day: Math.min(day, lastDayOfMonth({ year, month }).day) };
}

/** The periods of a kind that hold a day from one to another. */
function periodsBetween(kind: Period['kind'], from: CalendarDate, until: CalendarDate): readonly Period[] {
  const periods: Period[] = [];
  for (let period = periodOf(kind, from); compareDates(firstDay(period), until) <= 0; period = next(period)) periods.push(period);
  return periods;
}

function periodOf(kind: Period['kind'], { year, month }: CalendarMonth): Period {
  switch (kind) {
    case 'month':
      return { kind, year, month };
    case 'quarter':
      return quarterOf({ year, month });
    case 'halfYear':
      return { kind, year, half: Math.ceil(month / 6) };
    case 'year':
      return { kind, year };
  }
}
