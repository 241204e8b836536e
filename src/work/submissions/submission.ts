import type { CalendarDate, CalendarMonth } from '../../rules/calendar/calendarDate';
import type { Span } from '../../rules/calendar/period';
import type { Expression } from '../../tables/engine/expression';
import type { SumKind } from '../../tables/engine/standingFigures';

/** What a workbook that was handed in comes down to: plain data, the workbook itself is let go. */
export interface Submission {
  /** As it was named on the command line. */
  readonly file: string;
  /** 填报单位; '' where neither settings nor ledgers say it, and where its tables are of several. */
  readonly unit: string;
  /** Of what time it is, by its name, its folders, its tables or the title of its roll (see timeOf); null where none says. */
  readonly time: Span | null;
  /** Its ledgers came with it; else only tables made from them. */
  readonly hasLedgers: boolean;
  readonly tables: readonly SubmittedTable[];
  /** Tables it owes by what it keeps and hands in, by their ids (see owedIds). */
  readonly owes: readonly string[];
  /** Those that are not there: of the period asked for, else around the day of looking; in the order of their due dates. */
  readonly missing: readonly OwedTable[];
  readonly payees: readonly Payee[];
  readonly figures: readonly TableFigures[];
}

export interface SubmittedTable {
  readonly id: string;
  readonly period: string;
  readonly sheet: string;
  /** Whose it is by its own lines, where the tables of the file are of several units; '' where it says none then. */
  readonly unit?: string;
  /** It names no period: it is taken for one of the period of looking. */
  readonly undated?: true;
  /** It no longer equals what the ledgers give (RC03). */
  readonly stale: boolean;
  /** Its figures contradict each other: held against where its ledgers did not come with it. */
  readonly disagrees: boolean;
}

export interface OwedTable {
  readonly id: string;
  readonly period: string;
  readonly due: CalendarDate;
  readonly overdue: boolean;
}

/** Somebody the community pays on the day of looking, or has paid in the period; by tables alone, who is listed to be paid in it. */
export interface Payee {
  /** 18 digits: kept while the run lasts, never shown. */
  readonly idNumber: string;
  readonly name: string;
  readonly sheet: string;
  readonly row: number;
  /** For which months, as far as they matter for the day and the period of looking; null where a table does not say which. */
  readonly months: readonly CalendarMonth[] | null;
}

/** The figures of a made table that a street adds up. */
export interface TableFigures {
  readonly id: string;
  readonly period: string;
  readonly sheet: string;
  /** As the table names what its rows are about, then its figures, then its rates. */
  readonly headings: readonly string[];
  /** How each figure is summed over the rows. */
  readonly sumKinds: readonly SumKind[];
  /** What each rate is worked out by, from the figures. */
  readonly rates: readonly Expression[];
  readonly rows: readonly FigureRow[];
  /** Of a table whose rows are people, who stands in each: by that two tables are known as the same. Kept while the run lasts, never shown. */
  readonly people: readonly string[];
  /** Rows with figures that are none of the table's. */
  readonly unknownRows: readonly { readonly row: number; readonly words: string }[];
}

export interface FigureRow {
  /** What the row is about, such as 80—84岁, 男. */
  readonly by: readonly string[];
  /** In the order of the rule's sums, people first where they are counted; null where the cell holds no number. */
  readonly figures: readonly (number | null)[];
  /** Where each stands; '' for a count of rows. */
  readonly cells: readonly string[];
}
