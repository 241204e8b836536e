import { generateTables, tableIds } from '../../../src/work/generateTables';
import { openErrors } from '../../../src/work/openErrors';
import { waiveFinding } from '../../../src/work/waiveFinding';
import { checkWorkbook } from '../../../src/work/checkWorkbook';
import type { FileWorkbook } from '../../../src/workbook/file/fileWorkbook';
import { arrangements, bookOf, everybody } from './books';

const asOf = { year: 2026, month: 11, day: 23 };
const check = { asOf, period: { kind: 'quarter', year: 2026, quarter: 4 }, corrections: [], settings: { place: 'beijing' } } as const;

async function touched(workbook: FileWorkbook): Promise<Record<string, string>> {
  const open = await openErrors(workbook, check);
  const { tables } = await generateTables(workbook, { ...check, tables: tableIds(), skipUnkept: false, acceptBreaks: true });
  const entries = tables.map((made): [string, string] => [made.sheet, open.touching(made).map(({ code, name }) => `${code} ${name}`).sort().join(', ')]);
  return Object.fromEntries(entries.filter(([, errors]) => errors !== ''));
}

const changed = (changes: Readonly<Record<string, Readonly<Record<string, string>>>>) => everybody.elders.map((elder) => ({ ...elder, ...changes[elder['name'] ?? ''] }));

/** The errors of the community as it is: what was paid to the dead and the moved stands in its ledgers. */
const ofItself = async () => (await openErrors(await bookOf(arrangements.plain), check)).all.map(({ code, name }) => `${code} ${name}`);

test('an error touches the tables its person stands in, and those that count his ledger', async () => {
  const before = await touched(await bookOf(arrangements.plain));
  const after = await touched(await bookOf(arrangements.plain, { ...everybody, elders: changed({ 张德福: { sex: '女' }, 沈振海: { sex: '女' } }) }));
  const gained = (sheet: string) => (after[sheet] ?? '').split(', ').filter((one) => !(before[sheet] ?? '').split(', ').includes(one));
  expect(gained('老年券发放签字表_2026Q4')).toEqual(['ID07 张德福']);
  expect(gained('老年券死亡季报表_2026Q4')).toEqual([]);
  expect(gained('办证明细表_2026-10')).toEqual(['ID07 沈振海']);
  expect(gained('小帮手月报表_2026-11')).toEqual(['ID07 张德福']);
  expect(gained('老年券发放统计表_2026Q4')).toEqual(['ID07 张德福', 'ID07 沈振海']);
});

test('a number that is wrong joins by the name', async () => {
  const wrong = everybody.elders[0]?.['idNumber']?.replace(/.$/, '0') ?? '';
  const tables = await touched(await bookOf(arrangements.plain, { ...everybody, elders: changed({ 张德福: { idNumber: wrong } }) }));
  expect(tables['老年券发放签字表_2026Q4']).toContain('ID03 张德福');
});

test('what is waived is not open; warnings never are', async () => {
  expect((await ofItself()).every((one) => one.startsWith('EL06') || one.startsWith('EL07') || one.startsWith('RC04') || one.startsWith('EL18'))).toBe(true);
  const workbook = await bookOf(arrangements.plain, { ...everybody, elders: changed({ 张德福: { sex: '女' } }) });
  const [finding] = (await checkWorkbook(workbook, check)).findings.filter(({ code }) => code === 'ID07');
  if (finding === undefined) throw new Error('nothing found');
  const { row, column, sheetName: sheet } = finding;
  await waiveFinding(workbook, { ...check, code: 'ID07', sheet, row, column, reason: '户口簿如此', by: '王科长', until: { year: 2026, month: 12, day: 31 } });
  expect((await openErrors(workbook, check)).all.filter(({ code }) => code === 'ID07')).toEqual([]);
});
