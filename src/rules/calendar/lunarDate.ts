import { LunarDay, SolarDay } from 'tyme4ts';
import type { CalendarDate } from './calendarDate';

/** The festivals on which offices visit people. */
export type Festival = 'springFestival' | 'lantern' | 'midAutumn' | 'doubleNinth';

const lunarDays: Readonly<Record<Festival, readonly [month: number, day: number]>> = {
  springFestival: [1, 1],
  lantern: [1, 15],
  midAutumn: [8, 15],
  doubleNinth: [9, 9],
};

/** 春节 (正月初一), 元宵节 (正月十五), 中秋节 (八月十五) or 重阳节 (九月初九) of the lunar year that begins in a year. */
export function festivalDate(festival: Festival, year: number): CalendarDate {
  const [month, day] = lunarDays[festival];
  const solar = LunarDay.fromYmd(year, month, day).getSolarDay();
  return { year: solar.getYear(), month: solar.getMonth(), day: solar.getDay() };
}

/** A day in the lunar calendar: 丙午年九月初九; a leap month as 闰六月. Chinese in every locale, as festivals are. */
export function lunarDay({ year, month, day }: CalendarDate): string {
  const lunar = SolarDay.fromYmd(year, month, day).getLunarDay();
  const lunarMonth = lunar.getLunarMonth();
  return `${lunarMonth.getLunarYear().getSixtyCycle().getName()}年${lunarMonth.getName()}${lunar.getName()}`;
}
