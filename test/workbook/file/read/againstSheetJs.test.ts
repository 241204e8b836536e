import * as XLSX from '@e965/xlsx';
import fc from 'fast-check';
import { openWorkbookFile } from '../../../../src/workbook/file/openWorkbookFile';
import { differences, readBySheetJs } from '../../../../scripts/corpus/sheetJsReading';

/** Characters that XML, Excel's escapes and UTF-8 make hard, among ordinary ones; no references in the text itself, which SheetJS unescapes twice. */
const character = fc.oneof(
  fc.constantFrom(...'张某老年券 <>&"\'\n\t_x0\u00e9\u200b\ufeff', '_x000D_', ']]>', '𠮷', '😀'),
  fc.integer({ min: 0x20, max: 0xd7ff }).map((code) => String.fromCharCode(code)),
);
const text = fc.array(character, { maxLength: 30 }).map((pieces) => pieces.join(''));
const number = fc.oneof(fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e300, max: 1e300 }));

const cell: fc.Arbitrary<XLSX.CellObject | null> = fc.oneof(
  fc.constant(null),
  text.map((value): XLSX.CellObject => ({ t: 's', v: value })),
  number.map((value): XLSX.CellObject => ({ t: 'n', v: value })),
  fc.tuple(fc.integer({ min: 1, max: 60_000 }), fc.constantFrom('yyyy-mm-dd', 'yyyy"年"m"月"', '0.00', 'h:mm', '@')).map(([value, z]): XLSX.CellObject => ({ t: 'n', v: value, z })),
  fc.boolean().map((value): XLSX.CellObject => ({ t: 'b', v: value })),
  fc.constantFrom(0x07, 0x0f, 0x17, 0x1d, 0x24, 0x2a).map((value): XLSX.CellObject => ({ t: 'e', v: value })),
  number.map((value): XLSX.CellObject => ({ t: 'n', v: value, f: 'SUM(A1:B2)*2&"<>"' })),
);
const place = fc.tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: 0, max: 40 }));
const cells = fc.array(fc.tuple(place, cell), { maxLength: 60 });

function sheetOf(list: readonly (readonly [readonly [number, number], XLSX.CellObject | null])[]): XLSX.WorkSheet {
  const sheet: XLSX.WorkSheet = { '!ref': 'A1:AO61' };
  for (const [[r, c], one] of list) {
    if (one !== null) sheet[XLSX.utils.encode_cell({ r, c })] = one;
  }
  return sheet;
}

test.each([true, false])('whatever SheetJS writes we read as it does itself (shared strings: %s)', async (bookSST) => {
  await fc.assert(
    fc.asyncProperty(cells, async (list) => {
      const written = XLSX.write({ SheetNames: ['S'], Sheets: { S: sheetOf(list) } }, { type: 'array', bookType: 'xlsx', bookSST, compression: true });
      const bytes = new Uint8Array(written as ArrayBuffer);
      const workbook = await openWorkbookFile(bytes);
      const [info] = (await workbook.overview()).sheets;
      const block = await workbook.readBlock(info!.id);
      expect(differences(readBySheetJs(bytes).Sheets['S']!, block)).toEqual([]);
    }),
    { seed: 20261123, numRuns: 150 },
  );
});
