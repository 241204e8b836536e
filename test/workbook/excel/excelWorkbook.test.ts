import { ExcelWorkbook } from '../../../src/workbook/excel/excelWorkbook';
import { MOST_CELLS } from '../../../src/workbook/excel/requests';
import { areaAddress } from '../../../src/workbook/area';
import type { SheetContent, SheetId } from '../../../src/workbook/port';
import { bookFromFile } from '../../excel/fromFile';
import { MemoryExcel } from '../../excel/memoryExcel';
import { ModelBook } from '../../excel/model/book';
import { gentle, worst, type Habits } from '../../excel/model/habits';
import { startOffice } from '../../excel/office';
import { shownSheet } from '../../excel/shown';
import { fc } from '../../rules/properties';
import { contentOf, refuses, sheetNamed } from '../contract';
import { seedWorkbook } from '../seed';

const MOST_BYTES = 5 * 1024 * 1024;

function started(book: ModelBook, habits: Habits = worst): { readonly excel: MemoryExcel; readonly workbook: ExcelWorkbook } {
  const excel = new MemoryExcel(book, undefined, habits);
  startOffice(excel);
  return { excel, workbook: new ExcelWorkbook() };
}

const seeded = async (habits: Habits = worst) => started(await bookFromFile(seedWorkbook()), habits);

/** A workbook of one sheet with a number in each cell, or what `value` gives. */
function filled(rows: number, columns: number, value: (row: number) => string | number = (row) => row): ModelBook {
  const book = new ModelBook(1900);
  const sheet = book.addSheet('大表');
  for (let row = 1; row <= rows; row += 1) for (let column = 1; column <= columns; column += 1) sheet.cellToWrite(row, column).value = value(row);
  return book;
}

const largest = (excel: MemoryExcel) => Math.max(...excel.trips.map(({ sent, received }) => Math.max(sent, received)));

describe('round trips and bytes', () => {
  test('two to learn the workbook, one for each page of a sheet', async () => {
    const { excel, workbook } = started(filled(30_000, 5));
    const { sheets } = await workbook.overview();
    const id = sheets[0]?.id as SheetId;
    await workbook.layout(id);
    expect(excel.trips).toHaveLength(2);
    const block = await workbook.readBlock(id);
    expect([block.range?.lastRow, block.number(30_000, 5)]).toEqual([30_000, 30_000]);
    expect(excel.trips).toHaveLength(2 + Math.ceil(30_000 / (MOST_CELLS / 5)));
    expect(largest(excel)).toBeLessThan(MOST_BYTES);
  });

  test('small sheets asked for together come together, with what is hidden in them', async () => {
    const { excel, workbook } = await seeded();
    const { sheets } = await workbook.overview();
    await Promise.all(sheets.flatMap(({ id }) => [workbook.readBlock(id), workbook.layout(id)]));
    expect(excel.trips).toHaveLength(3);
  });

  test('a page of long texts is read in halves', async () => {
    const { excel, workbook } = started(filled(400, 1, (row) => String(row).padEnd(6000, '长')));
    const block = await workbook.readBlock(await sheetNamed(workbook, '大表'));
    expect([1, 200, 201, 400].map((row) => block.text(row, 1).length)).toEqual([6000, 6000, 6000, 6000]);
    expect(block.text(400, 1).startsWith('400长')).toBe(true);
    expect(excel.trips.length).toBeGreaterThan(3);
  });

  test('a table of many cells is written in requests under the limit, each value once', async () => {
    const { excel, workbook } = await seeded();
    await workbook.overview();
    const cells = Array.from({ length: 30_000 }, (_, row) => ['11010519491231002X', `第${String(row)}号`, row, '某街道某社区某小区某号楼某单元某号', null]);
    const styles = [{ range: { firstRow: 1, firstColumn: 1, lastRow: 30_000, lastColumn: 1 }, style: { numberFormat: '@' } }];
    await workbook.addSheet({ name: '大表', content: contentOf(cells, { styles }), tableTag: null });
    await workbook.commit();
    // Two pages, the place of the second looked at before it is filled, one request to finish, and three for widths, printing and scrolling.
    expect(excel.trips.length - 2).toBeLessThanOrEqual(8);
    expect(largest(excel)).toBeLessThan(MOST_BYTES);
    const block = await workbook.readBlock(await sheetNamed(workbook, '大表'));
    expect([1, 30_000].map((row) => [1, 2, 3, 4].map((column) => block.text(row, column)))).toEqual([
      ['11010519491231002X', '第0号', '0', '某街道某社区某小区某号楼某单元某号'],
      ['11010519491231002X', '第29999号', '29999', '某街道某社区某小区某号楼某单元某号'],
    ]);
  });
});

describe('the look of a sheet of ours', () => {
  const content: SheetContent = contentOf([['标题', null], ['姓名', '金额'], ['张三', 300]], {
    styles: [
      { range: { firstRow: 1, firstColumn: 1, lastRow: 3, lastColumn: 2 }, style: { font: { name: '宋体', size: 11 }, border: 'thin', fill: 'FFFFFF' } },
      { range: { firstRow: 3, firstColumn: 2, lastRow: 3, lastColumn: 2 }, style: { numberFormat: '0.00', horizontal: 'right', vertical: 'center', wrap: true, shrink: false } },
      { range: { firstRow: 1, firstColumn: 1, lastRow: 1, lastColumn: 2 }, style: { font: { bold: true, color: 'C00000' } } },
    ],
    merges: [{ firstRow: 1, firstColumn: 1, lastRow: 1, lastColumn: 2 }],
    columnWidths: [8, 20],
    rowHeights: [{ first: 1, last: 2, height: 30 }],
    frozenRows: 2,
    filter: { firstRow: 2, firstColumn: 1, lastRow: 3, lastColumn: 2 },
    links: [{ row: 3, column: 1, location: "'老年人台账'!A3" }],
  });

  test('of styles that overlap the later one holds as a whole', async () => {
    const { excel, workbook } = await seeded(gentle);
    await workbook.addSheet({ name: '表', content, tableTag: 'voucher-issue|2026Q4' });
    await workbook.commit();
    const sheet = excel.sheet('表');
    expect(shownSheet(sheet)).toMatchObject({
      visibility: 'visible',
      merges: ['A1:B1'],
      filter: 'A2:B3',
      names: { _MZ_TABLE: { formula: '="voucher-issue|2026Q4"', visible: false } },
      heights: { 1: 30, 2: 30 },
      widths: { 1: 45.75, 2: 108.75 },
    });
    expect([sheet.frozenRows, sheet.cell(3, 1)?.value, sheet.cell(3, 1)?.link]).toEqual([2, '张三', "'老年人台账'!A3"]);
    expect(sheet.cell(1, 1)?.look).toEqual({ 'font.bold': true, 'font.color': '#C00000' });
    expect(sheet.cell(3, 2)).toMatchObject({ value: 300, code: '0.00', look: { horizontalAlignment: 'Right', verticalAlignment: 'Center', wrapText: true, shrinkToFit: false } });
    expect(sheet.cell(2, 2)?.look).toEqual({
      'font.name': '宋体', 'font.size': 11, 'fill.color': '#FFFFFF',
      ...Object.fromEntries(['top', 'bottom', 'left', 'right'].flatMap((side) => [[`borders.${side}.style`, 'Continuous'], [`borders.${side}.weight`, 'Thin']])),
    });
    expect(sheet.page).toEqual({
      orientation: 'Landscape', paperSize: 'A4', centerHorizontally: true, zoom: { horizontalFitToPages: 1 },
      leftFooter: '', centerFooter: '第 &P 页 共 &N 页', rightFooter: '',
      margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 }, titleRows: '$1:$1',
    });
  });

  test('is all new when it is written anew', async () => {
    const { excel, workbook } = await seeded();
    const id = await workbook.addSheet({ name: '表', content, tableTag: 'voucher-issue|2026Q4' });
    await workbook.commit();
    await workbook.writeSheet(id, contentOf([['改']]));
    await workbook.commit();
    expect(shownSheet(excel.sheet('表'))).toMatchObject({ cells: { A1: { value: '改', look: {}, link: null } }, merges: [], filter: null, heights: {}, widths: {} });
    expect(excel.sheet('表').frozenRows).toBe(0);
    expect(excel.book.sheets.map(({ name }) => name)).toEqual(['老年人台账', '保护', '数组', '空表', '表']);
  });
});

describe('values that Excel would change', () => {
  const texts = ['11010519491231002X', '110105194912310021', '007', '2026-11-3', '2026年11月3日', '11-3', '=1+1', '+1', '-', '-A1', '@SUM(A1)', "'引号", '10%', '1,000', '1e5', 'TRUE', '真', '#N/A', '(5)', '12:30', '１２３', ' 空格 ', '3号楼', '换\n行', '张三'];

  test.each([['General'], ['@'], ['0.00'], ['yyyy/m/d']])('keep every character under the format %s, which stays', async (code) => {
    const { workbook } = await seeded();
    const id = await workbook.addSheet({
      name: '值',
      content: contentOf(texts.map((text) => [text, 7]), { styles: [{ range: { firstRow: 1, firstColumn: 1, lastRow: texts.length, lastColumn: 2 }, style: { numberFormat: code } }] }),
      tableTag: null,
    });
    await workbook.commit();
    const block = await workbook.readBlock(id);
    expect(texts.map((_text, at) => [block.text(at + 1, 1), block.formula(at + 1, 1), block.code(at + 1, 1), block.number(at + 1, 2), block.code(at + 1, 2)])).toEqual(texts.map((text) => [text, null, code, 7, code]));
  });

  test('so does any text, whatever stands in it', async () => {
    const piece = fc.constantFrom(...'0123456789-/.:%,()+=@#¥$ eE\'"１－＝年月日时 \n张，', 'TRUE', 'true', '#N/A', '2026', '上午', '_x000D_');
    const written = fc.array(fc.tuple(fc.array(piece, { minLength: 1, maxLength: 6 }).map((pieces) => pieces.join('')), fc.constantFrom('General', '@', 'yyyy/m/d')), { minLength: 1, maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(written, async (rows) => {
        const { workbook } = await seeded();
        const styles = rows.map(([, numberFormat], at) => ({ range: { firstRow: at + 1, firstColumn: 1, lastRow: at + 1, lastColumn: 1 }, style: { numberFormat } }));
        const id = await workbook.addSheet({ name: '值', content: contentOf(rows.map(([text]) => [text]), { styles }), tableTag: null });
        await workbook.commit();
        const block = await workbook.readBlock(id);
        expect(rows.map((_row, at) => [block.text(at + 1, 1), block.code(at + 1, 1), block.formula(at + 1, 1)])).toEqual(rows.map((row) => [...row, null]));
      }),
      { numRuns: 60 },
    );
  }, 60_000);

  test.each([['D3', 3, 4], ['B3, a text', 3, 2], ['C3, a date', 3, 3], ['J20, beyond the ledger', 20, 10]])('typed over %s they stay as they are', async (_cell, row, column) => {
    for (const text of texts) {
      const { excel, workbook } = await seeded();
      const before = excel.sheet('老年人台账').cell(row, column)?.code ?? 'General';
      const id = await sheetNamed(workbook, '老年人台账');
      await workbook.editCells(id, [{ row, column, value: text }]);
      await workbook.commit();
      const block = await workbook.readBlock(id);
      expect([block.text(row, column), block.formula(row, column), block.code(row, column)]).toEqual([text, null, before]);
    }
  });
});

test('a new row has the height of the one it is to look like', async () => {
  const { excel, workbook } = await seeded();
  excel.sheet('老年人台账').heights.set(6, 33);
  await workbook.editCells(await sheetNamed(workbook, '老年人台账'), [{ row: 7, column: 1, value: '王五', likeRow: 6 }]);
  await workbook.commit();
  expect(excel.sheet('老年人台账').heights.get(7)).toBe(33);
});

test('a new row takes the looks of another, but not what marks it', async () => {
  const { excel, workbook } = await seeded();
  const roster = await sheetNamed(workbook, '老年人台账');
  const clerks = { id: 'clerk', byHand: true, type: 'Custom', ranges: [{ firstRow: 3, firstColumn: 1, lastRow: 6, lastColumn: 4 }], formula: '=$D3>100', fill: '#FFFF00' } as const;
  excel.sheet('老年人台账').formats.push({ ...clerks });
  await workbook.mark([{ sheet: roster, severity: 'error', cells: [{ row: 6, column: 1 }] }]);
  await workbook.commit();
  await workbook.editCells(roster, [{ row: 7, column: 1, value: '王五', likeRow: 6 }]);
  await workbook.commit();
  const marks = excel.sheet('老年人台账').formats.map(({ fill, ranges }) => [fill, ranges.map(areaAddress)]);
  expect(marks).toEqual([['#FFFF00', ['A3:D6', 'A7']], ['#FFC7CE', ['A6']]]);
});

test('a new row does not take the merges of the one it is to look like', async () => {
  const { excel, workbook } = await seeded();
  excel.sheet('空表').merges.push({ firstRow: 2, firstColumn: 1, lastRow: 2, lastColumn: 2 });
  excel.type('空表', 2, 1, '张三');
  const id = await sheetNamed(workbook, '空表');
  await workbook.editCells(id, [{ row: 3, column: 1, value: '李四', likeRow: 2 }, { row: 3, column: 2, value: '男', likeRow: 2 }]);
  await workbook.commit();
  const block = await workbook.readBlock(id);
  expect([block.text(3, 1), block.text(3, 2), excel.sheet('空表').merges.length]).toEqual(['李四', '男', 1]);
});

describe('merged cells', () => {
  test('of more than 512 each is known', async () => {
    const book = filled(3000, 2);
    const sheet = book.sheets[0];
    for (let row = 1; row <= 2999; row += 2) sheet?.merges.push({ firstRow: row, firstColumn: 1, lastRow: row + 1, lastColumn: 1 });
    const { workbook } = started(book);
    const { merges } = await workbook.layout(await sheetNamed(workbook, '大表'));
    expect([...merges].sort((one, other) => one.firstRow - other.firstRow)).toEqual(sheet?.merges);
  });

  test.each<readonly [string, (excel: MemoryExcel) => void]>([
    ['an older Excel', (excel) => void (excel.api = 1.12)],
    ['an Excel that has less than it says', (excel) => void (excel.lacks = ['GetMergedAreasOrNullObject', 'savedAsArray'])],
  ])('are not told by %s, of which everything else is learned', async (_case, limit) => {
    const { excel, workbook } = await seeded();
    limit(excel);
    expect((await workbook.readBlock(await sheetNamed(workbook, '数组'))).formula(2, 3)).toBe('A2+1');
    const layout = await workbook.layout(await sheetNamed(workbook, '老年人台账'));
    expect([layout.merges, layout.tables.length, layout.hiddenRows]).toEqual([[], 1, [4]]);
  });
});

describe('while the workbook is open', () => {
  test('a cell is shown; one of a hidden sheet cannot be', async () => {
    const { excel, workbook } = await seeded();
    await workbook.select(await sheetNamed(workbook, '老年人台账'), 3, 2);
    expect(excel.book.selected).toEqual({ sheet: '老年人台账', range: { firstRow: 3, firstColumn: 2, lastRow: 3, lastColumn: 2 } });
    const hidden = await sheetNamed(workbook, '数组');
    await refuses('sheetHidden', () => workbook.select(hidden, 1, 1));
  });

  test('changes of others are told and read; our own are not told, nor any after the end', async () => {
    const { excel, workbook } = await seeded();
    const id = await sheetNamed(workbook, '老年人台账');
    expect((await workbook.readBlock(id)).text(3, 1)).toBe('张三');
    const told: unknown[] = [];
    const end = await workbook.onChange((change) => told.push(change));
    excel.type('老年人台账', 3, 1, '李四');
    await settled();
    expect(told).toEqual([{ sheet: id, range: { firstRow: 3, firstColumn: 1, lastRow: 3, lastColumn: 1 } }]);
    const trips = excel.trips.length;
    const changed = await workbook.readBlock(id, { firstRow: 3, firstColumn: 1, lastRow: 3, lastColumn: 5 });
    expect([changed.text(3, 1), changed.text(3, 2), excel.trips.length - trips]).toEqual(['李四', '11010519491231002X', 1]);
    excel.type('老年人台账', 20, 8, '远处');
    await settled();
    expect((await workbook.readBlock(id)).range).toEqual({ firstRow: 1, firstColumn: 1, lastRow: 20, lastColumn: 8 });
    told.length = 1;
    await workbook.editCells(id, [{ row: 3, column: 1, value: '王五' }]);
    await workbook.commit();
    await settled();
    expect(told).toHaveLength(1);
    await end();
    excel.type('老年人台账', 3, 1, '赵六');
    await settled();
    expect(told).toHaveLength(1);
  });
});

describe('what somebody does while the workbook is open', () => {
  const watched = async () => {
    const { excel, workbook } = await seeded();
    const told: { readonly sheet: SheetId; readonly range: unknown }[] = [];
    await workbook.onChange((change) => told.push(change));
    return { excel, workbook, told };
  };
  const whole = { firstRow: 1, firstColumn: 1, lastRow: 1_048_576, lastColumn: 16_384 };

  test('cells apart from one another, changed together, are told as the range around them', async () => {
    const { excel, workbook, told } = await watched();
    const id = await sheetNamed(workbook, '空表');
    excel.typeAll('空表', [{ row: 2, column: 3 }, { row: 7, column: 1 }], 'x');
    await settled();
    expect(told).toEqual([{ sheet: id, range: { firstRow: 2, firstColumn: 1, lastRow: 7, lastColumn: 3 } }]);
    expect((await workbook.readBlock(id)).text(7, 1)).toBe('x');
  });

  test('cells of other sheets are read anew: their formulas may give something else', async () => {
    const { excel, workbook } = await watched();
    const array = await sheetNamed(workbook, '数组');
    expect((await workbook.readBlock(array)).text(3, 1)).not.toBe('变');
    Object.assign(excel.sheet('数组').cellToWrite(3, 1), { value: '变' });
    excel.type('空表', 1, 1, 'x');
    await settled();
    expect((await workbook.readBlock(array)).text(3, 1)).toBe('变');
  });

  test.each([
    ['a cell', 'C4'],
    ['cells', 'A5:C9'],
    ['whole columns', 'C:D'],
    ['whole rows', '4:5'],
  ])('%s edited: merged areas are not asked for again, and Ctrl+Z keeps what it has', async (_name, address) => {
    const { excel, workbook, told } = await watched();
    excel.api = 1.19;
    const id = await sheetNamed(workbook, '老年人台账');
    const before = await workbook.layout(id);
    await workbook.readBlock(id);
    excel.undoStack.push(address);
    excel.onChanged?.({ worksheetId: excel.sheet('老年人台账').id, address, changeType: 'RangeEdited', triggerSource: 'Unknown' });
    await settled();
    expect(told).toHaveLength(1);
    const block = await workbook.readBlock(id);
    expect([block.text(3, 1), (await workbook.layout(id)).merges, excel.undoStack]).toEqual(['张三', before.merges, [address]]);
  });

  test('a sheet that has come since has its merged areas asked for', async () => {
    const { excel, workbook } = await watched();
    excel.api = 1.19;
    await workbook.overview();
    const own = excel.insertSheet('新表');
    own.cellToWrite(1, 1).value = '标题';
    own.merges = [{ firstRow: 1, firstColumn: 1, lastRow: 1, lastColumn: 3 }];
    excel.onChanged?.({ worksheetId: own.id, address: 'A:A', changeType: 'RangeEdited', triggerSource: 'Unknown' });
    await settled();
    expect((await workbook.layout(await sheetNamed(workbook, '新表'))).merges).toEqual(own.merges);
  });

  test('of a row that was deleted everything is learned anew', async () => {
    const { excel, workbook, told } = await watched();
    excel.type('空表', 1, 1, 'a');
    excel.type('空表', 2, 1, 'b');
    await settled();
    const id = await sheetNamed(workbook, '空表');
    expect((await workbook.readBlock(id)).range?.lastRow).toBe(2);
    excel.deleteRow('空表', 1);
    await settled();
    expect(told.at(-1)).toEqual({ sheet: id, range: { ...whole, lastRow: 1 } });
    const block = await workbook.readBlock(id);
    expect([block.text(1, 1), block.range?.lastRow]).toEqual(['b', 1]);
  });

  test('a sheet that comes or goes is told, and known at once', async () => {
    const { excel, workbook, told } = await watched();
    const before = (await workbook.overview()).sheets.length;
    excel.insertSheet('新来的').cellToWrite(1, 1).value = 'x';
    await settled();
    const id = await sheetNamed(workbook, '新来的');
    expect((await workbook.readBlock(id)).text(1, 1)).toBe('x');
    excel.deleteSheet('新来的');
    await settled();
    expect(told).toEqual([{ sheet: id, range: whole }, { sheet: id, range: whole }]);
    expect((await workbook.overview()).sheets).toHaveLength(before);
  });

  test('a sheet that was put in unseen is known once something is typed into it', async () => {
    const { excel, workbook } = await watched();
    await workbook.overview();
    excel.book.addSheet('悄悄的');
    excel.type('悄悄的', 1, 1, 'x');
    await settled();
    expect((await workbook.readBlock(await sheetNamed(workbook, '悄悄的'))).text(1, 1)).toBe('x');
  });
});

/** Lets the client library hand events on. */
function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
