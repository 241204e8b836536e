import { foldWidth } from '../../rules/text/foldWidth';
import { CellType, type CellBlock } from '../../workbook/port';
import { monthNamed, monthNear } from './dayWords';
import { isNotPaidState } from '../listedValues';
import { isAskedByHeading, type GoneCell, type GoneColumn } from './goneCell';
import { toldByRemark } from './remarks';
import { saysGone } from './saysGone';

const none: readonly GoneCell[] = [];

/** The cells of a list that say somebody is gone, by row: each row is looked at once. */
export class GoneCells {
  private readonly found: (readonly GoneCell[] | undefined)[] = [];

  constructor(private readonly columns: readonly GoneColumn[]) {}

  of(row: number, block: CellBlock): readonly GoneCell[] {
    return (this.found[row] ??= this.look(row, block));
  }

  /** A row's cells have changed. */
  renew(row: number, block: CellBlock): void {
    this.found[row] = this.look(row, block);
  }

  private look(row: number, block: CellBlock): readonly GoneCell[] {
    let cells = none;
    for (const { column, text: heading, asked, month } of this.columns) {
      const type = block.type(row, column);
      if (type === CellType.Empty || type === CellType.Error) continue;
      // A number is no word: it says something only where the heading asks.
      if (type !== CellType.Text && (asked === 'open' || asked === 'status' || !isAskedByHeading(asked))) continue;
      const text = block.text(row, column);
      const says = saysGone(text, asked);
      if (says === null) continue;
      const isDated = asked === 'state' || asked === 'remarks' || asked === 'payment';
      const dated = asked === 'remarks' ? (toldByRemark(text)?.part ?? '') : foldWidth(text);
      const since = month !== undefined ? monthNear(foldWidth(text), month) : isDated ? monthNamed(dated) : null;
      const besideStart = asked === 'state' && isNotPaidState(text) ? ({ besideStart: true } as const) : {};
      cells = [...cells, { column, heading, text: text.trim(), says, of: asked === 'state' || asked === 'reason' ? asked : null, since, ...besideStart }];
    }
    return cells;
  }
}
