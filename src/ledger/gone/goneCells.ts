import type { Benefit } from '../../rules/elderly/benefit';
import { foldWidth } from '../../rules/text/foldWidth';
import { chineseValue } from '../../rules/calendar/formatDate';
import { monthOfValue } from '../../rules/calendar/readDateText';
import { CellType, type CellBlock, type DateSystem } from '../../workbook/port';
import { dateInCell } from '../cellValues';
import { monthNamed, monthNear } from './dayWords';
import { isNotPaidState } from '../listedValues';
import { isAskedByHeading, isReadAsRemark, type GoneCell, type GoneColumn } from './goneCell';
import { toldByRemark } from './remarks';
import { saysGone } from './saysGone';

const isHead = /^(?:[户戶]主(?:本人)?|本人|自己|是)$/;
const none: readonly GoneCell[] = [];

/** The cells of a list that say somebody is gone, by row: each row is looked at once. */
export class GoneCells {
  private readonly found: (readonly GoneCell[] | undefined)[] = [];

  /**
   * @param benefit whose state and reason of a stop the columns are
   * @param dateSystem of the workbook, for columns of days
   */
  constructor(
    private readonly columns: readonly GoneColumn[],
    private readonly benefit: Benefit,
    private readonly dateSystem: DateSystem = 1900,
  ) {}

  of(row: number, block: CellBlock): readonly GoneCell[] {
    return (this.found[row] ??= this.look(row, block));
  }

  /** A row's cells have changed. */
  renew(row: number, block: CellBlock): void {
    this.found[row] = this.look(row, block);
  }

  private look(row: number, block: CellBlock): readonly GoneCell[] {
    let cells = none;
    for (const { column, text: heading, asked, month, relation, benefit: own, isDay } of this.columns) {
      const type = block.type(row, column);
      if (type === CellType.Empty || type === CellType.Error) continue;
      // A number is no word: it says something only where the heading asks.
      if (type !== CellType.Text && (asked === 'open' || asked === 'status' || !isAskedByHeading(asked))) continue;
      const day = isDay === true ? dateInCell(block, row, column, this.dateSystem) : null;
      if (day?.state === 'blank') continue;
      const text = day?.state === 'read' ? chineseValue(day.value) : block.text(row, column);
      // 户主已去世 in the row of the 户主.
      const meant = relation !== undefined && isHead.test(block.text(row, relation).trim()) ? text.replace(/[户戶]主/g, '本人') : text;
      const says = saysGone(meant, asked);
      if (says === null) continue;
      const told = isReadAsRemark(asked) ? toldByRemark(meant) : null;
      const isDated = asked === 'state' || asked === 'payment' || asked === 'remarks' || (told !== null && says !== 'death');
      const dated = asked === 'remarks' || told !== null ? (told?.part ?? '') : foldWidth(text);
      const since = day?.state === 'read' ? monthOfValue(day.value) : month !== undefined ? monthNear(foldWidth(text), month) : isDated ? monthNamed(dated) : null;
      const besideStart = (asked === 'state' && isNotPaidState(text)) || (asked === 'paid' && says === 'stop') || told?.besideStart === true ? ({ besideStart: true } as const) : {};
      const of = asked === 'state' || asked === 'reason' ? asked : null;
      const benefit = says !== 'stop' ? undefined : of === null ? (told?.benefit ?? own ?? (asked === 'paid' && this.benefit === 'allowance' ? this.benefit : undefined)) : this.benefit;
      cells = [...cells, { column, heading, text: text.trim(), says, of, since, ...(benefit === undefined ? {} : { benefit }), ...(isDay === true ? { isDay } : {}), ...besideStart }];
    }
    return cells;
  }
}
