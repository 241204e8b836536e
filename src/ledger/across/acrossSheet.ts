import type { CellBlock, CellRange, DateSystem } from '../../workbook/port';
import type { SheetTitles } from '../sheetTitles';

/** What months across are read from: the cells, and what was said of their sheet. */
export interface AcrossSheet {
  readonly block: CellBlock;
  readonly merges: readonly CellRange[];
  readonly titles: SheetTitles;
  readonly dateSystem: DateSystem;
  /** The year of headings that name none, where somebody said it. */
  readonly year: number | undefined;
  /** Columns that somebody gave to a field: they are no month's. */
  readonly taken: ReadonlySet<number>;
}
