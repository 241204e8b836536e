import { formatKindOfCode } from '../../../../src/workbook/numberFormat';
import { parseStyleFormats } from '../../../../src/workbook/file/read/styleFormats';
import { NumberFormatKind } from '../../../../src/workbook/port';
import { bytesOf, main } from './sheetXml';

const { General, Number: Num, Date: Day, Month, Time, Text } = NumberFormatKind;

test.each([
  ['General', General],
  ['General;[红色]-General', General],
  ['G/通用格式', General],
  ['@', Text],
  ['0', Num],
  ['0.00_ ', Num],
  ['#,##0.00', Num],
  ['¥#,##0.00;[红色]¥-#,##0.00', Num],
  ['_ "¥"* #,##0.00_ ;_ "¥"* -#,##0.00_ ;_ "¥"* "-"??_ ;_ @_ ', Num],
  ['0.00E+00', Num],
  ['##0.0E+0', Num],
  ['# ?/?', Num],
  ['0%', Num],
  ['0"岁"', Num],
  ['0"days"', Num],
  ['000000', Num],
  ['yyyy-mm-dd', Day],
  ['yyyy/m/d', Day],
  ['yyyy/m/d;@', Day],
  ['m/d/yy', Day],
  ['yyyy"年"m"月"d"日"', Day],
  ['yyyy"年"m"月"d"日";@', Day],
  ['yyyy年m月d日', Day],
  ['[$-804]yyyy"年"m"月"d"日";@', Day],
  ['[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy', Day],
  ['[DBNum1][$-804]yyyy"年"m"月"d"日";@', Day],
  ['yyyy\\.mm\\.dd', Day],
  ['yyyymmdd', Day],
  ['yyyy-mm-dd hh:mm:ss', Day],
  ['e"年"m"月"d"日"', Day],
  ['m"月"d"日"', Day],
  ['[$-804]aaaa;@', Day],
  ['yyyy"年"m"月"', Month],
  ['yyyy年m月', Month],
  ['yyyy"年"m"月";@', Month],
  ['[DBNum1][$-804]yyyy"年"m"月";@', Month],
  ['yyyy-mm', Month],
  ['yyyy.mm', Month],
  ['mmm-yy', Month],
  ['yyyymm', Month],
  ['h:mm', Time],
  ['h:mm:ss AM/PM', Time],
  ['上午/下午h"时"mm"分"', Time],
  ['[h]:mm:ss', Time],
  ['[mm]:ss', Time],
  ['mm:ss.0', Time],
  ['h"时"mm"分"', Time],
])('%s', (code, kind) => {
  expect(formatKindOfCode(code)).toBe(kind);
});

test.each([
  [0, General], [1, Num], [4, Num], [9, Num], [14, Day], [17, Month], [20, Time], [22, Day], [27, Month], [30, Day],
  [31, Day], [32, Time], [36, Month], [37, Num], [45, Time], [47, Time], [49, Text], [50, Month], [55, Time], [57, Month], [58, Day], [59, Num],
])('built-in format %i', (id, kind) => {
  expect([...parseStyleFormats(bytesOf(`<styleSheet xmlns="${main}"><cellXfs><xf numFmtId="${id}"/></cellXfs></styleSheet>`))]).toEqual([kind]);
});

test('only cell styles count, in their order, and a custom code goes before a built-in one', () => {
  const formats = parseStyleFormats(
    bytesOf(
      `<x:styleSheet xmlns:x="${main}"><x:numFmts><x:numFmt formatCode="yyyy&quot;年&quot;m&quot;月&quot;" numFmtId="176"/><x:numFmt numFmtId="58" formatCode="@"/></x:numFmts>` +
        '<x:cellStyleXfs><x:xf numFmtId="14"/></x:cellStyleXfs><x:cellXfs><x:xf/><x:xf numFmtId="176"><x:alignment wrapText="1"/></x:xf><x:xf numFmtId="58"/></x:cellXfs>' +
        '<x:dxfs><x:dxf><x:numFmt numFmtId="176" formatCode="0"/></x:dxf></x:dxfs></x:styleSheet>',
    ),
  );
  expect([...formats]).toEqual([General, Month, Text]);
});

test('no styles part, no formats', () => {
  expect(parseStyleFormats(null)).toHaveLength(0);
  expect(parseStyleFormats(bytesOf(`<styleSheet xmlns="${main}"/>`))).toHaveLength(0);
});
