import { parseSpan } from '../rules/calendar/period';
import { readPeriodCell } from '../rules/calendar/readPeriodText';
import type { CellBlock } from '../workbook/port';
import type { Section } from './types';

/** Rows among payments that hold a period and nothing else: 2026年四季度, or 四季度 where the title names the year. */
export function sectionsOf(block: CellBlock, from: number, to: number, titlePeriod: string | null): readonly Section[] {
  const { range } = block;
  const within = titlePeriod === null ? null : parseSpan(titlePeriod);
  const sections: Section[] = [];
  for (let row = from; range !== null && row <= to; row += 1) {
    let text = '';
    let isAlone = true;
    for (let column = range.firstColumn; column <= range.lastColumn && isAlone; column += 1) {
      const own = block.text(row, column).trim();
      if (own === '') continue;
      isAlone = text === '';
      text = own;
    }
    if (isAlone && text !== '' && readPeriodCell(text, within) !== null) sections.push({ row, text });
  }
  return sections;
}

/** The period over a row; '' where none stands above it. */
export function sectionOver(sections: readonly Section[], row: number): string {
  return sections.findLast((section) => section.row < row)?.text ?? '';
}
