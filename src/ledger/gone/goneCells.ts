import { foldWidth } from '../../rules/text/foldWidth';
import { CellType, type CellBlock } from '../../workbook/port';
import { monthNamed } from './dayWords';
import { isAskedByHeading, type GoneCell, type GoneColumn } from './goneCell';
import { saysGone } from './saysGone';

const none: readonly GoneCell[] = [];

/** The cells of a list that say somebody is gone, by row: hardly anybody has one, so they are found in one pass and kept. */
export class GoneCells {
  private found: Map<number, readonly GoneCell[]> | null = null;

  constructor(private readonly columns: readonly GoneColumn[]) {}

  of(row: number, block: CellBlock, rows: Iterable<number>): readonly GoneCell[] {
    if (this.found === null) {
      this.found = new Map();
      for (const one of rows) this.look(one, block, this.found);
    }
    return this.found.get(row) ?? none;
  }

  /** A row's cells have changed. */
  renew(row: number, block: CellBlock): void {
    if (this.found === null) return;
    this.found.delete(row);
    this.look(row, block, this.found);
  }

  private look(row: number, block: CellBlock, found: Map<number, readonly GoneCell[]>): void {
    for (const { column, text: heading, asked } of this.columns) {
      const type = block.type(row, column);
      if (type === CellType.Empty || type === CellType.Error) continue;
      // A number is no word: it says something only where the heading asks.
      if (type !== CellType.Text && (asked === 'open' || asked === 'status' || !isAskedByHeading(asked))) continue;
      const text = block.text(row, column);
      const says = saysGone(text, asked);
      if (says === null) continue;
      const since = asked === 'state' || asked === 'remarks' ? monthNamed(foldWidth(text)) : null;
      found.set(row, [...(found.get(row) ?? none), { column, heading, text: text.trim(), says, of: asked === 'state' || asked === 'reason' ? asked : null, since }]);
    }
  }
}
