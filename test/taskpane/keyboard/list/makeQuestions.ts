import { generateTables, tableIds, type Period } from '../../../../src/work/generateTables';
import { arrangements, bookOf, everybody } from '../../../work/eleven/books';
import { openWorkbookFile } from '../../../workbook/natively';
import { act, control, type Control, type Walk } from '../control';
import { adds, changes, closes, opens, says, selects, view } from '../shown';
import { doubtfulBook } from './books';
import { tabs } from './everywhere';

const period = control('main', 'combobox', '期间');
const every = control('main', 'button', /^(?:生成 \d+ 张|全部生成)$/);
const more = control('main', 'button', '更多');
const refresh = control('main', 'button', '刷新状态');
const details = control('main', 'button', /^(?:详情|提示 \d+ 条)：/);
const one = control('main', 'button', /^生成：/);
const update = control('main', 'button', /^更新：/);
const save = control('main', 'button', '导出报送');
const show = control('main', 'button', /^查看：/);
const saveOne = control('main', 'button', /^导出报送：/);
const again = control('main', 'button', /^重新生成：/);
const issue = control('main', 'button', '生成：老年券发放签字表（2026年第四季度）');
const detailsOfIssue = control('main', 'button', /^(?:详情|提示 \d+ 条)：老年券发放签字表/);
const toCheck = control('main', 'button', '去检查台账');
const statistics = control('main', 'button', '生成：老年券发放统计表（2026年第四季度）');
const helpers = control('main', 'button', '生成：小帮手月报表（2026年11月）');
const toCell = control('dialog', 'button', /^定位：/);
const others = control('dialog', 'button', /^只生成不用核对的 \d+ 张$/);
const accept = control('dialog', 'button', '照写，表上注明');
const takeOther = control('dialog', 'button', '另取名生成');
const leave = control('dialog', 'button', '取消');
const toAnswer = control('main', 'button', /^去指明：/);
const list: readonly Control[] = [period, every, more, details, one];

const everything = (quarter: 3 | 4) => ({ period: { kind: 'quarter', year: 2026, quarter } satisfies Period, asOf: { year: 2026, month: 11, day: 23 }, tables: tableIds(), corrections: [], settings: {}, skipUnkept: true, acceptBreaks: true });

/** A table as it is made of the whole community, put into a workbook. */
async function withTable(bytes: Uint8Array, table: string, quarter: 3 | 4, isOurs: boolean): Promise<Uint8Array> {
  const [whole, workbook] = [await bookOf(arrangements.plain), await openWorkbookFile(bytes)];
  const { tables: [made] } = await generateTables(whole, { ...everything(quarter), tables: [table] });
  if (made === undefined) throw new Error(`${table} was not made`);
  await workbook.addSheet({ name: table === 'helper-monthly' ? '小帮手月报表_2026-11' : made.sheetName, content: made.content as never, tableTag: isOurs ? made.tag : null });
  await workbook.commit();
  return workbook.bytes();
}

/** What is asked before a table is written, and tables that are old. */
export const makeQuestions: readonly Walk[] = [
  {
    view: 'make',
    name: 'a question that stands in the way',
    book: doubtfulBook,
    states: [
      { name: 'due', reach: [act(tabs.make, view('生成报表'))], actions: [], others: [period, more, toAnswer] },
      { name: 'quarter', reach: [act(period, changes(), { keys: ['ArrowDown'] })], actions: [act(toAnswer, view('设置'))], others: [period, more] },
    ],
  },
  {
    view: 'make',
    name: 'figures that do not agree',
    book: async () => withTable((await bookOf(arrangements.plain, { ...everybody, elders: everybody.elders.filter((elder) => elder['name'] !== '张德福') })).bytes(), 'voucher-statistics', 3, true),
    states: [
      { name: 'quarter', reach: [act(tabs.make, view('生成报表')), act(period, changes(), { keys: ['ArrowDown'] })], actions: [], others: list },
      { name: 'breaks of some', reach: [act(every, opens('alertdialog'))], actions: [act(others, says(/新生成 13 张/))], others: [toCell, accept, leave], opened: 'dialog' },
      {
        name: 'breaks',
        reach: [act(statistics, opens('alertdialog'))],
        actions: [act(toCell, selects(/^老年券发放统计表_2026Q3|老年人台账/)), act(leave, closes('alertdialog'), { then: String(statistics.name), back: [act(statistics, opens('alertdialog'))] }), act(accept, adds('老年券发放统计表_2026Q4'))],
        others: [],
        opened: 'dialog',
      },
    ],
  },
  {
    view: 'make',
    name: 'a sheet of others',
    book: async () => withTable((await bookOf(arrangements.plain)).bytes(), 'helper-monthly', 4, false),
    states: [
      { name: 'due', reach: [act(tabs.make, view('生成报表'))], actions: [], others: list },
      {
        name: 'name taken',
        reach: [act(helpers, opens('alertdialog'))],
        actions: [act(leave, closes('alertdialog'), { then: String(helpers.name), back: [act(helpers, opens('alertdialog'))] }), act(takeOther, adds('小帮手月报表_2026-11(2)'))],
        others: [],
        opened: 'dialog',
      },
      {
        name: 'edited since',
        reach: [],
        meanwhile: async ({ excel, page }) => {
          excel.type('小帮手台账', 2, 1, '某某');
          await page.getByText('工作簿有改动，报表状态可能已变。').waitFor();
        },
        actions: [act(refresh, says('台账已变动')), act(update, says(/已更新工作表/), { isLater: true })],
        others: [...list, save, show],
      },
    ],
  },
  {
    view: 'make',
    name: 'errors of the ledgers',
    book: async () => (await bookOf(arrangements.plain, { ...everybody, elders: everybody.elders.map((elder) => (elder['name'] === '李秀兰' ? { ...elder, sex: elder['sex'] === '男' ? '女' : '男' } : elder)) })).bytes(),
    states: [
      {
        name: 'told',
        reach: [act(tabs.make, view('生成报表')), act(period, changes(), { keys: ['ArrowDown'] }), act(issue, adds('老年券发放签字表_2026Q4')), act(detailsOfIssue, says('去检查台账'))],
        actions: [act(toCheck, view('检查台账'))],
        others: [...list, save, show, saveOne, again, control('main', 'button', /^定位：/)],
      },
    ],
  },
];
