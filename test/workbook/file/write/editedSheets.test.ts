import { read, utils } from '@e965/xlsx';
import { zipSync } from 'fflate';
import fc from 'fast-check';
import { CellType, type CellEdit, type CellInput } from '../../../../src/workbook/port';
import { parseSharedStrings } from '../../../../src/workbook/file/read/sharedStrings';
import { parseSheet } from '../../../../src/workbook/file/read/sheet';
import { parseStyleFormats } from '../../../../src/workbook/file/read/styleFormats';
import { editCells } from '../../../../src/workbook/file/write/editCells';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

type Kept = string | number | boolean;
const value = fc.oneof(fc.integer(), fc.boolean(), fc.string({ minLength: 1, maxLength: 8 }).filter((text) => /^[ -~]+$/.test(text) && text.trim() !== ''), fc.constantFrom('老年券', '110105194912310025', '_x0041_', 'a&<b>'));
const rows = fc.uniqueArray(fc.record({ row: fc.integer({ min: 1, max: 12 }), cells: fc.uniqueArray(fc.record({ column: fc.integer({ min: 1, max: 6 }), value }), { selector: (one) => one.column, maxLength: 6 }) }), { selector: (one) => one.row, maxLength: 8 });
const edits = fc.uniqueArray(fc.record({ row: fc.integer({ min: 1, max: 14 }), column: fc.integer({ min: 1, max: 8 }), value: fc.oneof(value, fc.constant(null)) }), { selector: (one) => one.row * 100 + one.column, minLength: 1, maxLength: 12 });
const form = fc.record({ prefix: fc.constantFrom('', 'x:'), implied: fc.boolean(), quote: fc.constantFrom('"', "'"), space: fc.constantFrom('', '\n  ', '<!-- <row> -->') });

type Sheet = typeof rows extends fc.Arbitrary<infer T> ? T : never;
type Form = typeof form extends fc.Arbitrary<infer T> ? T : never;

function escape(text: string): string {
  return text.replace(/_x/g, '_x005F_x').replace(/&/g, '&amp;').replace(/</g, '&lt;');
}

/** A sheet as another program might have written it; with `implied`, r= stands only where a row or cell was passed over. */
function written(sheet: Sheet, { prefix: p, implied, quote: q, space }: Form): string {
  let text = `<${p}worksheet xmlns${p === '' ? '' : ':x'}=${q}${MAIN}${q}>${space}<${p}sheetData>`;
  let lastRow = 0;
  for (const { row, cells } of [...sheet].sort((one, other) => one.row - other.row)) {
    text += `${space}<${p}row${implied && row === lastRow + 1 ? '' : ` r=${q}${String(row)}${q}`}>`;
    lastRow = row;
    let lastColumn = 0;
    for (const cell of [...cells].sort((one, other) => one.column - other.column)) {
      const address = String.fromCharCode(64 + cell.column) + String(row);
      text += `${space}<${p}c${implied && cell.column === lastColumn + 1 ? '' : ` r=${q}${address}${q}`}`;
      lastColumn = cell.column;
      if (typeof cell.value === 'string') text += ` t=${q}inlineStr${q}><${p}is><${p}t xml:space=${q}preserve${q}>${escape(cell.value)}</${p}t></${p}is></${p}c>`;
      else if (typeof cell.value === 'boolean') text += ` t=${q}b${q}><${p}v>${cell.value ? '1' : '0'}</${p}v></${p}c>`;
      else text += `><${p}v>${String(cell.value)}</${p}v></${p}c>`;
    }
    text += `</${p}row>`;
  }
  return `${text}</${p}sheetData></${p}worksheet>`;
}

function values(part: Uint8Array): Map<string, Kept> {
  const types = '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/s.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>';
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  const rel = (type: string, target: string): Uint8Array => bytes(`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${office}/${type}" Target="${target}"/></Relationships>`);
  const book = read(
    zipSync({
      '[Content_Types].xml': bytes(types),
      '_rels/.rels': rel('officeDocument', 'xl/workbook.xml'),
      'xl/workbook.xml': bytes(`<workbook xmlns="${MAIN}" xmlns:r="${office}"><sheets><sheet name="s" sheetId="1" r:id="rId1"/></sheets></workbook>`),
      'xl/_rels/workbook.xml.rels': rel('worksheet', 's.xml'),
      'xl/s.xml': part,
    }),
    { type: 'array' },
  );
  const sheet = book.Sheets['s'] ?? {};
  const found = new Map<string, Kept>();
  for (const [address, cell] of Object.entries(sheet) as [string, { v?: Kept }][]) {
    if (!address.startsWith('!') && cell.v !== undefined) found.set(address, cell.v);
  }
  return found;
}

/** What our own reader finds. */
function ownValues(part: Uint8Array): Map<string, Kept> {
  const { block } = parseSheet(part, { strings: parseSharedStrings(null), formats: parseStyleFormats(null), dateSystem: 1900, part: 's' });
  const found = new Map<string, Kept>();
  const { range } = block;
  if (!range) return found;
  for (let row = range.firstRow; row <= range.lastRow; row += 1) {
    for (let column = range.firstColumn; column <= range.lastColumn; column += 1) {
      const type = block.type(row, column);
      if (type === CellType.Empty) continue;
      const held = type === CellType.Number ? block.number(row, column) : type === CellType.Boolean ? block.number(row, column) === 1 : block.text(row, column);
      found.set(utils.encode_cell({ r: row - 1, c: column - 1 }), held);
    }
  }
  return found;
}

function expected(sheet: Sheet, made: readonly { row: number; column: number; value: CellInput }[]): Map<string, Kept> {
  const all = new Map<string, Kept>();
  for (const { row, cells } of sheet) for (const cell of cells) all.set(utils.encode_cell({ r: row - 1, c: cell.column - 1 }), cell.value);
  for (const { row, column, value: input } of made) {
    const address = utils.encode_cell({ r: row - 1, c: column - 1 });
    if (input === null) all.delete(address);
    else all.set(address, input as Kept);
  }
  return all;
}

const sorted = (map: Map<string, Kept>): [string, Kept][] => [...map].sort(([one], [other]) => (one < other ? -1 : 1));

test('our reader and another find the edited values and all others as they were; bytes outside the splices stay', () => {
  fc.assert(
    fc.property(rows, edits, form, (sheet, made, how) => {
      const before = bytes(written(sheet, how));
      const { bytes: after, splices } = editCells(before, made as CellEdit[], (index) => index);
      let from = 0;
      let to = 0;
      for (const splice of splices) {
        expect(after.subarray(to, to + splice.start - from)).toEqual(before.subarray(from, splice.start));
        to += splice.start - from + splice.bytes.length;
        from = splice.end;
      }
      expect(after.subarray(to)).toEqual(before.subarray(from));
      const wanted = sorted(expected(sheet, made));
      expect(sorted(ownValues(after))).toEqual(wanted);
      // SheetJS counts no rows and cells without r= and reads comments as rows.
      if (!how.implied && !how.space.includes('<')) expect(sorted(values(after))).toEqual(wanted);
    }),
    { numRuns: 400 },
  );
});
