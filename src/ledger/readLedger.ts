import type { CalendarMonth, DateValue } from '../rules/calendar/calendarDate';
import { monthOfValue, readDateText } from '../rules/calendar/readDateText';
import type { Reading } from '../rules/reading';
import { readYesNoText } from '../rules/values/readYesNo';
import { CellType, type CellBlock, type DateSystem, type NumberFormatKind } from '../workbook/port';
import { AcrossLedger, sheetOfPersons } from './across/acrossLedger';
import { joinedAddress } from './addressParts';
import { areaOf } from './area';
import { dateInCell, fenInCell } from './cellValues';
import { dateOfParts } from './dateParts';
import { dayOfPeriod } from './dayOfPeriod';
import { monthSince, saysNothingHappened } from './eventDates';
import { splitNameAndId } from './evidence';
import { fieldOfDay } from './gone/daysByWord';
import type { GoneCell } from './gone/goneCell';
import { GoneCells } from './gone/goneCells';
import { isLedgerKind } from './kinds';
import { markedIn } from './markedCards';
import { coveredRows, sharesCells } from './mergedDown';
import { readListedValue } from './listedValues';
import { personColumns, personRows } from './personRows';
import { RenewedRows } from './renewedRows';
import { monthsFromTo } from './monthsFromTo';
import { sectionOver } from './sections';
import { typedTotalsOf, type TypedTotal } from './typedTotals';
import { plainYears, readShortYear, type PlainYears } from './shortYears';
import type { CellSort, FieldName, Ledger, LedgerKind, RecognisedSheet } from './types';

/** A ledger whose rows can be read again. */
export interface RenewableLedger extends Ledger {
  /** Index of the person of a row of the sheet; -1 where it is nobody's. */
  indexAt(row: number): number;
  /**
   * Takes a row's cells as they are now.
   * @returns false where it was nobody's row or is no longer anybody's: the sheet is to be recognised anew
   */
  renew(row: number, cells: CellBlock): boolean;
}

/** The persons of a recognised ledger, read from its cells as they are asked for. */
export function readLedger(sheet: RecognisedSheet, block: CellBlock, dateSystem: DateSystem): RenewableLedger {
  if (!isLedgerKind(sheet.kind)) throw new Error(`sheet ${sheet.name} is no ledger`);
  const own = sheet.area === null ? block : areaOf(block, sheet.area);
  if (sheet.across.length === 0) return new SheetLedger(sheet, sheet.kind, own, dateSystem);
  return new AcrossLedger(sheet, new SheetLedger(sheetOfPersons(sheet), sheet.kind, own, dateSystem), own);
}

const sorts: readonly CellSort[] = ['blank', 'number', 'text', 'boolean', 'error'];
const blank = { state: 'blank' } as const;

/** A column with the dates read of it: tables and checks ask for the same cell a dozen times. */
class Column {
  private known: (Reading<DateValue> | undefined)[] | null = null;
  /** Of its plain dates; not known before somebody asked. */
  years: PlainYears | null | undefined;

  constructor(
    readonly number: number,
    private readonly count: number,
    /** The first row of the merge that covers a row; null where no cell of the column is merged downwards. */
    private readonly covered: ReadonlyMap<number, number> | null,
  ) {}

  /** The row in which the cell of a row stands. */
  rowOf(row: number): number {
    return this.covered?.get(row) ?? row;
  }

  forget(index: number): void {
    if (this.known === null) return;
    // What other cells say of a year of two digits may be another thing now.
    if (this.years === undefined) this.known[index] = undefined;
    else this.known = null;
    this.years = undefined;
  }

  get dates(): (Reading<DateValue> | undefined)[] {
    return (this.known ??= new Array<Reading<DateValue> | undefined>(this.count));
  }
}

class SheetLedger implements RenewableLedger {
  private renewed: RenewedRows | null = null;
  /** The column that holds name and number in one cell; -1 where each has its own. */
  private readonly sharedColumn: number;
  private readonly rows: Uint32Array;
  private readonly saysPeriodAside: boolean;
  /** Checks ask for it of every cell: a record of many keys answers more slowly. */
  private readonly columns: ReadonlyMap<FieldName, Column>;
  /** A roll names few different days: each is made once, by the format and the number of its cell. */
  private readonly days = new Map<NumberFormatKind, Map<number, Reading<DateValue>>>();
  private readonly months = new Map<Reading<DateValue>, Reading<CalendarMonth>>();
  /** A column of words holds few different ones: each is read once. */
  private readonly listedWords = new Map<FieldName, Map<string, Reading<string>>>();
  private readonly answers = new Map<string, Reading<boolean>>();
  private readonly goneCells: GoneCells | null;
  /** By row, where a word says what its day is. */
  private readonly daysOf = new Map<number, FieldName | null>();

  constructor(
    readonly sheet: RecognisedSheet,
    readonly kind: LedgerKind,
    private block: CellBlock,
    private readonly dateSystem: DateSystem,
  ) {
    const { name = 0, idNumber = 0 } = sheet.fields;
    this.sharedColumn = name > 0 && name === idNumber ? name : -1;
    this.saysPeriodAside = sheet.periodEnd !== undefined || sheet.sections !== undefined;
    this.rows = sheet.persons === 0 ? new Uint32Array(0) : personRows(block, sheet.firstRow, sheet.lastRow, personColumns(sheet.fields, sheet.headerRows));
    this.columns = new Map(Object.entries(sheet.fields).flatMap(([field, column]) => (column > 0 ? [[field, new Column(column, this.rows.length, coveredRows(sheet, field))]] : [])));
    this.goneCells = sheet.goneColumns === undefined ? null : new GoneCells(sheet.goneColumns, sheet.isOfAllowance === true ? 'allowance' : 'voucher', dateSystem);
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
    return this.columns.has(field);
  }

  column(field: FieldName): number {
    return this.columns.get(field)?.number ?? 0;
  }

  columnAt(_index: number, field: FieldName): number {
    return this.column(field);
  }

  rowAt(index: number, field: FieldName): number {
    const row = this.row(index);
    return this.columns.get(field)?.rowOf(row) ?? row;
  }

  cell(index: number, field: FieldName): CellSort {
    if (this.isSaidAside(field)) return this.text(index, field) === '' ? 'blank' : 'text';
    const column = this.columnOf(index, field);
    return column === undefined ? 'blank' : (sorts[this.block.type(column.rowOf(this.row(index)), column.number)] as CellSort);
  }

  text(index: number, field: FieldName): string {
    return this.raw(index, field).trim();
  }

  raw(index: number, field: FieldName): string {
    if (field === 'period' && this.saysPeriodAside) return this.periodAside(index);
    const { addressParts, mergedDown, cardMarks } = this.sheet;
    if (field === 'certificate' && cardMarks !== undefined) return markedIn(cardMarks, this.block, this.row(index));
    if (field === 'address' && addressParts !== undefined) return joinedAddress(addressParts, this.block, this.row(index), mergedDown);
    const column = this.columnOf(index, field);
    if (column === undefined) return '';
    const text = this.block.text(column.rowOf(this.row(index)), column.number);
    return column.number === this.sharedColumn && (field === 'name' || field === 'idNumber') ? (splitNameAndId(text)?.[field] ?? text) : text;
  }

  /** Whether more cells than one say a field. */
  private isSaidAside(field: FieldName): boolean {
    return field === 'period' ? this.saysPeriodAside : field === 'certificate' && this.sheet.cardMarks !== undefined;
  }

  /** The column that holds a field of a row; none where its cell there is another field's. */
  private columnOf(index: number, field: FieldName): Column | undefined {
    const column = this.columns.get(field);
    const { daysByWord } = this.sheet;
    if (column === undefined || daysByWord === undefined || !daysByWord.fields.includes(field)) return column;
    let of = this.daysOf.get(index);
    if (of === undefined) this.daysOf.set(index, (of = fieldOfDay(daysByWord, this.row(index), this.block, this.readDate(this.row(index), daysByWord.column))));
    return of === field ? column : undefined;
  }

  /** The period of a row that no one cell of it says: from its first month to its last, or over its section. */
  private periodAside(index: number): string {
    const { periodEnd, sections = [] } = this.sheet;
    const row = this.row(index);
    if (periodEnd === undefined) return sectionOver(sections, row);
    const first = this.columns.get('period')?.number ?? 0;
    return monthsFromTo(this.readDate(row, first), this.readDate(row, periodEnd));
  }

  date(index: number, field: FieldName): Reading<DateValue> {
    const column = this.columnOf(index, field);
    if (column === undefined) return blank;
    return (column.dates[index] ??= this.readEvent(field, this.dateAt(column.rowOf(this.row(index)), column.number, field), column));
  }

  private dateAt(row: number, column: number, field: FieldName): Reading<DateValue> {
    const parts = this.sheet.dateParts?.[field];
    return parts === undefined ? this.readDate(row, column) : dateOfParts(this.block, row, parts);
  }

  private readEvent(field: FieldName, reading: Reading<DateValue>, column: Column): Reading<DateValue> {
    if (reading.state !== 'unreadable') return reading;
    if (saysNothingHappened(field, reading.text)) return blank;
    const short = field === 'birthDate' ? null : readShortYear(reading.text, () => this.yearsOf(column, field));
    if (short !== null) return { state: 'read', value: short };
    const day = field === 'issueDate' || field === 'handledDate' ? dayOfPeriod(reading.text, this.sheet.titlePeriod) : null;
    if (day !== null) return { state: 'read', value: day };
    const month = monthSince(field, reading.text);
    const since = month === null ? reading : readDateText(month);
    return since.state === 'read' ? since : reading;
  }

  /** Asked for where a year has two digits: such a column is read through once. */
  private yearsOf(column: Column, field: FieldName): PlainYears | null {
    if (column.years === undefined) column.years = plainYears(Array.from(this.rows, (row) => this.dateAt(column.rowOf(row), column.number, field)));
    return column.years;
  }

  private readDate(row: number, column: number): Reading<DateValue> {
    if (this.block.type(row, column) !== CellType.Number) return dateInCell(this.block, row, column, this.dateSystem);
    const format = this.block.format(row, column);
    let days = this.days.get(format);
    if (days === undefined) this.days.set(format, (days = new Map()));
    const number = this.block.number(row, column);
    let day = days.get(number);
    if (day === undefined) days.set(number, (day = dateInCell(this.block, row, column, this.dateSystem)));
    return day;
  }

  month(index: number, field: FieldName): Reading<CalendarMonth> {
    const date = this.date(index, field);
    if (date.state !== 'read') return date;
    let month = this.months.get(date);
    if (month === undefined) this.months.set(date, (month = { state: 'read', value: monthOfValue(date.value) }));
    return month;
  }

  fen(index: number, field: FieldName): Reading<number> {
    const column = this.columns.get(field);
    return column === undefined ? blank : fenInCell(this.block, column.rowOf(this.row(index)), column.number);
  }

  fenAt(index: number, column: number): Reading<number> {
    return fenInCell(this.block, this.row(index), column);
  }

  dayAt(index: number, column: number): Reading<DateValue> {
    return this.readDate(this.row(index), column);
  }

  yesNo(index: number, field: FieldName): Reading<boolean> {
    const text = this.text(index, field);
    let answer = this.answers.get(text);
    if (answer === undefined) this.answers.set(text, (answer = readYesNoText(text)));
    return answer;
  }

  listed(index: number, field: FieldName): Reading<string> {
    if (field === 'certificate' && this.sheet.ofCard !== undefined) return { state: 'read', value: this.sheet.ofCard };
    let words = this.listedWords.get(field);
    if (words === undefined) this.listedWords.set(field, (words = new Map()));
    const text = this.text(index, field);
    let reading = words.get(text);
    if (reading === undefined) words.set(text, (reading = readListedValue(field, text)));
    return reading;
  }

  gone(index: number): readonly GoneCell[] {
    return this.goneCells?.of(this.row(index), this.block) ?? [];
  }

  indexAt(row: number): number {
    let [low, high] = [0, this.rows.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.row(middle) < row) low = middle + 1;
      else high = middle;
    }
    return this.rows[low] === row ? low : -1;
  }

  renew(row: number, cells: CellBlock): boolean {
    const index = this.indexAt(row);
    if (index < 0 || sharesCells(this.sheet, row)) return false;
    if (this.renewed === null) this.block = this.renewed = new RenewedRows(this.block);
    this.renewed.renew(row, cells);
    for (const column of this.columns.values()) column.forget(index);
    this.daysOf.delete(index);
    this.goneCells?.renew(row, this.block);
    return personRows(this.block, row, row, personColumns(this.sheet.fields, this.sheet.headerRows)).length === 1;
  }

  typedTotals(): readonly TypedTotal[] {
    return typedTotalsOf(this, this.block);
  }
}
