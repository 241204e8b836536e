import type { LedgerKind } from '../ledger/types';
import type { CalendarDate, CalendarMonth } from '../rules/calendar/calendarDate';
import type { Period } from '../rules/calendar/period';
import type { TableContext } from './context';
import type { Expression } from './engine/expression';
import type { Term } from './term';

export type ColumnFormat = 'index' | 'text' | 'id' | 'date' | 'month' | 'money' | 'count' | 'rate';

/** A value of a generated cell; null leaves it empty. Money is in fen. A month in a date column is shown as a month. */
export type TableValue =
  | null
  | string
  | { readonly count: number }
  | { readonly fen: number }
  | { readonly date: CalendarDate }
  | { readonly month: CalendarMonth };

export interface TableColumn {
  readonly id: string;
  readonly heading: string;
  /** Characters: a Chinese one takes two. */
  readonly width: number;
  readonly format: ColumnFormat;
  /** Cells are centred where nothing else is said. */
  readonly align?: 'left';
  /** What the clerk types into a `handFilled` column stays with its person; an expression becomes a live formula. */
  readonly source: 'generated' | 'handFilled' | Expression;
  /** In the row 合计: the sum, which 小计 has too, or the value of the first or last row. */
  readonly total?: true | 'first' | 'last';
  /** Of an amount: the column whose months it pays, each at the voucher's standard in the period. */
  readonly perMonth?: string;
  /**
   * Of a hand-filled column that is filled in beforehand: which texts are ours, to be renewed or taken back. Whatever
   * else stands there was typed and stays.
   */
  readonly ours?: RegExp;
}

export interface TableRow {
  /** By column id; formulas have none, hand-filled columns one where they are filled in beforehand. Others are the row's own numbers for its formulas. */
  readonly values: Readonly<Record<string, TableValue>>;
  /** By which other rows and foot lines refer to it. */
  readonly id?: string;
  /** No person's row but the sum of others, under every column with a total. */
  readonly sumOf?: readonly string[];
}

/** People under a title and headings of their own, or, without a title, one group of a table with its subtotal. */
export interface TableSection {
  readonly title: string | null;
  /** In the order of the ledger. */
  readonly rows: readonly TableRow[];
  /** Stands in place of the rows where there are none. */
  readonly emptyText: string;
  /** Stands there instead while the section's own days have not begun: nobody can have died in a month to come. */
  readonly notBegunText?: string | null;
  /** First cell of the row below with the sums and the number of people, such as 小计; null for no such row. */
  readonly subtotal: string | null;
  /** The ledgers cannot say who belongs here: the section says 未统计, never nought. */
  readonly uncounted?: true;
}

/** A cell that could not be read, and what that may do to the table. */
export interface UnreadCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly field: string;
  readonly text: string;
  /** Somebody may be on the table who should not, or missing from it; a figure may be wrong; the cell counts as blank; it holds money given back, which counts as nothing paid; or a remark says that what is counted was not taken or came back. */
  readonly means: 'tooMany' | 'missing' | 'figures' | 'asBlank' | 'givenBack' | 'returned';
}

/** Two figures that should be one: opening + in − out against closing, detail against total; or people listed who may be gone, or a sheet or months nobody could read. */
export interface Break {
  readonly rule: 'balance' | 'carriedOver' | 'monthlyDeaths' | 'unplaced' | 'mayBeGone' | 'unreadSheet' | 'unreadPeriod';
  readonly expected: number;
  readonly found: number;
  /** The sentence that marks the sheet, in Chinese as all of it. */
  readonly text: string;
  /** The rows behind it: of ledgers, or of the table it is held against. */
  readonly rows: readonly Place[];
}

/** Whether a break is no sum that fails, but something that somebody must look at. */
export function isToVerify(rule: Break['rule']): boolean {
  return rule === 'mayBeGone' || rule === 'unreadSheet' || rule === 'unreadPeriod';
}

/** Figures that must come out even: what is added up or taken away, and what that must give. */
export interface Balance {
  readonly parts: readonly { readonly sign: '+' | '-'; readonly word: string; readonly value: number }[];
  readonly word: string;
  /** As counted by itself, not as the parts give it. */
  readonly value: number;
  readonly holds: boolean;
}

/** A row of a sheet, at one of its cells where there is one to look at. */
export interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column?: number;
}

/** What the user should know of how the table came about; words are in the locale. */
export interface TableNote {
  readonly code: 'missingColumn' | 'repeatedPerson' | 'severalNames' | 'repeatedGone' | 'repeatedStopped' | 'restartLost' | 'restartUnentered' | 'stopBesidePaid' | 'stopUnknown' | 'stopOfWhich' | 'stopOfEither' | 'stopDayOpen' | 'stopMonthOpen' | 'stoppedEarly' | 'deathDayUnknown' | 'goneUnknown' | 'otherHousehold' | 'startBlank' | 'householdBlank' | 'notApplied' | 'notOnRoll' | 'issueFromRoll' | 'amountsFromStandard' | 'paidAhead' | 'presumed' | 'startByRule' | 'startNotListed' | 'paidNoHolder' | 'statusDateBlank' | 'mayBeGone' | 'goneInCopy' | 'goneElsewhere' | 'mayBeMissing' | 'mayBePaid' | 'onDeathList' | 'namedOnDeathList' | 'stopOffRoll' | 'stopNamesakes' | 'stopNamed' | 'deathOffRoll' | 'goneAside' | 'laterEvent' | 'unreadSheet' | 'notRead' | 'lineOfLeaving' | 'cardsReissued' | 'deathTold';
  /** `sheet` is a name, `field` a ledger's field, `period` a period; of `repeatedGone` fields with what their cells say. */
  readonly data: Readonly<Record<string, string>>;
  readonly place?: Place;
}

/** A part of a line below the table: words, a cell of a row, how many rows say something in a column, or whether a row's figures hold. */
export type FootPart =
  | string
  | { readonly row: string; readonly column: string }
  | { readonly count: string; readonly equals: string }
  | { readonly row: string; readonly computes: Expression; readonly equals: string };

/** A line below the table that stays right when a cell is edited. */
export interface FootLine {
  readonly id: string;
  readonly parts: readonly FootPart[];
}

/** What a specification makes of the ledgers, before it is laid out. */
export interface TableBody {
  readonly sections: readonly TableSection[];
  /** False where the rows have their own totals: no row 合计. */
  readonly grandTotal?: false;
  readonly footLines?: readonly FootLine[];
  /** Persons, where the rows are not one a person. */
  readonly people?: number;
  readonly unread: readonly UnreadCell[];
  readonly breaks: readonly Break[];
  /** What the table is reconciled by, where its rows are sums or stand month by month. */
  readonly balances?: readonly Balance[];
  readonly notes: readonly TableNote[];
}

export interface StreetRule {
  readonly by: readonly string[];
  /** What may stand in the columns of `by`; any word may where a column is not named. */
  words?(context: Pick<TableContext, 'period' | 'policy'>): Readonly<Record<string, readonly string[]>>;
  readonly sums: readonly string[];
  /** Formula columns that are worked out anew from the sums: rates do not add up. */
  readonly rates?: readonly string[];
  /** Its rows are people: they are counted. */
  readonly countsPeople?: true;
  /** 合计 stands among its rows, not below them. */
  readonly totalIsRow?: true;
}

/** From a day to a day, both included. */
export interface Days {
  readonly first: CalendarDate;
  readonly last: CalendarDate;
}

/** One prescribed table, as data: the engine draws it. */
export interface TableSpec {
  readonly id: string;
  readonly period: 'month' | 'quarter';
  /** Made for a year too, when a year is asked for. */
  readonly yearly?: true;
  /** First part of the sheet's name, before _期间. */
  shortName(term: Term): string;
  /** The full title as it stands in the title row. */
  title(context: TableContext): string;
  columns(context: TableContext): readonly TableColumn[];
  /** The tables it must agree with, where they stand in the workbook. */
  heldAgainst?(period: Period): readonly { readonly id: string; readonly period: Period }[];
  /**
   * By which columns a row is known again in a sheet made earlier: the first set, and the second where the first is
   * blank in one of the two rows.
   */
  readonly keys: readonly (readonly string[])[];
  /** First words of foot lines that stand at times only: one made earlier is known by them, and goes. */
  readonly passingFeet?: readonly string[];
  /** @throws TableProblem when a ledger or column is missing or asked about */
  body(context: TableContext): TableBody;
  /**
   * Of a table that counts what happened in its period: the days it counts. Made before they are over it says 截至 and the
   * day (rulings 57). The sheets of a quarter's start have none: they are whole on its first day.
   */
  daysCounted?(context: Pick<TableContext, 'period' | 'settings'>): Days;
  readonly orientation: 'portrait' | 'landscape';
  /** People sign on it: rows are higher. */
  readonly signed: boolean;
  /** How a street adds the tables of its communities up: rows alike in `by` are one, the columns of `sums` are added. */
  readonly street?: StreetRule;
  /** The kinds of ledgers it is made from: where nobody can tell which sheets they are, it is not made. */
  readonly madeFrom: readonly LedgerKind[];
  /** The ledgers it counts, where none of its rows is a person's: an error in any of theirs touches it. */
  readonly counts?: readonly LedgerKind[];
}

/** A specification whose columns are settled, under the clerk's own headings. */
export type SettledSpec = Omit<TableSpec, 'columns'> & { readonly columns: readonly SettledColumn[] };

export interface SettledColumn extends TableColumn {
  /** The table's own heading, under which the column stands in a sheet made before the clerk set another. */
  readonly firstHeading: string;
}

/** The keys of a table about people: the ID number; where one of two rows has none, name and birth date. */
export const personKeys = [['idNumber'], ['name', 'birthDate']] as const;
