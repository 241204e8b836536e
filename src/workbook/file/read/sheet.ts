import { parseCellAddress } from '../../address';
import type { CellRange, SheetLayout } from '../../port';
import { WorkbookProblem } from '../../problem';
import { CellStore } from './cellStore';
import { readCells, type ReadCells } from './readCells';
import { SheetBlock, type BlockContext } from './sheetBlock';
import { visitTags, type Tag } from './tags';

export interface ParsedSheet {
  readonly block: SheetBlock;
  readonly layout: Omit<SheetLayout, 'tables' | 'protected'>;
  readonly protected: boolean;
  /** Relationship ids of the Excel tables on the sheet. */
  readonly tableParts: readonly string[];
}

/**
 * Reads a worksheet part (UTF-8, see toUtf8). @throws WorkbookProblem brokenXml, doctype
 */
export function parseSheet(bytes: Uint8Array, context: BlockContext): ParsedSheet {
  const merges: CellRange[] = [];
  const hiddenColumns: number[] = [];
  const tableParts: string[] = [];
  let filter: CellRange | null = null;
  let isProtected = false;
  let cells: ReadCells | null = null;
  const { part } = context;
  visitTags(bytes, part, (tag): number | void => {
    if (tag.depth === 0 && !tag.closing && tag.name !== 'worksheet') throw new WorkbookProblem('brokenXml', { part });
    if (tag.closing) return;
    switch (tag.name) {
      case 'col':
        if (isTrue(tag.attribute('hidden'))) addColumns(hiddenColumns, tag);
        return;
      case 'sheetData':
        if (tag.depth !== 1 || tag.empty) return;
        cells = readCells(bytes, tag.end, prefixLength(bytes, tag.start), part);
        // The visitor goes on at the closing tag, so that nesting is still checked.
        return cells.closingTag;
      case 'mergeCell': {
        const range = parseRange(tag.attribute('ref'));
        if (range !== null) merges.push(range);
        return;
      }
      case 'autoFilter':
        if (tag.depth === 1) filter = parseRange(tag.attribute('ref'));
        return;
      case 'sheetProtection':
        isProtected = isTrue(tag.attribute('sheet'));
        return;
      case 'tablePart': {
        const id = tag.relationshipId();
        if (id !== null) tableParts.push(id);
        return;
      }
    }
  });
  const read: ReadCells = cells ?? { store: new CellStore(0), formulas: new Map(), hiddenRows: [], closingTag: 0 };
  return {
    block: new SheetBlock(bytes, read, context),
    layout: { merges, hiddenColumns, hiddenRows: read.hiddenRows, filter },
    protected: isProtected,
    tableParts,
  };
}

/** Reads A1 or A1:C7, also with $; null for anything else. */
export function parseRange(text: string | null): CellRange | null {
  const [from, to] = (text ?? '').split(':');
  const first = parseCellAddress(from ?? '');
  const last = to === undefined ? first : parseCellAddress(to);
  if (first === null || last === null) return null;
  return {
    firstRow: Math.min(first.row, last.row),
    firstColumn: Math.min(first.column, last.column),
    lastRow: Math.max(first.row, last.row),
    lastColumn: Math.max(first.column, last.column),
  };
}

function isTrue(value: string | null): boolean {
  return value === '1' || value === 'true';
}

function addColumns(columns: number[], tag: Tag): void {
  const first = Number(tag.attribute('min'));
  const last = Math.min(Number(tag.attribute('max')), 16_384);
  for (let column = Math.max(first, 1); column <= last; column += 1) columns.push(column);
}

/** Length of "x:" in <x:sheetData>, 0 without prefix. */
function prefixLength(bytes: Uint8Array, start: number): number {
  for (let index = start + 1; index < start + 64; index += 1) {
    const byte = bytes[index];
    if (byte === 0x3a) return index - start;
    if (byte === 0x3e || byte === 0x20 || byte === 0x2f) break;
  }
  return 0;
}
