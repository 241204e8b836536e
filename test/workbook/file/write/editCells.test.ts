import type { CellEdit } from '../../../../src/workbook/port';
import type { WorkbookProblem } from '../../../../src/workbook/problem';
import { editCells } from '../../../../src/workbook/file/write/editCells';
import { editable } from '../../../../src/workbook/xml/splice';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const STRICT = 'http://purl.oclc.org/ooxml/spreadsheetml/main';
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const text = (part: Uint8Array): string => new TextDecoder().decode(part);
const sheet = (inside: string): string => `<worksheet xmlns="${MAIN}">${inside}</worksheet>`;
const plus1000 = (index: number): number => index + 1000;

function edited(inside: string, ...edits: CellEdit[]): string {
  const result = text(editCells(bytes(sheet(inside)), edits, plus1000).bytes);
  return result.slice(sheet('').indexOf('</'), -'</worksheet>'.length);
}

const put = (row: number, column: number, value: CellEdit['value']): CellEdit => ({ row, column, value });

describe('what an edit makes of a sheet', () => {
  test.each<[string, string, CellEdit, string]>([
    ['a cell that is there keeps its style and loses its type',
      '<sheetData><row r="1"><c r="A1" s="3" t="s"><v>0</v></c></row></sheetData>', put(1, 1, 5),
      '<sheetData><row r="1"><c r="A1" s="3"><v>5</v></c></row></sheetData>'],
    ['metadata of the old value go, other attributes and extLst stay',
      '<sheetData><row r="1"><c r="A1" cm="1" ph="1" vm=\'2\'><f>B1</f><v>0</v><extLst><ext uri="u"/></extLst></c></row></sheetData>', put(1, 1, true),
      '<sheetData><row r="1"><c r="A1" ph="1" t="b"><v>1</v><extLst><ext uri="u"/></extLst></c></row></sheetData>'],
    ['null empties a cell', '<sheetData><row r="1"><c r="A1" s="3"><v>0</v></c></row></sheetData>', put(1, 1, null),
      '<sheetData><row r="1"><c r="A1" s="3"/></row></sheetData>'],
    ['null makes no cell', '<sheetData><row r="1"/></sheetData>', put(2, 1, null), '<sheetData><row r="1"/></sheetData>'],
    ['a new cell stands in order', '<sheetData><row r="1"><c r="A1"/><c r="C1"/></row></sheetData>', put(1, 2, 7),
      '<sheetData><row r="1"><c r="A1"/><c r="B1"><v>7</v></c><c r="C1"/></row></sheetData>'],
    ['a new cell at the end, spans widened', '<sheetData><row r="1" spans="1:1"><c r="A1"/></row></sheetData>', put(1, 4, 7),
      '<sheetData><row r="1" spans="1:4"><c r="A1"/><c r="D1"><v>7</v></c></row></sheetData>'],
    ['spans of several stretches are dropped', '<sheetData><row r="1" spans="1:1 3:3"><c r="A1"/></row></sheetData>', put(1, 4, 7),
      '<sheetData><row r="1"><c r="A1"/><c r="D1"><v>7</v></c></row></sheetData>'],
    ['a row that closes itself is opened', '<sheetData><row r="3" ht="20"/></sheetData>', put(3, 1, 7),
      '<sheetData><row r="3" ht="20"><c r="A3"><v>7</v></c></row></sheetData>'],
    ['a new row stands in order', '<sheetData><row r="1"/><row r="5"/></sheetData>', put(3, 1, 7),
      '<sheetData><row r="1"/><row r="3"><c r="A3"><v>7</v></c></row><row r="5"/></sheetData>'],
    ['no rows yet', '<sheetData/>', put(3, 1, 7), '<sheetData><row r="3"><c r="A3"><v>7</v></c></row></sheetData>'],
    ['no sheetData yet', '<cols/><pageMargins/>', put(3, 1, 7), '<cols/><sheetData><row r="3"><c r="A3"><v>7</v></c></row></sheetData><pageMargins/>'],
    ['rows and cells without r= are counted', '<sheetData><row><c/></row><row><c/><c><v>1</v></c><c/></row></sheetData>', put(2, 2, 7),
      '<sheetData><row><c/></row><row><c/><c><v>7</v></c><c/></row></sheetData>'],
    ['comments and CDATA that look like cells are text', '<sheetData><!-- <row r="1"><c r="A1"/> --><row r="1"><?x </row>?><c r="A1" t="str"><v><![CDATA[</c></row>]]></v></c></row></sheetData>', put(1, 1, 7),
      '<sheetData><!-- <row r="1"><c r="A1"/> --><row r="1"><?x </row>?><c r="A1"><v>7</v></c></row></sheetData>'],
    ['a new cell takes the style of its column', '<cols><col min="2" max="3" style="9"/></cols><sheetData/>', put(1, 2, 7),
      '<cols><col min="2" max="3" style="9"/></cols><sheetData><row r="1"><c r="B1" s="9"><v>7</v></c></row></sheetData>'],
    ['a new cell takes the style of its row first', '<cols><col min="2" max="3" style="9"/></cols><sheetData><row r="1" s="4" customFormat="1"/></sheetData>', put(1, 2, 7),
      '<cols><col min="2" max="3" style="9"/></cols><sheetData><row r="1" s="4" customFormat="1"><c r="B1" s="4"><v>7</v></c></row></sheetData>'],
    ['a number format is given besides', '<sheetData><row r="1"><c s="3" r="A1"><v>0</v></c></row></sheetData>', { row: 1, column: 1, value: '1', numberFormat: '@' },
      '<sheetData><row r="1"><c r="A1" s="1003" t="inlineStr"><is><t>1</t></is></c></row></sheetData>'],
    ['the dimension is widened', '<dimension ref="B2:C3"/><sheetData/>', put(5, 1, 7), '<dimension ref="A2:C5"/><sheetData><row r="5"><c r="A5"><v>7</v></c></row></sheetData>'],
    ['text is escaped', '<sheetData/>', put(1, 1, ' <a&b>\u0001_x0041_\r\n'),
      '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t xml:space="preserve"> &lt;a&amp;b&gt;_x0001__x005F_x0041__x000D_\n</t></is></c></row></sheetData>'],
    ['a formula comes with its value', '<sheetData/>', put(1, 1, { formula: 'A2&"<"', value: 'x<' }),
      '<sheetData><row r="1"><c r="A1" t="str"><f>A2&amp;"&lt;"</f><v>x&lt;</v></c></row></sheetData>'],
    ['the other cells of a shared formula get their own',
      '<sheetData><row r="1"><c r="A1"><f t="shared" ref="A1:A3" si="0">B1+$C$1&amp;"B1"&amp;\'B 1\'!B1</f></c></row><row r="2"><c r="A2"><f t="shared" si="0" ca="1"/><v>2</v></c></row><row r="3"><c r="A3"><f t="shared" si="0"></f></c><c r="B3"><f t="shared" si="1"/></c></row></sheetData>',
      put(1, 1, 7),
      '<sheetData><row r="1"><c r="A1"><v>7</v></c></row><row r="2"><c r="A2"><f ca="1">B2+$C$1&amp;"B1"&amp;\'B 1\'!B2</f><v>2</v></c></row><row r="3"><c r="A3"><f>B3+$C$1&amp;"B1"&amp;\'B 1\'!B3</f></c><c r="B3"><f t="shared" si="1"/></c></row></sheetData>'],
  ])('%s', (_, before, edit, after) => {
    expect(edited(before, edit)).toBe(after);
  });

  test.each([['transitional', MAIN], ['strict', STRICT]])('elements are written with the prefix of the part, %s', (_, namespace) => {
    const before = `\ufeff<x:worksheet xmlns:x="${namespace}"><x:sheetData><x:row r="1"><x:c r="A1"/></x:row></x:sheetData></x:worksheet>`;
    expect(text(editCells(bytes(before), [put(1, 2, '甲'), put(2, 1, 1)], plus1000).bytes)).toBe(
      `<x:worksheet xmlns:x="${namespace}"><x:sheetData><x:row r="1"><x:c r="A1"/><x:c r="B1" t="inlineStr"><x:is><x:t>甲</x:t></x:is></x:c></x:row><x:row r="2"><x:c r="A2"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>`,
    );
    expect(editCells(bytes(before), [put(1, 2, 1)], plus1000).bytes.subarray(0, 3)).toEqual(new Uint8Array([0xef, 0xbb, 0xbf]));
  });

  test('a part in UTF-16 becomes UTF-8 and says so', () => {
    const source = `\ufeff<?xml version="1.0" encoding="UTF-16"?>${sheet('<sheetData/>')}`;
    const wide = new Uint8Array(Uint16Array.from(source, (character) => character.charCodeAt(0)).buffer);
    expect(text(editCells(wide, [put(1, 1, 7)], plus1000).bytes)).toBe(
      `<?xml version="1.0" encoding="UTF-8"?>${sheet('<sheetData><row r="1"><c r="A1"><v>7</v></c></row></sheetData>')}`,
    );
    expect(text(editable(wide))).toBe(`<?xml version="1.0" encoding="UTF-8"?>${sheet('<sheetData/>')}`);
  });

  test('a formula written over is told, one replaced by another is not', () => {
    const part = bytes(sheet('<sheetData><row r="1"><c r="A1"><f>B1</f></c></row></sheetData>'));
    expect(editCells(part, [put(1, 1, 7)], plus1000).formulaRemoved).toBe(true);
    expect(editCells(part, [put(1, 1, { formula: 'C1', value: 1 })], plus1000).formulaRemoved).toBe(false);
    expect(editCells(part, [put(1, 2, 7)], plus1000).formulaRemoved).toBe(false);
  });
});

describe('what is refused', () => {
  test.each<[string, string, CellEdit]>([
    ['partOfArray', '<sheetData><row r="1"><c r="A1"><f t="array" ref="A1:A3">B1:B3</f></c></row><row r="2"><c r="A2"/></row></sheetData>', put(2, 1, 7)],
    ['partOfArray', '<sheetData><row r="1"><c r="A1"><f t="array" ref="A1:A3">B1:B3</f></c></row></sheetData>', put(1, 1, 7)],
    ['partOfArray', '<sheetData><row r="2"><c r="B2"><f t="dataTable" ref="B2:C3" r1="A1"/></c></row></sheetData>', put(3, 3, 7)],
    ['partOfMerge', '<sheetData/><mergeCells><mergeCell ref="A1:B2"/></mergeCells>', put(2, 2, 7)],
    ['textTooLong', '<sheetData/>', put(1, 1, '甲'.repeat(32768))],
    ['cellOutOfRange', '<sheetData/>', put(1048577, 1, 7)],
    ['cellOutOfRange', '<sheetData/>', put(1, 16385, 7)],
    ['brokenXml', '<sheetData><row r="1"><c r="A1"', put(1, 1, 7)],
    ['notSupported', '<sheetData><row r="2"><c r="A2"><f t="shared" ref="A1:A2" si="0">A1</f></c></row><row r="1"><c r="A1"><f t="shared" si="0"/></c></row></sheetData>', put(2, 1, 7)],
  ])('%s', (code, inside, edit) => {
    expect(() => edited(inside, edit)).toThrow(expect.objectContaining({ code }) as WorkbookProblem);
  });

  test.each<[string, string, CellEdit]>([
    ['the only cell of an array formula', '<sheetData><row r="1"><c r="A1"><f t="array" ref="A1">SUM(B1:B3)</f></c></row></sheetData>', put(1, 1, 7)],
    ['the anchor of a merge', '<sheetData/><mergeCells><mergeCell ref="A1:B2"/></mergeCells>', put(1, 1, 7)],
    ['the longest text', '<sheetData/>', put(1, 1, '甲'.repeat(32767))],
  ])('%s can be written', (_, inside, edit) => {
    expect(() => edited(inside, edit)).not.toThrow();
  });
});
