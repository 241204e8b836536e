import type { CalendarDate } from './calendarDate';
import { dateOfDayNumber, dayNumber } from './dayNumber';

/** Serial number 0 of the 1904 system, and what serial number 0 of the 1900 system would be from 1 March 1900 on. */
const dayZero = { 1904: dayNumber({ year: 1904, month: 1, day: 1 }), 1900: dayNumber({ year: 1899, month: 12, day: 30 }) } as const;
/** 31 December 9999. */
const lastSerial = { 1904: 2_957_003, 1900: 2_958_465 } as const;

/**
 * The day a spreadsheet's serial number stands for, its time of day dropped. The 1900 system counts a 29 February 1900
 * that never was: serial 60 is no day, and those below it lie one day later than they seem.
 * @returns null when the number is no day of the system
 */
export function dateFromSerial(serial: number, system: 1900 | 1904): CalendarDate | null {
  const days = Math.floor(serial);
  if (!(days >= (system === 1900 ? 1 : 0)) || days > lastSerial[system] || (system === 1900 && days === 60)) return null;
  return dateOfDayNumber(dayZero[system] + (system === 1900 && days < 60 ? days + 1 : days));
}

/** Serial number of a day; the day must not lie before the system's first. */
export function serialFromDate(date: CalendarDate, system: 1900 | 1904): number {
  const days = dayNumber(date) - dayZero[system];
  return system === 1900 && days <= 60 ? days - 1 : days;
}
