import type { CellRange, CellStyle, SheetContent, StyledRange } from '../port';
import { rectanglesOf } from '../rectangles';
import type { ExcelBlock } from './read/excelBlock';
import type { LearnedSheet } from './read/learn';
import { sizesOf } from './read/sizesOf';
import type { Requests } from './requests';
import { inputOf } from './write/edits';
import { charactersOf } from './write/sizes';
import { rangeIn } from './write/step';

/** Of a sheet of more cells the looks are not asked for, and what it held cannot be laid back later: Excel takes seconds for them. */
const MOST_CELLS = 20_000;
/** Cells of a page: each is told in some four hundred bytes. */
const PAGE_CELLS = 5_000;

const asked: Excel.CellPropertiesLoadOptions = {
  hyperlink: true,
  format: {
    font: { name: true, size: true, bold: true, color: true },
    fill: { color: true },
    borders: { style: true, weight: true },
    horizontalAlignment: true,
    verticalAlignment: true,
    wrapText: true,
    shrinkToFit: true,
  },
};

const HORIZONTAL: Readonly<Record<string, CellStyle['horizontal']>> = { Left: 'left', Center: 'center', Right: 'right' };
const VERTICAL: Readonly<Record<string, CellStyle['vertical']>> = { Top: 'top', Center: 'center', Bottom: 'bottom' };
const BORDER: Readonly<Record<string, CellStyle['border']>> = { Thin: 'thin', Medium: 'medium' };
const SIDES = ['top', 'bottom', 'left', 'right'] as const;

/**
 * All that a sheet of ours holds, so that it can be written again: cells, looks, merges, links, sizes and filter.
 * @param block its cells; @param now what is to be written in its place, which prints and scrolls in the same way
 * @returns null of a sheet too large to ask
 */
export async function formerContent(requests: Requests, sheet: LearnedSheet, block: ExcelBlock, now: SheetContent): Promise<SheetContent | null> {
  const { excelId, used, layout } = sheet;
  const [rows, columns] = [used?.lastRow ?? 0, used?.lastColumn ?? 0];
  if (rows * columns > MOST_CELLS) return null;
  const [[sizes], looks] = await Promise.all([sizesOf([sheet]), looksOf(requests, excelId, rows, columns)]);
  return {
    cells: looks.map((row, down) => row.map((_look, right) => inputOf(block, down + 1, right + 1))),
    styles: stylesIn(looks, block),
    merges: layout.merges,
    columnWidths: charactersOf(sizes?.columns ?? [], columns, sizes?.standardWidth ?? 0),
    rowHeights: (sizes?.rows ?? []).map(({ first, last, points }) => ({ first, last, height: points })),
    frozenRows: now.frozenRows,
    page: now.page,
    ...(layout.filter === null ? {} : { filter: layout.filter }),
    links: looks.flatMap((row, down) => row.flatMap(({ link }, right) => (link === null ? [] : [{ row: down + 1, column: right + 1, location: link }]))),
  };
}

interface Look {
  readonly style: CellStyle;
  readonly link: string | null;
}

async function looksOf(requests: Requests, sheet: string, rows: number, columns: number): Promise<readonly (readonly Look[])[]> {
  if (rows === 0 || columns === 0) return [];
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
  const border = bordered(borders);
  return {
    link: hyperlink?.documentReference ?? null,
    style: {
      font: fontOf(font ?? {}),
      ...filled,
      ...(border === undefined ? {} : { border }),
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

/** Sheets of ours have lines on all sides of a cell or on none. */
function bordered(borders: Excel.CellBorderCollection | undefined): CellStyle['border'] {
  const sides = SIDES.map((side) => borders?.[side]);
  return sides.every((side) => side?.style === 'Continuous') && new Set(sides.map((side) => side?.weight)).size === 1 ? BORDER[sides[0]?.weight ?? ''] : undefined;
}

function hexOf(color: string | undefined): string | null {
  const hex = /^#([0-9A-F]{6})$/i.exec(color ?? '');
  return hex === null ? null : (hex[1] as string).toUpperCase();
}

function given<K extends string, T>(name: K, value: T | undefined): { readonly [name in K]?: T } {
  return (value === undefined ? {} : { [name]: value }) as { readonly [name in K]?: T };
}

function stylesIn(looks: readonly (readonly Look[])[], block: ExcelBlock): readonly StyledRange[] {
  const byStyle = new Map<string, { readonly style: CellStyle; readonly cells: { row: number; column: number }[] }>();
  looks.forEach((row, down) =>
    row.forEach((look, right) => {
      const style = { ...look.style, numberFormat: block.code(down + 1, right + 1) ?? 'General' };
      const key = JSON.stringify(style);
      const own = byStyle.get(key) ?? { style, cells: [] };
      own.cells.push({ row: down + 1, column: right + 1 });
      byStyle.set(key, own);
    }),
  );
  return [...byStyle.values()].flatMap(({ style, cells }) => rectanglesOf(cells).map((range) => ({ range, style })));
}
