import type { CalendarMonth, DateValue } from '../../rules/calendar/calendarDate';
import { chinesePeriod, monthsOf, parseSpan } from '../../rules/calendar/period';
import type { Reading } from '../../rules/reading';
import { CellType, type CellBlock } from '../../workbook/port';
import { isFormattedAsDate, numbersIn, readMonthText } from './dayCollected';
import { countsVouchers, usualCount } from './vouchersCounted';
import { rowSumsOf, type RowSum } from './rowSums';
import type { RenewableLedger } from '../readLedger';
import { typedTotalsOf, type TypedTotal } from '../typedTotals';
import type { CellSort, FieldName, Ledger, LedgerKind, PeriodColumns, RecognisedSheet } from '../types';

/** Fields that a month has columns of its own for; the persons' rows are read under these names, one set a month. */
const own = ['amount', 'signature', 'issueDate'] as const;
const blank = { state: 'blank' } as const;
/** 20张; 张三 is a signature. */
const mayCount = /.[张張]/;
const booklets = /[本册][)）\]】]?$/;

/** The sheet as it is read by persons: every column of a month as a field of its own. */
export function sheetOfPersons(sheet: RecognisedSheet): RecognisedSheet {
  const months = sheet.across.flatMap(({ fields }, place) => Object.entries(fields).map(([field, column]): [FieldName, number] => [ofMonth(field, place), column]));
  return { ...sheet, fields: { ...sheet.fields, ...Object.fromEntries(months) } };
}

function ofMonth(field: FieldName, place: number): FieldName {
  return `${field}@${place}`;
}

/**
 * A sheet with months or quarters across as a list of payments (rulings 50): one row a person and month whose cell says
 * that it was paid, `columnAt` being that very cell. A number is the amount, or how many months of a quarter were paid; a
 * mark leaves the amount open: the standard counts.
 * Who was paid nothing keeps one row without a period, so that he is still looked at as a person.
 */
export class AcrossLedger implements RenewableLedger {
  readonly kind: LedgerKind;
  readonly count: number;
  /** The person and the month of each row; -1 where he was paid for none. */
  private readonly persons: Uint32Array;
  private readonly months: Int16Array;
  private readonly onlyOnes: boolean;
  /** The cells of its quarters say how many months were paid. */
  private readonly countsMonths: boolean;
  /** Columns whose numbers are days: 10.12 under 10月. */
  private readonly dayColumns: ReadonlySet<number>;
  /** Columns that count booklets: 10月（本）. */
  private readonly bookletColumns: ReadonlySet<number>;
  /** Columns that count vouchers: 10月（张）, or all where the sheet says so. */
  private readonly voucherColumns: ReadonlySet<number>;
  /** How many vouchers a month's are, where most are given so many. */
  private readonly usual: number | null;
  private readonly across: readonly PeriodColumns[];
  private readonly texts: readonly string[];

  constructor(
    readonly sheet: RecognisedSheet,
    private readonly rows: RenewableLedger,
    private readonly block: CellBlock,
  ) {
    this.kind = rows.kind;
    this.across = sheet.across;
    this.texts = sheet.across.map(({ period }) => periodText(period));
    const all = Array.from({ length: rows.count }, (_unused, person) => rows.row(person));
    const amounts = sheet.across.map(({ period, text, fields }) => ({ period, text, column: fields['amount'] as number }));
    const numbers = amounts.map(({ column, period }) => numbersIn(block, all, column, period));
    // Nobody is paid ten yuan and twelve cents; beside real amounts nobody can say.
    this.dayColumns = new Set(numbers.includes('amounts') ? [] : amounts.filter((_one, place) => numbers[place] === 'days').map(({ column }) => column));
    this.bookletColumns = new Set(amounts.filter(({ text }) => booklets.test(text)).map(({ column }) => column));
    this.voucherColumns = new Set(amounts.filter(({ text }) => sheet.vouchersCounted !== undefined || countsVouchers(text)).map(({ column }) => column));
    this.usual = usualCount(amounts.flatMap(({ column }) => all.flatMap((row) => this.vouchersIn(row, column) ?? [])));
    this.onlyOnes = holdsOnlyOnes(rows, block, sheet.across);
    this.countsMonths = !this.onlyOnes && holdsMonthCounts(rows, block, sheet.across);
    const persons = new Uint32Array(rows.count * (sheet.across.length + 1));
    const months = new Int16Array(persons.length);
    let count = 0;
    for (let person = 0; person < rows.count; person += 1) {
      const before = count;
      sheet.across.forEach((month, place) => {
        if (month.period === null || !this.isPaid(person, place)) return;
        persons[count] = person;
        months[count] = place;
        count += 1;
      });
      if (count > before) continue;
      persons[count] = person;
      months[count] = -1;
      count += 1;
    }
    this.count = count;
    this.persons = persons.slice(0, count);
    this.months = months.slice(0, count);
  }

  /** How many vouchers a cell counts; null where it counts none. */
  private vouchersIn(row: number, column: number): number | null {
    const type = this.block.type(row, column);
    if (type === CellType.Number) return this.voucherColumns.has(column) && this.block.number(row, column) !== 0 ? this.block.number(row, column) : null;
    if (type !== CellType.Text) return null;
    const text = this.block.text(row, column).trim();
    if (!this.voucherColumns.has(column) && !mayCount.test(text)) return null;
    const said = readMonthText(text, '');
    if (said.type === 'vouchers') return said.count;
    return this.voucherColumns.has(column) && said.type === 'amount' && /^\d+$/.test(text) ? Number(text) : null;
  }

  /** What so many vouchers are: their worth where it is said, else the standard of as many as are usual; of others nobody can say. */
  private worthOf(count: number, text: string): Reading<number> {
    const fenEach = this.sheet.vouchersCounted?.fenEach ?? null;
    if (fenEach !== null) return { state: 'read', value: count * fenEach };
    return count === this.usual ? blank : { state: 'unreadable', text };
  }

  /** Whether a month's cell says paid; of an empty one, whether somebody signed for it. What nobody can read is not passed over. */
  private isPaid(person: number, place: number): boolean {
    const { fields } = this.across[place] as PeriodColumns;
    const row = this.rows.row(person);
    const amount = fields['amount'] as number;
    if (this.block.type(row, amount) !== CellType.Empty && this.block.text(row, amount).trim() !== '') return saysPaid(this.block, row, amount, this.nameOf(person));
    const { signature, issueDate } = fields;
    if (signature !== undefined && this.block.type(row, signature) !== CellType.Empty) return saysPaid(this.block, row, signature, this.nameOf(person));
    return issueDate !== undefined && this.rows.date(person, ofMonth('issueDate', place)).state === 'read';
  }

  private nameOf(person: number): string {
    return this.rows.text(person, 'name');
  }

  get firstHeading(): number {
    return this.rows.firstHeading;
  }

  row(index: number): number {
    return this.rows.row(this.personAt(index));
  }

  private personAt(index: number): number {
    return this.persons[index] as number;
  }

  has(field: FieldName): boolean {
    return field === 'period' || (field === 'months' && this.countsMonths) || this.across.some(({ fields }) => fields[field] !== undefined) || this.rows.has(field);
  }

  column(field: FieldName): number {
    if (field === 'period' || (field === 'months' && this.countsMonths)) return this.column('amount');
    return this.across.find(({ fields }) => fields[field] !== undefined)?.fields[field] ?? this.rows.column(field);
  }

  columnAt(index: number, field: FieldName): number {
    const month = this.months[index] as number;
    const fields = this.across[month]?.fields;
    if (field === 'period' || field === 'amount' || (field === 'months' && this.countsMonths)) return fields?.['amount'] ?? 0;
    return fields?.[field] ?? this.rows.column(field);
  }

  rowAt(index: number, field: FieldName): number {
    return this.rows.rowAt(this.personAt(index), this.fieldAt(index, field) ?? field);
  }

  /** The field of the persons' rows that a field of this row stands for; null where the row has none. */
  private fieldAt(index: number, field: FieldName): FieldName | null {
    if (field === 'months' && this.countsMonths) return this.fieldAt(index, 'amount');
    if (!(own as readonly string[]).includes(field)) return field;
    const month = this.months[index] as number;
    if (this.across[month]?.fields[field] !== undefined) return ofMonth(field, month);
    return field === 'amount' ? null : field;
  }

  cell(index: number, field: FieldName): CellSort {
    if (field === 'period') return this.text(index, field) === '' ? 'blank' : 'text';
    const of = this.fieldAt(index, field);
    return of === null ? 'blank' : this.rows.cell(this.personAt(index), of);
  }

  text(index: number, field: FieldName): string {
    if (field === 'period') return this.texts[this.months[index] as number] ?? '';
    const of = this.fieldAt(index, field);
    return of === null ? '' : this.rows.text(this.personAt(index), of);
  }

  raw(index: number, field: FieldName): string {
    const of = field === 'period' ? null : this.fieldAt(index, field);
    return of === null ? this.text(index, field) : this.rows.raw(this.personAt(index), of);
  }

  date(index: number, field: FieldName): Reading<DateValue> {
    const of = field === 'period' ? null : this.fieldAt(index, field);
    return of === null ? blank : this.rows.date(this.personAt(index), of);
  }

  month(index: number, field: FieldName): Reading<CalendarMonth> {
    const of = field === 'period' ? null : this.fieldAt(index, field);
    return of === null ? blank : this.rows.month(this.personAt(index), of);
  }

  /** Of an amount: blank where a mark stands, or nothing beside a signature. */
  fen(index: number, field: FieldName): Reading<number> {
    const of = this.fieldAt(index, field);
    if (of === null || field === 'period') return blank;
    const person = this.personAt(index);
    if (field !== 'amount') return this.rows.fen(person, of);
    const row = this.rows.row(person);
    const column = this.columnAt(index, 'amount');
    const type = this.block.type(row, column);
    const vouchers = this.vouchersIn(row, column);
    if (vouchers !== null) return this.worthOf(vouchers, this.block.text(row, column).trim());
    if (type === CellType.Boolean || (type === CellType.Number && (this.onlyOnes || this.countsMonths))) return blank;
    if (this.dayColumns.has(column) && (type === CellType.Number || /^\d+\.\d+$/.test(this.block.text(row, column).trim()))) return blank;
    if (type === CellType.Number && this.bookletColumns.has(column) && this.block.number(row, column) === 1) return blank;
    if (type === CellType.Number) return isFormattedAsDate(this.block, row, column) || this.bookletColumns.has(column) ? { state: 'unreadable', text: this.block.text(row, column) } : this.rows.fen(person, of);
    if (type !== CellType.Text) return this.rows.fen(person, of);
    const said = readMonthText(this.block.text(row, column), this.nameOf(person));
    if (said.type === 'amount') return { state: 'read', value: said.fen };
    return said.type === 'unclear' ? { state: 'unreadable', text: this.block.text(row, column).trim() } : blank;
  }

  fenAt(index: number, column: number): Reading<number> {
    return this.rows.fenAt(this.personAt(index), column);
  }

  dayAt(index: number, column: number): Reading<DateValue> {
    return this.rows.dayAt(this.personAt(index), column);
  }

  yesNo(index: number, field: FieldName): Reading<boolean> {
    const of = field === 'period' ? null : this.fieldAt(index, field);
    return of === null ? blank : this.rows.yesNo(this.personAt(index), of);
  }

  listed(index: number, field: FieldName): Reading<string> {
    const of = field === 'period' ? null : this.fieldAt(index, field);
    return of === null ? blank : this.rows.listed(this.personAt(index), of);
  }

  gone(index: number): ReturnType<Ledger['gone']> {
    return this.rows.gone(this.personAt(index));
  }

  indexAt(row: number): number {
    const person = this.rows.indexAt(row);
    return person < 0 ? -1 : this.persons.indexOf(person);
  }

  /** A changed cell may pay another month: the sheet is read anew. */
  renew(): boolean {
    return false;
  }

  /** The sums below the months, and the row's own sums beside them. */
  typedTotals(): readonly TypedTotal[] {
    const sums = rowSumsOf(this.sheet.headerRows, this.block, this.across);
    return [...typedTotalsOf(this.byPerson(sums), this.block, this.columnsSummed(sums)), ...this.rowTotals(sums)];
  }

  private columnsSummed(sums: readonly RowSum[]): ReadonlyMap<FieldName, number> {
    const amounts = this.across.map(({ fields }, place): [FieldName, number] => [ofMonth('amount', place), fields['amount'] as number]);
    return new Map([...amounts, ...sums.map(({ column }): [FieldName, number] => [`sum@${column}`, column])]);
  }

  /** One row a person, with the months' amounts and the sums beside them as fields: of what the months are together, whatever was typed. */
  private byPerson(sums: readonly RowSum[]): Pick<Ledger, 'sheet' | 'count' | 'has' | 'row' | 'column' | 'fen' | 'text'> {
    const { rows, block, sheet } = this;
    return {
      sheet,
      count: rows.count,
      has: (field) => rows.has(field),
      column: (field) => rows.column(field),
      row: (index) => rows.row(index),
      text: (index, field) => rows.text(index, field),
      fen: (index, field) => {
        const sum = /^sum@(\d+)$/.exec(field);
        const column = sum === null ? rows.column(field) : Number(sum[1]);
        const months = sum === null ? null : this.sumOfMonths(index, sums.find((one) => one.column === column)?.of ?? []);
        if (months !== null) return { state: 'read', value: months };
        return block.type(rows.row(index), column) === CellType.Number ? { state: 'read', value: Math.round(block.number(rows.row(index), column) * 100) } : blank;
      },
    };
  }

  /** What months of a person are together, in fen; null where marks leave it open. */
  private sumOfMonths(person: number, columns: readonly number[]): number | null {
    if (this.onlyOnes || this.countsMonths || columns.some((column) => this.dayColumns.has(column) || this.bookletColumns.has(column) || this.voucherColumns.has(column))) return null;
    const cells = columns.map((column) => fenOf(this.block, this.rows.row(person), column, this.nameOf(person)));
    return cells.includes(null) ? null : cells.reduce<number>((sum, fen) => sum + (fen ?? 0), 0);
  }

  /** 合计 of a row that was typed; beside marks it may count months or money, so nobody can say. */
  private rowTotals(sums: readonly RowSum[]): TypedTotal[] {
    const { rows, block } = this;
    const totals: TypedTotal[] = [];
    for (let person = 0; person < rows.count; person += 1) {
      const row = rows.row(person);
      for (const { column, of } of sums) {
        if (block.type(row, column) !== CellType.Number || block.formula(row, column) !== null) continue;
        const computed = this.sumOfMonths(person, of);
        if (computed !== null) totals.push({ row, column, field: 'amount', typed: block.number(row, column), computed: computed / 100 });
      }
    }
    return totals;
  }
}

function periodText(said: string | null): string {
  const period = said === null ? null : parseSpan(said);
  return period === null ? '' : chinesePeriod(period);
}

function saysPaid(block: CellBlock, row: number, column: number, name: string): boolean {
  const type = block.type(row, column);
  if (type === CellType.Number || type === CellType.Boolean) return block.number(row, column) !== 0;
  return type === CellType.Error || readMonthText(block.text(row, column), name).type !== 'unpaid';
}

/** The money a cell adds to a sum; null where a mark or a doubt stands. */
function fenOf(block: CellBlock, row: number, column: number, name: string): number | null {
  const type = block.type(row, column);
  if (type === CellType.Empty) return 0;
  if (type === CellType.Number) return isFormattedAsDate(block, row, column) ? null : Math.round(block.number(row, column) * 100);
  if (type !== CellType.Text) return null;
  const said = readMonthText(block.text(row, column), name);
  if (said.type === 'amount') return said.fen;
  return said.type === 'unpaid' ? 0 : null;
}

/** 1 for paid and 0 for not: nobody is paid one yuan, and no other number stands there. */
function holdsOnlyOnes(rows: Ledger, block: CellBlock, across: readonly PeriodColumns[]): boolean {
  let some = false;
  for (let person = 0; person < rows.count; person += 1) {
    for (const { fields } of across) {
      const number = block.number(rows.row(person), fields['amount'] as number);
      if (number > 1 || number < 0) return false;
      if (number === 1) some = true;
    }
  }
  return some;
}

/** Whole numbers no greater than the months of their quarter, some of them more than 1: nobody is paid three yuan for one. */
function holdsMonthCounts(rows: Ledger, block: CellBlock, across: readonly PeriodColumns[]): boolean {
  const months = across.map(({ period }) => {
    const span = period === null ? null : parseSpan(period);
    return span === null ? 0 : monthsOf(span).length;
  });
  if (months.every((count) => count < 2)) return false;
  let some = false;
  for (let person = 0; person < rows.count; person += 1) {
    for (const [place, { fields }] of across.entries()) {
      const number = block.number(rows.row(person), fields['amount'] as number);
      if (number > (months[place] ?? 0) || number < 0 || !Number.isInteger(number)) return false;
      if (number > 1) some = true;
    }
  }
  return some;
}
