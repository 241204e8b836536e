import type { SheetId } from '../port';
import type { ExcelBlock } from './read/excelBlock';
import type { Learned } from './read/learn';
import type { StandingMark } from './write/marks';

/** The cells of sheets, as they had been read when it was decided what to write into them. */
export type ReadCells = ReadonlyMap<SheetId, ExcelBlock>;

/** What a commit finds before it writes: by it is compared, and taken back. */
export interface Found {
  readonly learned: Learned;
  readonly read: ReadCells;
  /** Marks of ours that go, or must not be there while cells take the formats of those they lie on. */
  readonly standing: readonly StandingMark[];
}
