import type { CalendarDate } from '../../rules/calendar/calendarDate';
import { chineseDate } from '../../rules/calendar/formatDate';
import { isCalendarDate } from '../../rules/calendar/isCalendarDate';
import { CellType, type CellBlock } from '../../workbook/port';
import type { SettledSpec } from '../spec';
import { titleWidth } from './layout';
import { titleLines, unitsOf } from './textHeight';

/** The end of the title of a table whose period is not over. */
const ending = /\s*[（(]?截至\s*(\d{4})年(\d{1,2})月(\d{1,2})日[）)]?\s*$/;

/** A title as it stands in its cell, with the day up to which it counts; null where its days are over. Where both are too wide for a line the day has its own. */
export function titleCell(spec: SettledSpec, title: string, until: CalendarDate | null): string {
  const width = titleWidth(spec);
  if (until === null) return titleLines(title, width);
  const whole = `${title} ${untilText(until)}`;
  return unitsOf(whole) <= width ? whole : `${titleLines(title, width)}\n${untilText(until)}`;
}

/** A title as it stands, without its 截至 and the day; the day is null where it says none. */
export function readUntil(text: string): { readonly title: string; readonly until: CalendarDate | null } {
  const match = ending.exec(text);
  if (match === null) return { title: text, until: null };
  const [year, month, day] = match.slice(1).map(Number) as [number, number, number];
  return isCalendarDate(year, month, day) ? { title: text.slice(0, match.index), until: { year, month, day } } : { title: text, until: null };
}

/** Whether a cell of the block is the title of a table whose days were not over. */
export function saysUntil(block: CellBlock): boolean {
  const { range } = block;
  if (range === null) return false;
  for (let row = range.firstRow; row <= range.lastRow; row += 1) {
    for (let column = range.firstColumn; column <= range.lastColumn; column += 1) {
      if (block.type(row, column) === CellType.Text && readUntil(block.text(row, column)).until !== null) return true;
    }
  }
  return false;
}

function untilText(until: CalendarDate): string {
  return `截至${chineseDate(until)}`;
}
