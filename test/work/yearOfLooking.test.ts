import { checkWorkbook } from '../../src/work/checkWorkbook';
import { lookAtSheet } from '../../src/work/correctSheet';
import { inspectWorkbook } from '../../src/work/inspectWorkbook';
import { rowsSheet } from '../../src/work/rowsSheet';
import type { FileWorkbook } from '../../src/workbook/file/fileWorkbook';
import { idOf } from '../checks/cases';
import { createWorkbook } from '../workbook/natively';
import { request } from './excel/books';

/*
 * A list that no title names, of people born in 1962. Looked at in 2026 they are 64, old people all of them, and it is
 * asked whether the list is the roll; looked at in 2020 they were 58 and it is anybody's list.
 */

let workbook: FileWorkbook;

beforeAll(async () => {
  workbook = await createWorkbook();
  const rows = ['201', '203', '205', '207', '209', '211'].map((serial, nth) => [`王${String(nth)}`, idOf('1962-03-04', serial), '一号楼']);
  const columns = ['XM', 'SFZH', 'DZ'].map((heading) => ({ heading, type: 'text', width: 20 }) as const);
  await workbook.addSheet({ name: '名单', content: rowsSheet('', columns, rows), tableTag: null });
  await workbook.commit();
});

const sheet = async () => (await workbook.overview()).sheets[0]!.id;

test.each([[2026, 'elders'], [2020, null]] as const)('in %i it is taken for: %s', async (year, likely) => {
  expect(await inspectWorkbook(workbook, [], { year, month: 12 })).toMatchObject([{ kind: null, likely }]);
  expect((await lookAtSheet(workbook, await sheet(), null, { year, month: 12 })).recognised).toMatchObject({ kind: null, likely });
  const checked = await checkWorkbook(workbook, { ...request, asOf: { year, month: 11, day: 23 } }).then(({ findings }) => findings.map(({ code }) => code), ({ code }: { code: string }) => code);
  expect(checked).toEqual(year === 2026 ? ['ST06'] : 'noLedgerAtAll');
});
