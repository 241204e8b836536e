import type { CellEdit, CellRange } from '../../port';
import { WorkbookProblem } from '../../problem';
import { cellAddress } from '../../address';
import { isEmptyInput } from '../../emptyInput';
import { LAST_COLUMN, LAST_ROW } from '../../limits';
import { insertInOrder, outline, type XmlElement } from '../../xml/outline';
import { Tag, readAttributes, XmlScanner } from '../../xml/scan';
import { applySplices, editable, splice, type Splice, type Spliced } from '../../xml/splice';
import { areaAddress, isOneCell, parseArea } from '../../area';
import { editRow, newRow, type CellFormats } from './editRow';
import { ModelRows } from './modelRows';
import { SHEET_ORDER } from './sheetOrder';
import { SpecialFormulas } from './specialFormulas';
import { walkCells, type RowPlace } from './walkCells';

/**
 * Splices values into a sheet's XML. A cell keeps its style and whatever else hangs on it; where a formula was
 * written over, `formulaRemoved` says that the calculation chain no longer fits; cells that shared it get their own.
 * @param withNumberFormat index of a format like the given one but for its number format
 * @throws WorkbookProblem partOfArray, partOfMerge, cellOutOfRange, textTooLong, notSupported (a shared formula that cannot be told apart), brokenXml
 */
export function editCells(part: Uint8Array, edits: readonly CellEdit[], withNumberFormat: CellFormats['withNumberFormat']): Spliced & { readonly formulaRemoved: boolean } {
  const bytes = editable(part);
  const wanted = new Edits(edits);
  if (wanted.rows.length === 0) return { bytes, splices: [], formulaRemoved: false };
  const root = outline(bytes, 1);
  refuseMerged(bytes, root, wanted);
  const models = new ModelRows();
  const formats: CellFormats = { columnStyle: columnStyles(bytes, root), modelStyle: (row, column) => models.styleOf(bytes, row, column), withNumberFormat };
  const created = (row: number): string => newRow(root.qualified(''), row, wanted.of(row), formats, models.heightFor(bytes, wanted.of(row)));
  const sheetData = root.child('sheetData');
  if (!sheetData) {
    const name = root.qualified('sheetData');
    const text = `<${name}>${wanted.rows.map(created).join('')}</${name}>`;
    return { ...applySplices(bytes, [insertInOrder(root, SHEET_ORDER, 'sheetData', text), ...widenDimension(root, wanted)]), formulaRemoved: false };
  }

  const formulas = new SpecialFormulas(bytes);
  const { found, missing } = findRows(bytes, sheetData, wanted, formulas, models);
  refuseArrays(formulas, wanted);
  const splices = formulas.release(sheetData, (row, column) => wanted.has(row, column));
  let formulaRemoved = false;
  for (const row of found) {
    const edited = editRow(bytes, row, wanted.of(row.row), formats);
    splices.push(...edited.splices);
    formulaRemoved ||= edited.formulaRemoved;
  }
  let atEnd = '';
  for (const { row, before } of missing) {
    const text = created(row);
    if (before === null) atEnd += text;
    else if (text !== '') splices.push(splice(before, before, text));
  }
  if (atEnd !== '') splices.push(sheetData.append(atEnd));
  splices.push(...widenDimension(root, wanted));
  return { ...applySplices(bytes, splices), formulaRemoved };
}

/** The edits by row and column, in order; of two on one cell the later counts. */
class Edits {
  readonly rows: readonly number[];
  /** Rows that new cells are to look like. */
  readonly models: ReadonlySet<number>;
  private readonly byRow = new Map<number, Map<number, CellEdit>>();
  private readonly sorted = new Map<number, readonly CellEdit[]>();

  constructor(edits: readonly CellEdit[]) {
    for (const edit of edits) {
      if (edit.row < 1 || edit.column < 1 || edit.row > LAST_ROW || edit.column > LAST_COLUMN) {
        throw new WorkbookProblem('cellOutOfRange', { row: edit.row, column: edit.column });
      }
      const row = this.byRow.get(edit.row) ?? new Map<number, CellEdit>();
      this.byRow.set(edit.row, row.set(edit.column, edit));
    }
    this.models = new Set(edits.flatMap(({ likeRow }) => likeRow ?? []));
    for (const [row, cells] of this.byRow) this.sorted.set(row, [...cells.values()].sort((one, other) => one.column - other.column));
    this.rows = [...this.byRow.keys()].sort((one, other) => one - other);
  }

  has(row: number, column: number): boolean {
    return this.byRow.get(row)?.has(column) ?? false;
  }

  of(row: number): readonly CellEdit[] {
    return this.sorted.get(row) ?? [];
  }

  *all(): Iterable<CellEdit> {
    for (const row of this.rows) yield* this.of(row);
  }

  *within({ firstRow, lastRow, firstColumn, lastColumn }: CellRange): Iterable<CellEdit> {
    let low = 0;
    for (let high = this.rows.length; low < high; ) {
      const middle = (low + high) >> 1;
      if ((this.rows[middle] as number) < firstRow) low = middle + 1;
      else high = middle;
    }
    for (; low < this.rows.length && (this.rows[low] as number) <= lastRow; low += 1) {
      for (const edit of this.of(this.rows[low] as number)) {
        if (edit.column >= firstColumn && edit.column <= lastColumn) yield edit;
      }
    }
  }
}

/** The rows to edit, and for each that is not there the offset it belongs at (null: at the end). */
function findRows(bytes: Uint8Array, sheetData: XmlElement, wanted: Edits, formulas: SpecialFormulas, models: ModelRows): { found: RowPlace[]; missing: { row: number; before: number | null }[] } {
  const found = new Map<number, RowPlace>();
  const places: { row: number; before: number | null }[] = [];
  let next = 0;
  walkCells(bytes, sheetData, {
    wantsCells: (row) => wanted.of(row).length > 0 || wanted.models.has(row),
    formula: (place, row, column) => formulas.note(place, row, column),
    row: (place) => {
      if (wanted.models.has(place.row)) models.note(place);
      for (; next < wanted.rows.length && (wanted.rows[next] as number) < place.row; next += 1) {
        places.push({ row: wanted.rows[next] as number, before: place.start });
      }
      if (wanted.of(place.row).length > 0 && !found.has(place.row)) found.set(place.row, place);
    },
  });
  for (; next < wanted.rows.length; next += 1) places.push({ row: wanted.rows[next] as number, before: null });
  return { found: [...found.values()], missing: places.filter(({ row }) => !found.has(row)) };
}

function refuseArrays(formulas: SpecialFormulas, wanted: Edits): void {
  for (const { area } of formulas.arrays) {
    if (isOneCell(area)) continue;
    for (const { row, column } of wanted.within(area)) throw new WorkbookProblem('partOfArray', { cell: cellAddress(row, column), range: areaAddress(area) });
  }
}

function refuseMerged(bytes: Uint8Array, root: XmlElement, wanted: Edits): void {
  for (const attributes of attributesInside(bytes, root.child('mergeCells'))) {
    const area = parseArea(attributes.get('ref') ?? '');
    if (!area) continue;
    for (const { row, column } of wanted.within(area)) {
      if (row === area.firstRow && column === area.firstColumn) continue;
      throw new WorkbookProblem('partOfMerge', { cell: cellAddress(row, column), range: areaAddress(area) });
    }
  }
}

function columnStyles(bytes: Uint8Array, root: XmlElement): (column: number) => number {
  const columns = [...attributesInside(bytes, root.child('cols'))].map((one) => ({ first: Number(one.get('min')), last: Number(one.get('max')), style: Number(one.get('style') ?? 0) }));
  return (column) => columns.find(({ first, last }) => first <= column && column <= last)?.style ?? 0;
}

function* attributesInside(bytes: Uint8Array, list: XmlElement | undefined): Iterable<ReadonlyMap<string, string>> {
  if (!list) return;
  const scanner = new XmlScanner(bytes, list.openEnd, list.closeStart);
  for (let tag = scanner.next(); tag !== Tag.End; tag = scanner.next()) {
    if (tag === Tag.Open) yield new Map(readAttributes(bytes, scanner.nameEnd, scanner.end).map((one) => [one.name, one.raw]));
  }
}

function widenDimension(root: XmlElement, wanted: Edits): Splice[] {
  const dimension = root.child('dimension');
  const area = parseArea(dimension?.value('ref') ?? '');
  if (!dimension || !area) return [];
  let { firstRow, firstColumn, lastRow, lastColumn } = area;
  for (const { row, column, value } of wanted.all()) {
    if (isEmptyInput(value)) continue;
    firstRow = Math.min(firstRow, row);
    lastRow = Math.max(lastRow, row);
    firstColumn = Math.min(firstColumn, column);
    lastColumn = Math.max(lastColumn, column);
  }
  const widened = { firstRow, firstColumn, lastRow, lastColumn };
  return areaAddress(widened) === areaAddress(area) ? [] : [dimension.setAttribute('ref', areaAddress(widened))];
}
