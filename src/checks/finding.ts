import type { RecognisedSheet } from '../ledger/types';

type SheetId = RecognisedSheet['sheet'];

export type Severity = 'error' | 'warning' | 'info';

/** certain: the ledger contradicts itself or the rule. suspect: 疑点, a person must verify. */
export type Certainty = 'certain' | 'suspect';

/**
 * What a message is filled in with. Names of values that are numbers of persons end with Id, those of accounts with
 * Account: the doors mask them.
 */
export type FindingData = Readonly<Record<string, string | number>>;

/** Why a change says what it says, or why there is none: words are in the locale by its code. */
export interface FixReason {
  readonly code: 'paidUntil' | 'presumedUntil' | 'neverPaid' | 'notOnList' | 'unrecorded' | 'adjusted' | 'inSeveralRows' | 'paidAmount' | 'signed' | 'noStopColumn' | 'paidByList' | 'paidByListNoStatus' | 'listedAhead' | 'doubtful' | 'dateInParts' | 'besideOthers' | 'wholeColumn';
  readonly data: FindingData;
}

/** One cell's new content. */
export interface CellFix {
  readonly sheet: SheetId;
  readonly row: number;
  readonly column: number;
  readonly field: string;
  /** What stands there now, as text. */
  readonly before: string;
  readonly after: string | { readonly serialDay: { readonly year: number; readonly month: number; readonly day: number } } | { readonly number: number };
  /** What the new content is worked out from, where that is not plain. */
  readonly because?: FixReason;
}

/** Something wrong, at its cell. */
export interface Finding {
  readonly code: string;
  readonly severity: Severity;
  readonly certainty: Certainty;
  readonly sheet: SheetId;
  readonly sheetName: string;
  readonly row: number;
  readonly column: number;
  readonly field: string;
  /** Joins the findings of one person: the number's 18-digit form, else name and birth date; '' for none. */
  readonly key: string;
  readonly name: string;
  readonly data: FindingData;
  /** What would put it right for certain; null where only a person can say. */
  readonly fix: readonly CellFix[] | null;
  /** Why there is no fix and what to do instead, where that can be said. */
  readonly unfixed?: FixReason;
}
