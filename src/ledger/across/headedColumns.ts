import { dateFromSerial } from '../../rules/calendar/serial';
import { CellType, NumberFormatKind, type CellBlock, type CellRange, type DateSystem } from '../../workbook/port';

/** A column with the heading cells over it, the topmost first. */
export interface HeadedColumn {
  readonly column: number;
  readonly row: number;
  /** As written, without line breaks. */
  readonly texts: readonly string[];
}

interface HeadingCells {
  readonly block: CellBlock;
  readonly merges: readonly CellRange[];
  readonly dateSystem?: DateSystem;
}

const columnsLookedAt = 300;
const longestHeading = 30;

/** The heading cells over each column; a group's cell stands over all columns it covers. */
export function headedColumns(rows: readonly number[], { block, merges, dateSystem = 1900 }: HeadingCells): HeadedColumn[] {
  const { range } = block;
  if (range === null) return [];
  const last = Math.min(range.lastColumn, range.firstColumn + columnsLookedAt);
  const headed: HeadedColumn[] = [];
  const groups = rows.map(() => ({ text: '', until: 0 }));
  for (let column = range.firstColumn; column <= last; column += 1) {
    const texts: string[] = [];
    let deepest = rows[0] as number;
    rows.forEach((row, level) => {
      const own = headingText(block, row, column, dateSystem);
      const isLast = level === rows.length - 1;
      if (own !== '') {
        const merge = merges.find((one) => one.firstRow === row && one.firstColumn === column);
        groups[level] = { text: own, until: merge?.lastColumn ?? last };
        // A heading over a part of its group begins another.
        for (const below of groups.slice(level + 1)) below.until = 0;
        texts.push(own);
        deepest = row;
      } else {
        const group = groups[level];
        if (!isLast && group !== undefined && column <= group.until && hasTextBelow(block, rows.slice(level + 1), column, dateSystem)) texts.push(group.text);
        else groups[level] = { text: '', until: 0 };
      }
    });
    if (texts.length > 0) headed.push({ column, row: deepest, texts });
  }
  return headed;
}

function hasTextBelow(block: CellBlock, rows: readonly number[], column: number, dateSystem: DateSystem): boolean {
  return rows.some((row) => headingText(block, row, column, dateSystem) !== '');
}

/** A heading's text; a date or a number that is a month gives the month. */
function headingText(block: CellBlock, row: number, column: number, dateSystem: DateSystem): string {
  const type = block.type(row, column);
  if (type === CellType.Text) {
    const text = block.text(row, column).replace(/\s+/g, '');
    return text.length > longestHeading ? '' : text;
  }
  if (type !== CellType.Number) return '';
  const format = block.format(row, column);
  if (format !== NumberFormatKind.Date && format !== NumberFormatKind.Month) return block.text(row, column);
  const date = dateFromSerial(block.number(row, column), dateSystem);
  return date === null ? '' : `${date.year}年${date.month}月`;
}
