import { addDays } from '../calendar/arithmetic';
import type { CalendarDate } from '../calendar/calendarDate';
import { compareDates } from '../calendar/compare';

/** Something that stands from a day to a day, both included; until is null while it stands. */
export interface Dated {
  readonly from: CalendarDate;
  readonly until: CalendarDate | null;
}

/** In the order of the days on which they begin. */
export function inOrder<T extends Dated>(values: readonly T[]): readonly T[] {
  return [...values].sort((one, other) => compareDates(one.from, other.from));
}

/** Of values in order, the first that begins before the one before it has ended; one without an end gives way. */
export function firstOverlapping<T extends Dated>(values: readonly T[]): T | null {
  return values.find((value, at) => {
    const before = values[at - 1];
    return before !== undefined && (compareDates(before.from, value.from) === 0 || (before.until !== null && compareDates(before.until, value.from) >= 0));
  }) ?? null;
}

/** Of values in order: what has no end of its own ends the day before the next begins. */
export function withEnds<T extends Dated>(values: readonly T[]): readonly T[] {
  return values.map((value, at) => {
    const next = values[at + 1];
    return value.until !== null || next === undefined ? value : { ...value, until: addDays(next.from, -1) };
  });
}

/** What stands when values are laid over others, in order: the others keep the days that none of those covers. */
export function laidOver<T extends Dated>(below: readonly T[], above: readonly T[]): readonly T[] {
  const left = above.reduce<readonly T[]>((standing, value) => standing.flatMap((one) => without(one, value)), below);
  return inOrder([...left, ...above]);
}

/** What is left of a value's days without another's: those before, those after, both or none. */
function without<T extends Dated>(value: T, { from, until }: Dated): readonly T[] {
  const endedBefore = value.until !== null && compareDates(value.until, from) < 0;
  if (endedBefore || (until !== null && compareDates(value.from, until) > 0)) return [value];
  const before = compareDates(value.from, from) < 0 ? [{ ...value, until: addDays(from, -1) }] : [];
  const goesOn = until !== null && (value.until === null || compareDates(value.until, until) > 0);
  return goesOn ? [...before, { ...value, from: addDays(until, 1) }] : before;
}
