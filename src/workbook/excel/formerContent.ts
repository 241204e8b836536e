import type { CellRange, CellStyle, SheetContent, StyledRange } from '../port';
import { rectanglesOf } from '../rectangles';
import { bordersIn, type Line, type Sides } from './read/borders';
import { ExcelBlock } from './read/excelBlock';
import type { LearnedSheet } from './read/learn';
import { readRows } from './read/readRows';
import { sizesOf } from './read/sizesOf';
import type { Requests } from './requests';
import { inputOf } from './write/edits';
import { charactersOf } from './write/sizes';
import { rangeIn } from './rangeIn';

/** Of a sheet of more cells the looks are not asked for, and what it held cannot be laid back later: Excel takes seconds for them. */
const MOST_CELLS = 20_000;
/** Cells of a page: each is told in some eight hundred bytes. */
const PAGE_CELLS = 4_000;

const asked: Excel.CellPropertiesLoadOptions = {
  hyperlink: true,
  format: {
    font: { name: true, size: true, bold: true, color: true, italic: true, underline: true, strikethrough: true, subscript: true, superscript: true },
    fill: { color: true },
    borders: { style: true, weight: true, color: true },
    horizontalAlignment: true,
    verticalAlignment: true,
    wrapText: true,
    shrinkToFit: true,
    indentLevel: true,
    textOrientation: true,
  },
};

const HORIZONTAL: Readonly<Record<string, CellStyle['horizontal']>> = { General: undefined, Left: 'left', Center: 'center', Right: 'right' };
const VERTICAL: Readonly<Record<string, CellStyle['vertical']>> = { Top: 'top', Center: 'center', Bottom: 'bottom' };
const WEIGHT: Readonly<Record<string, Line>> = { Thin: 'thin', Medium: 'medium' };
const BLACK = '000000';

/**
 * All that a sheet of ours holds, so that it can be written again: cells, looks, merges, links, sizes and filter.
 * @param sheet with all that is formatted as used; @param now what is to be written in its place, which prints and scrolls in the same way
 * @returns null of a sheet too large to ask, of one whose merges Excel does not tell, and of one whose cells hold what
 * would not come back: parts of a text in a font of their own, italics, web links, lines on some sides alone, arrays
 */
export async function formerContent(requests: Requests, sheet: LearnedSheet, now: SheetContent): Promise<SheetContent | null> {
  const { excelId, used, layout: { merges, filter } } = sheet;
  const [rows, columns] = [used?.lastRow ?? 1, used?.lastColumn ?? 1];
  if (merges === null || rows * columns > MOST_CELLS) return null;
  const all = { firstRow: 1, firstColumn: 1, lastRow: rows, lastColumn: columns };
  const block = new ExcelBlock(await readRows(requests, excelId, all), { row: 1, column: 1 }, all);
  if (block.rows.mayHoldArrays) return null;
  const [[sizes], looks] = await Promise.all([sizesOf([sheet]), looksOf(requests, excelId, rows, columns)]);
  if (looks.some((row) => row.some(({ isAgain }) => !isAgain))) return null;
  const borders = bordersIn(looks.map((row) => row.map(({ sides }) => sides)), merges);
  if (borders === null) return null;
  return {
    cells: looks.map((row, down) => row.map((_look, right) => inputOf(block, down + 1, right + 1))),
    styles: stylesIn(looks, borders, block),
    merges,
    columnWidths: charactersOf(sizes?.columns ?? [], columns, sizes?.standardWidth ?? 0),
    rowHeights: (sizes?.rows ?? []).map(({ first, last, points }) => ({ first, last, height: points })),
    frozenRows: now.frozenRows,
    page: now.page,
    ...(filter === null ? {} : { filter }),
    links: looks.flatMap((row, down) => row.flatMap(({ link }, right) => (link === null ? [] : [{ row: down + 1, column: right + 1, location: link }]))),
  };
}

interface Look {
  /** But for border and number format. */
  readonly style: CellStyle;
  readonly sides: Sides;
  readonly link: string | null;
  /** Whether nothing but these is to be seen of the cell. */
  readonly isAgain: boolean;
}

async function looksOf(requests: Requests, sheet: string, rows: number, columns: number): Promise<readonly (readonly Look[])[]> {
  const height = Math.max(1, Math.floor(PAGE_CELLS / columns));
  const pages: CellRange[] = [];
  for (let firstRow = 1; firstRow <= rows; firstRow += height) pages.push({ firstRow, lastRow: Math.min(rows, firstRow + height - 1), firstColumn: 1, lastColumn: columns });
  const read = pages.map((page) =>
    // A page fills an answer: nothing else is asked for with it.
    requests.ask(Infinity, (context) => {
      const told = rangeIn(context.workbook.worksheets.getItem(sheet), page).getCellProperties(asked);
      return () => told.value.map((row) => row.map(lookOf));
    }),
  );
  return (await Promise.all(read)).flat();
}

function lookOf({ format, hyperlink }: Excel.CellProperties): Look {
  const { font, fill, borders, horizontalAlignment, verticalAlignment, wrapText, shrinkToFit } = format ?? {};
  const color = hexOf(fill?.color);
  // Where all cells have no fill, Excel may say white.
  const filled = color === null || color === 'FFFFFF' ? {} : { fill: color };
  return {
    link: hyperlink?.documentReference ?? null,
    isAgain: isPlain(format ?? {}, hyperlink),
    sides: { top: lineOf(borders?.top), bottom: lineOf(borders?.bottom), left: lineOf(borders?.left), right: lineOf(borders?.right) },
    style: {
      font: fontOf(font ?? {}),
      ...filled,
      ...given('horizontal', HORIZONTAL[horizontalAlignment ?? '']),
      ...given('vertical', VERTICAL[verticalAlignment ?? '']),
      ...given('wrap', wrapText === true ? true : undefined),
      ...given('shrink', shrinkToFit === true ? true : undefined),
    },
  };
}

function fontOf({ name, size, bold, color }: Excel.CellPropertiesFont): NonNullable<CellStyle['font']> {
  return { ...given('name', name), ...given('size', size), ...given('bold', bold), ...given('color', hexOf(color) ?? undefined) };
}

/** Of a text whose characters have different fonts Excel tells no font: null, or a colour of no characters. */
function isPlain({ font, borders, horizontalAlignment, verticalAlignment, indentLevel, textOrientation }: Excel.CellPropertiesFormat, link: Excel.RangeHyperlink | undefined): boolean {
  const { italic, underline, strikethrough, subscript, superscript, ...rest } = font ?? {};
  return (
    Object.values<unknown>(rest).every((told) => told !== null && told !== '') &&
    [italic, strikethrough, subscript, superscript].every((told) => told === false || told === undefined) &&
    // A link of ours is underlined by Excel.
    (underline === undefined || underline === 'None' || (underline === 'Single' && link?.documentReference !== undefined)) &&
    (link?.address ?? '') === '' &&
    (horizontalAlignment ?? 'General') in HORIZONTAL &&
    (verticalAlignment ?? 'Bottom') in VERTICAL &&
    (indentLevel ?? 0) === 0 &&
    (textOrientation ?? 0) === 0 &&
    [borders?.diagonalDown, borders?.diagonalUp].every((diagonal) => lineOf(diagonal) === null)
  );
}

function lineOf(border: Excel.CellBorder | undefined): Line {
  if ((border?.style ?? 'None') === 'None') return null;
  return border?.style === 'Continuous' && (hexOf(border.color) ?? BLACK) === BLACK ? (WEIGHT[border.weight ?? ''] ?? 'other') : 'other';
}

function hexOf(color: string | undefined): string | null {
  const hex = /^#([0-9A-F]{6})$/i.exec(color ?? '');
  return hex === null ? null : (hex[1] as string).toUpperCase();
}

function given<K extends string, T>(name: K, value: T | undefined): { readonly [name in K]?: T } {
  return (value === undefined ? {} : { [name]: value }) as { readonly [name in K]?: T };
}

function stylesIn(looks: readonly (readonly Look[])[], borders: NonNullable<ReturnType<typeof bordersIn>>, block: ExcelBlock): readonly StyledRange[] {
  const byStyle = new Map<string, { readonly style: CellStyle; readonly cells: { row: number; column: number }[] }>();
  looks.forEach((row, down) =>
    row.forEach((look, right) => {
      const border = borders[down]?.[right] ?? null;
      const style = { ...look.style, ...(border === null ? {} : { border }), numberFormat: block.code(down + 1, right + 1) ?? 'General' };
      const key = JSON.stringify(style);
      const own = byStyle.get(key) ?? { style, cells: [] };
      own.cells.push({ row: down + 1, column: right + 1 });
      byStyle.set(key, own);
    }),
  );
  // Of a line between two cells the wider one is drawn last.
  const inOrder = [...byStyle.values()].sort((one, other) => Number(one.style.border === 'medium') - Number(other.style.border === 'medium'));
  return inOrder.flatMap(({ style, cells }) => rectanglesOf(cells).map((range) => ({ range, style })));
}
