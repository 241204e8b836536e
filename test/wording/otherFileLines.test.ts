import type { Locale } from '../../src/locale';
import { otherFileLines } from '../../src/wording/submissionReport';
import type { StreetSummary } from '../../src/work/submissions/summariseStreet';

const files = ['1.docx', '2.pdf', '3.txt', '4.png', '5.zip', '6.wps'];
const linesOf = (locale: Locale, count: number) => otherFileLines(locale, { others: files.slice(0, count), units: [], people: [], identical: [], repeated: [], street: [], listed: null } satisfies StreetSummary);

test.each<[Locale, number, readonly string[]]>([
  ['zh-CN', 0, []],
  ['zh-CN', 4, ['文件夹里有 4 个其他类型的文件，没有读：1.docx、2.pdf、3.txt、4.png。']],
  ['zh-CN', 6, ['文件夹里有 6 个其他类型的文件，没有读：1.docx、2.pdf、3.txt、4.png，另有 2 个。']],
  ['zh-TW', 6, ['文件夾裡有 6 個其他類型的文件，沒有讀：1.docx、2.pdf、3.txt、4.png，另有 2 個。']],
  ['en-US', 6, ['6 files of other kinds in the folder were not read: 1.docx, 2.pdf, 3.txt, 4.png and 2 more.']],
])('%s: of %i files that are no workbooks four are named', (locale, count, expected) => {
  expect(linesOf(locale, count)).toEqual(expected);
});
