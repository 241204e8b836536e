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
  /** Marks of ours that stay, but must not be there while cells take the formats of those they lie on. */
  lifted: readonly StandingMark[] = [];
  memory: string | null = null;

  /** Sheets on which cells take the formats of others. */
  get sheetsWithCopies(): readonly SheetId[] {
    return [...this.edits].flatMap(([id, edits]) => ([...edits.values()].some(({ likeRow }) => likeRow !== null) ? [id] : []));
  }

  get isEmpty(): boolean {
    return this.added.size + this.written.size + this.removed.size + this.edits.size === 0 && this.marks === null && this.memory === null;
  }
}
