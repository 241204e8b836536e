import type { CalendarDate } from '../calendar/calendarDate';
import { isCalendarDate } from '../calendar/isCalendarDate';
import { checkDigit } from './checkDigit';
import { regionKindOf, type RegionKind } from './regionKind';

export type Sex = 'male' | 'female';

/** The first thing that is wrong with a number, in the order it is told to the clerk. */
export type IdProblem = 'length' | 'characters' | 'birthDate' | 'checkDigit';

export interface IdAnalysis {
  readonly problem: IdProblem | null;
  readonly form: 15 | 18 | null;
  /** Null where the eight (or six) digits are no day. A number of 15 digits is of somebody born in the 1900s. */
  readonly birthDate: CalendarDate | null;
  readonly sex: Sex | null;
  /** The first six signs: where the number was given out. */
  readonly region: string;
  readonly regionKind: RegionKind;
}

/**
 * What a cleaned ID number says (GB 11643-1999). The date is not compared with today here: rules know no clock.
 */
export function analyseIdNumber(number: string): IdAnalysis {
  const region = number.slice(0, 6);
  const regionKind = regionKindOf(number);
  const form = number.length === 18 ? 18 : number.length === 15 ? 15 : null;
  if (form === null) return { problem: 'length', form, birthDate: null, sex: null, region, regionKind };
  if (!hasRightCharacters(number)) return { problem: 'characters', form, birthDate: null, sex: null, region, regionKind };
  const birthDate = form === 18 ? dayAt(number, 6, 4, 0) : dayAt(number, 6, 2, 1900);
  const order = number.charCodeAt(form === 18 ? 16 : 14) - 48;
  const sex: Sex = order % 2 === 1 ? 'male' : 'female';
  let problem: IdProblem | null = null;
  if (birthDate === null) problem = 'birthDate';
  else if (form === 18 && checkDigit(number) !== number[17]) problem = 'checkDigit';
  return { problem, form, birthDate, sex, region, regionKind };
}

function hasRightCharacters(number: string): boolean {
  for (let index = 0; index < number.length; index += 1) {
    const code = number.charCodeAt(index);
    const digit = code >= 48 && code <= 57;
    if (!digit && !(index === 17 && code === 88)) return false;
  }
  return true;
}

function dayAt(number: string, start: number, yearDigits: number, century: number): CalendarDate | null {
  const year = century + digitsAt(number, start, yearDigits);
  const month = digitsAt(number, start + yearDigits, 2);
  const day = digitsAt(number, start + yearDigits + 2, 2);
  return isCalendarDate(year, month, day) ? { year, month, day } : null;
}

function digitsAt(number: string, start: number, length: number): number {
  let value = 0;
  for (let index = start; index < start + length; index += 1) value = value * 10 + number.charCodeAt(index) - 48;
  return value;
}
