import type { CalendarMonth, DateValue } from '../rules/calendar/calendarDate';
import { monthOfValue, readDateText } from '../rules/calendar/readDateText';
import { dateFromSerial } from '../rules/calendar/serial';
import { readAmountText } from '../rules/money/readAmount';
import type { Reading } from '../rules/reading';
import { readYesNoText } from '../rules/values/readYesNo';
import { CellType, NumberFormatKind, type CellBlock, type DateSystem } from '../workbook/port';
import { isLedgerKind } from './kinds';
import { readListedValue } from './listedValues';
import { personColumns, personRows } from './personRows';
import { typedTotalsOf, type TypedTotal } from './typedTotals';
import type { CellSort, FieldName, Ledger, LedgerKind, RecognisedSheet } from './types';

/** Serial numbers that a date column may hold without a date format: 1941 to 2118 in the 1900 system. */
const bareSerials = { first: 15_000, last: 80_000 } as const;
/** What lies after is 202611 typed into a date cell. */
const latestYear = 2199;

/** The persons of a recognised ledger, read from its cells as they are asked for. */
export function readLedger(sheet: RecognisedSheet, block: CellBlock, dateSystem: DateSystem): Ledger {
  if (!isLedgerKind(sheet.kind)) throw new Error(`sheet ${sheet.name} is no ledger`);
  return new SheetLedger(sheet, sheet.kind, block, dateSystem);
}

const sorts: readonly CellSort[] = ['blank', 'number', 'text', 'boolean', 'error'];

class SheetLedger implements Ledger {
  private readonly rows: Uint32Array;
  /** Checks ask for it of every cell: a record of many keys answers more slowly. */
  private readonly columns: ReadonlyMap<FieldName, number>;
  /** A column of words holds few different ones: each is read once. */
  private readonly listedWords = new Map<FieldName, Map<string, Reading<string>>>();
  private readonly answers = new Map<string, Reading<boolean>>();

  constructor(
    readonly sheet: RecognisedSheet,
    readonly kind: LedgerKind,
    private readonly block: CellBlock,
    private readonly dateSystem: DateSystem,
  ) {
    this.columns = new Map(Object.entries(sheet.fields));
    this.rows = sheet.persons === 0 ? new Uint32Array(0) : personRows(block, sheet.firstRow, sheet.lastRow, personColumns(sheet.fields, sheet.headerRows));
  }

  get count(): number {
    return this.rows.length;
  }

  get firstHeading(): number {
    const row = this.sheet.headerRows.at(-1);
    const { range } = this.block;
    for (let column = range?.firstColumn ?? 1; row !== undefined && column <= (range?.lastColumn ?? 0); column += 1) {
      if (this.block.type(row, column) !== CellType.Empty) return column;
    }
    return 0;
  }

  row(index: number): number {
    return this.rows[index] as number;
  }

  has(field: FieldName): boolean {
    return this.column(field) > 0;
  }

  column(field: FieldName): number {
    return this.columns.get(field) ?? 0;
  }

  cell(index: number, field: FieldName): CellSort {
    const column = this.column(field);
    return column === 0 ? 'blank' : (sorts[this.block.type(this.row(index), column)] as CellSort);
  }

  text(index: number, field: FieldName): string {
    return this.raw(index, field).trim();
  }

  raw(index: number, field: FieldName): string {
    const column = this.column(field);
    return column === 0 ? '' : this.block.text(this.row(index), column);
  }

  date(index: number, field: FieldName): Reading<DateValue> {
    const column = this.column(field);
    const row = this.row(index);
    const type = column === 0 ? CellType.Empty : this.block.type(row, column);
    if (type === CellType.Empty) return { state: 'blank' };
    if (type === CellType.Number) return this.dateOfNumber(row, column);
    if (type === CellType.Text) return readDateText(this.block.text(row, column));
    return { state: 'unreadable', text: this.block.text(row, column) };
  }

  month(index: number, field: FieldName): Reading<CalendarMonth> {
    const reading = this.date(index, field);
    return reading.state === 'read' ? { state: 'read', value: monthOfValue(reading.value) } : reading;
  }

  fen(index: number, field: FieldName): Reading<number> {
    const column = this.column(field);
    const row = this.row(index);
    const type = column === 0 ? CellType.Empty : this.block.type(row, column);
    if (type === CellType.Empty) return { state: 'blank' };
    if (type === CellType.Number) {
      const fen = this.block.number(row, column) * 100;
      const whole = Math.round(fen);
      // 0.1 + 0.2 is no third cent; half a cent is no amount.
      return Math.abs(fen - whole) < 1e-4 ? { state: 'read', value: whole } : { state: 'unreadable', text: this.block.text(row, column) };
    }
    return type === CellType.Text ? readAmountText(this.block.text(row, column)) : { state: 'unreadable', text: this.block.text(row, column) };
  }

  yesNo(index: number, field: FieldName): Reading<boolean> {
    return remembered(this.answers, this.text(index, field), readYesNoText);
  }

  listed(index: number, field: FieldName): Reading<string> {
    let words = this.listedWords.get(field);
    if (words === undefined) this.listedWords.set(field, (words = new Map()));
    return remembered(words, this.text(index, field), (text) => readListedValue(field, text));
  }

  typedTotals(): readonly TypedTotal[] {
    return typedTotalsOf(this, this.block);
  }

  private dateOfNumber(row: number, column: number): Reading<DateValue> {
    const number = this.block.number(row, column);
    const format = this.block.format(row, column);
    if (number === 0) return { state: 'blank' };
    const isFormatted = format === NumberFormatKind.Date || format === NumberFormatKind.Month;
    const date = isFormatted || (number >= bareSerials.first && number <= bareSerials.last) ? dateFromSerial(number, this.dateSystem) : null;
    if (date === null || date.year > latestYear) return readDateNumber(number);
    if (format === NumberFormatKind.Month) return { state: 'read', value: { precision: 'month', month: { year: date.year, month: date.month } } };
    return { state: 'read', value: { precision: 'day', date } };
  }
}

/** 20261103, 202611 and 2026.11 typed as numbers; 2026.1 may have been 2026.10. */
function readDateNumber(number: number): Reading<DateValue> {
  const text = String(number);
  return /^\d{4}\.1$/.test(text) ? { state: 'unreadable', text } : readDateText(text);
}

function remembered<T>(known: Map<string, Reading<T>>, text: string, read: (text: string) => Reading<T>): Reading<T> {
  let reading = known.get(text);
  if (reading === undefined) known.set(text, (reading = read(text)));
  return reading;
}
