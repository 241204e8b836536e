import { compareDates, compareMonths } from '../../rules/calendar/compare';
import type { CalendarDate, CalendarMonth } from '../../rules/calendar/calendarDate';
import { chineseMonth } from '../../rules/calendar/formatDate';
import { dateOfReachingAge } from '../../rules/age/dateOfReachingAge';
import { addDays } from '../../rules/calendar/arithmetic';
import { asOf, dayBetween, firstDay, laterDate, monthsOfQuarter, officeDayFrom } from './coveredTime';
import type { Elder } from './elder';
import type { StopReason } from './course';
import type { Random } from './random';

/** One row of 老年券发放台账. */
export interface Issue {
  readonly elder: Elder;
  readonly year: number;
  readonly quarter: 3 | 4;
  readonly months: number;
  /** Null while the vouchers of a quarter that is not over wait to be fetched; then nobody has signed. */
  readonly issueDate: CalendarDate | null;
  readonly voucherNumbers: string;
  readonly proxy: { readonly name: string; readonly relation: string; readonly reason: string } | null;
}

/** One row of 停发台账. */
export interface Stop {
  readonly elder: Elder;
  readonly benefit: '老年券' | '高龄津贴';
  readonly reason: StopReason;
  readonly eventDate: CalendarDate;
  readonly shouldStop: CalendarMonth;
  readonly actualStop: CalendarMonth;
  readonly remarks: string | null;
}

/** One row of 死亡名册. */
export interface Death {
  readonly elder: Elder;
  readonly date: CalendarDate;
  readonly source: '家属报告' | '派出所' | '医院' | '殡仪馆';
}

/** One row of 小帮手台账. */
export interface Device {
  readonly elder: Elder;
  readonly number: string;
  readonly issueDate: CalendarDate;
  readonly status: '新领' | '在用' | '报修' | '停用' | '收回';
  readonly statusDate: CalendarDate | null;
}

/** One row of 办证登记. */
export interface Handled {
  readonly elder: Elder;
  readonly certificate: '老年证' | '优待证' | '老年券';
  readonly date: CalendarDate;
  readonly number: string;
}

/** What was issued in the two quarters: a row for each who is entitled to a month of the quarter. */
export function issuesOf(random: Random, elders: readonly Elder[]): Issue[] {
  const issues: Issue[] = [];
  let voucher = 1;
  for (const quarter of [3, 4] as const) {
    for (const elder of elders) {
      const { voucherStart, voucherStop, voucherHandled } = elder;
      if (voucherStart === null) continue;
      const months = monthsOfQuarter(quarter).filter((month) => compareMonths(month, voucherStart) >= 0 && (voucherStop === null || compareMonths(month, voucherStop.month) < 0)).length;
      if (months === 0) continue;
      const starts = monthsOfQuarter(quarter).some((month) => compareMonths(month, voucherStart) === 0);
      const waits = quarter === 4 && voucherStop === null && random.chance(5);
      const regular = officeDayFrom({ year: 2026, month: quarter * 3 - 2, day: (quarter === 3 ? 6 : 9) + random.below(7) });
      const issueDate = starts ? voucherHandled : waits ? null : regular;
      const last = voucher + months - 1;
      issues.push({
        elder,
        year: 2026,
        quarter,
        months,
        issueDate,
        voucherNumbers: `${String(voucher).padStart(7, '0')}-${String(last).padStart(7, '0')}`,
        proxy: issueDate !== null && random.chance(8) ? { name: elder.kin.name, relation: elder.kin.relation, reason: random.pick(['行动不便', '住院', '外出居住']) } : null,
      });
      voucher = last + 1;
    }
  }
  return issues;
}

/** Everybody's stops, both benefits, in the order of the events. */
export function stopsOf(elders: readonly Elder[]): Stop[] {
  const stops: Stop[] = [];
  for (const elder of elders) {
    const { voucherStop, voucherStart, earlierStop } = elder;
    if (earlierStop !== null && voucherStart !== null) {
      const { month, reason, eventDate } = earlierStop;
      stops.push({ elder, benefit: '老年券', reason, eventDate, shouldStop: month, actualStop: month, remarks: `${chineseMonth(voucherStart)}恢复发放` });
    }
    if (voucherStop === null) continue;
    const { month, reason, eventDate } = voucherStop;
    for (const benefit of ['老年券', '高龄津贴'] as const) stops.push({ elder, benefit, reason, eventDate, shouldStop: month, actualStop: month, remarks: null });
  }
  return stops.sort((one, other) => compareDates(one.eventDate, other.eventDate));
}

export function deathsOf(random: Random, elders: readonly Elder[]): Death[] {
  return elders
    .flatMap((elder) => (elder.deathDate === null ? [] : [{ elder, date: elder.deathDate, source: random.pick(['家属报告', '家属报告', '派出所', '医院', '殡仪馆'] as const) }]))
    .sort((one, other) => compareDates(one.date, other.date));
}

/** One in nine of those over 65 has a device; those of the dead and gone were taken back. */
export function devicesOf(random: Random, elders: readonly Elder[]): Device[] {
  const devices: Device[] = [];
  elders.forEach((elder, index) => {
    if (index % 9 !== 5 || elder.household !== '本地') return;
    const gone = elder.deathDate ?? elder.moveOutDate;
    const latest = addDays(gone ?? asOf, -4);
    const from = [dateOfReachingAge(elder.birthDate, 65), elder.moveInDate, { year: 2018, month: 3, day: 1 }].reduce<CalendarDate>((one, other) => (other === null ? one : laterDate(one, other)), { year: 2018, month: 3, day: 1 });
    const earliest = addDays(from, 30);
    if (compareDates(earliest, latest) > 0) return;
    const recent = gone === null && devices.length % 5 === 1;
    const issueDate = officeDayFromUpTo(dayBetween(random, recent ? laterDate(earliest, firstDay) : earliest, latest), gone ?? asOf);
    devices.push({ elder, number: `XB${String(10001 + devices.length)}`, issueDate, ...stateOf(random, issueDate, gone) });
  });
  return devices;
}

function officeDayFromUpTo(day: CalendarDate, last: CalendarDate): CalendarDate {
  const open = officeDayFrom(day);
  return compareDates(open, last) <= 0 ? open : day;
}

function stateOf(random: Random, issueDate: CalendarDate, gone: CalendarDate | null): Pick<Device, 'status' | 'statusDate'> {
  if (gone !== null) return { status: '收回', statusDate: officeDayFromUpTo(addDays(gone, 1 + random.below(3)), asOf) };
  if (issueDate.year === asOf.year && issueDate.month === asOf.month) return { status: '新领', statusDate: issueDate };
  const status = random.pick(['在用', '在用', '在用', '在用', '在用', '在用', '在用', '在用', '报修', '停用', '收回'] as const);
  if (status !== '在用') return { status, statusDate: dayBetween(random, laterDate(issueDate, firstDay), asOf) };
  return { status, statusDate: random.chance(70) ? issueDate : null };
}

/** Cards handled in the two quarters, in the order of the days. */
export function handledOf(elders: readonly Elder[]): Handled[] {
  const handled: Handled[] = [];
  for (const elder of elders) {
    const add = (certificate: Handled['certificate'], date: CalendarDate, number: string) => {
      if (compareDates(date, firstDay) >= 0) handled.push({ elder, certificate, date, number });
    };
    if (elder.seniorCard !== null) add('老年证', elder.seniorCard.date, elder.seniorCard.number);
    if (elder.preferentialCard !== null) add('优待证', elder.preferentialCard.date, elder.preferentialCard.number);
    if (elder.voucherHandled !== null) add('老年券', elder.voucherHandled, '');
  }
  return handled.sort((one, other) => compareDates(one.date, other.date));
}
