import type { CalendarDate, CalendarMonth } from '../rules/calendar/calendarDate';
import type { TableContext } from './context';
import type { Expression } from './engine/expression';
import type { Term } from './term';

export type ColumnFormat = 'index' | 'text' | 'id' | 'date' | 'month' | 'money' | 'count';

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
  /** Summed in the rows 小计 and 合计. */
  readonly total?: true;
}

export interface TableRow {
  /** By column id; hand-filled columns and formulas have none. */
  readonly values: Readonly<Record<string, TableValue>>;
}

/** People under a title and headings of their own, or, without a title, one group of a table with its subtotal. */
export interface TableSection {
  readonly title: string | null;
  /** In the order of the ledger. */
  readonly rows: readonly TableRow[];
  /** Stands in place of the rows where there are none. */
  readonly emptyText: string;
  /** First cell of the row below with the sums and the number of people, such as 小计; null for no such row. */
  readonly subtotal: string | null;
  /** The ledgers cannot say who belongs here: the section says 未统计, never nought. */
  readonly uncounted?: true;
}

/** A cell that could not be read, so that somebody may be missing from the table. */
export interface UnreadCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** Two figures that should be one: opening + in − out against closing, detail against total. */
export interface Break {
  readonly rule: string;
  readonly expected: number;
  readonly found: number;
}

/** What the user should know of how the table came about; words are in the locale. */
export interface TableNote {
  readonly code: 'missingColumn';
  /** `sheet` is a name, `field` a ledger's field. */
  readonly data: Readonly<Record<string, string>>;
}

/** What a specification makes of the ledgers, before it is laid out. */
export interface TableBody {
  readonly sections: readonly TableSection[];
  readonly unread: readonly UnreadCell[];
  readonly breaks: readonly Break[];
  readonly notes: readonly TableNote[];
}

/** One prescribed table, as data: the engine draws it. */
export interface TableSpec {
  readonly id: string;
  readonly period: 'month' | 'quarter';
  /** First part of the sheet's name, before _期间. */
  shortName(term: Term): string;
  /** The full title as it stands in the title row. */
  title(context: TableContext): string;
  readonly columns: readonly TableColumn[];
  /**
   * By which columns a row is known again in a sheet made earlier: the first set, and the second where the first is
   * blank in one of the two rows.
   */
  readonly keys: readonly (readonly string[])[];
  /** @throws TableProblem when a ledger or column is missing or asked about */
  body(context: TableContext): TableBody;
  readonly orientation: 'portrait' | 'landscape';
  /** People sign on it: rows are higher. */
  readonly signed: boolean;
}

/** The keys of a table about people: the ID number; where one of two rows has none, name and birth date. */
export const personKeys = [['idNumber'], ['name', 'birthDate']] as const;
