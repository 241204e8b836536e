import { dateOfReachingAge } from '../../rules/age/dateOfReachingAge';
import { addDays, lastDayOfMonth } from '../../rules/calendar/arithmetic';
import type { CalendarDate, CalendarMonth } from '../../rules/calendar/calendarDate';
import { asOf, dayBetween, firstDay } from './coveredTime';
import type { Random } from './random';

export type StopReason = '死亡' | '迁出' | '自愿放弃' | '重复享受' | '未按期认证';

/** What befalls somebody, of all that the books must show. */
export type Course =
  | { readonly kind: 'settled' }
  | { readonly kind: 'died'; readonly date: CalendarDate }
  | { readonly kind: 'movedOut'; readonly date: CalendarDate }
  | { readonly kind: 'movedIn'; readonly date: CalendarDate }
  /** Applied months after turning 80. */
  | { readonly kind: 'late'; readonly from: CalendarMonth }
  /** Stopped in spring for a missed certification, paid again since. */
  | { readonly kind: 'restarted'; readonly stopped: CalendarMonth; readonly from: CalendarMonth }
  | { readonly kind: 'gaveUp'; readonly from: CalendarMonth; readonly reason: StopReason };

export interface Life {
  readonly birthDate: CalendarDate;
  readonly course: Course;
  /** Of the community's own household register whatever chance says, so that the course shows. */
  readonly local: boolean;
}

/** The life of somebody by his place in the roll, so that a community of sixty has some of everything too. */
export function lifeOf(random: Random, index: number): Life {
  if (index % 12 === 0) return { birthDate: turningBirth(random, index / 12), course: { kind: 'settled' }, local: true };
  if (index % 61 === 5) return died(random, Math.floor(index / 61));
  // No age of 60, 65 or 80 falls near the day of leaving: ages are well past them.
  if (index % 199 === 7) {
    const birthDate = index % 2 === 1 ? bornAged(random, 81, 95) : bornAged(random, 66, 78);
    return { birthDate, course: { kind: 'movedOut', date: leaving(random, firstDay, addDays(asOf, -3)) }, local: true };
  }
  if (index % 149 === 11) return { birthDate: bornAged(random, 81, 88), course: { kind: 'movedIn', date: dayBetween(random, { year: 2026, month: 6, day: 10 }, { year: 2026, month: 10, day: 20 }) }, local: true };
  if (index % 113 === 13) {
    const birthDate = { year: 1946, month: 3 + random.below(4), day: 1 + random.below(28) };
    return { birthDate, course: { kind: 'late', from: { year: 2026, month: 7 + random.below(4) } }, local: true };
  }
  if (index % 173 === 19) {
    const course = { kind: 'restarted', stopped: { year: 2026, month: 3 + random.below(3) }, from: { year: 2026, month: 7 + random.below(4) } } as const;
    return { birthDate: bornAged(random, 82, 89), course, local: true };
  }
  if (index % 131 === 23) {
    const course = { kind: 'gaveUp', from: { year: 2026, month: 8 + random.below(4) }, reason: random.pick(['自愿放弃', '重复享受', '未按期认证'] as const) } as const;
    return { birthDate: bornAged(random, 82, 94), course, local: true };
  }
  return { birthDate: settledBirth(random, index), course: { kind: 'settled' }, local: false };
}

function died(random: Random, turn: number): Life {
  const birthDate = turn % 3 === 2 ? bornAged(random, 66, 78) : bornAged(random, 81, 97);
  const date = turn % 4 === 3 ? dayBetween(random, { year: 2026, month: 1, day: 5 }, { year: 2026, month: 6, day: 28 }) : leaving(random, firstDay, addDays(asOf, -3));
  return { birthDate, course: { kind: 'died', date }, local: true };
}

/** Never in the days of a quarter's first month before everybody has been given the quarter's vouchers. */
function leaving(random: Random, first: CalendarDate, last: CalendarDate): CalendarDate {
  const date = dayBetween(random, first, last);
  return (date.month === 7 || date.month === 10) && date.day < 18 ? { ...date, day: 18 + (date.day % 12) } : date;
}

/** Birthdays of 60, 65, 80, 90 and 100 in every month of the two quarters, October's first. Nobody is on the roll before 60. */
function turningBirth(random: Random, turn: number): CalendarDate {
  let rest = turn;
  for (let round = 0; ; round += 1) {
    const ages = round === 0 ? [60, 65, 80, 90, 100] : round % 4 === 0 ? [60, 65, 80, 90] : [60, 65, 80];
    const turnings = [10, 7, 8, 9, 11, 12].flatMap((month) => ages.filter((age) => age !== 60 || month !== 12).map((age) => ({ month, age })));
    const turning = turnings[rest];
    if (turning === undefined) {
      rest -= turnings.length;
      continue;
    }
    const { month, age } = turning;
    // The first five turn early in October, so that their cards are handled in October.
    const last = turn < 5 ? 12 : age === 60 && month === asOf.month ? asOf.day : lastDayOfMonth({ year: 2026, month }).day;
    return { year: 2026 - age, month, day: 1 + random.below(last) };
  }
}

function settledBirth(random: Random, index: number): CalendarDate {
  if (index % 97 === 1) return { year: random.pick([1928, 1932, 1936, 1940, 1944, 1948, 1952, 1956, 1960, 1964]), month: 2, day: 29 };
  if (index % 400 === 3) return bornAged(random, 101, 103);
  const share = random.below(100);
  if (share < 48) return bornAged(random, 60, 69);
  if (share < 76) return bornAged(random, 70, 79);
  return share < 95 ? bornAged(random, 80, 89) : bornAged(random, 90, 98);
}

/** A birth date of somebody whose full years on the day of looking lie between two, both included. */
function bornAged(random: Random, youngest: number, oldest: number): CalendarDate {
  return dayBetween(random, addDays(dateOfReachingAge(asOf, -oldest - 1), 1), dateOfReachingAge(asOf, -youngest));
}
