import { parseSharedStrings } from '../../../../src/workbook/file/read/sharedStrings';
import { bytesOf } from './sheetXml';

function texts(xml: string): string[] {
  const strings = parseSharedStrings(bytesOf(xml));
  return Array.from({ length: strings.count }, (_unused, index) => strings.text(index));
}

test.each([
  ['plain', '<sst><si><t>姓名</t></si><si><t>张某某</t></si></sst>', ['姓名', '张某某']],
  ['empty items', '<sst><si/><si></si><si><t/></si><si><t></t></si><si> </si></sst>', ['', '', '', '', '']],
  ['spaces kept', '<sst><si><t xml:space="preserve"> 甲 </t></si><si><t> 乙 </t></si></sst>', [' 甲 ', ' 乙 ']],
  ['runs', '<sst><si><r><rPr><sz val="9"/></rPr><t>甲</t></r><r><t xml:space="preserve"> 乙</t></r></si></sst>', ['甲 乙']],
  ['readings', '<sst><si><t>東京</t><rPh sb="0" eb="2"><t>とうきょう</t></rPh><phoneticPr fontId="1"/></si><si><t>乙</t></si></sst>', ['東京', '乙']],
  ['prefix', '<x:sst xmlns:x="y"><x:si><x:t>甲</x:t></x:si><x:si><x:r><x:t>乙</x:t></x:r></x:si></x:sst>', ['甲', '乙']],
  ['entities', '<sst><si><t>&lt;a&gt; &amp;amp; &quot;&apos;&#x4e2d;&#22269;</t></si></sst>', ['<a> &amp; "\'中国']],
  ['escapes', '<sst><si><t>a_x000D_\nb_x005F_x0041_</t></si></sst>', ['a\r\nb_x0041_']],
  ['CDATA and comments', '<sst><!-- <si><t>no</t></si> --><si><t>甲<![CDATA[<si>&amp;]]><!-- x -->乙</t></si></sst>', ['甲<si>&amp;乙']],
  ['spaces between', '<sst>\n <si>\n  <t>甲</t>\n </si>\n</sst>', ['甲']],
  ['names of the beta of 2007', '<sst><sstItem><t>甲</t></sstItem><sstItem><t>乙</t></sstItem></sst>', ['甲', '乙']],
  ['none', '<sst count="0"/>', []],
  ['attributes on items', '<sst><si a="1>2"><t b=">">甲</t></si></sst>', ['甲']],
])('%s', (_name, xml, expected) => {
  expect(texts(xml)).toEqual(expected);
});

test('no part, no strings; an index out of range is an empty text', () => {
  const none = parseSharedStrings(null);
  expect([none.count, none.text(0)]).toEqual([0, '']);
  const one = parseSharedStrings(bytesOf('<sst><si><t>甲</t></si></sst>'));
  expect([one.text(-1), one.text(1), one.text(0.5), one.text(NaN)]).toEqual(['', '', '', '']);
});
