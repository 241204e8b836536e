import { toSimplified } from '../rules/text/toSimplified';
import { CellType, type CellBlock, type CellRange } from '../workbook/port';
import type { Section } from './types';

/** What words beside a payment say: it makes good what was not paid at its time (补发), or something else is set right by it. */
export type Adjustment = 'late' | 'other';

/** 待补发 and 下季度补发 are still to come, 补领老年证 is of a card. */
const late = /(?<![未待需应不拟可候将再]|没有|尚未|申请|[下次]个?[月季]|[下次]个?季度)补(?:[发领付](?!.{0,4}[证卡折照])|(?:20\d\d年|\d{1,2}月|[一二三四五六七八九十]+月))/;
const other = /补[发领付差缴]|差额|追[回缴扣]|退[回还款券]|扣[回除减还缴]|冲[减抵]|抵扣|[多少漏][发领]/;
/** A longer line explains something. */
const longestLine = 15;

export function adjustmentIn(text: string): Adjustment | null {
  if (text === '') return null;
  const plain = toSimplified(text);
  if (late.test(plain)) return 'late';
  return other.test(plain) ? 'other' : null;
}

const ofBoth = /(?:[含及和与、暨兼并&+/]|发放|领取)补[发领付]|补[发领付](?:[及和与、暨兼并&+/])(?![补追退扣])/;

/** Whether the name of a list says that 补发 stands in it beside what is paid at its time, 发放及补发: of no row it says which. */
export function isOfBoth(name: string): boolean {
  return ofBoth.test(toSimplified(name).replace(/\s+/g, ''));
}

/** Lines that stand alone over rows of payments, where one of them is over payments of another time: 补发, and what ends them. */
export function adjustmentLines(block: CellBlock, from: number, to: number): readonly Section[] {
  const { range } = block;
  const lines: Section[] = [];
  for (let row = from; range !== null && row <= to; row += 1) {
    const text = textAlone(block, range, row);
    if (text !== '' && text.length <= longestLine) lines.push({ row, text });
  }
  return lines.some(({ text }) => adjustmentIn(text) !== null) ? lines : [];
}

/** More filled cells are a person's row: a text is dear to decode, and some of a line's cells may hold a space. */
const mostFilled = 3;

/** The one text of a row; '' where it holds none, or more. */
function textAlone(block: CellBlock, { firstColumn, lastColumn }: CellRange, row: number): string {
  const filled: number[] = [];
  for (let column = firstColumn; column <= lastColumn && filled.length <= mostFilled; column += 1) if (block.type(row, column) !== CellType.Empty) filled.push(column);
  if (filled.length > mostFilled) return '';
  const texts = filled.map((column) => block.text(row, column).trim()).filter((text) => text !== '');
  return texts.length === 1 ? (texts[0] as string) : '';
}
