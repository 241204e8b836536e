import { activeCell, onSelect, type StandingAt } from '../../../src/workbook/excel/selection';
import { bookFromFile } from '../../excel/fromFile';
import { MemoryExcel } from '../../excel/memoryExcel';
import { startOffice } from '../../excel/office';
import { seedWorkbook } from '../seed';

async function opened(): Promise<MemoryExcel> {
  const excel = new MemoryExcel(await bookFromFile(seedWorkbook()));
  startOffice(excel);
  return excel;
}

test('where somebody stands when the workbook is looked at', async () => {
  const excel = await opened();
  expect(await activeCell()).toBeNull();
  excel.goTo('老年人台账', 3, 2);
  expect(await activeCell()).toEqual({ sheet: excel.sheet('老年人台账').id, row: 3, column: 2 });
});

test('where somebody goes, until nobody asks any more', async () => {
  const excel = await opened();
  const places: StandingAt[] = [];
  const end = await onSelect((place) => places.push(place));
  excel.goTo('老年人台账', 4, 1);
  excel.goTo('空表', 1, 1);
  await end();
  excel.goTo('老年人台账', 5, 1);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(places).toEqual([
    { sheet: excel.sheet('老年人台账').id, row: 4, column: 1 },
    { sheet: excel.sheet('空表').id, row: 1, column: 1 },
  ]);
});
