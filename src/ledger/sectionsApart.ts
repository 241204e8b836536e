import { CellType, type CellBlock, type CellRange } from '../workbook/port';
import { goneInTitle, unpaidInTitle, type Apart } from './apart';
import type { KindSpec } from './kinds/kindSpec';
import { isPaymentKind } from './paymentKinds';

/** A part of a list below a line of its own, under the same headings. */
export interface Section {
  readonly area: CellRange;
  /** The row of its line; null of what stands above the first. */
  readonly row: number | null;
  /** What the line says of all below it; null where they count. */
  readonly apart: Apart | null;
}

const mostTexts = 2;
const longestLine = 30;
/** How many stand below: 死亡（3人）. */
const counted = /[（(\[【]\s*共?计?\s*[\d０-９]+\s*[人名户]?\s*[)）\]】]/;
/** A line drawn around its words: ——外迁——. */
const dashes = /^[-—–─=*＊·•【\[]+|[-—–─=*＊·•】\]]+$/g;
/** What names people, or a list of them: 死亡人员, 以下为迁出. */
const ofList = /人员|老人|老年人|名单|名册|以下|如下|部分|人$|户$/;
const bare = /^[一二三四五六七八九十\d]*(?:本季|本月|本年|今年)?(?:已)?(?:死亡|去世|过世|离世|已故|亡故|病故|注销|销户|减员|减少|迁出|转出|外迁|退出|未领|退回|拒领)$/;
/** After those who are gone, the line of those who are not. */
const ofOthers = /以下|在册|健在|在世|在保|人员|名单|名册|老人|老年人/;

/**
 * Where lines between the rows say that those below are gone, or were not paid: the parts of the list. One alone where no
 * line says so.
 */
export function sectionsApart(kind: KindSpec, block: CellBlock, area: CellRange, firstRow: number): readonly Section[] {
  const starts: { readonly row: number; readonly apart: Apart | null }[] = [];
  for (let row = firstRow; row <= Math.min(area.lastRow, block.range?.lastRow ?? 0); row += 1) {
    const line = lineIn(block, row);
    if (line === null) continue;
    const apart = apartBy(kind, line);
    if (apart !== null || (starts.length > 0 && ofOthers.test(line))) starts.push({ row, apart });
  }
  const ends = [...starts.slice(1).map(({ row }) => row - 1), area.lastRow];
  const [first] = starts;
  if (first === undefined) return [{ area, row: null, apart: null }];
  return [
    { area: { ...area, lastRow: first.row - 1 }, row: null, apart: null },
    ...starts.map(({ row, apart }, place) => ({ area: { ...area, firstRow: row, lastRow: ends[place] as number }, row, apart })),
  ];
}

function apartBy(kind: KindSpec, line: string): Apart | null {
  if (!ofList.test(line) && !bare.test(line)) return null;
  if (isPaymentKind(kind.kind)) return unpaidInTitle(line) ? 'unpaid' : null;
  return kind.kind === 'elders' && goneInTitle(line) === 'all' ? 'gone' : null;
}

/** The words of a row that holds nothing but a line, with one more text at most. */
function lineIn(block: CellBlock, row: number): string | null {
  const { range } = block;
  let line = '';
  let filled = 0;
  for (let column = range?.firstColumn ?? 1; column <= (range?.lastColumn ?? 0); column += 1) {
    const type = block.type(row, column);
    if (type === CellType.Empty) continue;
    filled += 1;
    if (type !== CellType.Text || filled > mostTexts) return null;
    if (line === '') line = block.text(row, column).replace(counted, '').replace(/[\s:：]+/g, '').replace(dashes, '');
  }
  return line === '' || line.length > longestLine ? null : line;
}
