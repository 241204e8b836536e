import { checkWorkbook } from '../../../src/work/checkWorkbook';
import { fixableCodes, fixWorkbook } from '../../../src/work/fixWorkbook';
import { openWorkbookFile } from '../../workbook/natively';
import { arrangements, bookOf, everybody } from './books';
import type { Row } from './people';

const request = { asOf: { year: 2026, month: 11, day: 23 }, period: null, corrections: [], settings: { place: 'beijing' } } as const;
const changed = (changes: Readonly<Record<string, Row>>) => everybody.elders.map((elder) => ({ ...elder, ...changes[elder['name'] ?? ''] }));

const [first] = everybody.elders as [Row];
const unclean = `${first['idNumber']?.slice(0, 6)} ${first['idNumber']?.slice(6)}`;

describe.each(Object.entries(arrangements))('written down %s', (_name, arrangement) => {
  test('what is certain is put right, each cell told, and the next check has none of it; nothing else changes', async () => {
    const elders = changed({ 张德福: { idNumber: unclean, sex: '女' }, 李秀兰: { birthDate: '1936-10-16' }, 王建国: { allowanceAmount: '100' } });
    const workbook = await bookOf(arrangement, { ...everybody, elders });
    const before = await checkWorkbook(workbook, request);
    const wanted = ['ID13', 'ID07', 'ID08', 'EL03'];
    expect(before.findings.map(({ code }) => code).filter((code) => wanted.includes(code)).sort()).toEqual(['EL03', 'ID07', 'ID08', 'ID13']);
    const { changed: cells } = await fixWorkbook(workbook, { ...request, codes: fixableCodes.filter((code) => wanted.includes(code)) });
    expect(cells.map(({ code, name, before: was, after }) => [code, name, was, after]).sort()).toEqual([
      ['EL03', '王建国', arrangement.hand.yuan('100') === 100 ? '100' : '100元', '500'],
      ['ID07', '张德福', '女', '男'],
      ['ID08', '李秀兰', expect.any(String), '1936年10月15日'],
      ['ID13', '张德福', unclean, first['idNumber']],
    ]);
    const reopened = await openWorkbookFile(workbook.bytes());
    const after = await checkWorkbook(reopened, request);
    const rest = before.findings.filter(({ code }) => !wanted.includes(code)).map(({ code, sheetName, row }) => `${code} ${sheetName} ${row}`);
    expect(after.findings.map(({ code, sheetName, row }) => `${code} ${sheetName} ${row}`)).toEqual(rest);
    expect((await fixWorkbook(reopened, { ...request, codes: wanted })).changed).toEqual([]);
  });
});

test('a formula is told and left', async () => {
  const workbook = await bookOf(arrangements.plain, { ...everybody, elders: changed({ 张德福: { sex: '女' } }) });
  const [sheet] = (await workbook.overview()).sheets;
  const { findings } = await checkWorkbook(workbook, request);
  const finding = findings.find(({ code }) => code === 'ID07');
  if (sheet === undefined || finding === undefined) throw new Error('nothing found');
  await workbook.editCells(sheet.id, [{ row: finding.row, column: finding.column, value: { formula: '"女"', value: '女' } }]);
  await workbook.commit();
  expect(await fixWorkbook(workbook, { ...request, codes: ['ID07'] })).toMatchObject({ changed: [], formulas: [{ code: 'ID07', after: '男' }] });
});
