import type { CalendarMonth, DateValue } from '../rules/calendar/calendarDate';
import { monthOfValue } from '../rules/calendar/readDateText';
import type { Reading } from '../rules/reading';
import { readYesNoText } from '../rules/values/readYesNo';
import { CellType, type CellBlock, type DateSystem } from '../workbook/port';
import { dateInCell, fenInCell } from './cellValues';
import { isLedgerKind } from './kinds';
import { readListedValue } from './listedValues';
import { personColumns, personRows } from './personRows';
import { typedTotalsOf, type TypedTotal } from './typedTotals';
import type { CellSort, FieldName, Ledger, LedgerKind, RecognisedSheet } from './types';

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
    return column === 0 ? { state: 'blank' } : dateInCell(this.block, this.row(index), column, this.dateSystem);
  }

  month(index: number, field: FieldName): Reading<CalendarMonth> {
    const reading = this.date(index, field);
    return reading.state === 'read' ? { state: 'read', value: monthOfValue(reading.value) } : reading;
  }

  fen(index: number, field: FieldName): Reading<number> {
    const column = this.column(field);
    return column === 0 ? { state: 'blank' } : fenInCell(this.block, this.row(index), column);
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
}

function remembered<T>(known: Map<string, Reading<T>>, text: string, read: (text: string) => Reading<T>): Reading<T> {
  let reading = known.get(text);
  if (reading === undefined) known.set(text, (reading = read(text)));
  return reading;
}
