import { openWorkbookFile } from '../../../../src/workbook/file/openWorkbookFile';
import { CellType, NumberFormatKind, type CellBlock } from '../../../../src/workbook/port';

const ID = '119999193806072256';
const encoder = new TextEncoder();

async function opened(content: string | Uint8Array, name = '老年人台账.xls') {
  const workbook = await openWorkbookFile(typeof content === 'string' ? encoder.encode(content) : content, { name });
  const { sheets, dateSystem } = await workbook.overview();
  const blocks = await Promise.all(sheets.map(({ id }) => workbook.readBlock(id)));
  const layouts = await Promise.all(sheets.map(({ id }) => workbook.layout(id)));
  return { workbook, sheets, dateSystem, blocks, layouts, block: blocks[0]!, layout: layouts[0]! };
}

/** What the cells show, row by row; numbers are told from text by «». */
function shown(block: CellBlock): string[] {
  const { range } = block;
  if (range === null) return [];
  return Array.from({ length: range.lastRow }, (_row, row) =>
    Array.from({ length: range.lastColumn }, (_column, column) => {
      const text = block.text(row + 1, column + 1);
      return block.type(row + 1, column + 1) === CellType.Number ? `«${text}»` : text;
    }).join('|'),
  );
}

/** Chinese in GB18030, which no encoder of the runtime writes. */
const gbk: Readonly<Record<string, readonly number[]>> = { 姓: [0xd0, 0xd5], 名: [0xc3, 0xfb], 张: [0xd5, 0xc5], 三: [0xc8, 0xfd] };
const inGbk = (text: string) => Uint8Array.from([...text].flatMap((letter) => gbk[letter] ?? [letter.charCodeAt(0)]));
const inUtf16 = (text: string, isBig: boolean, mark: boolean) =>
  Uint8Array.from([...(mark ? '\ufeff' : ''), ...text].flatMap((letter) => {
    const code = letter.charCodeAt(0);
    return isBig ? [code >> 8, code & 0xff] : [code & 0xff, code >> 8];
  }));

describe('lines of values', () => {
  test.each([
    ['commas', '姓名,身份证号,金额\n张三,119999193806072256,100\n'],
    ['tabs', '姓名\t身份证号\t金额\r\n张三\t119999193806072256\t100\r\n'],
    ['semicolons', '姓名;身份证号;金额\n张三;119999193806072256;100'],
    ['quotation marks', '"姓名","身份证号","金额"\n"张三","119999193806072256","100"\n'],
    ['guards against Excel', '姓名,身份证号,金额\n张三,="119999193806072256",100\n'],
    ['an apostrophe in front', "姓名,身份证号,金额\n张三,'119999193806072256,100\n"],
    ['a tab behind', '姓名,身份证号,金额\n张三,119999193806072256\t,100\n'],
    ['two byte-order marks', '\ufeff\ufeff姓名,身份证号,金额\n张三,119999193806072256,100\n'],
  ])('%s', async (_case, text) => {
    const { block, sheets, workbook } = await opened(text, '老年人台账.csv');
    expect(shown(block)).toEqual(['姓名|身份证号|金额', `张三|${ID}|«100»`]);
    expect(sheets.map(({ name }) => name)).toEqual(['老年人台账']);
    expect(workbook.legacy).toBe(true);
  });

  test.each([
    ['GB18030', inGbk('姓名,A\n张三,1\n')],
    ['UTF-16 LE with a mark', inUtf16('姓名,A\n张三,1\n', false, true)],
    ['UTF-16 BE with a mark', inUtf16('姓名,A\n张三,1\n', true, true)],
    ['UTF-16 LE without a mark', inUtf16('姓名,A\n张三,1\n', false, false)],
  ])('in %s', async (_case, bytes) => {
    expect(shown((await opened(bytes)).block)).toEqual(['姓名|A', '张三|«1»']);
  });

  test.each([
    ['119999193806072256', '119999193806072256'],
    ['11999919380607225X', '11999919380607225X'],
    ['6222020200112233445', '6222020200112233445'],
    ['13800000000', '13800000000'],
    ['0571', '0571'],
    ['2026.10', '2026.10'],
    ['2026.1', '2026.1'],
    ['100.00', '100.00'],
    ['1938-06-07', '1938-06-07'],
    ['1.19999E+17', '1.19999E+17'],
    ['100', '«100»'],
    ['100.5', '«100.5»'],
    ['-3', '«-3»'],
    [' 8', '«8»'],
    ['119999193806072256 ', '119999193806072256 '],
    ['202610', '«202610»'],
  ])('%s is read as %s', async (text, value) => {
    expect(shown((await opened(`甲,乙\n${text},一\n`)).block)[1]).toBe(`${value}|一`);
  });

  test('line breaks, quotation marks and delimiters inside quotation marks belong to the value', async () => {
    const { block } = await opened('姓名,住址,备注\n张三,"一里,1号","说""好""\n第二行"\n\n李四,,\n');
    expect(block.text(2, 2)).toBe('一里,1号');
    expect(block.text(2, 3)).toBe('说"好"\n第二行');
    expect([block.text(3, 1), block.text(4, 1)]).toEqual(['', '李四']);
  });

  test('a list of one column is one where the name says so', async () => {
    expect(shown((await opened('某社区\n某村\n', '名单.txt')).block)).toEqual(['某社区', '某村']);
  });

  test.each([
    ['one line', '姓名,身份证号\n', '台账.xls'],
    ['prose', '你好。\n再见。\n', '台账.xls'],
    ['a web archive', 'MIME-Version: 1.0\nContent-Type: multipart/related; boundary="a"; type="text/html"\nX: a; b\n', '台账.xls'],
    ['a page without a table', '<html><body>a,b<br>\nc,d</body></html>', '台账.csv.xls'],
    ['bytes', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d]), '图.csv'],
    ['bytes with zeros between', Uint8Array.from({ length: 400 }, (_byte, at) => (at % 2 === 1 ? 0 : at % 32)), '图.csv'],
  ])('%s is no workbook', async (_case, content, name) => {
    await expect(opened(content, name)).rejects.toMatchObject({ code: 'notAWorkbook' });
  });

  test('a file of nothing is said to be empty', async () => {
    await expect(opened('', '台账.xls')).rejects.toMatchObject({ code: 'emptyFile' });
  });

  test('an empty .csv has no sheet', async () => {
    await expect(opened('\n', '空.csv')).rejects.toMatchObject({ code: 'noSheets' });
  });
});

describe('a page with tables', () => {
  const page = (body: string, head = '<meta charset="utf-8">') => `<html xmlns:x="urn:schemas-microsoft-com:office:excel"><head>${head}</head><body>${body}</body></html>`;

  test('long digits stay text; what is marked as text stays text; numbers are numbers', async () => {
    const { block, workbook } = await opened(
      page(
        `<table><tr><th>证号</th><td>a</td><td>b</td><td>c</td><td>d</td><td>e</td><td>f</td><td>g</td><td>h</td></tr>
         <tr><td>${ID}</td><td class="t">100</td><td style='mso-number-format:"\\@"'>200</td><td x:str>300</td><td data-t="s">400</td><td style="vnd.ms-excel.numberformat:@">450</td><td>0012</td><td x:num="100.25">100</td><td align=right>500</td></tr></table>`,
        '<style>td { color: red } .u {mso-number-format:0}\n.t, .v {mso-number-format:"\\@"; text-align:left}</style>',
      ),
    );
    expect(shown(block)[1]).toBe(`${ID}|100|200|300|400|450|0012|«100.25»|«500»`);
    expect(workbook.legacy).toBe(true);
  });

  test('a date with its number beside it is read as it shows', async () => {
    const { block } = await opened(page('<table><tr><td x:num="14038">1938/6/7</td><td x:num="1234.5">1,235</td><td x:num="14038">####</td></tr></table>'));
    expect(shown(block)).toEqual(['1938/6/7|«1234.5»|«14038»']);
  });

  test('cells over several columns and rows are merges, and what stands beside them keeps its place', async () => {
    const { block, layout } = await opened(
      page('<table><tr><td colspan=3>老年人台账</td></tr><tr><td rowspan="2">一户</td><td>张三</td><td>甲</td></tr><tr><td>李四</td><td rowspan=9>乙</td></tr></table>'),
    );
    expect(shown(block)).toEqual(['老年人台账||', '一户|张三|甲', '|李四|乙']);
    expect(layout.merges).toEqual([
      { firstRow: 1, firstColumn: 1, lastRow: 1, lastColumn: 3 },
      { firstRow: 2, firstColumn: 1, lastRow: 3, lastColumn: 1 },
    ]);
  });

  test('tags left open, line breaks, entities, comments and scripts', async () => {
    const { block } = await opened(
      page('<!-- <table><tr><td>no</td></tr></table> --><script>if (a<b) "<table>"</script><TABLE><TR><TD>身份<BR>证号<TD>张&nbsp;&#19977; &amp; &lt;李&gt;\n <p>第二行</p><TR><TD title="a > b">一  二<TD><b>粗</b>体</TABLE>'),
    );
    expect(shown(block)).toEqual(['身份\n证号|张 三 & <李>\n第二行', '一 二|粗体']);
  });

  test('several tables are several sheets, one inside another too; one that only arranges others is none', async () => {
    const { sheets, blocks } = await opened(page('<table><tr><td><table><tr><td>甲</td></tr></table></td></tr></table><table><tr><td>乙</td></tr></table>'));
    expect(sheets.map(({ name }) => name)).toEqual(['老年人台账', '老年人台账(2)']);
    expect(blocks.map((block) => block.text(1, 1))).toEqual(['甲', '乙']);
  });

  test('sheets are called as Excel wrote; hidden rows are hidden', async () => {
    const names = '<!--[if gte mso 9]><xml><x:ExcelWorkbook><x:ExcelWorksheets><x:ExcelWorksheet><x:Name>死亡名册</x:Name></x:ExcelWorksheet></x:ExcelWorksheets></x:ExcelWorkbook></xml><![endif]-->';
    const { sheets, layout } = await opened(page('<table><tr><td>甲</td></tr><tr style="display:none"><td>乙</td></tr></table>', names));
    expect(sheets.map(({ name }) => name)).toEqual(['死亡名册']);
    expect(layout.hiddenRows).toEqual([2]);
  });

  test.each([
    ['gb2312', '<meta http-equiv="Content-Type" content="text/html; charset=gb2312">'],
    ['GBK', '<meta charset="GBK">'],
    ['nothing', ''],
    ['utf-8, wrongly', '<meta charset=utf-8>'],
  ])('in GBK that says of itself %s', async (_case, head) => {
    expect(shown((await opened(inGbk(page('<table><tr><td>姓名</td><td>张三</td></tr></table>', head)))).block)).toEqual(['姓名|张三']);
  });

  test('a bare table is a page too', async () => {
    expect(shown((await opened('\ufeff\r\n<table border="1"><tr><td>姓名</td></tr></table>')).block)).toEqual(['姓名']);
  });

  test('one that is cut short is refused: people would be missing', async () => {
    await expect(opened('<html><table><tr><td>张三</td></tr><tr><td>李')).rejects.toMatchObject({ code: 'brokenLegacyFile' });
  });
});

describe('an XML spreadsheet 2003', () => {
  const styles = '<Styles><Style ss:ID="Default"/><Style ss:ID="d"><NumberFormat ss:Format="Short Date"/></Style><Style ss:ID="m"><NumberFormat ss:Format="yyyy&quot;年&quot;m&quot;月&quot;"/></Style><Style ss:ID="n" ss:Parent="f"/><Style ss:ID="f"><NumberFormat ss:Format="Fixed"/></Style></Styles>';
  const book = (sheets: string) =>
    `<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:x="urn:schemas-microsoft-com:office:excel" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet">${styles}${sheets}</Workbook>`;
  const sheet = (rows: string, name = '老年人台账', more = '') => `<Worksheet ss:Name="${name}"><Table>${rows}</Table>${more}</Worksheet>`;
  const cell = (type: string, value: string, attributes = '') => `<Cell ${attributes}><Data ss:Type="${type}">${value}</Data></Cell>`;

  test('text, numbers, days, months, truth, errors', async () => {
    const row = [
      cell('String', ID), cell('Number', ID), cell('Number', '100.5'), cell('DateTime', '1938-06-07T00:00:00.000', 'ss:StyleID="d"'), cell('DateTime', '2026-10-01T00:00:00.000', 'ss:StyleID="m"'),
      cell('DateTime', '1938-06-07T00:00:00.000'), cell('Boolean', '1'), cell('Error', '#N/A'), cell('Number', '3', 'ss:StyleID="n"'),
    ];
    const { block, workbook, sheets } = await opened(book(sheet(`<Row>${row.join('')}</Row>`)));
    expect(shown(block)).toEqual([`${ID}|${ID}|«100.5»|«14038»|«46296»|«14038»|TRUE|#N/A|«3»`]);
    expect([4, 5, 6, 9].map((column) => block.format(1, column))).toEqual([NumberFormatKind.Date, NumberFormatKind.Month, NumberFormatKind.Date, NumberFormatKind.Number]);
    expect(block.type(1, 8)).toBe(CellType.Error);
    expect(sheets.map(({ name }) => name)).toEqual(['老年人台账']);
    expect(workbook.legacy).toBe(true);
  });

  test('rows and cells that are skipped, merges, marked-up text, comments', async () => {
    const { block, layout } = await opened(
      book(
        sheet(
          `<Row ss:Index="2">${cell('String', '标题', 'ss:MergeAcross="1"')}${cell('String', '右')}</Row>` +
            `<Row>${cell('String', '一户', 'ss:MergeDown="1"')}<Cell ss:Index="3"><Data ss:Type="String"><B xmlns="http://www.w3.org/TR/REC-html40">张</B>三 &amp; 李四</Data><Comment><ss:Data>批注</ss:Data></Comment></Cell></Row>` +
            '<Row><Cell ss:Index="3"/></Row>',
        ),
      ),
    );
    expect(shown(block)).toEqual(['||', '标题||右', '一户||张三 & 李四']);
    expect(layout.merges).toEqual([
      { firstRow: 2, firstColumn: 1, lastRow: 2, lastColumn: 2 },
      { firstRow: 3, firstColumn: 1, lastRow: 4, lastColumn: 1 },
    ]);
  });

  test('each worksheet is a sheet; hidden sheets, rows and columns stay hidden', async () => {
    const hidden = '<WorksheetOptions xmlns="urn:schemas-microsoft-com:office:excel"><Visible>SheetHidden</Visible></WorksheetOptions>';
    const rows = `<Column/><Column ss:Hidden="1"/><Row>${cell('String', '甲')}</Row><Row ss:Hidden="1">${cell('String', '乙')}</Row>`;
    const { sheets, layout, blocks } = await opened(book(sheet(rows) + sheet(`<Row>${cell('String', '旧')}</Row>`, '旧表', hidden)));
    expect(sheets.map(({ name, visibility }) => [name, visibility])).toEqual([['老年人台账', 'visible'], ['旧表', 'hidden']]);
    expect([layout.hiddenRows, layout.hiddenColumns]).toEqual([[2], [2]]);
    expect(blocks[1]!.text(1, 1)).toBe('旧');
  });

  test('other prefixes, and GBK that says so', async () => {
    const bytes = inGbk('<?xml version="1.0" encoding="gb2312"?><s:Workbook xmlns:s="urn:schemas-microsoft-com:office:spreadsheet"><s:Worksheet s:Name="S"><s:Table><s:Row><s:Cell><s:Data s:Type="String">姓名</s:Data></s:Cell></s:Row></s:Table></s:Worksheet></s:Workbook>');
    expect(shown((await opened(bytes)).block)).toEqual(['姓名']);
  });

  test('dates of a workbook of 1904 keep their day', async () => {
    const { block, dateSystem } = await opened(book(`<ExcelWorkbook xmlns="urn:schemas-microsoft-com:office:excel"><Date1904/></ExcelWorkbook>${sheet(`<Row>${cell('DateTime', '1938-06-07T00:00:00.000', 'ss:StyleID="d"')}</Row>`)}`));
    expect(dateSystem).toBe(1904);
    expect(shown(block)).toEqual(['«12576»']);
  });

  test('forty comments before it, and many that lead to nothing, cost no time', async () => {
    const comments = '<!-- 由业务系统导出 -->\n'.repeat(40);
    const exported = book(sheet(`<Row>${cell('String', '张三')}</Row>`)).replace('<Workbook', `${comments}<Workbook`);
    expect(shown((await opened(exported)).block)).toEqual(['张三']);
    const started = Date.now();
    const page = `${comments}<html><!-- urn:schemas-microsoft-com:office:spreadsheet --><table><tr><td>李四</td></tr></table></html>`;
    expect(shown((await opened(page)).block)).toEqual(['李四']);
    expect(Date.now() - started).toBeLessThan(2000);
  });

  const whole = book(sheet(`<Row>${cell('String', '张三')}</Row><Row>${cell('String', '李四')}</Row>`));
  test.each([
    ['cut short', whole.slice(0, -40)],
    ['cut at the end', whole.slice(0, -3)],
    ['not nested', whole.replace('</Row><Row>', '</Cell></Row><Row>')],
    ['with a document type', whole.replace('<Workbook', '<!DOCTYPE a [<!ENTITY b "c">]><Workbook')],
    ['with a row that goes back', whole.replace('</Row><Row>', '</Row><Row ss:Index="1">')],
  ])('%s it is refused', async (_case, text) => {
    await expect(opened(text)).rejects.toMatchObject({ code: 'brokenLegacyFile' });
  });
});
