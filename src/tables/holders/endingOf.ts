import type { CalendarDate, CalendarMonth, DateValue } from '../../rules/calendar/calendarDate';
import { firstDayOfMonth } from '../../rules/calendar/arithmetic';
import { compareDates, compareMonths, isSameDay } from '../../rules/calendar/compare';
import { monthOfValue } from '../../rules/calendar/readDateText';
import { isBefore, type StopEntry } from './stopEntries';

/** What the roll says of somebody's leaving, for one benefit. */
export interface RollStop {
  readonly start: CalendarMonth | null;
  /** 停发月份: the first month not paid. */
  readonly stop: CalendarMonth | null;
  /** The same as it is written: the day of a death in its place is of the death. */
  readonly stopWritten: DateValue | null;
  /** 停发原因; '' where the roll has none. */
  readonly reason: string;
  readonly death: DateValue | null;
  readonly moveOut: DateValue | null;
  readonly moveIn: DateValue | null;
}

/** How somebody left, before 应停发月份 is worked out. */
export interface Leaving {
  readonly reason: string;
  readonly date: CalendarDate;
  readonly event: DateValue | null;
  readonly death: DateValue | null;
  readonly moveOut: DateValue | null;
  /** 应停发月份 of a stop for another reason. */
  readonly otherStop: CalendarMonth | null;
  readonly actualStop: CalendarMonth | null;
  /** The stop is written as the day of the death or the move: it followed the rule. */
  readonly stopsByRule: boolean;
  readonly recovered: number | null;
}

const DEATH = '死亡';
const MOVE = '迁出';

/**
 * The first event that ended a benefit (rulings 1, 3, 7): the roll's word before 停发台账's. A stop recorded with the
 * reason, or after the day, of a death or move belongs to it. Null for who is still a holder.
 */
export function leavingOf(roll: RollStop, entries: readonly StopEntry[]): Leaving | null {
  const current = entries.filter((entry) => !isBefore(entry, roll.start));
  const entryFor = (reason: string) => current.findLast((entry) => entry.reason === reason);
  const stop = roll.stop !== null && roll.start !== null && compareMonths(roll.stop, roll.start) < 0 ? null : roll.stop;
  const death = roll.death ?? entryFor(DEATH)?.event ?? null;
  const moveOut = stillAway(roll.moveOut ?? entryFor(MOVE)?.event ?? null, roll.moveIn);
  const facts = { death, moveOut };
  const found: Leaving[] = [];
  if (death !== null) found.push(ofEvent(DEATH, death));
  if (moveOut !== null) found.push(ofEvent(MOVE, moveOut));
  const other = otherStop();
  if (other !== null) found.push(other);
  return found.reduce<Leaving | null>((first, one) => (first === null || compareDates(one.date, first.date) < 0 ? one : first), null);

  function ofEvent(reason: string, event: DateValue): Leaving {
    const entry = entryFor(reason);
    const isEventDay = (written: DateValue | null | undefined) => written !== null && written !== undefined && isSameDay(written, event);
    const ownStop = stop !== null && belongs(reason, event) && !isEventDay(roll.stopWritten) ? stop : null;
    const listedStop = isEventDay(entry?.stopWritten) ? null : (entry?.actualStop ?? null);
    const stopsByRule = [roll.stopWritten, entry?.stopWritten].some(isEventDay);
    return { reason, date: dayOf(event), event, ...facts, otherStop: null, actualStop: ownStop ?? listedStop, stopsByRule, recovered: entry?.recovered ?? recoveredAside() };
  }

  /** A list of 追回 says neither why nor when somebody was stopped, only what was paid back. */
  function recoveredAside(): number | null {
    return current.findLast(({ reason, event: when, shouldStop, actualStop }) => reason === '' && when === null && shouldStop === null && actualStop === null)?.recovered ?? null;
  }

  /** Whether 停发月份 of the roll is this event's. */
  function belongs(reason: string, event: DateValue): boolean {
    if (roll.reason !== '') return roll.reason === reason;
    return stop !== null && compareMonths(stop, monthOfValue(event)) >= 0;
  }

  function otherStop(): Leaving | null {
    const isEvents = (reason: string) => (reason === DEATH && death !== null) || (reason === MOVE && moveOut !== null);
    if (stop !== null && !isEvents(roll.reason) && !(roll.reason === '' && [death, moveOut].some((event) => event !== null && belongs('', event)))) {
      const entry = current.findLast(({ reason }) => reason === roll.reason) ?? current.findLast(({ reason }) => roll.reason === '' && !isEvents(reason));
      return {
        reason: roll.reason === '' ? (entry?.reason ?? '') : roll.reason,
        date: firstDayOfMonth(stop),
        event: entry?.event ?? null,
        ...facts,
        otherStop: entry?.shouldStop ?? stop,
        actualStop: stop,
        stopsByRule: false,
        recovered: entry?.recovered ?? null,
      };
    }
    if (stop !== null) return null;
    const entry = current.findLast(({ reason }) => !isEvents(reason));
    const month = entry?.actualStop ?? entry?.shouldStop ?? (entry?.event ? monthOfValue(entry.event) : null);
    if (entry === undefined || month === null) return null;
    return { reason: entry.reason, date: firstDayOfMonth(month), event: entry.event, ...facts, otherStop: entry.shouldStop ?? month, actualStop: entry.actualStop, stopsByRule: false, recovered: entry.recovered };
  }
}

/** Who moved in again since is back. */
function stillAway(moveOut: DateValue | null, moveIn: DateValue | null): DateValue | null {
  return moveOut !== null && moveIn !== null && compareDates(dayOf(moveIn), dayOf(moveOut)) >= 0 ? null : moveOut;
}

/** The day an event counts from; of a month alone its first. */
function dayOf(value: DateValue): CalendarDate {
  return value.precision === 'day' ? value.date : firstDayOfMonth(value.month);
}
