import { areaAddress } from '../../area';
import type { BorderStyle, CellRange, CellStyle, SheetContent } from '../../port';
import { rangeIn } from '../rangeIn';
import { ACTION_BYTES, type SheetOf, type Step } from './step';
import { sizeSteps, widthsInPoints } from './sizes';
import type { StyleGrid } from './styleGrid';


/** An address may be 8,192 characters long. */
const MOST_ADDRESS = 8000;
const OUTER = ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight'] as const;
const WEIGHT = { thin: 'Thin', medium: 'Medium' } as const;
const HORIZONTAL = { left: 'Left', center: 'Center', right: 'Right' } as const;
const VERTICAL = { top: 'Top', center: 'Center', bottom: 'Bottom' } as const;

/** Fonts, fills, borders, merges, heights and widths of a sheet's cells; number formats are set with the values. */
export function lookSteps(sheet: SheetOf, content: SheetContent, grid: StyleGrid): Step[] {
  const styles = grid.areas(withoutBorder).flatMap(({ value, ranges }) => addresses(ranges).map((address) => styleStep(sheet, address, value)));
  const borders = grid.areas(({ border }) => border ?? null).flatMap(({ value, ranges }) => ranges.map((range) => borderStep(sheet, range, value)));
  const merges = content.merges.filter(({ firstRow, lastRow, firstColumn, lastColumn }) => firstRow !== lastRow || firstColumn !== lastColumn);
  return [
    // Merging an area whose first cell is empty may take its fill, and lines beside it.
    ...merges.map((range) => step(1, (context) => rangeIn(sheet(context), range).merge())),
    ...styles,
    ...borders,
    ...sizeSteps(sheet, { columns: widthsInPoints(content.columnWidths), rows: content.rowHeights.map(({ first, last, height }) => ({ first, last, points: height })) }),
  ];
}

/** A style but for its border and number format; null where that is all it says. */
function withoutBorder(style: CellStyle): CellStyle | null {
  const rest = Object.entries(style).filter(([name]) => name !== 'border' && name !== 'numberFormat');
  return rest.length === 0 ? null : Object.fromEntries(rest);
}

function styleStep(sheet: SheetOf, address: string, { font, fill, horizontal, vertical, wrap, shrink }: CellStyle): Step {
  return {
    bytes: 10 * ACTION_BYTES + address.length,
    queue: (context) => {
      const { format } = sheet(context).getRanges(address).untrack();
      if (font !== undefined) {
        const { color, ...rest } = font;
        format.font.set({ ...rest, ...(color === undefined ? {} : { color: `#${color}` }) });
      }
      if (fill !== undefined) format.fill.color = `#${fill}`;
      format.set({
        ...(horizontal === undefined ? {} : { horizontalAlignment: HORIZONTAL[horizontal] }),
        ...(vertical === undefined ? {} : { verticalAlignment: VERTICAL[vertical] }),
        ...(wrap === undefined ? {} : { wrapText: wrap }),
        ...(shrink === undefined ? {} : { shrinkToFit: shrink }),
      });
    },
  };
}

function borderStep(sheet: SheetOf, range: CellRange, border: BorderStyle): Step {
  // A range of one row has no lines between rows to set.
  const sides = [...OUTER, ...(range.lastRow > range.firstRow ? (['InsideHorizontal'] as const) : []), ...(range.lastColumn > range.firstColumn ? (['InsideVertical'] as const) : [])];
  return step(3 * sides.length, (context) => {
    const { borders } = rangeIn(sheet(context), range).format;
    for (const side of sides) borders.getItem(side).set({ style: 'Continuous', weight: WEIGHT[border] });
  });
}

/** Ranges as addresses of many areas. */
export function addresses(ranges: readonly CellRange[]): string[] {
  const all: string[] = [];
  for (const range of ranges) {
    const own = areaAddress(range);
    const last = all.at(-1);
    if (last === undefined || last.length + own.length >= MOST_ADDRESS) all.push(own);
    else all[all.length - 1] = `${last},${own}`;
  }
  return all;
}

function step(actions: number, queue: (context: Excel.RequestContext) => void): Step {
  return { bytes: actions * ACTION_BYTES, queue };
}
