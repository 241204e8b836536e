import type { CalendarDate, CalendarMonth } from '../../rules/calendar/calendarDate';
import { addDays, addMonths, daysBetween, firstDayOfMonth, lastDayOfMonth } from '../../rules/calendar/arithmetic';
import { compareDates, compareMonths, monthOf } from '../../rules/calendar/compare';
import { dateOfReachingAge, monthOfReachingAge } from '../../rules/age/dateOfReachingAge';
import { fullYears } from '../../rules/age/fullYears';
import { checkDigit } from '../../rules/identity/checkDigit';
import { addressOf, nameOf, phoneOf, unitName } from './inventions';
import { Random } from './random';

/** Somebody made up. */
export interface Elder {
  readonly name: string;
  readonly idNumber: string;
  readonly sex: '男' | '女';
  readonly birthDate: CalendarDate;
  readonly age: number;
  readonly household: '本地' | '外地';
  readonly address: string;
  readonly phone: string;
  readonly seniorCard: { readonly number: string; readonly date: CalendarDate } | null;
  readonly preferentialCard: { readonly number: string; readonly date: CalendarDate } | null;
  readonly voucherStart: CalendarMonth | null;
  readonly voucherStop: { readonly month: CalendarMonth; readonly reason: '死亡' | '迁出' } | null;
  readonly allowanceStart: CalendarMonth | null;
  readonly allowanceYuan: number | null;
  readonly deathDate: CalendarDate | null;
  readonly moveOutDate: CalendarDate | null;
  readonly reviewDate: CalendarDate | null;
  readonly kinName: string;
  readonly kinPhone: string;
}

export interface Issue {
  readonly elder: Elder;
  readonly year: number;
  readonly quarter: number;
  readonly months: number;
  readonly issueDate: CalendarDate;
  readonly voucherNumbers: string;
  readonly proxy: { readonly name: string; readonly relation: string; readonly reason: string } | null;
}

export interface Device {
  readonly elder: Elder;
  readonly number: string;
  readonly issueDate: CalendarDate;
  readonly status: '在用' | '报修' | '停用' | '收回';
  readonly statusDate: CalendarDate;
}

export interface Handled {
  readonly elder: Elder;
  readonly certificate: '老年证' | '优待证' | '老年券';
  readonly date: CalendarDate;
  readonly number: string;
}

export interface Community {
  readonly unit: string;
  readonly elders: readonly Elder[];
  readonly issues: readonly Issue[];
  readonly devices: readonly Device[];
  /** Cards handled in the two quarters. */
  readonly handled: readonly Handled[];
}

/** The two quarters the community's books cover, and the day they are looked at. */
const firstDay: CalendarDate = { year: 2026, month: 7, day: 1 };
const asOf: CalendarDate = { year: 2026, month: 11, day: 23 };
const voucherYuan = { policyStart: { year: 2010, month: 1 }, allowanceStart: { year: 2019, month: 10 } } as const;

/** Makes up a community of about `size` elders over the third and fourth quarter of 2026. */
export function makeCommunity(seed: number, size: number): Community {
  const random = new Random(seed);
  const elders: Elder[] = [];
  for (let index = 0; index < size; index += 1) elders.push(makeElder(random, index));
  return { unit: unitName, elders, issues: issuesOf(random, elders), devices: devicesOf(random, elders), handled: handledIn(elders) };
}

function makeElder(random: Random, index: number): Elder {
  const birthDate = birthDateFor(random, index);
  const sex = random.chance(46) ? '男' : '女';
  const name = nameOf(random, index, sex);
  const left = lifeEnd(random, birthDate, index);
  const present = left === null ? asOf : left.date;
  const household = random.chance(96) ? '本地' : '外地';
  const seniorCard = cardOf(random, birthDate, 60, present, `L${String(100000 + index)}`);
  const preferentialCard = cardOf(random, birthDate, 65, present, `Y${String(200000 + index)}`);
  const eighty = laterMonth(monthOfReachingAge(birthDate, 80), voucherYuan.policyStart);
  const voucherStart = household === '本地' && compareMonths(eighty, monthOf(present)) <= 0 ? eighty : null;
  const allowance = laterMonth(monthOfReachingAge(birthDate, 80), voucherYuan.allowanceStart);
  const age = fullYears(birthDate, left?.kind === '死亡' ? left.date : asOf);
  return {
    name,
    idNumber: idNumberFor(random, birthDate, sex, index),
    sex,
    birthDate,
    age,
    household,
    address: addressOf(index),
    phone: phoneOf(index),
    seniorCard,
    preferentialCard,
    voucherStart,
    voucherStop: voucherStart === null || left === null ? null : { month: addMonths(monthOf(left.date), 1), reason: left.kind },
    allowanceStart: voucherStart === null ? null : allowance,
    allowanceYuan: voucherStart === null || left !== null ? null : age >= 100 ? 800 : age >= 90 ? 500 : 100,
    deathDate: left?.kind === '死亡' ? left.date : null,
    moveOutDate: left?.kind === '迁出' ? left.date : null,
    reviewDate: voucherStart === null || left !== null ? null : addDays({ year: 2026, month: 10, day: 8 }, random.below(20)),
    kinName: nameOf(random, index + 7, random.chance(50) ? '男' : '女'),
    kinPhone: phoneOf(index + 50000),
  };
}

/** Mostly spread between 60 and 99, with birthdays of 60, 65, 80, 90 and 100 in every month of the two quarters and some on 29 February. */
function birthDateFor(random: Random, index: number): CalendarDate {
  const reaching = [60, 65, 80, 60, 65, 80, 90, 100];
  if (index % 12 === 0) {
    const turn = index / 12;
    const month = addMonths(monthOf(firstDay), turn % 5);
    const years = reaching[Math.floor(turn / 5) % reaching.length] as number;
    const last = month.month === asOf.month ? asOf.day : lastDayOfMonth(month).day;
    return { year: month.year - years, month: month.month, day: 1 + random.below(last) };
  }
  if (index % 97 === 1) return { year: random.pick([1928, 1932, 1936, 1940, 1944, 1948, 1952, 1956, 1960, 1964]), month: 2, day: 29 };
  const youngest = dateOfReachingAge(asOf, -60);
  return addDays(youngest, -random.below(random.chance(70) ? 7300 : 13500));
}

/** One in sixty died and one in two hundred moved within the two quarters. */
function lifeEnd(random: Random, birthDate: CalendarDate, index: number): { readonly kind: '死亡' | '迁出'; readonly date: CalendarDate } | null {
  const day = addDays(firstDay, random.below(daysBetween(firstDay, asOf)));
  if (index % 12 === 0 || fullYears(birthDate, day) < 61) return null;
  if (index % 61 === 5) return { kind: '死亡', date: day };
  return index % 199 === 7 ? { kind: '迁出', date: day } : null;
}

/** Handled up to two months after the birthday, or long ago; recent birthdays may still wait for it. */
function cardOf(random: Random, birthDate: CalendarDate, years: number, present: CalendarDate, number: string): { number: string; date: CalendarDate } | null {
  const birthday = dateOfReachingAge(birthDate, years);
  const date = addDays(birthday, random.below(25));
  return compareDates(date, present) <= 0 ? { number, date } : null;
}

function laterMonth(one: CalendarMonth, other: CalendarMonth): CalendarMonth {
  return compareMonths(one, other) >= 0 ? one : other;
}

/** A right check digit behind a region, a birthday and an order of nobody's: orders are counted, not drawn from any list. */
function idNumberFor(random: Random, birthDate: CalendarDate, sex: '男' | '女', index: number): string {
  const region = random.pick(['110109', '110114', '131127', '211382', '370829']);
  const day = `${birthDate.year}${String(birthDate.month).padStart(2, '0')}${String(birthDate.day).padStart(2, '0')}`;
  const order = ((index * 2) % 998) + (sex === '男' ? 1 : 0);
  const first17 = `${region}${day}${String(order).padStart(3, '0')}`;
  return first17 + checkDigit(first17);
}

function issuesOf(random: Random, elders: readonly Elder[]): Issue[] {
  const issues: Issue[] = [];
  let voucher = 1;
  for (const quarter of [3, 4]) {
    const months = [2, 1, 0].map((before) => ({ year: 2026, month: quarter * 3 - before }));
    for (const elder of elders) {
      const { voucherStart, voucherStop } = elder;
      if (voucherStart === null) continue;
      const due = months.filter((month) => compareMonths(month, voucherStart) >= 0 && (voucherStop === null || compareMonths(month, voucherStop.month) < 0)).length;
      if (due === 0) continue;
      const last = voucher + due - 1;
      issues.push({
        elder,
        year: 2026,
        quarter,
        months: due,
        issueDate: addDays(firstDayOfMonth(months[0] as CalendarMonth), 7 + random.below(6)),
        voucherNumbers: `${String(voucher).padStart(7, '0')}-${String(last).padStart(7, '0')}`,
        proxy: random.chance(8) ? { name: elder.kinName, relation: random.pick(['子女', '配偶', '儿媳', '孙子女']), reason: '行动不便' } : null,
      });
      voucher = last + 1;
    }
  }
  return issues;
}

function devicesOf(random: Random, elders: readonly Elder[]): Device[] {
  return elders
    .filter((elder, index) => elder.age >= 66 && index % 9 === 4)
    .map((elder, index) => {
      const issueDate = addDays(dateOfReachingAge(elder.birthDate, 65), 30 + random.below(200));
      const gone = elder.deathDate ?? elder.moveOutDate;
      const status = gone !== null ? '收回' : random.pick(['在用', '在用', '在用', '在用', '在用', '在用', '报修', '停用'] as const);
      const statusDate = gone !== null ? addDays(gone, 3) : status === '在用' ? issueDate : addDays(firstDay, 10 + random.below(120));
      return { elder, number: `XB${String(10001 + index)}`, issueDate, status, statusDate };
    });
}

function handledIn(elders: readonly Elder[]): Handled[] {
  const handled: Handled[] = [];
  for (const elder of elders) {
    const add = (certificate: Handled['certificate'], date: CalendarDate, number: string) => {
      if (compareDates(date, firstDay) >= 0) handled.push({ elder, certificate, date, number });
    };
    if (elder.seniorCard !== null) add('老年证', elder.seniorCard.date, elder.seniorCard.number);
    if (elder.preferentialCard !== null) add('优待证', elder.preferentialCard.date, elder.preferentialCard.number);
    if (elder.voucherStart !== null) {
      const day = dateOfReachingAge(elder.birthDate, 80).day;
      add('老年券', { ...elder.voucherStart, day: Math.min(day, lastDayOfMonth(elder.voucherStart).day) }, '');
    }
  }
  return handled.sort((one, other) => compareDates(one.date, other.date));
}
