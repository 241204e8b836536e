import { parseRange } from '../../../../src/workbook/file/read/sheet';
import { main, read } from './sheetXml';

const parsed = read(
  `<?xml version="1.0"?><x:worksheet xmlns:x="${main}" xmlns:q="http://schemas.openxmlformats.org/officeDocument/2006/relationships">` +
    '<x:cols><x:col min="2" max="3" hidden="1"/><x:col min="4" max="4" hidden="0"/><x:col hidden="true" max="6" min="6"/></x:cols>' +
    '<x:sheetData><x:row r="1" hidden="0"/><x:row hidden="1" r="3"/><x:row r="4" ht="0" hidden="true"><x:c r="A4"><x:v>1</x:v></x:c></x:row></x:sheetData>' +
    '<x:sheetProtection password="0000" sheet="1" objects="1"/><x:autoFilter ref="$A$2:T$900"><x:filterColumn colId="0"/></x:autoFilter>' +
    "<x:mergeCells count='2'><x:mergeCell ref='A1:T1'/><x:mergeCell ref='C4:B2'/></x:mergeCells>" +
    '<x:tableParts count="2"><x:tablePart q:id="rId7"/><x:tablePart q:id="rId9"/></x:tableParts></x:worksheet>',
);

test('merges, hidden rows and columns, filter, protection and tables are read under any prefix', () => {
  expect(parsed.layout).toEqual({
    merges: [
      { firstRow: 1, firstColumn: 1, lastRow: 1, lastColumn: 20 },
      { firstRow: 2, firstColumn: 2, lastRow: 4, lastColumn: 3 },
    ],
    hiddenColumns: [2, 3, 6],
    hiddenRows: [3, 4],
    filter: { firstRow: 2, firstColumn: 1, lastRow: 900, lastColumn: 20 },
  });
  expect(parsed.protected).toBe(true);
  expect(parsed.tableParts).toEqual(['rId7', 'rId9']);
});

test('protection that is switched off protects nothing, and a filter inside a view is not the sheet\'s', () => {
  const plain = read(
    `<worksheet xmlns="${main}"><sheetData/><sheetProtection sheet="0"/><customSheetViews><customSheetView><autoFilter ref="A1:B2"/></customSheetView></customSheetViews></worksheet>`,
  );
  expect([plain.protected, plain.layout.filter]).toEqual([false, null]);
});

test.each([
  ['B2', { firstRow: 2, firstColumn: 2, lastRow: 2, lastColumn: 2 }],
  ['$A$1:$C$7', { firstRow: 1, firstColumn: 1, lastRow: 7, lastColumn: 3 }],
  ['', null],
  ['A:C', null],
  ['A1:', null],
])('range %s', (text, expected) => {
  expect(parseRange(text)).toEqual(expected);
});
