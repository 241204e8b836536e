import type { CellEdit } from '../../port';
import { cellAddress } from '../../address';
import { readAttributes, type XmlAttribute } from '../../xml/scan';
import { splice, type Splice } from '../../xml/splice';
import { isEmptyInput } from '../../emptyInput';
import { cellRest } from './cellXml';
import type { CellPlace, RowPlace } from './walkCells';

/** What a new cell takes its style from, and how a number format is given. */
export interface CellFormats {
  /** Style index of a column; 0 where it has none. */
  columnStyle(column: number): number;
  /** Style index of a cell that is there; null where it is not. */
  modelStyle(row: number, column: number): number | null;
  withNumberFormat(index: number, code: string): number;
}

const decoder = new TextDecoder();

/** Splices edits, ordered by column, into a row that is there. */
export function editRow(bytes: Uint8Array, row: RowPlace, edits: readonly CellEdit[], formats: CellFormats): { readonly splices: Splice[]; readonly formulaRemoved: boolean } {
  const attributes = readAttributes(bytes, row.nameEnd, row.openEnd);
  const name = decoder.decode(bytes.subarray(row.start + 1, row.nameEnd));
  const prefix = name.slice(0, name.indexOf(':') + 1);
  const rowStyle = styleOfRow(attributes);
  const splices: Splice[] = [];
  const touched: number[] = [];
  let formulaRemoved = false;
  let appended = '';
  for (const edit of edits) {
    const cell = row.cells.find((one) => one.column === edit.column);
    if (cell) {
      splices.push(splice(cell.start, cell.end, overwritten(bytes, cell, edit, formats)));
      formulaRemoved ||= cell.hasFormula && !isFormula(edit);
    } else if (needsCell(edit)) {
      const text = newCell(prefix, edit, modelOf(edit, formats) ?? rowStyle ?? formats.columnStyle(edit.column), formats);
      const next = row.cells.find((one) => one.column > edit.column);
      if (next) splices.push(splice(next.start, next.start, text));
      else appended += text;
    } else {
      continue;
    }
    touched.push(edit.column);
  }
  if (appended !== '') {
    splices.push(row.selfClosing ? splice(row.openEnd - 2, row.openEnd, `>${appended}</${name}>`) : splice(row.closeStart, row.closeStart, appended));
  }
  return { splices: [...splices, ...widenSpans(attributes, touched)], formulaRemoved };
}

/** A row that was not there, with edits ordered by column; '' when they leave every cell empty. `height` are the attributes of another row's. */
export function newRow(prefix: string, row: number, edits: readonly CellEdit[], formats: CellFormats, height: string): string {
  const cells = edits.filter(needsCell).map((edit) => newCell(prefix, edit, modelOf(edit, formats) ?? formats.columnStyle(edit.column), formats));
  return cells.length === 0 ? '' : `<${prefix}row r="${String(row)}"${height}>${cells.join('')}</${prefix}row>`;
}

function modelOf({ likeRow, column }: CellEdit, formats: CellFormats): number | null {
  return likeRow === undefined ? null : formats.modelStyle(likeRow, column);
}

/** An empty cell that has no style of its own need not be there. */
function needsCell(edit: CellEdit): boolean {
  return !isEmptyInput(edit.value) || edit.numberFormat !== undefined || edit.likeRow !== undefined;
}

function newCell(prefix: string, { row, column, value, numberFormat }: CellEdit, base: number, formats: CellFormats): string {
  const style = numberFormat === undefined ? base : formats.withNumberFormat(base, numberFormat);
  const attributes = style === 0 ? '' : ` s="${String(style)}"`;
  return `<${prefix}c r="${cellAddress(row, column)}"${attributes}${cellRest(value, prefix, row, column)}`;
}

/** The cell with another value: its type and the metadata of the old value go, everything else stays. */
function overwritten(bytes: Uint8Array, cell: CellPlace, { row, column, value, numberFormat }: CellEdit, formats: CellFormats): string {
  const name = decoder.decode(bytes.subarray(cell.start + 1, cell.nameEnd));
  const attributes = readAttributes(bytes, cell.nameEnd, cell.openEnd);
  const style = attributes.find((one) => one.prefix === '' && one.name === 's');
  const base = Number(style?.raw ?? 0);
  const index = numberFormat === undefined ? base : formats.withNumberFormat(base, numberFormat);
  const dropped = index === base ? ['t', 'cm', 'vm'] : ['t', 'cm', 'vm', 's'];
  const kept = attributes.filter((one) => one.prefix !== '' || !dropped.includes(one.name)).map((one) => decoder.decode(bytes.subarray(one.start, one.end)));
  const extension = cell.extension ? decoder.decode(bytes.subarray(cell.extension.start, cell.extension.end)) : '';
  const prefix = name.slice(0, name.indexOf(':') + 1);
  return `<${name}${kept.join('')}${index === base ? '' : ` s="${String(index)}"`}${cellRest(value, prefix, row, column, extension)}`;
}

function isFormula({ value }: CellEdit): boolean {
  return typeof value === 'object' && value !== null;
}

function styleOfRow(attributes: readonly XmlAttribute[]): number | null {
  const raw = (name: string): string | undefined => attributes.find((one) => one.prefix === '' && one.name === name)?.raw;
  return /^(1|true)$/.test(raw('customFormat') ?? '') ? Number(raw('s') ?? 0) : null;
}

/** spans is a hint only, but a wrong one hides cells: widened, or dropped where it names several stretches. */
function widenSpans(attributes: readonly XmlAttribute[], columns: readonly number[]): Splice[] {
  const spans = attributes.find((one) => one.prefix === '' && one.name === 'spans');
  if (!spans || columns.length === 0) return [];
  const match = /^(\d+):(\d+)$/.exec(spans.raw.trim());
  if (!match) return [splice(spans.start, spans.end, '')];
  const first = Math.min(Number(match[1]), ...columns);
  const last = Math.max(Number(match[2]), ...columns);
  const widened = `${String(first)}:${String(last)}`;
  return widened === match[0] ? [] : [splice(spans.valueStart, spans.valueEnd, widened)];
}
