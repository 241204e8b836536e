import { fixWorkbook } from '../../src/work/fixWorkbook';
import { settingsOf } from '../../src/work/settings';
import { rowsSheet } from '../../src/work/rowsSheet';
import { idOf } from '../checks/cases';
import { createWorkbook } from '../workbook/natively';
import { request } from './excel/books';

async function roll() {
  const workbook = await createWorkbook();
  const columns = ['姓名', '身份证号', '老年证号'].map((heading) => ({ heading, type: 'text', width: 20 }) as const);
  await workbook.addSheet({ name: '老年人台账', content: rowsSheet('老年人台账', columns, [['赵甲', ` ${idOf('1940-05-06', '011')}`, 'A1']]), tableTag: null });
  await workbook.commit();
  return workbook;
}

test('the place given with what is put right is remembered, as with tables', async () => {
  const fixed = await roll();
  expect((await fixWorkbook(fixed, { ...request, codes: ['ID13'] })).changed).toHaveLength(1);
  expect((await settingsOf(fixed)).place).toBe('beijing');
});

test('where nothing was put right, nothing is written', async () => {
  const workbook = await roll();
  const before = workbook.bytes();
  await fixWorkbook(workbook, { ...request, codes: ['ID05'] });
  expect(workbook.bytes()).toEqual(before);
});
