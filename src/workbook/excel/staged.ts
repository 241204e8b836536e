import type { MarkedCells, NewSheet, SheetContent, SheetId } from '../port';
import type { RowHeight, StagedEdit } from './write/edits';
import type { StandingMark } from './write/marks';

/** What commit() is to make real, every part of it found allowed. */
export class Staged {
  readonly added = new Map<SheetId, NewSheet>();
  readonly written = new Map<SheetId, SheetContent>();
  readonly removed = new Set<SheetId>();
  /** By sheet, and there by address. */
  readonly edits = new Map<SheetId, Map<string, StagedEdit>>();
  readonly heights = new Map<SheetId, Map<number, RowHeight>>();
  marks: { readonly standing: readonly StandingMark[]; readonly laid: readonly MarkedCells[] } | null = null;
  memory: string | null = null;

  get isEmpty(): boolean {
    return this.added.size + this.written.size + this.removed.size + this.edits.size === 0 && this.marks === null && this.memory === null;
  }
}
