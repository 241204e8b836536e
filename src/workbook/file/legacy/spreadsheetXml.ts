import { formatKindOfCode } from '../../numberFormat';
import { NumberFormatKind } from '../../port';
import { WorkbookProblem } from '../../problem';
import { isoSerial } from '../read/isoSerial';
import { readEntities, visitMarkup, type OpenTag } from './markup';
import { MOST_COLUMNS, MOST_ROWS, type PlainBook, type PlainMerge, type PlainSheet, type PlainValue } from './plainSheet';

const DAY = 'yyyy/m/d';

/** Formats that XML 2003 calls by name. */
const namedFormats: Readonly<Record<string, string>> = {
  'General Number': 'General', 'General Date': 'yyyy/m/d h:mm', 'Long Date': 'yyyy"年"m"月"d"日"', 'Medium Date': 'd-mmm-yy', 'Short Date': DAY,
  'Long Time': 'h:mm:ss', 'Medium Time': 'h:mm AM/PM', 'Short Time': 'h:mm', Currency: '¥#,##0.00', 'Euro Currency': '#,##0.00', Fixed: '0.00',
  Standard: '#,##0.00', Percent: '0.00%', Scientific: '0.00E+00',
};

/** Whether a text is the XML that Excel 2003 saves workbooks as, by its first element. */
export function isSpreadsheetXml(text: string): boolean {
  const root = /<(?:[\w.-]+:)?Workbook[\s>]/y;
  root.lastIndex = firstElement(text);
  return root.test(text) && text.includes('urn:schemas-microsoft-com:office:spreadsheet');
}

/** Where the first element of a text begins, behind blanks, instructions, comments and a document type. */
function firstElement(text: string): number {
  let at = 0;
  for (let end: number; (end = endOfProlog(text, at)) > at; ) at = end;
  return at;
}

/** The end of what stands before the first element at one place; the place itself where nothing of the kind stands there, or it has no end. */
function endOfProlog(text: string, at: number): number {
  if (/\s/.test(text.charAt(at))) return at + 1;
  const behind = (sign: string, from: number): number => {
    const found = text.indexOf(sign, from);
    return found < 0 ? at : found + sign.length;
  };
  if (text.startsWith('<!--', at)) return behind('-->', at + 4);
  if (text.startsWith('<?', at)) return behind('>', at + 2);
  if (!text.startsWith('<!DOCTYPE', at)) return at;
  const end = behind('>', at);
  const inner = text.slice(at, end).indexOf('[');
  if (inner < 0) return end;
  const closed = text.indexOf(']', at + inner);
  return closed < 0 ? at : behind('>', closed);
}

/**
 * The worksheets of an XML spreadsheet 2003: values with their formats, merges, what is hidden. A formula counts by its
 * result; one without is #N/A, which nobody can take for an empty cell.
 * @throws WorkbookProblem brokenLegacyFile for XML that is cut short, does not nest or declares a document type
 */
export function readSpreadsheetXml(text: string): PlainBook {
  if (/<!DOCTYPE/.test(text.slice(0, 4096))) throw new WorkbookProblem('brokenLegacyFile');
  const reader = new Reader();
  visitMarkup(text, false, reader);
  return reader.book();
}

interface SheetState {
  readonly name: string;
  readonly rows: PlainValue[][];
  readonly merges: PlainMerge[];
  readonly hiddenRows: number[];
  readonly hiddenColumns: number[];
  isHidden: boolean;
  /** Where the next of each goes. */
  row: number;
  column: number;
  definedColumn: number;
}

interface Cell {
  readonly row: number;
  readonly column: number;
  readonly style: string;
  /** What was never worked out is not empty: it is not available until there is a result. */
  readonly isFormula: boolean;
  type: string;
}

class Reader {
  private readonly path: string[] = [];
  private readonly sheets: SheetState[] = [];
  private readonly formats = new Map<string, { readonly format: string | null; readonly parent: string | null }>();
  private style: string | null = null;
  private date1904 = false;
  private cell: Cell | null = null;
  /** Of the element that is being read, where it matters. */
  private content = '';
  private isEnded = false;

  open(tag: OpenTag): void {
    const { name } = tag;
    if (this.isEnded || (this.path.length === 0 && name !== 'workbook')) throw new WorkbookProblem('brokenLegacyFile');
    const parent = this.path.at(-1);
    const sheet = this.sheets.at(-1);
    if (name === 'style' && parent === 'styles') this.beginStyle(tag);
    else if (name === 'numberformat' && parent === 'style' && this.style !== null) this.nameFormat(valueOf(tag, 'format'));
    else if (name === 'worksheet') this.beginSheet(tag);
    else if (sheet !== undefined && name === 'column' && parent === 'table') defineColumn(sheet, tag);
    else if (sheet !== undefined && name === 'row' && parent === 'table') beginRow(sheet, tag);
    else if (sheet !== undefined && name === 'cell' && parent === 'row') this.beginCell(sheet, tag);
    else if (name === 'data' && parent === 'cell' && this.cell !== null) this.cell.type = valueOf(tag, 'type') ?? 'String';
    if (name === 'date1904') this.date1904 = true;
    if (name === 'data' || name === 'visible') this.content = '';
    if (tag.isEmpty) this.closed(name);
    else this.path.push(name);
  }

  close(name: string): void {
    if (this.path.pop() !== name) throw new WorkbookProblem('brokenLegacyFile');
    this.closed(name);
  }

  text(raw: string): void {
    // Words in bold inside a text are marked up: all of what lies in the element counts.
    if (this.path.includes('data') || this.path.at(-1) === 'visible') this.content += readEntities(raw);
  }

  book(): PlainBook {
    if (!this.isEnded) throw new WorkbookProblem('brokenLegacyFile');
    return { sheets: this.sheets.map((sheet): PlainSheet => sheet), date1904: this.date1904 };
  }

  private closed(name: string): void {
    const parent = this.path.at(-1);
    const sheet = this.sheets.at(-1);
    if (name === 'data' && parent === 'cell' && sheet !== undefined && this.cell !== null) {
      const value = this.valueOf(this.cell.type, this.content, this.cell.style);
      if (value !== '' || (this.cell.isFormula && this.cell.type === 'String')) put(sheet, this.cell, value);
    } else if (name === 'cell' && parent === 'row') this.cell = null;
    else if (name === 'visible' && sheet !== undefined) sheet.isHidden = /^Sheet(?:Very)?Hidden$/i.test(this.content.trim());
    else if (name === 'workbook' && this.path.length === 0) this.isEnded = true;
  }

  private beginStyle(tag: OpenTag): void {
    this.style = valueOf(tag, 'id') ?? '';
    this.formats.set(this.style, { format: null, parent: valueOf(tag, 'parent') });
  }

  private nameFormat(format: string | null): void {
    const style = this.formats.get(this.style ?? '');
    if (style !== undefined) this.formats.set(this.style ?? '', { ...style, format: format === null ? null : (namedFormats[format] ?? format) });
  }

  private beginSheet(tag: OpenTag): void {
    this.sheets.push({ name: valueOf(tag, 'name') ?? '', rows: [], merges: [], hiddenRows: [], hiddenColumns: [], isHidden: false, row: -1, column: 0, definedColumn: 0 });
  }

  private beginCell(sheet: SheetState, tag: OpenTag): void {
    const column = placeOf(tag, sheet.column);
    const { row } = sheet;
    const lastColumn = column + countOf(tag, 'mergeacross');
    const lastRow = row + countOf(tag, 'mergedown');
    if (lastColumn >= MOST_COLUMNS || lastRow >= MOST_ROWS) throw new WorkbookProblem('brokenLegacyFile');
    if (lastColumn > column || lastRow > row) sheet.merges.push({ firstRow: row, firstColumn: column, lastRow, lastColumn });
    sheet.column = lastColumn + 1;
    this.cell = { row, column, style: valueOf(tag, 'styleid') ?? 'Default', isFormula: valueOf(tag, 'formula') !== null, type: 'String' };
    if (this.cell.isFormula) put(sheet, this.cell, { error: '#N/A' });
  }

  private formatOf(style: string): string {
    let at: string | null = style;
    // As many steps as there are styles: parents may not go in a circle.
    for (let step = 0; at !== null && step <= this.formats.size; step += 1) {
      const found: { readonly format: string | null; readonly parent: string | null } | undefined = this.formats.get(at);
      if (found === undefined) break;
      if (found.format !== null) return found.format;
      at = found.parent;
    }
    return 'General';
  }

  private valueOf(type: string, text: string, style: string): PlainValue {
    const format = this.formatOf(style);
    switch (type) {
      case 'Number': {
        const digits = text.trim();
        // Simple programs write ID numbers as numbers, with all their digits.
        if (digits === '' || /^\d{16,}$|^0\d/.test(digits) || !Number.isFinite(Number(digits))) return digits;
        return format === 'General' ? Number(digits) : { number: Number(digits), format };
      }
      case 'DateTime': {
        const number = isoSerial(text.trim(), this.date1904 ? 1904 : 1900);
        if (!Number.isFinite(number)) return text;
        const kinds: readonly NumberFormatKind[] = [NumberFormatKind.Date, NumberFormatKind.Month, NumberFormatKind.Time];
        return { number, format: kinds.includes(formatKindOfCode(format)) ? format : DAY };
      }
      case 'Boolean':
        return /^(?:1|true)$/i.test(text.trim());
      case 'Error':
        return { error: text.trim() };
      default:
        return text;
    }
  }
}

function put(sheet: SheetState, { row, column }: Cell, value: PlainValue): void {
  while (sheet.rows.length <= row) sheet.rows.push([]);
  const values = sheet.rows[row] ?? [];
  while (values.length < column) values.push('');
  values[column] = value;
}

function beginRow(sheet: SheetState, tag: OpenTag): void {
  sheet.row = placeOf(tag, sheet.row + 1);
  sheet.column = 0;
  const last = sheet.row + countOf(tag, 'span');
  if (last >= MOST_ROWS) throw new WorkbookProblem('brokenLegacyFile');
  if (valueOf(tag, 'hidden') === '1') for (let row = sheet.row; row <= last; row += 1) sheet.hiddenRows.push(row);
  sheet.row = last;
}

function defineColumn(sheet: SheetState, tag: OpenTag): void {
  const first = placeOf(tag, sheet.definedColumn);
  const last = Math.min(first + countOf(tag, 'span'), MOST_COLUMNS - 1);
  if (valueOf(tag, 'hidden') === '1') for (let column = first; column <= last; column += 1) sheet.hiddenColumns.push(column);
  sheet.definedColumn = last + 1;
}

/** An attribute whatever its prefix. */
function valueOf(tag: OpenTag, name: string): string | null {
  for (const [key, value] of tag.attributes()) if (key.slice(key.indexOf(':') + 1) === name) return value;
  return null;
}

/** Places count from 1 in the file; one that goes back would write over what was read. */
function placeOf(tag: OpenTag, next: number): number {
  const index = valueOf(tag, 'index');
  if (index === null) return next;
  const place = Number(index) - 1;
  if (!Number.isInteger(place) || place < next) throw new WorkbookProblem('brokenLegacyFile');
  return place;
}

function countOf(tag: OpenTag, name: string): number {
  const count = Number(valueOf(tag, name) ?? 0);
  if (!Number.isInteger(count) || count < 0) throw new WorkbookProblem('brokenLegacyFile');
  return count;
}
