import type { CellRange, CellStyle, PageSetup, SheetContent, StyledRange } from '../../workbook/port';
import type { TableColumn, SettledSpec } from '../spec';
import { numberFormats } from './cellInput';
import type { Line, LineKind } from './line';
import { plainValue } from './plainValue';
import { spread } from './spread';
import { linesOf, unitsOf } from './textHeight';

const FONT = '宋体';
/** 五号: two of its Chinese characters are as wide as four digits, so widths in characters hold. */
const BODY_SIZE = 10.5;
const TITLE_SIZE = 18;
const LINE_HEIGHT = 14;
const TITLE_LINE_HEIGHT = 26;
const HIGHEST_ROW = 409;

const bodyFont = { name: FONT, size: BODY_SIZE };
const cell: CellStyle = { font: bodyFont, border: 'thin', horizontal: 'center', vertical: 'center', wrap: true };
const heading: CellStyle = { ...cell, font: { ...bodyFont, bold: true } };
const plain: CellStyle = { font: bodyFont, vertical: 'center', wrap: true };
const faded: CellStyle = { ...cell, font: { ...bodyFont, color: '7F7F7F' } };

/** Characters of the body that a title's width holds. */
export function titleWidth({ columns }: SettledSpec): number {
  return (widthOf(columns) * BODY_SIZE) / TITLE_SIZE;
}

/** Lays lines out as a clerk would print them. */
export function layOut(spec: SettledSpec, lines: readonly Line[]): SheetContent {
  const header = lines.findIndex(({ kind }) => kind === 'header') + 1;
  const manyBlocks = lines.filter(({ kind }) => kind === 'header').length > 1;
  return {
    cells: lines.map(({ cells }) => cells),
    styles: [...runStyles(spec, lines), ...ownFormats(spec, lines)],
    merges: lines.flatMap((line, at) => mergesOf(spec, line, at + 1)),
    columnWidths: spec.columns.map(({ width }) => width),
    rowHeights: rowHeights(spec, lines),
    // Frozen headings of the first block would stand over the others' rows with its title.
    frozenRows: manyBlocks ? 0 : header,
    page: page(spec, header),
  };
}

function page({ orientation }: SettledSpec, header: number): PageSetup {
  return {
    orientation,
    paper: 'A4',
    fitToWidth: true,
    repeatRows: { first: header, last: header },
    footer: '&C第 &P 页 共 &N 页',
    centerHorizontally: true,
    margins: { left: 0.4, right: 0.4, top: 0.7, bottom: 0.7, header: 0.3, footer: 0.3 },
  };
}

/** One styled range for each run of lines of a kind, or for each of its columns where they differ. */
function runStyles(spec: SettledSpec, lines: readonly Line[]): StyledRange[] {
  const styles: StyledRange[] = [];
  const width = spec.columns.length;
  for (let at = 0; at < lines.length; ) {
    const { kind } = lines[at] as Line;
    let end = at + 1;
    while (end < lines.length && lines[end]?.kind === kind) end += 1;
    const rows = { firstRow: at + 1, lastRow: end };
    if (kind === 'row' || kind === 'sum' || kind === 'movedOutRow' || kind === 'total') {
      spec.columns.forEach((column, place) => styles.push({ range: { ...rows, firstColumn: place + 1, lastColumn: place + 1 }, style: columnStyle(kind, column) }));
    } else if (kind === 'information') {
      informationSpans(spec, lines[at] as Line).forEach((span, nth, spans) => {
        const horizontal = nth === 0 ? 'left' : nth === spans.length - 1 ? 'right' : 'center';
        styles.push({ range: { ...rows, firstColumn: span.first, lastColumn: span.last }, style: { ...plain, horizontal } });
      });
    } else if (kind !== 'addition') {
      styles.push({ range: { ...rows, firstColumn: 1, lastColumn: width }, style: lineStyles[kind] });
    }
    at = end;
  }
  return styles;
}

const lineStyles: Readonly<Record<Exclude<LineKind, 'row' | 'sum' | 'movedOutRow' | 'total' | 'information' | 'addition'>, CellStyle>> = {
  title: { font: { name: FONT, size: TITLE_SIZE, bold: true }, horizontal: 'center', vertical: 'center', wrap: true },
  band: { ...heading, horizontal: 'left' },
  header: heading,
  empty: cell,
  foot: { ...plain, horizontal: 'left' },
  breakLine: { font: { ...bodyFont, bold: true, color: 'C00000' }, horizontal: 'left', vertical: 'center', wrap: true },
  signature: plain,
  movedOutBand: { ...faded, horizontal: 'left' },
  movedOutHeader: faded,
};

function columnStyle(kind: 'row' | 'sum' | 'movedOutRow' | 'total', { format, align, id, total }: TableColumn): CellStyle {
  if (kind === 'sum') return { ...heading, numberFormat: numberFormats[format] };
  if (kind === 'total') return total !== undefined ? { ...heading, numberFormat: numberFormats[format] } : id === 'name' ? { ...heading, wrap: false } : heading;
  return { ...(kind === 'row' ? cell : faded), horizontal: align ?? 'center', numberFormat: numberFormats[format] };
}

/** Cells with a format of their own, those of one column and format that stand together as one range. */
function ownFormats(spec: SettledSpec, lines: readonly Line[]): StyledRange[] {
  const styles: StyledRange[] = [];
  const open = new Map<number, { firstRow: number; lastRow: number; kind: LineKind; format: string }>();
  const close = (column: number) => {
    const run = open.get(column);
    if (run === undefined) return;
    open.delete(column);
    const { firstRow, lastRow, kind, format } = run;
    const own = spec.columns[column - 1];
    const base = own !== undefined && (kind === 'row' || kind === 'sum' || kind === 'movedOutRow' || kind === 'total') ? columnStyle(kind, own) : plain;
    styles.push({ range: { firstRow, lastRow, firstColumn: column, lastColumn: column }, style: { ...base, numberFormat: format } });
  };
  lines.forEach(({ kind, formats }, at) => {
    for (const [column, format] of formats ?? []) {
      const run = open.get(column);
      if (run !== undefined && run.lastRow === at && run.kind === kind && run.format === format) run.lastRow = at + 1;
      else {
        close(column);
        open.set(column, { firstRow: at + 1, lastRow: at + 1, kind, format });
      }
    }
  });
  for (const column of [...open.keys()]) close(column);
  return styles;
}

function mergesOf(spec: SettledSpec, { kind, cells }: Line, row: number): CellRange[] {
  const range = (first: number, last: number): CellRange => ({ firstRow: row, lastRow: row, firstColumn: first, lastColumn: last });
  const width = spec.columns.length;
  switch (kind) {
    case 'title':
    case 'band':
    case 'empty':
    case 'foot':
    case 'breakLine':
    case 'movedOutBand':
      return [range(1, width)];
    case 'information':
    case 'signature':
      return informationSpans(spec, { cells }).filter(({ first, last }) => last > first).map(({ first, last }) => range(first, last));
    default:
      return [];
  }
}

/** The spans of a line whose parts stand side by side. */
function informationSpans(spec: SettledSpec, { cells }: Pick<Line, 'cells'>) {
  const parts = cells.slice(0, spec.columns.length).filter((input) => input !== null).length;
  return spread(spec.columns.map(({ width }) => width), parts);
}

function rowHeights(spec: SettledSpec, lines: readonly Line[]): SheetContent['rowHeights'] {
  const heights: { first: number; last: number; height: number }[] = [];
  lines.forEach((line, at) => {
    const needed = heightOf(spec, line);
    if (needed === null) return;
    const height = Math.min(HIGHEST_ROW, needed);
    const before = heights.at(-1);
    if (before !== undefined && before.last === at && before.height === height) before.last = at + 1;
    else heights.push({ first: at + 1, last: at + 1, height });
  });
  return heights;
}

function heightOf(spec: SettledSpec, { kind, cells }: Line): number | null {
  const least = spec.signed && kind === 'row' ? 28 : 22;
  switch (kind) {
    case 'addition':
      return null;
    case 'title':
      return TITLE_LINE_HEIGHT * linesOf(String(cells[0]), titleWidth(spec) + 1) + 10;
    case 'signature':
      return 32;
    case 'information':
      return 24;
    case 'foot':
    case 'breakLine':
      return LINE_HEIGHT * linesOf(String(plainValue(cells[0] ?? null)), widthOf(spec.columns)) + 8;
    case 'row':
    case 'sum':
    case 'movedOutRow':
    case 'total':
    case 'header':
    case 'movedOutHeader': {
      let lineCount = 1;
      spec.columns.forEach(({ width }, place) => {
        const input = cells[place];
        if (typeof input === 'string' && unitsOf(input) > width - 1) lineCount = Math.max(lineCount, linesOf(input, width));
      });
      return Math.max(least, lineCount * LINE_HEIGHT + 8);
    }
    default:
      return 24;
  }
}

function widthOf(columns: readonly TableColumn[]): number {
  return columns.reduce((sum, { width }) => sum + width, 0);
}
