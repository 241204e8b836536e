import type { CellEdit } from '../../port';
import { readAttributes } from '../../xml/scan';
import type { RowPlace } from './walkCells';

/** Rows that new cells and rows are to look like. */
export class ModelRows {
  private readonly places = new Map<number, RowPlace>();

  note(place: RowPlace): void {
    this.places.set(place.row, place);
  }

  /** Style index of a cell; null where it is not there. */
  styleOf(bytes: Uint8Array, row: number, column: number): number | null {
    const cell = this.places.get(row)?.cells.find((one) => one.column === column);
    if (cell === undefined) return null;
    const style = readAttributes(bytes, cell.nameEnd, cell.openEnd).find((one) => one.prefix === '' && one.name === 's');
    return Number(style?.raw ?? 0);
  }

  /** The height of the row that new cells are to look like, as attributes; '' where it has none of its own. */
  heightFor(bytes: Uint8Array, edits: readonly CellEdit[]): string {
    const model = this.places.get(edits.find(({ likeRow }) => likeRow !== undefined)?.likeRow ?? 0);
    if (model === undefined) return '';
    const heights = readAttributes(bytes, model.nameEnd, model.openEnd).filter((one) => one.prefix === '' && (one.name === 'ht' || one.name === 'customHeight'));
    return heights.map((one) => ` ${one.name}="${one.raw}"`).join('');
  }
}
