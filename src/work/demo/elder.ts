import { dateOfReachingAge, monthOfReachingAge } from '../../rules/age/dateOfReachingAge';
import { fullYears } from '../../rules/age/fullYears';
import { addMonths, firstDayOfMonth } from '../../rules/calendar/arithmetic';
import type { CalendarDate, CalendarMonth } from '../../rules/calendar/calendarDate';
import { compareDates, compareMonths, monthOf, sameMonth } from '../../rules/calendar/compare';
import { chineseMonth, isoDate } from '../../rules/calendar/formatDate';
import { checkDigit } from '../../rules/identity/checkDigit';
import { lifeOf, type Course, type StopReason } from './course';
import { asOf, dayBetween, firstDay, laterDate, laterMonth, lastMonth, nextMonth, officeDayFrom, officeDayIn } from './coveredTime';
import { accountOf, addressElsewhere, addressOf, childName, nameOf, phoneOf, regions, unusualName, type Sex } from './inventions';
import type { Random } from './random';

export interface Card {
  readonly number: string;
  readonly date: CalendarDate;
}

export interface VoucherStop {
  /** The first month not paid. */
  readonly month: CalendarMonth;
  readonly reason: StopReason;
  readonly eventDate: CalendarDate;
}

export interface Kin {
  readonly name: string;
  readonly relation: string;
  readonly phone: string;
}

/** Somebody made up. */
export interface Elder {
  readonly name: string;
  readonly idNumber: string;
  readonly sex: Sex;
  readonly birthDate: CalendarDate;
  /** Full years on the day of looking, at death for the dead. */
  readonly age: number;
  readonly household: '本地' | '外地';
  readonly registeredAddress: string;
  readonly address: string;
  readonly phone: string;
  readonly category: '低保' | '低保边缘' | '特困' | '普通';
  readonly seniorCard: Card | null;
  readonly preferentialCard: Card | null;
  readonly voucherStart: CalendarMonth | null;
  /** The day the voucher was handled, where that lies in the two quarters. */
  readonly voucherHandled: CalendarDate | null;
  readonly voucherStop: VoucherStop | null;
  /** An earlier stop, before voucherStart. */
  readonly earlierStop: VoucherStop | null;
  readonly allowanceStart: CalendarMonth | null;
  readonly allowanceYuan: number | null;
  readonly deathDate: CalendarDate | null;
  readonly moveOutDate: CalendarDate | null;
  readonly moveInDate: CalendarDate | null;
  readonly reviewDate: CalendarDate | null;
  readonly reviewMethod: '入户' | '电话' | '视频' | null;
  readonly bankAccount: string | null;
  readonly kin: Kin;
  readonly remarks: string | null;
}

const policy = { voucherStart: { year: 2010, month: 1 }, allowanceStart: { year: 2019, month: 10 } } as const;

/** Makes up the persons of a roll, no two with one number, nor with one name and birthday. */
export function makeElders(random: Random, size: number): Elder[] {
  const elders: Elder[] = [];
  const numbers = new Set<string>();
  const persons = new Set<string>();
  let households = 0;
  for (let index = 0; index < size; index += 1) {
    const before = elders.at(-1);
    const couple = before !== undefined && index % 5 === 2;
    if (!couple) households += 1;
    elders.push(makeElder(random, index, { numbers, persons, spouse: couple ? before : null, home: addressOf(households - 1) }));
  }
  return elders;
}

interface Others {
  readonly numbers: Set<string>;
  readonly persons: Set<string>;
  readonly spouse: Elder | null;
  readonly home: string;
}

function makeElder(random: Random, index: number, { numbers, persons, spouse, home }: Others): Elder {
  const { birthDate, course, local } = lifeOf(random, index);
  const { name, sex } = identityOf(random, index, birthDate, persons, spouse);
  const left = course.kind === 'died' || course.kind === 'movedOut' ? course.date : null;
  const until = left ?? asOf;
  const household = local || random.chance(96) ? '本地' : '外地';
  const start = household === '本地' ? startOf(birthDate, course) : null;
  const stop = start === null ? null : stopOf(course);
  const allowanceStart = start === null ? null : course.kind === 'restarted' ? laterMonth(monthOfReachingAge(birthDate, 80), policy.allowanceStart) : laterMonth(start, policy.allowanceStart);
  const handled = start === null || compareMonths(start, firstDay) < 0 || compareMonths(start, asOf) > 0 ? null : officeDayIn(start, handlingDay(random, birthDate, start));
  const paid = start !== null && stop === null;
  return {
    name,
    idNumber: idNumberFor(random, birthDate, sex, numbers),
    sex,
    birthDate,
    age: fullYears(birthDate, course.kind === 'died' ? course.date : asOf),
    household,
    registeredAddress: household === '本地' ? home : addressElsewhere(random),
    address: home,
    phone: phoneOf(index % 5000),
    category: random.chance(96) ? '普通' : random.pick(['低保', '低保', '低保边缘', '特困']),
    seniorCard: cardOf(random, birthDate, 60, until, `L${String(100000 + index)}`),
    preferentialCard: cardOf(random, birthDate, 65, until, `Y${String(200000 + index)}`),
    voucherStart: start,
    voucherHandled: handled,
    voucherStop: stop,
    earlierStop: course.kind === 'restarted' ? { month: course.stopped, reason: '未按期认证', eventDate: firstDayOfMonth(course.stopped) } : null,
    allowanceStart,
    allowanceYuan: allowanceStart === null ? null : allowanceIn(birthDate, stop === null ? laterMonth(monthOf(asOf), allowanceStart) : addMonths(stop.month, -1)),
    deathDate: course.kind === 'died' ? course.date : null,
    moveOutDate: course.kind === 'movedOut' ? course.date : null,
    moveInDate: course.kind === 'movedIn' ? course.date : null,
    ...reviewOf(random, paid ? start : null, handled),
    bankAccount: start === null ? null : accountOf(index),
    kin: kinOf(random, name, sex, index),
    remarks: remarksOf(course, start),
  };
}

/** Never a spouse's surname: two paid persons of one surname at one address are looked into (EL13). */
function identityOf(random: Random, index: number, birthDate: CalendarDate, persons: Set<string>, spouse: Elder | null): { name: string; sex: Sex } {
  const sex = spouse === null ? (random.chance(46) ? '男' : '女') : spouse.sex === '男' ? '女' : '男';
  for (;;) {
    const { name, sex: own } = unusualName(random, index) ?? { name: nameOf(random, sex), sex };
    const person = `${name} ${isoDate(birthDate)}`;
    if (persons.has(person) || [...name][0] === [...(spouse?.name ?? '')][0]) continue;
    persons.add(person);
    return { name, sex: own };
  }
}

/** The first month paid: the birthday month of 80 unless he came, applied or was certified later; null when that is still to come after the two quarters. */
function startOf(birthDate: CalendarDate, course: Course): CalendarMonth | null {
  const entitled = laterMonth(monthOfReachingAge(birthDate, 80), policy.voucherStart);
  if (course.kind === 'late' || course.kind === 'restarted') return course.from;
  if (course.kind === 'movedIn') return laterMonth(entitled, nextMonth(course.date));
  const last = course.kind === 'died' || course.kind === 'movedOut' ? monthOf(course.date) : lastMonth;
  return compareMonths(entitled, last) <= 0 ? entitled : null;
}

/** The month of a death or of moving is still paid. */
function stopOf(course: Course): VoucherStop | null {
  if (course.kind === 'died') return { month: nextMonth(course.date), reason: '死亡', eventDate: course.date };
  if (course.kind === 'movedOut') return { month: nextMonth(course.date), reason: '迁出', eventDate: course.date };
  return course.kind === 'gaveUp' ? { month: course.from, reason: course.reason, eventDate: firstDayOfMonth(course.from) } : null;
}

/** Of who turns 80 that month, the birthday. */
function handlingDay(random: Random, birthDate: CalendarDate, start: CalendarMonth): number {
  const birthday = dateOfReachingAge(birthDate, 80);
  return sameMonth(birthday, start) ? birthday.day : 3 + random.below(18);
}

/** Yuan of a month by the band reached in it. */
function allowanceIn(birthDate: CalendarDate, month: CalendarMonth): number {
  if (compareMonths(monthOfReachingAge(birthDate, 100), month) <= 0) return 800;
  return compareMonths(monthOfReachingAge(birthDate, 90), month) <= 0 ? 500 : 100;
}

/** Handled within two weeks of the birthday, or when the cards began; who had his birthday this month may still wait. */
function cardOf(random: Random, birthDate: CalendarDate, years: 60 | 65, until: CalendarDate, number: string): Card | null {
  const birthday = dateOfReachingAge(birthDate, years);
  // The older, whose birthdays were before the cards, were handled in the two years they were handed out in.
  const [first, last] = years === 60 ? [{ year: 2009, month: 1, day: 5 }, { year: 2009, month: 1, day: 23 }] as const : [{ year: 2009, month: 2, day: 2 }, { year: 2010, month: 12, day: 1 }] as const;
  const early = compareDates(birthday, first) < 0;
  const wanted = early ? dayBetween(random, first, last) : dayBetween(random, birthday, laterDate(birthday, { ...birthday, day: Math.min(28, birthday.day + 14) }));
  const day = officeDayFrom(wanted);
  // No 优待证 was to be had in August 2026: a month with an empty section.
  const date = years === 65 && sameMonth(day, { year: 2026, month: 8 }) ? officeDayFrom({ year: 2026, month: 9, day: 1 + random.below(10) }) : day;
  return compareDates(date, until) <= 0 ? { number, date } : null;
}

/** Everybody paid was seen in October, those who started since when they were handled. */
function reviewOf(random: Random, start: CalendarMonth | null, handled: CalendarDate | null): Pick<Elder, 'reviewDate' | 'reviewMethod'> {
  if (start === null || compareMonths(start, asOf) > 0) return { reviewDate: null, reviewMethod: null };
  const recent = handled !== null && handled.month >= 10;
  return { reviewDate: recent ? handled : officeDayFrom({ year: 2026, month: 10, day: 8 + random.below(20) }), reviewMethod: recent ? '入户' : random.pick(['入户', '入户', '电话', '视频']) };
}

function kinOf(random: Random, name: string, sex: Sex, index: number): Kin {
  const relation = random.pick(['儿子', '女儿', '儿子', '女儿', '儿媳', '女婿', '孙子'] as const);
  const female = relation === '女儿' || relation === '儿媳';
  const blood = relation === '儿子' || relation === '女儿' || relation === '孙子';
  return { name: childName(random, name, female ? '女' : '男', blood && sex === '男'), relation, phone: phoneOf(5000 + (index % 5000)) };
}

function remarksOf(course: Course, start: CalendarMonth | null): string | null {
  if (course.kind === 'late') return `逾期申领，${chineseMonth(course.from)}起发`;
  if (course.kind === 'restarted') return `${chineseMonth(course.from)}恢复发放`;
  return course.kind === 'movedIn' && start !== null ? `迁入，${chineseMonth(start)}起发` : null;
}

/** Region, birthday and order of nobody, with the right check digit. */
function idNumberFor(random: Random, birthDate: CalendarDate, sex: Sex, taken: Set<string>): string {
  for (;;) {
    const order = 2 + 2 * random.below(498) + (sex === '男' ? 1 : 0);
    const first17 = `${random.pick(regions)}${isoDate(birthDate).replaceAll('-', '')}${String(order).padStart(3, '0')}`;
    const number = first17 + checkDigit(first17);
    if (taken.has(number)) continue;
    taken.add(number);
    return number;
  }
}
