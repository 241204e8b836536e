import type { Reading } from '../reading';
import type { DateValue } from './calendarDate';
import { readDateText } from './readDateText';

/** Reads a date whose year, month and day stand in three cells, with or without their signs: 1940, 5, 6 and 1940年, 5月, 6日. */
export function readDateParts(year: string, month: string, day: string): Reading<DateValue> {
  const [ofYear, ofMonth, ofDay] = [bare(year, /年$/), bare(month, /月份?$/), bare(day, /[日号號]$/)];
  if (ofYear === '' && ofMonth === '' && ofDay === '') return { state: 'blank' };
  const whole = `${ofYear === '' ? '' : `${ofYear}年`}${ofMonth === '' && ofDay === '' ? '' : `${ofMonth}月`}${ofDay === '' ? '' : `${ofDay}日`}`;
  // A year alone is no date, nor is what lacks a part between.
  return ofYear === '' || ofMonth === '' ? { state: 'unreadable', text: whole } : readDateText(whole);
}

function bare(text: string, sign: RegExp): string {
  return text.trim().replace(sign, '').trim();
}
