import { parseSharedStrings } from '../../../../src/workbook/file/read/sharedStrings';
import { parseStyleFormats } from '../../../../src/workbook/file/read/styleFormats';
import { bytesOf, main, read } from './sheetXml';

const sheet = (inside: string): string => `<worksheet xmlns="${main}">${inside}</worksheet>`;
const rows = (inside: string): string => sheet(`<sheetData>${inside}</sheetData>`);
const brokenSheet = expect.objectContaining({ code: 'brokenXml', data: { part: 'xl/worksheets/sheet1.xml' } });

test.each([
  ['nothing', ''],
  ['no element', '<?xml version="1.0"?>'],
  ['another root', `<chartsheet xmlns="${main}"/>`],
  ['two roots', `${sheet('')}${sheet('')}`],
  ['a root without end', `<worksheet xmlns="${main}"><sheetData/>`],
  ['an end without beginning', '</worksheet>'],
  ['an end too many', `${sheet('')}</worksheet>`],
  ['sheetData without end', `<worksheet xmlns="${main}"><sheetData><row r="1"/></worksheet>`],
  ['a row without end', rows('<row r="1"><c r="A1"><v>1</v></c>')],
  ['a cell without end', rows('<row r="1"><c r="A1"><v>1</v></row>')],
  ['a cell in a cell', rows('<row r="1"><c r="A1"><v>1</v><c r="B1"><v>2</v></c></row>')],
  ['a value without end', rows('<row r="1"><c r="A1"><v>1</c></row>')],
  ['a value ended by another', rows('<row r="1"><c r="A1"><v>1</w></c></row>')],
  ['an element in a value', rows('<row r="1"><c r="A1"><v>1<b/></v></c></row>')],
  ['a formula without end', rows('<row r="1"><c r="A1"><f>A2<v>1</v></c></row>')],
  ['an inline string without end', rows('<row r="1"><c r="A1" t="inlineStr"><is><t>x</t></c></row>')],
  ['an inline text without end', rows('<row r="1"><c r="A1" t="inlineStr"><is><t>x</is></c></row>')],
  ['a quote without end', rows('<row r="1"><c r="A1><v>1</v></c><c r="B1"><v>2</v></c></row>')],
  ['an attribute without value', rows('<row r="1"><c r><v>1</v></c></row>')],
  ['an attribute without quotes', rows('<row r="1"><c r=A1><v>1</v></c></row>')],
  ['a comment without end', rows('<row r="1"><!-- <c r="A1"><v>1</v></c></row>')],
  ['an extension that does not nest', rows('<row r="1"><extLst><a></extLst></a></row>')],
  ['rows that end as sheetData', rows('<row r="1"></sheetData></row>')],
  ['elements after the cells that do not nest', sheet('<sheetData/><mergeCells><mergeCell ref="A1:B2"></mergeCells>')],
  ['a row below the last one there is', rows('<row r="1048577"/>')],
  ['a column right of the last one there is', rows('<row r="1"><c r="XFE1"><v>1</v></c></row>')],
])('a sheet with %s is broken', (_name, xml) => {
  expect(() => read(xml)).toThrow(brokenSheet);
});

test('a sheet cut short anywhere is broken', () => {
  const xml = rows('<row r="1"><c r="A1" s="1"><v>1</v></c><c r="B1" t="inlineStr"><is><t>x</t></is></c><c r="C1"><f>A1</f><v>2</v></c></row><!-- x -->');
  for (let length = 0; length < xml.length; length += 1) expect(() => read(xml.slice(0, length))).toThrow(brokenSheet);
});

test('a DOCTYPE is refused in sheets, strings and styles', () => {
  const doctype = expect.objectContaining({ code: 'doctype' });
  const before = '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "b">]>';
  expect(() => read(before + rows(''))).toThrow(doctype);
  expect(() => parseSharedStrings(bytesOf(`${before}<sst><si><t>&a;</t></si></sst>`))).toThrow(doctype);
  expect(() => parseStyleFormats(bytesOf(`${before}<styleSheet/>`))).toThrow(doctype);
});

test.each([
  ['nothing', ''],
  ['an item without end', '<sst><si><t>x</t>'],
  ['no end', '<sst><si><t>x</t></si>'],
  ['an end too many', '<sst></si></sst>'],
  ['a text that ends with its item', '<sst><si><t>x</si></sst>'],
  ['an item in an item', '<sst><si><si><t>x</t></si></sst>'],
  ['another root', '<si><t>x</t></si>'],
  ['a text cut short', '<sst><si><t>x'],
])('strings with %s are broken', (_name, xml) => {
  expect(() => parseSharedStrings(bytesOf(xml))).toThrow(expect.objectContaining({ code: 'brokenXml', data: { part: 'xl/sharedStrings.xml' } }));
});

test('an entity that XML does not know breaks the part', () => {
  const strings = parseSharedStrings(bytesOf('<sst><si><t>&boom;</t></si></sst>'));
  expect(() => strings.text(0)).toThrow(expect.objectContaining({ code: 'brokenXml' }));
});
