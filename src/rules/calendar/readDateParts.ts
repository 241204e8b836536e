import type { Reading } from '../reading';
import type { DateValue } from './calendarDate';
import { readDateText } from './readDateText';

/** Reads a date whose year, month and day stand in three cells, with or without their signs: 1940, 5, 6 and 1940年, 5月, 6日. */
export function readDateParts(year: string, month: string, day: string): Reading<DateValue> {
  const [ofYear, ofMonth, ofDay] = [bare(year, /年$/), bare(month, /月份?$/), bare(day, /[日号號]$/)];
  if (ofYear === '' && ofMonth === '' && ofDay === '') return { state: 'blank' };
  const reading = readDateText(ofDay === '' ? `${ofYear}年${ofMonth}月` : `${ofYear}年${ofMonth}月${ofDay}日`);
  if (reading.state === 'read') return reading;
  return { state: 'unreadable', text: [year, month, day].map((part) => part.trim()).filter((part) => part !== '').join(' ') };
}

function bare(text: string, sign: RegExp): string {
  return text.trim().replace(sign, '').trim();
}
