import { WorkbookProblem } from '../../problem';
import { readEntities, visitMarkup, type OpenTag } from './markup';
import { MOST_COLUMNS, MOST_ROWS, plainValue, type PlainBook, type PlainMerge, type PlainSheet, type PlainValue } from './plainSheet';

/** Elements that stand on lines of their own inside a cell. */
const blocks: ReadonlySet<string> = new Set(['p', 'div', 'li', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

/**
 * The tables of a page as sheets; one without any text, which only arranges others, is none. A table inside a cell of
 * another is a sheet of its own.
 * @throws WorkbookProblem brokenLegacyFile where a table has no end: rows may be missing
 */
export function readHtmlTables(text: string): PlainBook {
  const isText = textClasses(text);
  const all: Table[] = [];
  const open: Table[] = [];
  visitMarkup(text, true, {
    open(tag) {
      const table = open.at(-1);
      if (tag.name === 'table') {
        const inner = new Table(isText);
        all.push(inner);
        open.push(inner);
      } else if (tag.name === 'tr') table?.beginRow(tag);
      else if (tag.name === 'td' || tag.name === 'th') table?.beginCell(tag);
      else if (tag.name === 'br' || blocks.has(tag.name)) table?.breakLine();
    },
    close(name) {
      const table = open.at(-1);
      if (name === 'table') {
        table?.end();
        open.pop();
      } else if (name === 'tr') table?.endRow();
      else if (name === 'td' || name === 'th') table?.endCell();
      else if (blocks.has(name)) table?.breakLine();
    },
    text: (raw) => open.at(-1)?.addText(raw),
  });
  if (open.length > 0) throw new WorkbookProblem('brokenLegacyFile');
  const tables = all.filter((table) => table.hasText);
  const names = sheetNames(text);
  // Excel names the sheets of a page; where there are more tables nobody can tell whose names they are.
  return { sheets: tables.map((table, nth) => table.sheet(names.length >= tables.length ? (names[nth] ?? null) : null)), date1904: false };
}

/** A table as it is read. */
class Table {
  hasText = false;
  private readonly rows: PlainValue[][] = [];
  private readonly merges: PlainMerge[] = [];
  private readonly hiddenRows: number[] = [];
  /** The last row that a cell from above covers, by column. */
  private readonly covered: number[] = [];
  private row = -1;
  private column = 0;
  private inRow = false;
  private cell: { readonly attributes: ReadonlyMap<string, string>; text: string } | null = null;

  constructor(private readonly isTextClass: (name: string) => boolean) {}

  beginRow(tag: OpenTag): void {
    this.endRow();
    this.row += 1;
    if (this.row >= MOST_ROWS) throw new WorkbookProblem('brokenLegacyFile');
    this.rows.push([]);
    this.column = 0;
    this.inRow = true;
    if (/display\s*:\s*none/i.test(tag.attributes().get('style') ?? '')) this.hiddenRows.push(this.row);
  }

  beginCell(tag: OpenTag): void {
    this.endCell();
    if (!this.inRow) this.beginRow(tag);
    this.cell = { attributes: tag.attributes(), text: '' };
  }

  addText(raw: string): void {
    if (this.cell !== null) this.cell.text += readEntities(raw.replace(/[ \t\r\n]+/g, ' '));
  }

  breakLine(): void {
    if (this.cell !== null) this.cell.text += '\n';
  }

  endRow(): void {
    this.endCell();
    this.inRow = false;
  }

  endCell(): void {
    const { cell, row } = this;
    if (cell === null) return;
    this.cell = null;
    while ((this.covered[this.column] ?? -1) >= row) this.column += 1;
    const { column } = this;
    const lastColumn = column + span(cell.attributes.get('colspan'), MOST_COLUMNS) - 1;
    const lastRow = row + span(cell.attributes.get('rowspan'), MOST_ROWS) - 1;
    if (lastColumn >= MOST_COLUMNS) throw new WorkbookProblem('brokenLegacyFile');
    for (let at = column; at <= lastColumn; at += 1) this.covered[at] = lastRow;
    if (lastColumn > column || lastRow > row) this.merges.push({ firstRow: row, firstColumn: column, lastRow, lastColumn });
    this.column = lastColumn + 1;
    const text = cell.text.split('\n').map((line) => line.trim()).filter((line) => line !== '').join('\n');
    if (text === '') return;
    this.hasText = true;
    const values = this.rows[row] ?? [];
    while (values.length < column) values.push('');
    values[column] = this.valueOf(text, cell.attributes);
  }

  end(): void {
    this.endRow();
  }

  sheet(name: string | null): PlainSheet {
    const last = this.rows.length - 1;
    const merges = this.merges.map((merge) => ({ ...merge, lastRow: Math.min(merge.lastRow, last) }));
    return { name, rows: this.rows, merges: merges.filter(isWide), isHidden: false, hiddenRows: this.hiddenRows, hiddenColumns: [] };
  }

  /** Excel writes a number beside its text (x:num), marks text (x:str), and names the format @ in the style. */
  private valueOf(text: string, attributes: ReadonlyMap<string, string>): PlainValue {
    const classes = (attributes.get('class') ?? '').split(/\s+/);
    if (attributes.has('x:str') || attributes.get('data-t') === 's') return text;
    if (isTextFormat(attributes.get('style') ?? '') || classes.some(this.isTextClass)) return text;
    const given = attributes.get('x:num') ?? '';
    // What shows as a date is read as it shows; a number that shows no digits, or rounded ones, by what it is.
    if (given !== '' && Number.isFinite(Number(given)) && !/^\d{16,}$/.test(given) && /^[#\s]*$|^[¥$￥]?-?[\d,.]+%?$/.test(text)) return Number(given);
    return plainValue(text);
  }
}

function isWide({ firstRow, firstColumn, lastRow, lastColumn }: PlainMerge): boolean {
  return lastRow > firstRow || lastColumn > firstColumn;
}

function span(text: string | undefined, most: number): number {
  const count = /^\s*\d+/.test(text ?? '') ? parseInt(text ?? '', 10) : 1;
  return Math.min(Math.max(count, 1), most);
}

function isTextFormat(style: string): boolean {
  return /(?:mso-number-format|vnd\.ms-excel\.numberformat)\s*:\s*["']?\\?@/i.test(style);
}

/** Whether a class of the page's style sheets is of the format @. */
function textClasses(text: string): (name: string) => boolean {
  const classes = new Set<string>();
  for (const [, sheet = ''] of text.matchAll(/<style[^>]*>([^]*?)<\/style/gi)) {
    for (const [, selectors = '', style = ''] of sheet.matchAll(/([^{}]*)\{([^}]*)\}/g)) {
      if (isTextFormat(style)) for (const [, name = ''] of selectors.matchAll(/\.([\w-]+)/g)) classes.add(name);
    }
  }
  return (name) => classes.has(name);
}

function sheetNames(text: string): readonly string[] {
  return [...text.matchAll(/<x:ExcelWorksheet>\s*<x:Name>([^<]*)<\/x:Name>/gi)].map(([, name = '']) => readEntities(name));
}
