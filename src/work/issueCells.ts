import { firstDayOfMonth } from '../rules/calendar/arithmetic';
import type { CalendarMonth, DateValue } from '../rules/calendar/calendarDate';
import type { Period } from '../rules/calendar/period';
import { serialFromDate } from '../rules/calendar/serial';
import { inputOf } from '../tables/engine/cellInput';
import type { TableValue } from '../tables/spec';
import type { CellInput, DateSystem } from '../workbook/port';

/** One new row of 老年券发放台账. */
export interface IssueRow {
  readonly values: Readonly<Record<string, TableValue>>;
  readonly birth: DateValue | null;
  readonly start: CalendarMonth;
  readonly period: Period;
  readonly months: number;
  /** Fen a month, and in all. */
  readonly standard: number;
  readonly fen: number;
}

/** 2027年一季度, 2027年1月: as offices write a period. */
function periodWords(period: Period): string {
  if (period.kind === 'quarter') return `${period.year}年${'一二三四'[period.quarter - 1]}季度`;
  return period.kind === 'month' ? `${period.year}年${period.month}月` : String(period.year);
}

/** What the fields of a ledger say of a row: dates as serial numbers, amounts in yuan. Fields to be filled by hand have none. */
export function issueCells({ values, birth, start, period, months, standard, fen }: IssueRow, dateSystem: DateSystem): Readonly<Record<string, CellInput>> {
  const person = Object.fromEntries(Object.entries(values).map(([field, value]) => [field, inputOf(value, dateSystem)]));
  return {
    ...person,
    birthDate: birth?.precision === 'day' ? serialFromDate(birth.date, dateSystem) : null,
    voucherStart: serialFromDate(firstDayOfMonth(start), dateSystem),
    period: periodWords(period),
    months,
    standard: standard / 100,
    amount: fen / 100,
  };
}
