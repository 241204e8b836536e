import { CellType, NumberFormatKind, type CellBlock } from '../../../../src/workbook/port';
import { main, read, readRows } from './sheetXml';

const { Empty, Number: Num, Text, Boolean: Bool, Error: Err } = CellType;

/** All cells of a block as A1-like text: "row,column type text". */
function cellsOf(block: CellBlock): string[] {
  const { range } = block;
  if (range === null) return [];
  const cells: string[] = [];
  for (let row = range.firstRow; row <= range.lastRow; row += 1) {
    for (let column = range.firstColumn; column <= range.lastColumn; column += 1) {
      if (block.type(row, column) !== Empty) cells.push(`${row},${column} ${block.type(row, column)} ${block.text(row, column)}`);
    }
  }
  return cells;
}

const strings = ['姓名', '张某某', 'a&amp;b'];

test.each([
  // one cell in row 1, what it holds
  ['number', '<c r="A1"><v>12.5</v></c>', Num, '12.5'],
  ['number by name', '<c r="A1" t="n"><v>-3</v></c>', Num, '-3'],
  ['number with spaces', '<c r="A1"><v> 7 </v></c>', Num, '7'],
  ['large number', '<c r="A1"><v>12345678901234567890</v></c>', Num, '12345678901234567000'],
  ['scientific number', '<c r="A1"><v>1.5E-7</v></c>', Num, '1.5e-7'],
  ['number beyond fifteen digits', '<c r="A1"><v>0.30000000000000004</v></c>', Num, '0.30000000000000004'],
  ['shared string', '<c r="A1" t="s"><v>1</v></c>', Text, '张某某'],
  ['shared string with reference', '<c r="A1" s="0" t="s"><v>2</v></c>', Text, 'a&b'],
  ['shared string out of range', '<c r="A1" t="s"><v>99</v></c>', Text, ''],
  ['text of a formula', '<c r="A1" t="str"><f>B1</f><v>a&lt;b_x000A_c</v></c>', Text, 'a<b\nc'],
  ['empty text of a formula', '<c r="A1" t="str"><f>B1</f><v></v></c>', Text, ''],
  ['true', '<c r="A1" t="b"><v>1</v></c>', Bool, 'TRUE'],
  ['false', '<c r="A1" t="b"><v>0</v></c>', Bool, 'FALSE'],
  ['true in words', '<c r="A1" t="b"><v>true</v></c>', Bool, 'TRUE'],
  ['error', '<c r="A1" t="e"><v>#REF!</v></c>', Err, '#REF!'],
  ['inline string', '<c r="A1" t="inlineStr"><is><t>李某</t></is></c>', Text, '李某'],
  ['inline string with kept spaces', '<c r="A1" t="inlineStr"><is><t xml:space="preserve"> 李某 </t></is></c>', Text, ' 李某 '],
  ['inline string in runs', '<c r="A1" t="inlineStr"><is><r><rPr><b/></rPr><t>李</t></r><r><t>某</t></r></is></c>', Text, '李某'],
  ['inline string with a reading', '<c r="A1" t="inlineStr"><is><t>李</t><rPh sb="0" eb="1"><t>li</t></rPh><phoneticPr fontId="1"/></is></c>', Text, '李'],
  ['inline string in CDATA', '<c r="A1" t="inlineStr"><is><t><![CDATA[<李>&]]>某</t></is></c>', Text, '<李>&某'],
  ['inline string as a value', '<c r="A1" t="inlineStr"><v>李某</v></c>', Text, '李某'],
  ['empty inline string', '<c r="A1" t="inlineStr"><is/></c>', Text, ''],
  ['text where a number should be', '<c r="A1"><v>暂无</v></c>', Text, '暂无'],
  ['value in CDATA', '<c r="A1" t="str"><v><![CDATA[1<2]]></v></c>', Text, '1<2'],
  ['attributes in another order', "<c t='s' s='0' r='A1'><v>0</v></c>", Text, '姓名'],
  ['attributes with spaces', '<c  r = "A1"\n t = "s" ><v>0</v></c >', Text, '姓名'],
  ['attributes of others', '<c cm="1" r="A1" vm="2" x:t="b" t="s"><v>0</v></c>', Text, '姓名'],
  ['comments and instructions', '<!-- <c> --><c r="A1"><?x <v> ?><v>5</v><!-- </c> --></c>', Num, '5'],
  ['an extension', '<c r="A1"><v>5</v><extLst><ext uri="x"><c r="B1"/><v>9</v></ext></extLst></c>', Num, '5'],
  ['a number beside <is>', '<c r="A1"><is><t>x</t></is><v>5</v></c>', Num, '5'],
  ['line ends', '<c r="A1" t="inlineStr"><is><t>甲\r\n乙\r丙</t></is></c>', Text, '甲\n乙\n丙'],
  ['a character written by number', '<c r="A1" t="inlineStr"><is><t>&#x6C11;&#25919;</t></is></c>', Text, '民政'],
  ['an escaped escape', '<c r="A1" t="inlineStr"><is><t>_x005F_x000D_</t></is></c>', Text, '_x000D_'],
  ['a rare character', '<c r="A1" t="inlineStr"><is><t>𠮷某</t></is></c>', Text, '𠮷某'],
])('%s', (_name, xml, type, text) => {
  const plain = readRows(`<row r="1">${xml}</row>`, { strings });
  expect([plain.type(1, 1), plain.text(1, 1)]).toEqual([type, text]);
  // The same under a prefix, which takes the other way through the reader.
  const prefixed = read(
    `<y:worksheet xmlns:y="${main}"><y:sheetData>${`<row r="1">${xml}</row>`.replace(/<(\/?)(row|c|v|f|is|t|r|rPr|b|rPh|phoneticPr|extLst|ext)\b/g, '<$1y:$2')}</y:sheetData></y:worksheet>`,
    { strings },
  ).block;
  expect(cellsOf(prefixed)).toEqual(cellsOf(plain));
});

test.each([
  ['only a style', '<row r="1"><c r="A1" s="1"/><c r="B1" s="1"></c></row>'],
  ['an empty value', '<row r="1"><c r="A1"><v/></c><c r="B1"><v></v></c></row>'],
  ['rows without cells', '<row r="1"/><row r="9" spans="1:3"></row>'],
  ['nothing', ''],
])('%s is no content', (_name, rows) => {
  expect(readRows(rows).range).toBeNull();
});

test('a sheet without sheetData, and one with an empty one, are empty', () => {
  expect(read(`<worksheet xmlns="${main}"/>`).block.range).toBeNull();
  expect(read(`<worksheet xmlns="${main}"><sheetData/></worksheet>`).block.range).toBeNull();
});

test('numbers are numbers and nothing else is', () => {
  const block = readRows('<row r="1"><c r="A1"><v>8.5</v></c><c r="B1" t="b"><v>1</v></c><c r="C1" t="s"><v>0</v></c></row>', { strings });
  expect([1, 2, 3, 4].map((column) => block.number(1, column))).toEqual([8.5, 1, NaN, NaN]);
});

test.each([
  ['rows and cells without r follow each other', '<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>', ['1,1 1 1', '1,2 1 2', '2,1 1 3']],
  ['after a named row they go on from it', '<row r="5"><c r="C5"><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>', ['5,3 1 1', '5,4 1 2', '6,1 1 3']],
  ['a row without r is where its cell says', '<row><c r="B7"><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>', ['7,2 1 1', '7,3 1 2', '8,1 1 3']],
  ['empty cells take their place', '<row r="1"><c s="1"/><c><v>2</v></c></row>', ['1,2 1 2']],
  ['rows that go back', '<row r="9"><c r="A9"><v>9</v></c></row><row r="2"><c r="A2"><v>2</v></c></row><row r="5"><c r="A5"><v>5</v></c></row>', ['2,1 1 2', '5,1 1 5', '9,1 1 9']],
  ['cells that go back', '<row r="1"><c r="C1"><v>3</v></c><c r="A1"><v>1</v></c><c r="B1"><v>2</v></c></row>', ['1,1 1 1', '1,2 1 2', '1,3 1 3']],
  ['of two at one place the later', '<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row><row r="1"><c r="A1"><v>3</v></c></row>', ['1,1 1 3']],
  ['the last cell of a sheet', '<row r="1048576"><c r="XFD1048576"><v>1</v></c></row>', ['1048576,16384 1 1']],
  ['small letters', '<row r="1"><c r="b1"><v>1</v></c></row>', ['1,2 1 1']],
])('%s', (_name, rows, expected) => {
  const block = readRows(rows);
  const { range } = block;
  expect(range).not.toBeNull();
  expect(cellsOf(block)).toEqual(expected);
});

test('the range is the smallest around the content', () => {
  const block = readRows('<row r="2"><c r="A2" s="1"/><c r="C2"><v>1</v></c></row><row r="7"><c r="B7"><v>1</v></c></row><row r="9"><c r="Z9" s="1"/></row>');
  expect(block.range).toEqual({ firstRow: 2, firstColumn: 2, lastRow: 7, lastColumn: 3 });
});

test('more cells in a row than a run takes, and more than was expected at first', () => {
  const rows = [1, 2].map((row) => `<row r="${row}">${Array.from({ length: 2000 }, (_unused, index) => `<c><v>${row * 10_000 + index}</v></c>`).join('')}</row>`);
  const block = readRows(rows.join(''));
  expect([block.number(1, 1), block.number(1, 2000), block.number(2, 1), block.number(2, 2000)]).toEqual([10_000, 11_999, 20_000, 21_999]);
});

test.each([
  ['1900', 1900 as const, '2026-11-23', 46_349],
  ['1900', 1900 as const, '2026-11-23T12:00:00', 46_349.5],
  ['1900', 1900 as const, '1900-01-01', 1],
  ['1900', 1900 as const, '1900-03-01T00:00:00Z', 61],
  ['1904', 1904 as const, '2026-11-23', 44_887],
])('in the %s system the date %s%s is serial %d', (_name, dateSystem, text, serial) => {
  const block = readRows(`<row r="1"><c r="A1" t="d"><v>${text}</v></c></row>`, { dateSystem });
  expect([block.type(1, 1), block.number(1, 1), block.format(1, 1)]).toEqual([Num, serial, NumberFormatKind.Date]);
});

test('formats come from the style, General where the style is not in the list', () => {
  const formats = [NumberFormatKind.General, NumberFormatKind.Month];
  const block = readRows('<row r="1"><c r="A1" s="1"><v>1</v></c><c r="B1" s="7"><v>1</v></c><c r="C1" s="99999999"><v>1</v></c><c r="D1"><v>1</v></c></row>', { formats });
  expect([1, 2, 3, 4].map((column) => block.format(1, column))).toEqual([NumberFormatKind.Month, 0, 0, 0]);
});

describe('formulas', () => {
  const block = readRows(
    '<row r="1"><c r="A1"><f>SUM(B1:B2)&amp;"&lt;"</f><v>3</v></c><c r="B1"><f t="shared" ref="B1:B3" si="0">A1+$A$1</f><v>1</v></c><c r="C1"><f t="array" ref="C1:C2">A1:A2*2</f><v>2</v></c></row>' +
      '<row r="2"><c r="B2"><f t="shared" si="0"/><v>2</v></c><c r="C2"><v>4</v></c><c r="D2"><f>NOW()</f></c></row>' +
      '<row r="3"><c r="B3" t="str"><f si="0" t="shared"></f><v>x</v></c><c r="E3"><f t="dataTable" ref="E3:E4" r1="A1"/><v>1</v></c></row>' +
      '<row r="4"><c r="B4"><f t="shared" si="8"/><v>9</v></c></row>',
  );
  test.each([
    [1, 1, 'SUM(B1:B2)&"<"'],
    [1, 2, 'A1+$A$1'],
    [2, 2, 'A2+$A$1'],
    [3, 2, 'A3+$A$1'],
    [1, 3, 'A1:A2*2'],
    [2, 3, null],
    [2, 4, 'NOW()'],
    [3, 5, ''],
    [4, 2, ''],
    [9, 9, null],
  ])('row %i column %i', (row, column, formula) => {
    expect(block.formula(row, column)).toBe(formula);
  });
  test('a formula never computed is not empty: it is an error that shows itself', () => {
    expect([block.type(2, 4), block.text(2, 4), block.number(2, 4), block.range?.lastColumn]).toEqual([CellType.Error, '=NOW()', NaN, 5]);
  });
  test('formulas keep to their cells when rows come out of order', () => {
    const mixed = readRows('<row r="5"><c r="A5"><f>B5</f><v>1</v></c></row><row r="2"><c r="A2"><v>1</v></c><c r="B2"><f>C2</f><v>1</v></c></row>');
    expect([mixed.formula(5, 1), mixed.formula(2, 1), mixed.formula(2, 2)]).toEqual(['B5', null, 'C2']);
  });
});
