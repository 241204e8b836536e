import type { CalendarMonth, DateValue } from '../../rules/calendar/calendarDate';
import type { Reading } from '../../rules/reading';
import type { CellSort, FieldName, Ledger, LedgerKind, RecognisedSheet } from '../../ledger/types';

/** Some rows of a ledger, in their order, as a ledger of its own; the sums written below are the whole ledger's. */
export class SomeRows implements Ledger {
  readonly sheet: RecognisedSheet;
  readonly kind: LedgerKind;
  readonly count: number;
  readonly firstHeading: number;

  constructor(
    private readonly all: Ledger,
    /** Indices in the whole ledger, rising. */
    private readonly indices: readonly number[],
  ) {
    this.sheet = all.sheet;
    this.kind = all.kind;
    this.count = indices.length;
    this.firstHeading = all.firstHeading;
  }

  row(index: number): number {
    return this.all.row(this.of(index));
  }

  has(field: FieldName): boolean {
    return this.all.has(field);
  }

  column(field: FieldName): number {
    return this.all.column(field);
  }

  columnAt(index: number, field: FieldName): number {
    return this.all.columnAt(this.of(index), field);
  }

  rowAt(index: number, field: FieldName): number {
    return this.all.rowAt(this.of(index), field);
  }

  cell(index: number, field: FieldName): CellSort {
    return this.all.cell(this.of(index), field);
  }

  text(index: number, field: FieldName): string {
    return this.all.text(this.of(index), field);
  }

  raw(index: number, field: FieldName): string {
    return this.all.raw(this.of(index), field);
  }

  date(index: number, field: FieldName): Reading<DateValue> {
    return this.all.date(this.of(index), field);
  }

  month(index: number, field: FieldName): Reading<CalendarMonth> {
    return this.all.month(this.of(index), field);
  }

  fen(index: number, field: FieldName): Reading<number> {
    return this.all.fen(this.of(index), field);
  }

  fenAt(index: number, column: number): Reading<number> {
    return this.all.fenAt(this.of(index), column);
  }

  dayAt(index: number, column: number): Reading<DateValue> {
    return this.all.dayAt(this.of(index), column);
  }

  yesNo(index: number, field: FieldName): Reading<boolean> {
    return this.all.yesNo(this.of(index), field);
  }

  listed(index: number, field: FieldName): Reading<string> {
    return this.all.listed(this.of(index), field);
  }

  gone(index: number): ReturnType<Ledger['gone']> {
    return this.all.gone(this.of(index));
  }

  typedTotals(): ReturnType<Ledger['typedTotals']> {
    return this.all.typedTotals();
  }

  /** Index in the whole ledger. */
  of(index: number): number {
    return this.indices[index] as number;
  }

  /** Index here of one of the whole ledger. */
  find(index: number): number {
    return this.indices.indexOf(index);
  }
}
