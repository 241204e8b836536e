import type { AskedSheets, LeftOut } from '../ledger/sheetUse/sheetUses';
import type { Ledger, RecognisedSheet } from '../ledger/types';
import type { CalendarDate } from '../rules/calendar/calendarDate';
import type { Period } from '../rules/calendar/period';
import type { Policy } from '../rules/policy/policy';
import type { CellBlock, DateSystem } from '../workbook/port';
import type { Term } from './term';

/** Who signs at the foot of a table: 负责人, 审核人, 填报人, 联系电话. */
export type Signatory = 'responsible' | 'reviewer' | 'reporter' | 'phone';

export interface TableSettings {
  readonly term: Term;
  /** Written behind 填报单位（盖章） until the clerk writes another; '' leaves it open. */
  readonly unit: string;
  /** Written into the signature line until the clerk writes others. */
  readonly signatories: Readonly<Partial<Record<Signatory, string>>>;
  /** Last day of the settle-day month; null for calendar months. */
  readonly settleDay: number | null;
  /** Headings in place of a table's own, by table and column. */
  readonly headings: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** A table that stands in the workbook. */
export interface StandingSheet {
  readonly name: string;
  readonly block: CellBlock;
}

/** All that a table is made from. */
export interface TableContext {
  /** Those that are used in the period (rulings 12), in the order of the tabs. */
  readonly ledgers: readonly Ledger[];
  /** Of which kinds nobody can tell yet which sheets are the ledger. */
  readonly asked: readonly AskedSheets[];
  /** Those that are not used: a copy may know of a death that the roll does not. */
  readonly leftOut?: readonly LeftOut[];
  /** Sheets that look like ledgers and of which nobody was read (rulings 46). */
  readonly unreadSheets: readonly RecognisedSheet[];
  readonly period: Period;
  readonly asOf: CalendarDate;
  readonly dateSystem: DateSystem;
  readonly settings: TableSettings;
  readonly policy: Policy;
  /** The sheet of a table made before and not made anew in this run; null where there is none. */
  standing(id: string, period: Period): StandingSheet | null;
}
