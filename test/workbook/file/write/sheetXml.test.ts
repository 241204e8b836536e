import type { CellStyle, SheetContent } from '../../../../src/workbook/port';
import { sheetXml } from '../../../../src/workbook/file/write/sheetXml';

const content: SheetContent = {
  cells: [['标题', null, ''], ['110105194912310025', 12.5, true], [{ formula: 'SUM(B2:B2)', value: 12.5 }]],
  styles: [
    { range: { firstRow: 1, firstColumn: 1, lastRow: 2, lastColumn: 3 }, style: { border: 'thin' } },
    { range: { firstRow: 2, firstColumn: 2, lastRow: 2, lastColumn: 2 }, style: { wrap: true } },
  ],
  merges: [{ firstRow: 1, firstColumn: 1, lastRow: 1, lastColumn: 3 }],
  columnWidths: [10, 10, 20],
  rowHeights: [{ first: 2, last: 4, height: 22 }],
  frozenRows: 1,
  page: {
    orientation: 'landscape', paper: 'A4', fitToWidth: true, repeatRows: { first: 1, last: 1 }, footer: '&C第 &P 页 共 &N 页', centerHorizontally: true,
    margins: { left: 0.5, right: 0.5, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 },
  },
};
const index = (style: CellStyle): number => (style.wrap === true ? 2 : 1);

describe('a sheet of ours', () => {
  const xml = new TextDecoder().decode(sheetXml(content, index, false));

  test('its cells: the later of two styles counts, empty text leaves a cell empty', () => {
    expect(/<sheetData>.*<\/sheetData>/s.exec(xml)?.[0]).toBe(
      '<sheetData><row r="1"><c r="A1" s="1" t="inlineStr"><is><t>标题</t></is></c><c r="B1" s="1"/><c r="C1" s="1"/></row>' +
        '<row r="2" ht="22" customHeight="1"><c r="A2" s="1" t="inlineStr"><is><t>110105194912310025</t></is></c><c r="B2" s="2"><v>12.5</v></c><c r="C2" s="1" t="b"><v>1</v></c></row>' +
        '<row r="3" ht="22" customHeight="1"><c r="A3"><f>SUM(B2:B2)</f><v>12.5</v></c></row><row r="4" ht="22" customHeight="1"/></sheetData>',
    );
  });

  test('everything stands in the order of the schema, and no sheet is selected', () => {
    const top = xml.replace(/<sheetData>.*<\/sheetData>/s, '<sheetData/>').match(/<(sheetPr|dimension|sheetViews|sheetFormatPr|cols|sheetData|mergeCells|printOptions|pageMargins|pageSetup|headerFooter)\b/g);
    expect(top).toEqual(['<sheetPr', '<dimension', '<sheetViews', '<sheetFormatPr', '<cols', '<sheetData', '<mergeCells', '<printOptions', '<pageMargins', '<pageSetup', '<headerFooter']);
    expect(xml).not.toContain('tabSelected');
    expect(xml).toContain('<pageSetup paperSize="9" fitToWidth="1" fitToHeight="0" orientation="landscape"/>');
    expect(xml).toContain('<oddFooter>&amp;C第 &amp;P 页 共 &amp;N 页</oddFooter>');
    expect(xml).toContain('<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>');
    expect(xml).toContain('<col min="1" max="2" width="10.7109375" customWidth="1"/><col min="3" max="3" width="20.7109375" customWidth="1"/>');
  });

  test('many rows, overlapping styles: each cell has the last style over it', () => {
    const ranges = Array.from({ length: 60 }, (_, nth) => {
      const row = ((nth * 37) % 50) + 1;
      const column = ((nth * 11) % 6) + 1;
      return { range: { firstRow: row, firstColumn: column, lastRow: row + (nth % 9), lastColumn: column + (nth % 4) }, style: { fill: String(nth) } };
    });
    const cells = new Map<string, number>();
    ranges.forEach(({ range }, nth) => {
      for (let row = range.firstRow; row <= range.lastRow; row += 1) {
        for (let column = range.firstColumn; column <= range.lastColumn; column += 1) cells.set(`${String.fromCharCode(64 + column)}${String(row)}`, nth + 1);
      }
    });
    const made = new TextDecoder().decode(sheetXml({ ...content, cells: [], styles: ranges, rowHeights: [] }, (style) => Number(style.fill) + 1, false));
    const found = new Map([...made.matchAll(/<c r="([A-Z]+\d+)" s="(\d+)"\/>/g)].map((match) => [match[1] as string, Number(match[2])]));
    expect(found).toEqual(cells);
  });
});
