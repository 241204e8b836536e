import type { CalendarDate, CalendarMonth, DateValue } from '../rules/calendar/calendarDate';
import { firstDayOfMonth } from '../rules/calendar/arithmetic';
import { compareDates, monthOf } from '../rules/calendar/compare';
import { isoDate } from '../rules/calendar/formatDate';
import { parseSpan, type Span } from '../rules/calendar/period';
import { monthOfValue, readDateText } from '../rules/calendar/readDateText';
import { readPeriodText } from '../rules/calendar/readPeriodText';
import { dateFromSerial, serialFromDate } from '../rules/calendar/serial';
import { rememberTexts } from '../rules/text/rememberTexts';
import { birthOfId, looksLikeId } from './idCell';
import { FunctionProblem } from './problem';

const firstDay = { 1900: { year: 1900, month: 1, day: 1 }, 1904: { year: 1904, month: 1, day: 1 } } as const;

/** Dates as the cells of a workbook hold them: serial numbers of its date system, or texts. */
export class Dates {
  constructor(private readonly system: 1900 | 1904) {}

  /** Null for a blank cell. @throws FunctionProblem badDate */
  value(cell: unknown): DateValue | null {
    if (isBlank(cell)) return null;
    if (typeof cell === 'number') {
      const date = dateFromSerial(cell, this.system);
      if (date === null) throw new FunctionProblem('badDate', { text: cell });
      return { precision: 'day', date };
    }
    const reading = typeof cell === 'string' ? readDateText(cell) : null;
    if (reading?.state === 'blank') return null;
    if (reading?.state !== 'read') throw new FunctionProblem('badDate', { text: String(cell) });
    return reading.value;
  }

  /** @throws FunctionProblem badDate, dayNeeded where only a month is written */
  day(cell: unknown): CalendarDate | null {
    return dayOf(this.value(cell));
  }

  /** @throws FunctionProblem badDate */
  month(cell: unknown): CalendarMonth | null {
    const value = this.value(cell);
    return value === null ? null : monthOfValue(value);
  }

  /** A birth date, or an ID number that says it. @throws FunctionProblem */
  birth(cell: unknown): DateValue | null {
    return looksLikeId(cell) ? { precision: 'day', date: birthOfId(cell) } : this.value(cell);
  }

  /** 2026Q4, 2026-11, 2026年第四季度, the number of a year, or a day of the month meant. @throws FunctionProblem badPeriod */
  period(cell: unknown): Span | null {
    if (isBlank(cell)) return null;
    if (typeof cell === 'number' && !isYear(cell)) {
      const date = dateFromSerial(cell, this.system);
      if (date !== null) return { kind: 'month', ...monthOf(date) };
    } else if (typeof cell === 'string' || typeof cell === 'number') {
      const period = periodOf(String(cell));
      if (period !== null) return period;
    }
    throw new FunctionProblem('badPeriod', { text: String(cell) });
  }

  /** @throws FunctionProblem beforeFirstDay */
  serial(date: CalendarDate): number {
    if (compareDates(date, firstDay[this.system]) < 0) throw new FunctionProblem('beforeFirstDay', { date: isoDate(date) });
    return serialFromDate(date, this.system);
  }

  /** Of the month's first day. */
  monthSerial(month: CalendarMonth): number {
    return this.serial(firstDayOfMonth(month));
  }
}

const systems = { 1900: new Dates(1900), 1904: new Dates(1904) } as const;

export function datesOf(system: 1900 | 1904): Dates {
  return systems[system];
}

/** A column of formulas asks for one and the same period in every row. */
const periodOf = rememberTexts((cell): Span | null => {
  const text = cell.trim();
  const period = parseSpan(text) ?? readPeriodText(text);
  if (period !== null) return period;
  const reading = readDateText(text);
  return reading.state === 'read' ? { kind: 'month', ...monthOfValue(reading.value) } : null;
});

/** @throws FunctionProblem dayNeeded */
export function dayOf(value: DateValue | null): CalendarDate | null {
  if (value === null) return null;
  if (value.precision === 'month') throw new FunctionProblem('dayNeeded');
  return value.date;
}

/** An empty cell: 0 in Excel for Windows and Mac, null on the web, '' of a formula that gives nothing. */
export function isBlank(cell: unknown): boolean {
  return cell === null || cell === undefined || cell === 0 || (typeof cell === 'string' && cell.trim() === '');
}

function isYear(number: number): boolean {
  return Number.isInteger(number) && number >= 1900 && number <= 2199;
}
