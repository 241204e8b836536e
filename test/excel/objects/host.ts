import type { ModelBook, ModelSheet } from '../model/book';
import type { Computed } from '../model/computed';
import type { Habits } from '../model/habits';
import type { CellRange } from '../../../src/workbook/port';

export type WatchedEvent = 'WorksheetChanged' | 'WorksheetAdded' | 'WorksheetDeleted' | 'WorksheetSelectionChanged';

/** What the objects of a workbook share. */
export interface Host {
  readonly book: ModelBook;
  readonly habits: Habits;
  /** Another workbook stands in front: some members fail then. */
  isElsewhere: boolean;
  /** What a formula gives that was not computed yet. @throws NotModelled where nobody says it */
  compute(sheet: ModelSheet, row: number, column: number, formula: string): Computed;
  /** A range was written to. */
  changed(sheet: ModelSheet, range: CellRange): void;
  eventsEnabled: boolean;
  /** How many asked to be told of which events. */
  readonly watched: Record<WatchedEvent, number>;
  /** How often every formula was calculated anew. */
  calculations: number;
  /** The bytes of workbooks that were opened beside it. */
  readonly opened: Uint8Array[];
}
