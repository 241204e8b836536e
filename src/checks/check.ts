import type { Ledger, LedgerKind, RecognisedSheet } from '../ledger/types';
import type { Holder } from '../tables/holders/holder';
import type { CheckContext, Recognition } from './context';
import type { CellFix, Certainty, FindingData, FixReason, Severity } from './finding';
import type { RowView } from './rowView';

/** What a check says of one cell of a row. */
export interface Report {
  readonly row: RowView;
  readonly field: string;
  /** In place of the field's own: where another column speaks of it. */
  readonly column?: number;
  readonly data?: FindingData;
  readonly fix?: readonly CellFix[];
  /** Why there is none, where that can be said. */
  readonly unfixed?: FixReason;
  /** In place of the check's own. */
  readonly severity?: Severity;
}

/** What a check says of a cell that is nobody's. */
export interface SheetReport {
  readonly ledger: Ledger;
  readonly row: number;
  readonly column: number;
  readonly field: string;
  readonly data?: FindingData;
}

/** What is said of a sheet of which not all was read, whether it is a ledger or not. */
export interface RecognitionReport {
  readonly sheet: RecognisedSheet;
  readonly row: number;
  readonly column: number;
  readonly data: FindingData;
}

interface Described {
  /** Stable, never reused. */
  readonly code: string;
  readonly severity: Severity;
  readonly certainty: Certainty;
  /** Kinds of ledgers it looks at. */
  readonly kinds: readonly LedgerKind[];
}

/** Judges one row by itself. */
export interface RowCheck extends Described {
  readonly scope: 'row';
  find(row: RowView, context: CheckContext): Report | readonly Report[] | null;
}

/**
 * Judges rows that have a key in common: of one sheet, of all sheets that are one ledger, or of all the workbook's. Only groups of two or more are asked
 * about, each with its rows in the order of the sheets.
 */
export interface GroupCheck extends Described {
  readonly scope: 'sheetRows' | 'kind' | 'workbook';
  /** Null leaves the row out. Rows of one key may still be strangers: find looks closer. */
  key(row: RowView, context: CheckContext): string | number | null;
  find(rows: readonly RowView[], context: CheckContext): readonly Report[];
}

/** Judges rows that name one ID number: of the whole workbook, two and more, in the order of the sheets. */
export interface NumberCheck extends Described {
  readonly scope: 'number';
  find(rows: readonly RowView[], context: CheckContext): readonly Report[];
}

/** Judges a ledger as a whole. */
export interface SheetCheck extends Described {
  readonly scope: 'sheet';
  /** It looks at sums of the rows: any of them may change it. */
  readonly isOfSums?: true;
  find(ledger: Ledger, context: CheckContext): readonly SheetReport[];
}

/** Judges everybody of the roll by all that the ledgers say of one benefit. */
export interface HolderCheck extends Described {
  readonly scope: 'voucher' | 'allowance';
  find(holder: Holder, context: CheckContext): Report | readonly Report[] | null;
}

/** Judges what was understood of the workbook's sheets. */
export interface RecognitionCheck extends Described {
  readonly scope: 'recognition';
  find(recognition: Recognition): readonly RecognitionReport[];
}

export type Check = RecognitionCheck | RowCheck | GroupCheck | NumberCheck | SheetCheck | HolderCheck;
