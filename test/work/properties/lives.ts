import { makeCommunity, type Community } from '../../../src/work/demo';
import { deathsOf, stopsOf, type Stop } from '../../../src/work/demo/registers';
import { Random } from '../../../src/work/demo/random';
import { addDays } from '../../../src/rules/calendar/arithmetic';
import type { CalendarDate, CalendarMonth } from '../../../src/rules/calendar/calendarDate';
import { fc } from '../../rules/properties';

type Elder = Community['elders'][number];

/** How and when somebody ceased to be a holder: a day is yyyymmdd and a month yyyymm, so that both compare as numbers. */
export interface Ending {
  readonly reason: string;
  readonly day: number;
  /** The first month not to be paid. */
  readonly stop: number;
}

/** A made-up community to which more has happened than its books were made for, and what is true of its people. */
export interface Lives {
  readonly community: Community;
  readonly endings: ReadonlyMap<string, Ending>;
  /** The community before anything more happened: what was issued was issued then. */
  readonly before: Community;
}

/**
 * What happens besides, and which ledgers tell of it: the roll with the stop, the roll without it, 停发台账 alone, or
 * 死亡名册 alone, which stops nobody.
 */
const kinds = ['died', 'diedNotStopped', 'diedByStops', 'diedByList', 'movedOut', 'movedOutThenDied', 'gaveUp', 'gaveUpByStops', 'startsLate', 'startBlank'] as const;

interface Change {
  readonly kind: (typeof kinds)[number];
  readonly place: number;
  /** Days after 1 July 2026: often the first or last of a month or quarter. */
  readonly after: number;
  /** It befalls, if there is one, somebody whose age passes into another band later that quarter. */
  readonly beforeBirthday: boolean;
}

const change: fc.Arbitrary<Change> = fc.record({
  kind: fc.constantFrom(...kinds),
  place: fc.nat({ max: 999 }),
  after: fc.oneof({ weight: 2, arbitrary: fc.nat({ max: 140 }) }, { weight: 1, arbitrary: fc.constantFrom(0, 30, 31, 91, 92, 122, 123) }),
  beforeBirthday: fc.boolean(),
});

/** Communities of 20 to 120, to whom up to a dozen things more have happened. */
export const someLives: fc.Arbitrary<Lives> = fc
  .record({ seed: fc.nat({ max: 1_000_000 }), size: fc.integer({ min: 20, max: 120 }), changes: fc.array(change, { maxLength: 12 }) })
  .map(({ seed, size, changes }) => livesOf(makeCommunity(seed, size), changes));

export const dayOf = ({ year, month, day }: CalendarDate) => year * 10000 + month * 100 + day;
export const monthOf = ({ year, month }: CalendarMonth) => year * 100 + month;

function livesOf(before: Community, changes: readonly Change[]): Lives {
  const changed = new Map<string, Elder>();
  const endings = new Map<string, Ending>();
  const recorded: Stop[] = [];
  const listed: Elder[] = [];
  for (const elder of before.elders) {
    const gone = elder.deathDate ?? elder.moveOutDate;
    if (gone !== null) endings.set(elder.idNumber, endingOf(elder.deathDate === null ? '迁出' : '死亡', gone));
    else if (elder.voucherStop !== null) endings.set(elder.idNumber, { reason: elder.voucherStop.reason, day: monthOf(elder.voucherStop.month) * 100 + 1, stop: monthOf(elder.voucherStop.month) });
  }
  for (const one of changes) {
    const date = addDays({ year: 2026, month: 7, day: 1 }, one.after);
    const free = before.elders.filter((elder) => elder.voucherStop === null && !changed.has(elder.idNumber) && canBefall(elder, one.kind, date));
    const near = one.beforeBirthday ? free.filter((elder) => turnsLaterThatQuarter(elder, date)) : [];
    const from = near.length > 0 ? near : free;
    const elder = from[one.place % Math.max(1, from.length)];
    if (elder !== undefined) befall(elder, one.kind, date);
  }
  const elders = before.elders.map((elder) => changed.get(elder.idNumber) ?? elder);
  const deaths = deathsOf(new Random(1), elders);
  return {
    before,
    endings,
    community: {
      ...before,
      elders,
      stops: [...stopsOf(elders), ...recorded],
      deaths: [...deaths, ...listed.map((elder) => ({ elder, date: { year: 2026, month: 11, day: 1 }, source: '医院' as const }))],
    },
  };

  function befall(elder: Elder, kind: Change['kind'], date: CalendarDate): void {
    const next = monthAfter(date);
    const month = { year: date.year, month: date.month };
    const put = (facts: Partial<Elder>, ending: Ending | null) => {
      changed.set(elder.idNumber, { ...elder, ...facts });
      if (ending !== null) endings.set(elder.idNumber, ending);
    };
    const stop = (reason: Stop['reason'], eventDate: CalendarDate, from: CalendarMonth): Stop => ({ elder, benefit: '老年券', reason, eventDate, shouldStop: from, actualStop: from, remarks: null });
    const ofMonth: Ending = { reason: '自愿放弃', day: monthOf(month) * 100 + 1, stop: monthOf(month) };
    switch (kind) {
      case 'died':
        return put({ deathDate: date, voucherStop: { month: next, reason: '死亡', eventDate: date } }, endingOf('死亡', date));
      case 'diedNotStopped':
        return put({ deathDate: date }, endingOf('死亡', date));
      case 'diedByStops':
        recorded.push(stop('死亡', date, next));
        return put({}, endingOf('死亡', date));
      case 'diedByList':
        listed.push(elder);
        return put({}, null);
      case 'movedOut':
        return put({ moveOutDate: date, voucherStop: { month: next, reason: '迁出', eventDate: date } }, endingOf('迁出', date));
      case 'movedOutThenDied':
        return put({ moveOutDate: date, voucherStop: { month: next, reason: '迁出', eventDate: date }, deathDate: addDays(date, 1) }, endingOf('迁出', date));
      case 'gaveUp':
        return put({ voucherStop: { month, reason: '自愿放弃', eventDate: date } }, ofMonth);
      case 'gaveUpByStops':
        recorded.push(stop('自愿放弃', date, month));
        return put({}, ofMonth);
      case 'startsLate':
        return put({ voucherStart: next }, null);
      case 'startBlank':
        return put({ voucherStart: null }, null);
    }
  }
}

/** Nobody leaves before he was of age and a holder, gives up what never began, or starts earlier than he is entitled. */
function canBefall({ voucherStart, birthDate: { month, day } }: Elder, kind: Change['kind'], date: CalendarDate): boolean {
  if (voucherStart === null) return false;
  if (kind === 'startBlank' || monthOf(voucherStart) < monthOf(date)) return true;
  const mayLeave = kind !== 'gaveUp' && kind !== 'gaveUpByStops';
  return mayLeave && monthOf(voucherStart) === monthOf(date) && month * 100 + day <= date.month * 100 + date.day;
}

/** Whether an age divisible by five is reached after a day of its quarter; of 29 February never. */
function turnsLaterThatQuarter({ birthDate: { year, month, day } }: Elder, date: CalendarDate): boolean {
  const quarterEnd = date.month + ((12 - date.month) % 3);
  return (2026 - year) % 5 === 0 && month <= quarterEnd && month * 100 + day > date.month * 100 + date.day;
}

function endingOf(reason: string, date: CalendarDate): Ending {
  return { reason, day: dayOf(date), stop: monthOf(monthAfter(date)) };
}

function monthAfter({ year, month }: CalendarMonth): CalendarMonth {
  return month === 12 ? { year: year + 1, month: 1 } : { year, month: month + 1 };
}
