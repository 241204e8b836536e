import { certificatesMonthly } from '../../src/tables/certificatesMonthly';
import { makeTable } from '../../src/tables/engine/makeTable';
import { createWorkbook, openWorkbookFile } from '../workbook/natively';
import { arrayLedger } from './arrayLedger';
import { tableContext } from './tableContext';
import { roundTable } from './engine/roundTable';

const roll = arrayLedger('elders', ['name', 'idNumber', 'birthDate', 'voucherStart', 'allowanceAmount', 'seniorCardDate', 'address'], [
  ['阿依古丽·买买提', '000000194610050011', '1946-10-05', '2026-10', '100.10', '', '和平里<1>&"2"'],
  ['𠮷二', '000000194610120022', '1946-10-12', '2026-10', '33.33', '', ' '],
  ['丙三', '', '1966-10-12', '2026-11', '0.7', '2026-10-12', '和平里\n3号'],
]);

test.each([
  [certificatesMonthly, { kind: 'month', year: 2026, month: 10 } as const],
  [roundTable, { kind: 'quarter', year: 2026, quarter: 4 } as const],
])('written into a file and read from it, a table is found unchanged', async (spec, period) => {
  const context = tableContext([roll], { period, settings: { unit: '某社区', signatories: { phone: '13000000000' } } });
  const made = makeTable(spec, context, null);
  const workbook = await createWorkbook();
  await workbook.addSheet({ name: made.sheetName, content: made.content, tableTag: made.tag });
  await workbook.commit();

  const opened = await openWorkbookFile(workbook.bytes());
  const [sheet] = (await opened.overview()).sheets;
  expect(sheet).toMatchObject({ name: made.sheetName, tableTag: made.tag });
  if (sheet === undefined) return;
  const again = makeTable(spec, { ...context, asOf: { year: 2026, month: 12, day: 1 } }, await opened.readBlock(sheet.id));
  expect(again).toMatchObject({ changedCells: 0, overwritten: [], movedOut: [] });
  expect(again.content).toEqual(made.content);
});
