import { CellType, NumberFormatKind, type CellBlock, type NewSheet, type SheetContent, type SheetId, type Workbook } from '../../src/workbook/port';
import { WorkbookProblem, type ProblemCode } from '../../src/workbook/problem';
import { seedWorkbook } from './seed';

/** A workbook as an adapter opens it. */
export interface WorkbookUnderTest {
  readonly workbook: Workbook;
  /** The workbook as somebody sees it who opens it after the commits made so far. */
  reopen(): Promise<Workbook>;
}

const page: SheetContent['page'] = {
  orientation: 'landscape',
  paper: 'A4',
  fitToWidth: true,
  repeatRows: { first: 1, last: 1 },
  footer: '&C第 &P 页 共 &N 页',
  centerHorizontally: true,
  margins: { left: 0.5, right: 0.5, top: 0.6, bottom: 0.6, header: 0.3, footer: 0.3 },
};

export function contentOf(cells: SheetContent['cells'], more: Partial<SheetContent> = {}): SheetContent {
  return { cells, styles: [], merges: [], columnWidths: [], rowHeights: [], frozenRows: 0, page, ...more };
}

const table: NewSheet = { name: '2026年四季度', content: contentOf([['姓名', '金额'], ['张三', 300]]), tableTag: 'voucher-issue|2026Q4' };

/** What the formulas that these cases write give, for a workbook that computes by itself. */
export const formulaValues: Readonly<Record<string, string | number | boolean>> = { 'SUM(A2:B2)': 1.1, 'A1&"x"': 'x', 'B2=C2': false, 'C3+1': 18186 };

/** What every adapter must do, whatever workbook lies behind it. */
export function describeWorkbookContract(name: string, open: (bytes: Uint8Array) => Promise<WorkbookUnderTest>): void {
  const opened = async (options = {}): Promise<WorkbookUnderTest> => open(seedWorkbook(options));

  describe(`${name}: the contract of a workbook`, () => {
    describe('overview', () => {
      test('names the sheets in the order of their tabs, with visibility', async () => {
        const { sheets, structureProtected } = await (await opened()).workbook.overview();
        expect(sheets.map((sheet) => [sheet.name, sheet.visibility, sheet.type, sheet.tableTag])).toEqual([
          ['老年人台账', 'visible', 'worksheet', null],
          ['保护', 'visible', 'worksheet', null],
          ['数组', 'hidden', 'worksheet', null],
          ['空表', 'visible', 'worksheet', null],
        ]);
        expect(structureProtected).toBe(false);
      });

      test.each([[false, 1900], [true, 1904]])('date1904 %p is the date system of %p', async (date1904, system) => {
        expect((await (await opened({ date1904 })).workbook.overview()).dateSystem).toBe(system);
      });
    });

    describe('reading', () => {
      test.each([
        ['A1', 1, 1, CellType.Text, '七彩社区老年人台账', NaN, NumberFormatKind.General, null],
        ['B3', 3, 2, CellType.Text, '11010519491231002X', NaN, NumberFormatKind.Text, null],
        ['C2', 2, 3, CellType.Text, '出生日期', NaN, NumberFormatKind.General, null],
        ['C3', 3, 3, CellType.Number, '18185', 18185, NumberFormatKind.Date, null],
        ['D3', 3, 4, CellType.Number, '100.5', 100.5, NumberFormatKind.General, null],
        ['E3', 3, 5, CellType.Boolean, 'TRUE', 1, NumberFormatKind.General, null],
        ['C4', 4, 3, CellType.Error, '#REF!', NaN, NumberFormatKind.General, null],
        ['D4', 4, 4, CellType.Number, '201', 201, NumberFormatKind.General, 'D3*2'],
        ['D5', 5, 4, CellType.Text, '张三!', NaN, NumberFormatKind.General, 'A3&"!"'],
        ['Z99', 99, 26, CellType.Empty, '', NaN, NumberFormatKind.General, null],
      ])('%s', async (_cell, row, column, type, text, number, format, formula) => {
        const { workbook } = await opened();
        const block = await workbook.readBlock(await sheetNamed(workbook, '老年人台账'));
        expect([block.type(row, column), block.text(row, column), block.number(row, column), block.format(row, column), block.formula(row, column)]).toEqual([type, text, number, format, formula]);
      });

      test('the range is the smallest around the content; styled cells without content do not count', async () => {
        const { workbook } = await opened();
        expect((await workbook.readBlock(await sheetNamed(workbook, '老年人台账'))).range).toEqual({ firstRow: 1, firstColumn: 1, lastRow: 6, lastColumn: 5 });
        expect((await workbook.readBlock(await sheetNamed(workbook, '空表'))).range).toBeNull();
      });

      test('outside a range that was asked for every cell is empty', async () => {
        const { workbook } = await opened();
        const block = await workbook.readBlock(await sheetNamed(workbook, '老年人台账'), { firstRow: 3, firstColumn: 3, lastRow: 3, lastColumn: 4 });
        expect(cellsOf(block)).toEqual({ '3,3': '18185', '3,4': '100.5' });
        expect(block.text(1, 1)).toBe('');
      });

      test('a shared formula is given as it stands for its cell', async () => {
        const { workbook } = await opened();
        const block = await workbook.readBlock(await sheetNamed(workbook, '数组'));
        expect([1, 2, 3].map((row) => block.formula(row, 3))).toEqual(['A1+1', 'A2+1', 'A3+1']);
      });

      test('layout: merges, what is hidden, the filter, Excel tables, protection', async () => {
        const { workbook } = await opened();
        expect(await workbook.layout(await sheetNamed(workbook, '老年人台账'))).toEqual({
          merges: [{ firstRow: 1, firstColumn: 1, lastRow: 1, lastColumn: 4 }],
          hiddenColumns: [5],
          hiddenRows: [4],
          filter: { firstRow: 2, firstColumn: 1, lastRow: 4, lastColumn: 4 },
          tables: [{ name: '表1', range: { firstRow: 2, firstColumn: 1, lastRow: 4, lastColumn: 4 }, headerRows: 1, totalsRows: 0 }],
          protected: false,
        });
        expect((await workbook.layout(await sheetNamed(workbook, '保护'))).protected).toBe(true);
      });

      test('an unknown sheet is named as such', async () => {
        const { workbook } = await opened();
        await refuses('noSuchSheet', () => workbook.readBlock('no such sheet' as SheetId));
      });
    });

    describe('adding a sheet', () => {
      test('it is the last one, carries its tag, and everything else stays', async () => {
        const { workbook, reopen } = await opened();
        const before = await everything(workbook);
        const id = await workbook.addSheet(table);
        expect(await everything(workbook)).toEqual(before);
        await workbook.commit();
        const after = await workbook.overview();
        expect(after.sheets.at(-1)).toEqual({ id, name: '2026年四季度', visibility: 'visible', type: 'worksheet', tableTag: 'voucher-issue|2026Q4' });
        const again = await everything(await reopen());
        expect(again).toEqual({ ...before, '2026年四季度': { '1,1': '姓名', '1,2': '金额', '2,1': '张三', '2,2': '300' } });
      });

      test('what is written is read back: text whatever it looks like, numbers, dates, formulas with their values', async () => {
        const { workbook, reopen } = await opened();
        const cells: SheetContent['cells'] = [
          ['11010519491231002X', '007', '=1+1', '2026-11-3', "'引号", ' 空格 ', '_x000D_', '<&>"', '𠮷·买买提'],
          [1, 0.1, -5, 46329, true, null, { formula: 'SUM(A2:B2)', value: 1.1 }, { formula: 'A1&"x"', value: 'x' }, { formula: 'B2=C2', value: false }],
        ];
        const date = { range: { firstRow: 2, firstColumn: 4, lastRow: 2, lastColumn: 4 }, style: { numberFormat: 'yyyy"年"m"月"d"日"' } };
        const id = await workbook.addSheet({ name: '值', content: contentOf(cells, { styles: [date] }), tableTag: null });
        await workbook.commit();
        for (const one of [workbook, await reopen()]) {
          const block = await one.readBlock(one === workbook ? id : await sheetNamed(one, '值'));
          expect(row(block, 1, 9)).toEqual(cells[0]);
          expect((cells[0] ?? []).map((_cell, index) => block.type(1, index + 1))).toEqual(Array(9).fill(CellType.Text));
          expect(row(block, 2, 9)).toEqual(['1', '0.1', '-5', '46329', 'TRUE', '', '1.1', 'x', 'FALSE']);
          expect(block.format(2, 4)).toBe(NumberFormatKind.Date);
          expect([7, 8, 9].map((column) => block.formula(2, column))).toEqual(['SUM(A2:B2)', 'A1&"x"', 'B2=C2']);
        }
      });

      test('its merges stand', async () => {
        const { workbook, reopen } = await opened();
        const merge = { firstRow: 1, firstColumn: 1, lastRow: 1, lastColumn: 3 };
        await workbook.addSheet({ name: '合并', content: contentOf([['标题']], { merges: [merge], frozenRows: 1, columnWidths: [8, 20] }), tableTag: null });
        await workbook.commit();
        const again = await reopen();
        expect((await again.layout(await sheetNamed(again, '合并'))).merges).toEqual([merge]);
      });

      test.each([
        ['', 'badSheetName'],
        ['一'.repeat(32), 'badSheetName'],
        ['a/b', 'badSheetName'],
        ['a[1]', 'badSheetName'],
        ['a:b', 'badSheetName'],
        ["'a", 'badSheetName'],
        ['空表', 'nameTaken'],
      ] as const)('the name %p is refused: %s', async (sheetName, code) => {
        const { workbook } = await opened();
        await refuses(code, () => workbook.addSheet({ ...table, name: sheetName }));
      });

      test('a name is taken ignoring case, also by a sheet that is only staged', async () => {
        const { workbook } = await opened();
        await workbook.addSheet({ ...table, name: 'Roll' });
        await refuses('nameTaken', () => workbook.addSheet({ ...table, name: 'ROLL' }));
      });

      test('a protected structure takes no sheet', async () => {
        const { workbook } = await opened({ structureProtected: true });
        expect((await workbook.overview()).structureProtected).toBe(true);
        await refuses('structureProtected', () => workbook.addSheet(table));
      });

      test('sixty sheets', async () => {
        const { workbook, reopen } = await opened();
        for (let number = 1; number <= 56; number += 1) await workbook.addSheet({ ...table, name: `表${String(number)}` });
        await workbook.commit();
        const { sheets } = await (await reopen()).overview();
        expect(sheets.slice(4).map((sheet) => sheet.name)).toEqual(Array.from({ length: 56 }, (_, index) => `表${String(index + 1)}`));
      });
    });

    describe('a sheet of ours', () => {
      test('is replaced as a whole and keeps its place, name and tag', async () => {
        const { workbook, reopen } = await opened();
        const id = await workbook.addSheet(table);
        await workbook.addSheet({ ...table, name: '后一张' });
        await workbook.commit();
        const before = await workbook.overview();
        await workbook.writeSheet(id, contentOf([['姓名'], ['李四']]));
        await workbook.commit();
        expect(await workbook.overview()).toEqual(before);
        expect((await everything(await reopen()))['2026年四季度']).toEqual({ '1,1': '姓名', '2,1': '李四' });
      });

      test('can be written while it is only staged', async () => {
        const { workbook, reopen } = await opened();
        await workbook.writeSheet(await workbook.addSheet(table), contentOf([['改']]));
        await workbook.commit();
        expect((await everything(await reopen()))['2026年四季度']).toEqual({ '1,1': '改' });
      });

      test('is removed; the rest stays', async () => {
        const { workbook, reopen } = await opened();
        const before = await everything(workbook);
        const id = await workbook.addSheet(table);
        await workbook.addSheet({ ...table, name: '后一张', tableTag: 'voucher-stops|2026Q4' });
        await workbook.commit();
        await workbook.removeSheet(id);
        await workbook.commit();
        const again = await reopen();
        expect(await everything(again)).toEqual({ ...before, 后一张: { '1,1': '姓名', '1,2': '金额', '2,1': '张三', '2,2': '300' } });
        expect((await again.overview()).sheets.at(-1)?.tableTag).toBe('voucher-stops|2026Q4');
      });

      test.each([['in one commit', false], ['in two', true]])('one that is removed leaves its id to nobody, %s', async (_case, between) => {
        const { workbook } = await opened();
        const id = await workbook.addSheet(table);
        await workbook.commit();
        await workbook.removeSheet(id);
        if (between) await workbook.commit();
        const later = await workbook.addSheet({ ...table, name: '后一张' });
        await workbook.commit();
        expect(later).not.toBe(id);
        await refuses('noSuchSheet', async () => workbook.readBlock(id));
        expect((await workbook.readBlock(later)).text(2, 1)).toBe('张三');
      });

      test('that is removed gives its name to another in the same commit', async () => {
        const { workbook, reopen } = await opened();
        const id = await workbook.addSheet(table);
        await workbook.commit();
        await workbook.removeSheet(id);
        await workbook.addSheet({ ...table, content: contentOf([['新']]) });
        await workbook.commit();
        expect((await everything(await reopen()))['2026年四季度']).toEqual({ '1,1': '新' });
      });

      test('takes edits after it was written, and loses those of before', async () => {
        const { workbook, reopen } = await opened();
        const id = await workbook.addSheet(table);
        await workbook.commit();
        await workbook.editCells(id, [{ row: 5, column: 1, value: '旧' }]);
        await workbook.writeSheet(id, contentOf([['姓名'], ['007']]));
        await workbook.editCells(id, [{ row: 3, column: 1, value: '008' }]);
        await workbook.commit();
        expect((await everything(await reopen()))['2026年四季度']).toEqual({ '1,1': '姓名', '2,1': '007', '3,1': '008' });
      });

      test('is told by its tag: others are neither written anew nor removed', async () => {
        const { workbook } = await opened();
        const id = await sheetNamed(workbook, '空表');
        await refuses('notOurSheet', () => workbook.writeSheet(id, contentOf([])));
        await refuses('notOurSheet', () => workbook.removeSheet(id));
      });
    });

    describe('editing cells', () => {
      test('changes these cells and no other', async () => {
        const { workbook, reopen } = await opened();
        const before = await everything(workbook);
        await workbook.editCells(await sheetNamed(workbook, '老年人台账'), [
          { row: 3, column: 4, value: 88 },
          { row: 9, column: 2, value: '110105194912310011' },
          { row: 3, column: 5, value: null },
          { row: 4, column: 3, value: { formula: 'C3+1', value: 18186 } },
        ]);
        await workbook.commit();
        const again = await reopen();
        expect(await everything(again)).toEqual({ ...before, 老年人台账: { ...without(before['老年人台账'], '3,5'), '3,4': '88', '9,2': '110105194912310011', '4,3': '18186' } });
        const block = await again.readBlock(await sheetNamed(again, '老年人台账'));
        expect([block.type(9, 2), block.formula(4, 3), block.formula(4, 4)]).toEqual([CellType.Text, 'C3+1', 'D3*2']);
      });

      test('a cell keeps its format, or gets the one named', async () => {
        const { workbook, reopen } = await opened();
        await workbook.editCells(await sheetNamed(workbook, '老年人台账'), [
          { row: 3, column: 3, value: 18186 },
          { row: 3, column: 4, value: 18186, numberFormat: 'yyyy-mm-dd' },
        ]);
        await workbook.commit();
        const again = await reopen();
        const block = await again.readBlock(await sheetNamed(again, '老年人台账'));
        expect([block.format(3, 3), block.format(3, 4), block.format(3, 2)]).toEqual([NumberFormatKind.Date, NumberFormatKind.Date, NumberFormatKind.Text]);
      });

      test('a new cell looks like the one of the row it is told, in a new row and in one that is there', async () => {
        const { workbook, reopen } = await opened();
        const roster = await sheetNamed(workbook, '老年人台账');
        await workbook.editCells(roster, [
          { row: 7, column: 2, value: '110105194912310011', likeRow: 3 },
          { row: 7, column: 3, value: 18186, likeRow: 3 },
          { row: 6, column: 3, value: 18187, likeRow: 3 },
          { row: 7, column: 9, value: 1, likeRow: 3 },
        ]);
        await workbook.commit();
        const again = await reopen();
        const block = await again.readBlock(await sheetNamed(again, '老年人台账'));
        expect([block.format(7, 2), block.format(7, 3), block.format(6, 3), block.format(7, 9)]).toEqual([NumberFormatKind.Text, NumberFormatKind.Date, NumberFormatKind.Date, NumberFormatKind.General]);
        expect([block.text(7, 2), block.number(7, 3)]).toEqual(['110105194912310011', 18186]);
      });

      test('overwriting a shared formula leaves its neighbours theirs', async () => {
        const { workbook, reopen } = await opened();
        await workbook.editCells(await sheetNamed(workbook, '数组'), [{ row: 1, column: 3, value: 7 }]);
        await workbook.commit();
        const again = await reopen();
        const block = await again.readBlock(await sheetNamed(again, '数组'));
        expect([1, 2, 3].map((at) => [block.text(at, 3), block.formula(at, 3)])).toEqual([['7', null], ['3', 'A2+1'], ['4', 'A3+1']]);
      });

      test.each([
        ['part of an array formula', '数组', 2, 2, 'partOfArray'],
        ['a heading of an Excel table', '老年人台账', 2, 3, 'tableHeading'],
        ['a merged cell that is not the first', '老年人台账', 1, 2, 'partOfMerge'],
        ['a protected sheet', '保护', 1, 1, 'sheetProtected'],
      ] as const)('refused: %s', async (_case, sheet, atRow, column, code) => {
        const { workbook } = await opened();
        const id = await sheetNamed(workbook, sheet);
        await refuses(code, () => workbook.editCells(id, [{ row: atRow, column, value: 'x' }]));
      });

      test('what is refused leaves nothing behind of itself, and what was staged before it stays', async () => {
        const { workbook, reopen } = await opened();
        const before = await everything(workbook);
        const roster = await sheetNamed(workbook, '老年人台账');
        await workbook.editCells(roster, [{ row: 3, column: 4, value: 5 }]);
        await refuses('partOfMerge', () => workbook.editCells(roster, [{ row: 3, column: 4, value: 6 }, { row: 1, column: 2, value: 'x' }]));
        await workbook.commit();
        expect(await everything(await reopen())).toEqual({ ...before, 老年人台账: { ...before['老年人台账'], '3,4': '5' } });
      });
    });

    describe('marks', () => {
      test('leave every cell as it was, laid on, laid anew and taken away', async () => {
        const { workbook, reopen } = await opened();
        const before = await everything(workbook);
        const sheet = await sheetNamed(workbook, '数组');
        await workbook.mark([{ sheet, severity: 'error', cells: [{ row: 1, column: 1 }] }]);
        await workbook.commit();
        await workbook.mark([{ sheet, severity: 'warning', cells: [{ row: 2, column: 1 }, { row: 3, column: 1 }] }]);
        await workbook.commit();
        await workbook.unmark();
        await workbook.commit();
        expect(await everything(await reopen())).toEqual(before);
      });
    });

    describe('marks on a sheet of ours', () => {
      test('do not stand in the way when it is written anew and marked in one commit', async () => {
        const { workbook, reopen } = await opened();
        const sheet = await workbook.addSheet(table);
        await workbook.commit();
        await workbook.mark([{ sheet, severity: 'error', cells: [{ row: 2, column: 2 }] }]);
        await workbook.commit();
        await workbook.writeSheet(sheet, contentOf([['改']]));
        await workbook.mark([{ sheet, severity: 'info', cells: [{ row: 1, column: 1 }] }]);
        await workbook.commit();
        expect((await everything(await reopen()))['2026年四季度']).toEqual({ '1,1': '改' });
      });
    });

    describe('memory', () => {
      test('is empty at first, is read while staged, and stays', async () => {
        const { workbook, reopen } = await opened();
        expect(await workbook.memory()).toBeNull();
        await workbook.setMemory('{"改":"<&>\\n  二"}');
        expect(await workbook.memory()).toBe('{"改":"<&>\\n  二"}');
        await workbook.commit();
        expect(await (await reopen()).memory()).toBe('{"改":"<&>\\n  二"}');
        await workbook.setMemory('新');
        await workbook.commit();
        expect(await (await reopen()).memory()).toBe('新');
      });
    });

    test('a commit with nothing staged changes nothing', async () => {
      const { workbook, reopen } = await opened();
      const before = await everything(workbook);
      await workbook.commit();
      expect(await everything(await reopen())).toEqual(before);
    });

    test('what it cannot do it says', async () => {
      const { workbook } = await opened();
      const sheet = await sheetNamed(workbook, '空表');
      if (!workbook.capabilities.select) await refuses('notSupported', () => workbook.select(sheet, 1, 1));
      else await workbook.select(sheet, 1, 1);
      if (!workbook.capabilities.watch) await refuses('notSupported', () => workbook.onChange(() => undefined));
      else await (await workbook.onChange(() => undefined))();
    });
  });
}

export async function sheetNamed(workbook: Workbook, name: string): Promise<SheetId> {
  const found = (await workbook.overview()).sheets.find((sheet) => sheet.name === name);
  if (!found) throw new Error(`no sheet ${name}`);
  return found.id;
}

export async function refuses(code: ProblemCode, work: () => Promise<unknown>): Promise<void> {
  const reason: unknown = await work().then(() => null, (problem: unknown) => problem);
  expect(reason).toBeInstanceOf(WorkbookProblem);
  expect((reason as WorkbookProblem).code).toBe(code);
}

function cellsOf(block: CellBlock): Record<string, string> {
  const cells: Record<string, string> = {};
  const { range } = block;
  if (!range) return cells;
  for (let at = range.firstRow; at <= range.lastRow; at += 1) {
    for (let column = range.firstColumn; column <= range.lastColumn; column += 1) {
      if (block.type(at, column) !== CellType.Empty) cells[`${String(at)},${String(column)}`] = block.text(at, column);
    }
  }
  return cells;
}

/** The text of every cell of every sheet. */
async function everything(workbook: Workbook): Promise<Record<string, Record<string, string>>> {
  const { sheets } = await workbook.overview();
  const blocks = await Promise.all(sheets.map(async ({ id, name }) => [name, cellsOf(await workbook.readBlock(id))] as const));
  return Object.fromEntries(blocks);
}

function without(cells: Record<string, string> | undefined, address: string): Record<string, string> {
  return Object.fromEntries(Object.entries(cells ?? {}).filter(([key]) => key !== address));
}

function row(block: CellBlock, at: number, columns: number): string[] {
  return Array.from({ length: columns }, (_, index) => block.text(at, index + 1));
}
