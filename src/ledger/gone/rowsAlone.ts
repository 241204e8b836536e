import { toSimplified } from '../../rules/text/toSimplified';
import { CellType, type CellBlock } from '../../workbook/port';
import { otherOffices } from '../kinds/words';
import { toldByRemark } from './remarks';
import { saysGone } from './saysGone';

const ofOthers = new RegExp(otherOffices);
/** Of one name alone the sheet may be of strangers. */
const fewestNames = 2;

/** Rows of a sheet of no list that say somebody died, moved or was stopped: 变动原因 over 死亡, 走访情况 over 老人已去世. */
export function rowsThatTell(block: CellBlock): readonly number[] {
  const { range } = block;
  if (range === null) return [];
  const rows: number[] = [];
  let isOfOthers: boolean | null = null;
  for (let row = range.firstRow; row <= range.lastRow; row += 1) {
    const said = textsIn(block, row).map((text) => toldByRemark(text)?.says ?? saysGone(text, 'status'));
    // A stop may be of what another office pays, by any word of the sheet.
    if (said.includes('death') || said.includes('move') || (said.includes('stop') && !(isOfOthers ??= namesOthers(block)))) rows.push(row);
  }
  return rows;
}

/**
 * Whether one of these rows is of somebody whose name stands alone in a cell of it, in a column of names of the roll: of two
 * and more, or of most that stand in it.
 */
export function nameWhoLeft(block: CellBlock, rows: readonly number[], all: ReadonlySet<string>, open: ReadonlySet<string>): boolean {
  const { range } = block;
  const columns = Array.from({ length: range === null ? 0 : range.lastColumn - range.firstColumn + 1 }, (_unused, place) => (range?.firstColumn ?? 1) + place);
  return columns.some((column) => {
    if (!rows.some((row) => open.has(nameAt(block, row, column)))) return false;
    let [known, strangers] = [0, 0];
    for (let row = range?.firstRow ?? 1; row <= (range?.lastRow ?? 0); row += 1) {
      const name = nameAt(block, row, column);
      if (all.has(name)) known += 1;
      else if (/^\p{Script=Han}{2,4}$/u.test(name)) strangers += 1;
    }
    // The heading and the title are no strangers.
    return known >= fewestNames || known >= strangers - 1;
  });
}

function nameAt(block: CellBlock, row: number, column: number): string {
  return block.type(row, column) === CellType.Text ? toSimplified(block.text(row, column)).replace(/\s+/g, '') : '';
}

function textsIn(block: CellBlock, row: number): readonly string[] {
  const texts: string[] = [];
  for (let column = block.range?.firstColumn ?? 1; column <= (block.range?.lastColumn ?? 0); column += 1) {
    if (block.type(row, column) === CellType.Text) texts.push(block.text(row, column).trim());
  }
  return texts;
}

function namesOthers(block: CellBlock): boolean {
  for (let row = block.range?.firstRow ?? 1; row <= (block.range?.lastRow ?? 0); row += 1) if (textsIn(block, row).some((text) => ofOthers.test(text))) return true;
  return false;
}
