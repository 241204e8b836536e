import type { CalendarDate, CalendarMonth, DateValue } from '../../../src/rules/calendar/calendarDate';
import { compareDates, monthOf } from '../../../src/rules/calendar/compare';
import { isoMonth } from '../../../src/rules/calendar/formatDate';
import type { ParameterKey, ParameterTypes } from '../../../src/rules/policy/parameters';
import type { InForce, Policy } from '../../../src/rules/policy/policy';
import type { BenefitFacts } from '../../../src/rules/elderly/facts';
import { day } from '../calendars';

/** [from, value] or [from, until, value], in their order. */
type Dated<T> = readonly [string, T] | readonly [string, string, T];
export type Values = { readonly [Key in ParameterKey]?: readonly Dated<ParameterTypes[Key]>[] };

/** The defaults of the specification, from 2010 on: voucher 100 a month, three bands. */
export const usual = {
  'card.seniorAge': [['2010-1-1', 60]],
  'card.preferentialAge': [['2010-1-1', 65]],
  'age.leapBirthday': [['2010-1-1', 'mar1']],
  'voucher.age': [['2010-1-1', 80]],
  'voucher.standard': [['2010-1-1', 100_00]],
  'voucher.startRule': [['2010-1-1', 'birthdayMonth']],
  'voucher.deathRule': [['2010-1-1', 'monthPaid']],
  'voucher.moveOutRule': [['2010-1-1', 'monthPaid']],
  'voucher.moveInRule': [['2010-1-1', 'nextMonth']],
  'voucher.backpayLimit': [['2010-1-1', 'none']],
  'voucher.backpayMonths': [['2010-1-1', 6]],
  'allowance.bands': [
    [
      '2010-1-1',
      [
        { age: 80, fen: 100_00, categories: null },
        { age: 90, fen: 500_00, categories: null },
        { age: 100, fen: 800_00, categories: null },
      ],
    ],
  ],
  'allowance.startRule': [['2010-1-1', 'birthdayMonth']],
  'allowance.deathRule': [['2010-1-1', 'monthPaid']],
  'allowance.moveOutRule': [['2010-1-1', 'monthPaid']],
  'allowance.moveInRule': [['2010-1-1', 'nextMonth']],
} satisfies Values;

/** 林口: from October 2024, from the month after the birthday; 80–89 by category. */
export const linkouBands: Values = {
  'allowance.bands': [
    [
      '2024-10-1',
      [
        { age: 80, fen: 25_00, categories: null },
        { age: 80, fen: 100_00, categories: ['低保', '低保边缘', '特困'] },
        { age: 90, fen: 100_00, categories: null },
        { age: 100, fen: 300_00, categories: null },
      ],
    ],
  ],
  'allowance.startRule': [['2010-1-1', 'nextMonth']],
};

/** 上海: five bands from 65. */
export const fiveBands: Values = {
  'allowance.bands': [
    [
      '2016-5-1',
      [
        { age: 65, fen: 75_00, categories: null },
        { age: 70, fen: 150_00, categories: null },
        { age: 80, fen: 180_00, categories: null },
        { age: 90, fen: 350_00, categories: null },
        { age: 100, fen: 600_00, categories: null },
      ],
    ],
  ],
};

/** A policy by hand: the usual values, some of them changed; a list left empty is a parameter nobody says anything of. */
export function madePolicy(changes: Values = {}, none: readonly ParameterKey[] = []): Policy {
  const values: Values = { ...usual, ...changes };
  const listOf = <Key extends ParameterKey>(key: Key): InForce<ParameterTypes[Key]>[] =>
    ((values[key] ?? []) as readonly Dated<ParameterTypes[Key]>[]).map((dated, index, all) => ({
      value: dated[dated.length - 1] as ParameterTypes[Key],
      from: day(dated[0]),
      until: dated.length === 3 ? day(dated[1] as string) : dayBefore(all[index + 1]?.[0]),
      source: { title: '《关于高龄老年人待遇的通知》', number: '民发〔2010〕1号', url: null },
      origin: { kind: 'file', place: 'made-up' },
    }));
  const lists = new Map(Object.keys(values).map((key) => [key, listOf(key as ParameterKey)]));
  return {
    place: 'made-up',
    name: '某市',
    hasOwnSheet: false,
    inForce<Key extends ParameterKey>(key: Key, month: CalendarMonth): InForce<ParameterTypes[Key]> {
      const first = { ...month, day: 1 };
      const found = lists.get(key)?.find(({ from, until }) => compareDates(from, first) <= 0 && (until === null || compareDates(first, until) <= 0));
      if (found === undefined) throw new Error(`no value of ${key} in ${isoMonth(month)}`);
      return found as InForce<ParameterTypes[Key]>;
    },
    firstMonth(key) {
      const first = lists.get(key)?.[0]?.from;
      if (first === undefined) return null;
      return first.day === 1 ? monthOf(first) : month(isoMonth(first), 1);
    },
    hasNone: (key) => none.includes(key),
  };
}

// The made values begin on first days of months: the day before is the last of the month before.
function dayBefore(from: string | undefined): CalendarDate | null {
  if (from === undefined) return null;
  const { year, month: number } = day(from);
  return number === 1 ? { year: year - 1, month: 12, day: 31 } : { year, month: number - 1, day: new Date(Date.UTC(year, number - 1, 0)).getUTCDate() };
}

/** '2026-11', so many months later, as a month. */
export function month(text: string, later = 0): CalendarMonth {
  const [year, number] = text.split('-').map(Number) as [number, number];
  const count = year * 12 + number - 1 + later;
  return { year: Math.floor(count / 12), month: (count % 12) + 1 };
}

/** The months from one to another, both included. */
export function monthsThrough(first: string, last: string): CalendarMonth[] {
  const from = month(first);
  const until = month(last);
  return Array.from({ length: (until.year - from.year) * 12 + until.month - from.month + 1 }, (_unused, index) => month(first, index));
}

/** '1946-11-23' is a day, '1946-11' a month. */
export function written(text: string): DateValue {
  return text.split('-').length === 3 ? { precision: 'day', date: day(text) } : { precision: 'month', month: month(text) };
}

/** Facts as a case table writes them. */
export interface WrittenFacts {
  readonly birth?: string;
  readonly start?: string;
  readonly moveIn?: string;
  readonly death?: string;
  readonly moveOut?: string;
  readonly otherStop?: string;
  readonly category?: string;
}

export function factsOf(facts: WrittenFacts): BenefitFacts {
  const date = (text: string | undefined) => (text === undefined ? null : written(text));
  return {
    birth: date(facts.birth),
    recordedStart: facts.start === undefined ? null : month(facts.start),
    moveIn: date(facts.moveIn),
    death: date(facts.death),
    moveOut: date(facts.moveOut),
    otherStop: facts.otherStop === undefined ? null : month(facts.otherStop),
    category: facts.category ?? null,
  };
}
