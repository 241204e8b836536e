import type { Reading } from '../rules/reading';
import type { DateValue } from '../rules/calendar/calendarDate';
import { readDateParts } from '../rules/calendar/readDateParts';
import type { CellBlock } from '../workbook/port';
import { fieldSpec } from './kinds';
import type { FieldName, LedgerKind } from './types';

const words = ['年', '月', '日'] as const;

/** Dates written in columns of their own under one group heading, 年 · 月 · 日 (rulings 55), by field: their columns, from the year's. */
export function datePartsOf(kind: LedgerKind, block: CellBlock, lastHeading: number, fields: Readonly<Record<FieldName, number>>): Readonly<Record<FieldName, readonly number[]>> {
  const isPartIn = (row: number, column: number, place: number): boolean => block.text(row, column).trim() === words[place];
  return Object.fromEntries(
    Object.entries(fields).flatMap(([field, column]): [FieldName, readonly number[]][] => {
      const type = fieldSpec(kind, field)?.type;
      if ((type !== 'date' && type !== 'month') || column <= 0) return [];
      // A row of these words alone is none of the heading where nothing is merged down to it.
      const row = [lastHeading, lastHeading + 1].find((one) => isPartIn(one, column, 0) && isPartIn(one, column + 1, 1));
      if (row === undefined) return [];
      return [[field, isPartIn(row, column + 2, 2) ? [column, column + 1, column + 2] : [column, column + 1]]];
    }),
  );
}

/** The date of a row whose year, month and day have a cell each; without the day it is a month. */
export function dateOfParts(block: CellBlock, row: number, columns: readonly number[]): Reading<DateValue> {
  const [year = '', month = '', day = ''] = columns.map((column) => block.text(row, column));
  return readDateParts(year, month, day);
}
