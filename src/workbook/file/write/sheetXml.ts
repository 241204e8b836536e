import type { CellInput, CellRange, CellStyle, PageSetup, SheetContent } from '../../port';
import { WorkbookProblem } from '../../problem';
import { cellAddress, columnLetters } from '../../address';
import { isEmptyInput } from '../../emptyInput';
import { LAST_COLUMN, LAST_ROW, MOST_CHARACTERS } from '../../limits';
import { escapeAttribute, escapeText } from '../../xml/escape';
import { MAIN, STRICT_MAIN } from '../namespaces';
import { ByteWriter } from './byteWriter';
import { cellRest } from './cellXml';
import { RowStyles } from './rowStyles';

const PAPER = { A4: 9, A3: 8 } as const;
/** Excel adds five pixels to the seven each character takes. */
const COLUMN_PADDING = 5 / 7;

/**
 * A worksheet part with all its texts inside.
 * @param styleIndex place of a style in the workbook's cellXfs; 0 is the workbook's own default
 * @throws WorkbookProblem textTooLong, cellOutOfRange
 */
export function sheetXml(content: SheetContent, styleIndex: (style: CellStyle) => number, strict: boolean): Uint8Array {
  const size = extent(content);
  const out = new ByteWriter();
  out.write(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<worksheet xmlns="${strict ? STRICT_MAIN : MAIN}">`);
  if (content.page.fitToWidth) out.write('<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>');
  out.write(`<dimension ref="A1${size.rows * size.columns > 1 ? `:${cellAddress(size.rows, size.columns)}` : ''}"/>`);
  out.write(sheetViews(content.frozenRows));
  out.write('<sheetFormatPr defaultRowHeight="15"/>');
  out.write(columns(content.columnWidths));
  writeRows(out, content, size, styleIndex);
  if (content.filter !== undefined) out.write(`<autoFilter ref="${rangeAddress(content.filter)}"/>`);
  const merges = content.merges.filter((range) => range.firstRow !== range.lastRow || range.firstColumn !== range.lastColumn);
  if (merges.length > 0) {
    out.write(`<mergeCells count="${String(merges.length)}">${merges.map((range) => `<mergeCell ref="${rangeAddress(range)}"/>`).join('')}</mergeCells>`);
  }
  out.write(links(content.links ?? []));
  out.write(page(content.page));
  out.write('</worksheet>');
  return out.bytes();
}

interface Extent {
  readonly rows: number;
  readonly columns: number;
}

function extent({ cells, styles, rowHeights }: SheetContent): Extent {
  let rows = Math.max(1, cells.length);
  let columns = 1;
  for (const row of cells) columns = Math.max(columns, row.length);
  for (const { range } of styles) {
    rows = Math.max(rows, range.lastRow);
    columns = Math.max(columns, range.lastColumn);
  }
  for (const { last } of rowHeights) rows = Math.max(rows, last);
  if (rows > LAST_ROW || columns > LAST_COLUMN) throw new WorkbookProblem('cellOutOfRange', { row: rows, column: columns });
  return { rows, columns };
}

function sheetViews(frozenRows: number): string {
  if (frozenRows === 0) return '<sheetViews><sheetView workbookViewId="0"/></sheetViews>';
  const below = `A${String(frozenRows + 1)}`;
  const pane = `<pane ySplit="${String(frozenRows)}" topLeftCell="${below}" activePane="bottomLeft" state="frozen"/>`;
  return `<sheetViews><sheetView workbookViewId="0">${pane}<selection pane="bottomLeft" activeCell="${below}" sqref="${below}"/></sheetView></sheetViews>`;
}

function columns(widths: readonly number[]): string {
  let text = '';
  for (let first = 0; first < widths.length; ) {
    let last = first;
    while (last + 1 < widths.length && widths[last + 1] === widths[first]) last += 1;
    const width = Math.trunc(((widths[first] as number) + COLUMN_PADDING) * 256) / 256;
    text += `<col min="${String(first + 1)}" max="${String(last + 1)}" width="${String(width)}" customWidth="1"/>`;
    first = last + 1;
  }
  return text === '' ? '' : `<cols>${text}</cols>`;
}

function writeRows(out: ByteWriter, content: SheetContent, size: Extent, styleIndex: (style: CellStyle) => number): void {
  const openings = Array.from({ length: size.columns + 1 }, (_, column) => `<c r="${columnLetters(column)}`);
  const styles = new RowStyles(content.styles, ({ style }) => styleIndex(style), size.columns);
  const heights = rowHeights(content.rowHeights);
  const none: readonly CellInput[] = [];
  const styleAttributes: string[] = ['"'];
  out.write('<sheetData>');
  for (let row = 1; row <= size.rows; row += 1) {
    const inputs = content.cells[row - 1] ?? none;
    const style = styles.of(row);
    const height = heights.get(row);
    const start = out.length;
    out.ascii(`<row r="${String(row)}"${height === undefined ? '' : ` ht="${String(height)}" customHeight="1"`}>`);
    const filled = out.length;
    const rowNumber = String(row);
    for (let column = 1; column <= size.columns; column += 1) {
      const input = inputs[column - 1];
      const index = style[column] as number;
      if (index === 0 && isEmptyInput(input)) continue;
      out.ascii(openings[column] as string);
      out.ascii(rowNumber);
      out.ascii((styleAttributes[index] ??= `" s="${String(index)}"`));
      writeValue(out, input ?? null, row, column);
    }
    if (out.length > filled) out.ascii('</row>');
    else if (height === undefined) out.rewind(start);
    else {
      out.rewind(filled - 1);
      out.ascii('/>');
    }
  }
  out.write('</sheetData>');
}

/** Plain texts and numbers, nearly every cell of a table, go to bytes without a string between. */
function writeValue(out: ByteWriter, input: CellInput, row: number, column: number): void {
  if (typeof input === 'string' && input !== '' && input.length <= MOST_CHARACTERS) {
    const start = out.length;
    out.ascii(' t="inlineStr"><is><t>');
    if (out.plain(input)) {
      out.ascii('</t></is></c>');
      return;
    }
    out.rewind(start);
  }
  if (isEmptyInput(input)) out.ascii('/>');
  else if (typeof input === 'number') out.ascii(cellRest(input, '', row, column));
  else out.write(cellRest(input, '', row, column));
}

function rowHeights(ranges: SheetContent['rowHeights']): Map<number, number> {
  const heights = new Map<number, number>();
  for (const { first, last, height } of ranges) {
    for (let row = first; row <= last; row += 1) heights.set(row, height);
  }
  return heights;
}

function links(all: NonNullable<SheetContent['links']>): string {
  if (all.length === 0) return '';
  return `<hyperlinks>${all.map(({ row, column, location }) => `<hyperlink ref="${cellAddress(row, column)}" location="${escapeAttribute(location)}"/>`).join('')}</hyperlinks>`;
}

function page(setup: PageSetup): string {
  const { left, right, top, bottom, header, footer } = setup.margins;
  const fit = setup.fitToWidth ? ' fitToWidth="1" fitToHeight="0"' : '';
  return (
    (setup.centerHorizontally ? '<printOptions horizontalCentered="1"/>' : '') +
    `<pageMargins left="${String(left)}" right="${String(right)}" top="${String(top)}" bottom="${String(bottom)}" header="${String(header)}" footer="${String(footer)}"/>` +
    `<pageSetup paperSize="${String(PAPER[setup.paper])}"${fit} orientation="${setup.orientation}"/>` +
    (setup.footer === null ? '' : `<headerFooter><oddFooter>${escapeText(setup.footer)}</oddFooter></headerFooter>`)
  );
}

function rangeAddress(range: CellRange): string {
  return `${cellAddress(range.firstRow, range.firstColumn)}:${cellAddress(range.lastRow, range.lastColumn)}`;
}
