import type { Reading } from '../rules/reading';
import type { DateValue } from '../rules/calendar/calendarDate';
import { readDateParts } from '../rules/calendar/readDateParts';
import type { CellBlock } from '../workbook/port';
import { fieldSpec } from './kinds';
import type { FieldName, LedgerKind } from './types';

const words = ['年', '月', '日'] as const;

/** Dates written in columns of their own under one group heading, 年 · 月 · 日 (rulings 55), by field: their columns, from the year's. */
export function datePartsOf(kind: LedgerKind, block: CellBlock, lastHeading: number, fields: Readonly<Record<FieldName, number>>): Readonly<Record<FieldName, readonly number[]>> {
  const isPart = (column: number, place: number): boolean => block.text(lastHeading, column).trim() === words[place];
  return Object.fromEntries(
    Object.entries(fields).flatMap(([field, column]): [FieldName, readonly number[]][] => {
      const type = fieldSpec(kind, field)?.type;
      if ((type !== 'date' && type !== 'month') || column <= 0 || !isPart(column, 0) || !isPart(column + 1, 1)) return [];
      return [[field, isPart(column + 2, 2) ? [column, column + 1, column + 2] : [column, column + 1]]];
    }),
  );
}

/** The date of a row whose year, month and day have a cell each; without the day it is a month. */
export function dateOfParts(block: CellBlock, row: number, columns: readonly number[]): Reading<DateValue> {
  const [year = '', month = '', day = ''] = columns.map((column) => block.text(row, column));
  return readDateParts(year, month, day);
}
