import type { Locale, MessageKey } from '../../locale';
import type { CalendarDate } from '../../work/listObligations';
import type { FirstSight } from '../../work/firstSight';
import type { Period } from '../../work/generateTables';

/** Where the page runs, which decides whether there is a workbook at all. */
export type Place = 'excel' | 'oldExcel' | 'noExcel';

/** What is known of the open workbook. */
export type Reading = { readonly kind: 'reading' } | { readonly kind: 'read'; readonly sight: FirstSight } | { readonly kind: 'failed'; readonly reason: unknown };

/** Work that is going on; only one at a time. */
export interface Busy {
  readonly title: MessageKey;
  /** How far it is, in words; '' where that is not known. */
  progress(locale: Locale): string;
  /** From 0 to 1; null where that is not known. */
  readonly share: number | null;
  readonly isCancelled: boolean;
}

/** How work ended, told until the next begins. Worded anew when the language changes. */
export interface Outcome {
  readonly intent: 'success' | 'info' | 'warning' | 'error';
  lines(locale: Locale): readonly string[];
  /** What was found in the ledgers stands: the work changed nothing it was found by, or they were checked anew. */
  readonly leavesCheck?: boolean;
  /** What failed after it was done, for the diagnosis. */
  readonly failure?: unknown;
  /** False where what was to follow it did not come to its end. */
  readonly isFollowed?: false;
  /** Puts back what was done, where that can be done. */
  readonly undo?: (task: Task) => Promise<Outcome>;
  /** Told below what is offered. */
  readonly besides?: (locale: Locale) => readonly string[];
  /** What can be done with it next. */
  readonly offers?: readonly Offer[];
  /** A text to be copied, and the name of the file it is to become. */
  readonly text?: { readonly name: string; readonly text: string };
}

/** Something the clerk may do with what was made. */
export interface Offer {
  word(locale: Locale): string;
  take(): Promise<Outcome>;
}

/** What was done and can be taken back, with the time of day it ended. */
export interface Done extends Outcome {
  readonly undo: NonNullable<Outcome['undo']>;
  readonly at: Date;
}

/** What work is given. */
export interface Task {
  /**
   * Lets the page breathe: awaited between slices of long work, before anything is written.
   * @throws Cancelled where the clerk stopped it
   */
  pause(): Promise<void>;
  /** Tells how far it is. */
  progress(words: (locale: Locale) => string, share?: number): void;
}

/** What all views share. Views keep what only they show to themselves. */
export interface SessionState {
  readonly locale: Locale;
  readonly place: Place;
  readonly hasFunctions: boolean;
  /** Id of the view that is shown. */
  readonly view: string;
  /** What the view was gone to for, such as a sheet; null for nothing of its own. */
  readonly at: string | null;
  readonly reading: Reading;
  readonly asOf: CalendarDate;
  /** The period chosen; null for the one that the day of looking implies. */
  readonly period: Period | null;
  /** How often work changed what ledgers are checked by, or the ledgers themselves. */
  readonly changes: number;
  readonly busy: Busy | null;
  readonly outcome: Outcome | null;
  /** The view it is told in: the one that was shown as work ended. Null for all. */
  readonly outcomeView: string | null;
  /** The last things done that can be taken back, the newest first. */
  readonly history: readonly Done[];
  /** What went wrong last, since the pane was opened. */
  readonly lastFailure: unknown;
  /** Milliseconds that work took when it was last done. */
  readonly took: Readonly<Partial<Record<MessageKey, number>>>;
}
