import { addMonths } from '../../rules/calendar/arithmetic';
import { formatPeriod, spanOf, type Span } from '../../rules/calendar/period';
import type { FieldName, PeriodColumns, RecognisedSheet } from '../types';
import type { AcrossSheet } from './acrossSheet';
import { headedColumns } from './headedColumns';
import { runsOf, type Labelled } from './labelledColumns';
import { withYears, type Dated } from './periodYears';

/** Months or quarters that have columns of their own (rulings 50). */
export interface Across {
  readonly periods: readonly PeriodColumns[];
  /** Columns that are understood with them, those of their sums among them. */
  readonly columns: ReadonlySet<number>;
  /** Headings under or beside a month that nobody can place: a second amount, a remark of the month. */
  readonly notRead: RecognisedSheet['unknownHeaders'];
}

/**
 * The months or quarters across a sheet: at least two side by side, alone (7月), with a word behind (7月金额, 7月(元)), or
 * as groups over 金额, 签字 and 日期. The cells below must hold amounts, marks or nothing. Null where there are none.
 */
export function periodColumnsOf(rows: readonly number[], sheet: AcrossSheet): Across | null {
  const headed = headedColumns(rows, sheet);
  const runs = runsOf(headed, sheet);
  if (runs.length === 0) return null;
  const columns = new Set<number>();
  const notRead: { row: number; column: number; text: string }[] = [];
  const periods: PeriodColumns[] = [];
  for (const { labelled, sums } of runs) {
    for (const { column } of [...labelled, ...sums]) columns.add(column);
    periods.push(...periodsIn(labelled, sheet, notRead));
  }
  if (periods.length === 0) return null;
  for (const { column, row, role, text } of runs.flatMap(({ labelled }) => labelled)) if (role === 'other') notRead.push({ row, column, text });
  return { periods, columns, notRead };
}

interface Found extends Pick<Dated, 'first' | 'year'> {
  readonly count: number;
  readonly row: number;
  readonly text: string;
  readonly fields: Record<FieldName, number>;
  amountText: string;
}

/** The periods of a run with their years, in the order of their columns. */
function periodsIn(labelled: readonly Labelled[], sheet: AcrossSheet, notRead: { row: number; column: number; text: string }[]): PeriodColumns[] {
  const found = new Map<string, Found>();
  for (const { label, first, year } of withYears(labelled, sheet)) {
    const { count } = label.written;
    const key = `${year} ${first} ${count}`;
    const own = found.get(key) ?? { first, year, count, row: label.row, text: label.text, fields: {}, amountText: label.texts.join('') };
    found.set(key, own);
    if (label.role === 'other') continue;
    const before = own.fields[label.role];
    if (before === undefined) own.fields[label.role] = label.column;
    else if (label.role === 'amount' && /实/.test(label.texts.join('')) && !/实/.test(own.amountText)) {
      notRead.push({ row: label.row, column: before, text: own.amountText });
      own.fields['amount'] = label.column;
      own.amountText = label.texts.join('');
    } else notRead.push({ row: label.row, column: label.column, text: label.texts.join('') });
  }
  const all = [...found.values()];
  return all.flatMap((one) => {
    const { first, year, count, text, fields, row } = one;
    const amount = fields['amount'] ?? fields['signature'];
    if (amount === undefined) return [];
    const within = monthsWithin(one, all);
    // A quarter among its own months is their sum; among some of them nobody can say what it is.
    if (within.size > 0) {
      if (within.size < count) notRead.push({ row, column: amount, text });
      return [];
    }
    // A month with a signature alone: the signature is its mark.
    const { signature, issueDate } = fields;
    const own = { amount, ...(signature === undefined || signature === amount ? {} : { signature }), ...(issueDate === undefined ? {} : { issueDate }) };
    const period = year === null || first === null ? null : periodOf(year, first, count);
    return [{ period: period === null ? null : formatPeriod(period), text, fields: own }];
  });
}

/** The months of a longer period that shorter ones beside it stand for. */
function monthsWithin({ first, year, count }: Found, all: readonly Found[]): ReadonlySet<number> {
  const months = new Set<number>();
  if (first === null || count === 1) return months;
  for (const other of all) {
    if (other.first === null || (other.year === null) !== (year === null) || other.count >= count) continue;
    const begin = other.first + ((other.year ?? 0) - (year ?? 0)) * 12;
    if (begin < first || begin + other.count > first + count) continue;
    for (let month = begin; month < begin + other.count; month += 1) months.add(month);
  }
  return months;
}

/** @param first counted from January, as is the last that follows from `count` */
function periodOf(year: number, first: number, count: number): Span | null {
  return spanOf({ year, month: first }, addMonths({ year, month: first }, count - 1));
}
