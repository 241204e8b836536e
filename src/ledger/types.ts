import type { CalendarMonth, DateValue } from '../rules/calendar/calendarDate';
import type { Benefit } from '../rules/elderly/benefit';
import type { Reading } from '../rules/reading';
import type { CellRange, SheetId } from '../workbook/port';
import type { VouchersCounted } from './across/vouchersCounted';
import type { AddressPart } from './addressParts';
import type { AmountFor } from './amountFor';
import type { Apart } from './apart';
import type { EventOfStops } from './eventOfStops';
import type { DaysByWord } from './gone/daysByWord';
import type { GoneCell, GoneColumn } from './gone/goneCell';
import type { OpenPayment } from './openPayments';
import type { TypedTotal } from './typedTotals';

/** Kinds of ledgers that are recognised so far. Ids are part of the JSON output and never change. */
export type LedgerKind = 'elders' | 'vouchers' | 'allowance-payments' | 'stops' | 'deaths' | 'helpers' | 'certificates';

/** A field of a ledger, by its canonical name (`idNumber`, `voucherStart` …): the vocabulary is in kinds/. */
export type FieldName = string;

/** A column that was not understood. */
export interface NotRead {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  /** Cells of it that say their row was not paid, beside an amount: the first, and how many. */
  readonly unpaid?: { readonly row: number; readonly text: string; readonly count: number };
  /** It is read, as the name of the person: the only one, though it is the payee's. */
  readonly isPayee?: true;
  /** The amount that is read counts it, as every row adds up: nobody need be told of it. */
  readonly inSum?: true;
}

/** What recognition understood of one sheet. Rows and columns count from 1. */
export interface RecognisedSheet {
  readonly sheet: SheetId;
  readonly name: string;
  /** Which list of its sheet it is, from 1: a sheet may hold one list below or beside another (rulings 53). */
  readonly list: number;
  /** The list's part of its sheet; null where it has the sheet to itself. */
  readonly area: CellRange | null;
  /** `table:<id>` is a sheet that we made, or a copy of one: never a ledger. Null: no ledger. */
  readonly kind: LedgerKind | `table:${string}` | null;
  /** The heading rows alone (one or two), empty where there are none. */
  readonly headerRows: readonly number[];
  /** First person's row; 0 where there is none. */
  readonly firstRow: number;
  /** Last person's row; 0 where there is none. */
  readonly lastRow: number;
  /** Persons' rows between the two, both counted. */
  readonly persons: number;
  readonly fields: Readonly<Record<FieldName, number>>;
  /** From 0 to 1. Under 0.8 the user should look. */
  readonly confidence: number;
  readonly unknownHeaders: readonly { readonly row: number; readonly column: number; readonly text: string }[];
  /** Required fields of the kind without a column. */
  readonly missingFields: readonly FieldName[];
  /** Fields with more than one column, and headings that could be two fields: asked about, never guessed. */
  readonly questions: readonly HeadingQuestion[];
  /** Period said by the sheet's title or name, such as 2026Q4; null where none is. */
  readonly titlePeriod: string | null;
  /** Its period names no year: that is the one of looking, or of the day of handing out; told. */
  readonly yearAssumed?: true;
  /** What the user has said an amount is for where the title names more than a quarter; null where nobody has. */
  readonly amountFor: AmountFor | null;
  /** Months or quarters that have columns of their own (rulings 50); empty where the period stands in a column or title. */
  readonly across: readonly PeriodColumns[];
  /** Its months' numbers are vouchers, by a line over them; none where they are money. */
  readonly vouchersCounted?: VouchersCounted;
  /** Columns that look like data of the kind and were not understood (rulings 46): told once a sheet. */
  readonly notRead: readonly NotRead[];
  /** Fields whose column somebody should confirm: nothing is written by what they say (rulings 51). */
  readonly doubtful: readonly FieldName[];
  /** Columns that may say of somebody that he is gone without being a field of it (rulings 47); none where nothing does. */
  readonly goneColumns?: readonly GoneColumn[];
  /** Days of more than one thing in one column: a word of each row says which its day is; none where there are none. */
  readonly daysByWord?: DaysByWord;
  /** The roll is of the allowance alone: its state and its reason of a stop are of the allowance, not of the voucher. */
  readonly isOfAllowance?: true;
  /** It registers who had a card made, by its title: who stands in it without one has not neglected it. */
  readonly isCardRegister?: true;
  /** The one benefit that a list of stops is of, by its title or the heading of its month, where no column says which. */
  readonly ofBenefit?: Benefit;
  /** What the days of a list of stops are of, by their heading; none where it does not say. */
  readonly ofEvent?: EventOfStops;
  /** The one card that a register of cards is of, by its title or name, where no column says which. */
  readonly ofCard?: string;
  /** A column a card, where a mark says which was handled: `fields` has the first as that of the card. */
  readonly cardMarks?: readonly MarkedCard[];
  /** Cells of one household merged downwards: each counts for every row it covers (rulings 48); none where the sheet has none. */
  readonly mergedDown?: readonly CellRange[];
  /** Column of the last month, where 起始月 and 终止月 have a column each: `fields` has the first's as the period. */
  readonly periodEnd?: number;
  /** Periods that stand alone in a row over the payments of them; none where a column or months across say it. */
  readonly sections?: readonly Section[];
  /** Lines that stand alone over payments, where one of them says 补发, 追回 …; none where none does. */
  readonly adjustmentLines?: readonly Section[];
  /** Dates whose year, month and day have a column each (rulings 55), by field: `fields` has the year's. */
  readonly dateParts?: Readonly<Record<FieldName, readonly number[]>>;
  /** Columns that are an address together, 小区 · 楼号 · 门牌号: `fields` has the last. */
  readonly addressParts?: readonly AddressPart[];
  /** Lines over, between and under the persons' rows that may say of somebody that he is gone; none where there are none. */
  readonly footnotes?: readonly Footnote[];
  /** What its name or title says of all its people, so that they are not counted unasked; none where it says nothing. */
  readonly apart?: Apart;
  /** Of a sheet that is no ledger: the kind it looks like, so that somebody must say; null where it looks like none. */
  readonly likely: LedgerKind | null;
  /** What a list that looks like payments leaves open; none where it is no such list. */
  readonly openPayment?: OpenPayment;
}

/** A column whose marks say that one card was handled: 老年证 over √. */
export interface MarkedCard {
  readonly card: string;
  readonly column: number;
}

/** A period that stands alone in a row, for the rows below it. */
export interface Section {
  readonly row: number;
  readonly text: string;
}

/** A line that is no person's row. */
export interface Footnote {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** One month or quarter with columns of its own (rulings 50). */
export interface PeriodColumns {
  /** 2026-10, 2026Q4 or 2026-05..2026-10; null where heading, title and name say no year: then it is asked. */
  readonly period: string | null;
  /** The heading as written. */
  readonly text: string;
  /** Columns by field: `amount` holds an amount or a mark; `signature` and `issueDate` where a group has them. */
  readonly fields: Readonly<Record<FieldName, number>>;
}

/** A heading that could be one field alone may be nobody's, or somebody else's: 身份证号 behind 申请人. */
export type HeadingQuestion =
  | { readonly type: 'twoColumns'; readonly field: FieldName; readonly columns: readonly number[] }
  | { readonly type: 'twoFields'; readonly column: number; readonly fields: readonly FieldName[] }
  /** Months across whose year is said nowhere (rulings 50). */
  | { readonly type: 'yearOfMonths'; readonly columns: readonly number[] };

/** Sorts of values as the spreadsheet keeps them; an error is a formula that failed, such as #REF!. */
export type CellSort = 'blank' | 'number' | 'text' | 'boolean' | 'error';

/**
 * The persons of one recognised sheet, read from its cells without copying them. `index` runs from 0; every value
 * knows its cell. Blank rows, repeated headings and totals are not among them.
 */
export interface Ledger {
  readonly sheet: RecognisedSheet;
  readonly kind: LedgerKind;
  readonly count: number;
  /** Column of the first cell of the last heading row; 0 where there are no headings. */
  readonly firstHeading: number;
  /** The sheet's row of a person. */
  row(index: number): number;
  has(field: FieldName): boolean;
  /** Column of a field; 0 where the ledger has none. */
  column(field: FieldName): number;
  /** Column of a field in one row: months across have a column each; 0 where the row has none. */
  columnAt(index: number, field: FieldName): number;
  /** The sheet's row of a person's cell: a cell merged downwards is the first of its rows (rulings 48). */
  rowAt(index: number, field: FieldName): number;
  /** What sort of value a cell holds; blank where the ledger has no such column. */
  cell(index: number, field: FieldName): CellSort;
  /** Text of the cell, outer space trimmed; '' where blank or without column. */
  text(index: number, field: FieldName): string;
  /** The same with its outer space. */
  raw(index: number, field: FieldName): string;
  date(index: number, field: FieldName): Reading<DateValue>;
  /** A month field; a full date gives its month. */
  month(index: number, field: FieldName): Reading<CalendarMonth>;
  /** Money in fen. */
  fen(index: number, field: FieldName): Reading<number>;
  /** The same of a column that is no field. */
  fenAt(index: number, column: number): Reading<number>;
  /** The date in a column that is no field. */
  dayAt(index: number, column: number): Reading<DateValue>;
  yesNo(index: number, field: FieldName): Reading<boolean>;
  /** Cells of a row that say its person is gone, in columns that are no field of it (rulings 47). */
  gone(index: number): readonly GoneCell[];
  /** Figures typed into rows of sums. */
  typedTotals(): readonly TypedTotal[];
  /** The canonical word of a listed field (sex, household, voucherStatus, stopReason, certificate, status …). */
  listed(index: number, field: FieldName): Reading<string>;
}
