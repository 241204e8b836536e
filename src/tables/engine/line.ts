import type { CellInput } from '../../workbook/port';
import type { MadeRow } from './readMadeSheet';

export type LineKind =
  | 'title'
  | 'information'
  | 'band'
  | 'header'
  | 'row'
  | 'sum'
  | 'empty'
  | 'total'
  | 'foot'
  | 'breakLine'
  | 'signature'
  | 'movedOutBand'
  | 'movedOutHeader'
  | 'movedOutRow'
  | 'addition';

/** One row of the sheet as it will be written. */
export interface Line {
  readonly kind: LineKind;
  /** By which a line of the frame is known again; '' for rows. */
  readonly id: string;
  readonly cells: CellInput[];
  /** Number formats of cells, by column, that differ from their column's. */
  formats: Map<number, string> | null;
  /** The rows of the sheet made earlier that this one carries on. */
  readonly made: readonly MadeRow[];
}
