import { checkWorkbook } from '../../src/work/checkWorkbook';
import { standingCheck } from '../../src/work/standingCheck';
import type { SheetId, Workbook } from '../../src/workbook/port';
import { idOf } from '../checks/cases';
import type { Cell } from '../ledger/arrayBlock';
import { rowsWorkbook, type RowsSheet } from '../ledger/rowsWorkbook';
import { fc } from '../rules/properties';

type BookRows = Readonly<Record<string, RowsSheet['rows']>>;

/*
 * Whatever is typed into a workbook, one cell after another: the check that stands says what a fresh check of the whole
 * workbook says, or says that only that can tell. Looked at on 23 November 2026.
 */

const request = { asOf: { year: 2026, month: 11, day: 23 }, period: null, corrections: [], settings: { place: 'beijing' } } as const;

const [LI, WANG, ZHAO, QIAN, SUN, ZHOU, WU, ZHENG, FENG] = [idOf('1940-05-06', '121'), idOf('1941-06-07', '141'), idOf('1936-02-29', '101'), idOf('1943-04-09', '161'), idOf('1938-02-03', '181'), idOf('1944-08-01', '201'), idOf('1939-12-12', '221'), idOf('1945-01-31', '241'), idOf('1940-05-06', '261')] as const;
const people = [['李明', LI], ['王芳', WANG], ['赵华', ZHAO], ['钱芬', QIAN], ['孙建国', SUN], ['李明', ZHOU], ['吴兰', WU], ['郑国', ZHENG], ['冯英', FENG]] as const;

/** A community as most write it. */
const plain: BookRows = {
  老年人台账: [
    ['姓名', '身份证号', '户籍', '现住址', '老年券起发月份', '老年券状态', '停发月份', '高龄津贴', '死亡日期', '备注'],
    ...people.map(([name, id], at) => [name, id, '本地', `${at}号楼`, '2024-01', '在发', '', 100, '', '']),
  ],
  老年券发放台账: [['姓名', '身份证号', '发放期间', '应发月数', '金额', '签字', '备注'], ...people.map(([name, id]) => [name, id, '2026Q3', 3, 300, name, '']), ['合计', '', '', 27, 2700]],
  停发台账: [['姓名', '身份证号', '停发项目', '停发原因', '事由日期', '应停发月份', '实停发月份'], ['赵华', ZHAO, '老年券', '死亡', '2026-10-09', '2026-11', '2026-11'], ['孙建国', SUN, '高龄津贴', '迁出', '2026-08-09', '2026-09', '2026-09']],
  死亡名册: [['姓名', '身份证号', '死亡日期', '来源'], ['赵华', ZHAO, '2026-10-09', '家属']],
};

/** Two lists in a sheet, lines that name people, columns that nobody reads yet, and one without a heading. */
const odd: BookRows = {
  花名册: [
    ['样本社区老年人台账'],
    ['序号', '姓名', '身份证号', '性别', '户籍', '老年券起发月份', '高龄津贴', '备注', '备注2', '去世', '人员变动类型', '状态', '高龄享受起', '老伴姓名', '老伴老年券起发月份'],
    ...people.map(([name, id], at) => [at + 1, name, id, '', '本地', '2024-01', 100, '', '', '', '', '', '', '', '']),
    ['注：王芳10月迁出，停发'],
    [],
    ['样本社区停发台账'],
    ['姓名', '身份证号', '停发项目', '停发原因', '应停发月份', '实停发月份', '变动类型', '说明'],
    ['孙建国', SUN, '老年券', '迁出', '2026-09', '2026-09', '停发', ''],
    ['钱芬', QIAN, '高龄津贴', '死亡', '2026-10', '2026-10', '停发', ''],
    ['赵华', '', '老年券', '死亡', '2026-10', '2026-10', '停发', ''],
  ],
  发放: [
    ['2026年第三季度老年券发放台账'],
    ['序号', '姓名', '身份证号', '金额', '实发合计', '是否领取', '变动情况', '备注', '签字'],
    ...people.slice(3).map(([name, id], at) => [at + 1, name, id, 300, '', '', '', '', name]),
    ['合计', '', '', 1800],
    ['注：钱芬10月起停发'],
  ],
  老年券2026年二季度发放: [
    ['姓名', '身份证号', '发放期间', '应发月数', '金额', '合计金额', '备注'],
    ...people.slice(5).map(([name, id]) => [name, id, '2026Q2', 3, 300, '', '']),
    ['注：郑国4月去世'],
  ],
  死亡人员: [['姓名', '身份证号', '死亡日期', '变动类型'], ['孙建国', SUN, '2026-10-09', '']],
};

/** What clerks type, rightly and wrongly, wherever the cursor stands. */
const typed: readonly Cell[] = [
  '去世', '停发', '新增', '恢复', '迁出', '死亡停发', '在发', '本地', '外地', '是', '否', '未领', '不符', '见附页',
  '2026年9月', '2026-10', '2026-10-05', '2026-09-30', '2024-01', '2026Q3',
  '', '', '', LI, ZHAO, QIAN, '110196194005061', '李明', '王芳', '赵华', '孙建国', '李明华', 100, 300, 37, 3, 0, '老年券', '高龄津贴', '7号楼', '10月去世', '合计',
];

/** Rows in which most edits are made: those of people, and now and then a title, a heading, a sum. */
function rowsOf(rows: RowsSheet['rows']): readonly number[] {
  return rows.flatMap((cells, at) => new Array<number>(cells.some((cell) => people.some(([, id]) => id === cell)) ? 12 : 1).fill(at + 1));
}

/** A workbook of rows, and what types into it. What was read before does not change. */
function typedInto(book: BookRows): { readonly workbook: Workbook; type(name: string, row: number, column: number, value: Cell): void } {
  const sheets: Record<string, RowsSheet> = Object.fromEntries(Object.entries(book).map(([name, rows]) => [name, { rows }]));
  return {
    workbook: { ...rowsWorkbook(sheets), memory: () => Promise.resolve(null) },
    type: (name, row, column, value) => {
      const rows = (sheets[name]?.rows ?? []).map((cells) => [...cells]);
      const cells = rows[row - 1] as Cell[];
      while (cells.length < column) cells.push(null);
      cells[column - 1] = value;
      sheets[name] = { rows };
    },
  };
}

const runs = 12;
const edit = fc.tuple(fc.nat(), fc.nat(), fc.nat(), fc.constantFrom(...typed));

test.each<[string, BookRows]>([['a plain community', plain], ['a community of odd layout', odd]])('%s', async (_which, book) => {
  const names = Object.keys(book);
  let followed = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 20 }), async (edits) => {
      const { workbook, type } = typedInto(book);
      let standing = await standingCheck(workbook, request);
      for (const [where, down, across, value] of edits) {
        const name = names[where % names.length] as string;
        const rows = book[name] as RowsSheet['rows'];
        const places = rowsOf(rows);
        // Two columns beyond the last are typed into as well.
        const [row, column] = [places[down % places.length] as number, 1 + (across % (Math.max(...rows.map(({ length }) => length)) + 2))];
        type(name, row, column, value);
        const change = { sheet: name as SheetId, range: { firstRow: row, lastRow: row, firstColumn: column, lastColumn: column } };
        if (await standing.changed(change)) {
          followed += 1;
          expect(standing.findings).toEqual((await checkWorkbook(workbook, request)).findings);
        } else {
          standing = await standingCheck(workbook, request);
        }
      }
    }),
    { numRuns: runs },
  );
  // A check that never follows says nothing wrong either.
  expect(followed).toBeGreaterThan(runs);
});
