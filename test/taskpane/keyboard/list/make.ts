import { arrangements, bookOf } from '../../../work/eleven/books';
import { act, control, type Control, type Walk } from '../control';
import { adds, changes, downloads, opens, opensField, reads, says, selects, view } from '../shown';
import { tabs } from './everywhere';

const period = control('main', 'combobox', '期间');
const year = control('main', 'combobox', '年份');
const other = control('main', 'combobox', '其他期间 …');
const every = control('main', 'button', /^(?:生成 \d+ 张|全部生成)$/);
const save = control('main', 'button', '导出报送');
const more = control('main', 'button', '更多');
const details = control('main', 'button', /^(?:详情|提示 \d+ 条)：/);
const firstDetails = control('main', 'button', /^(?:详情|提示 \d+ 条)：办证明细表/);
const one = control('main', 'button', /^生成：/);
const show = control('main', 'button', /^查看：/);
const update = control('main', 'button', /^更新：/);
const again = control('main', 'button', /^重新生成：/);
const saveOne = control('main', 'button', /^导出报送：/);
const toCell = control('main', 'button', /^定位：/);
const next = control('menu', 'menuitem', '生成下季度（2027年第一季度）发放台账');
const now = control('menu', 'menuitem', '生成本季度（2026年第四季度）发放台账');
const lookAgain = control('menu', 'menuitem', '刷新状态');

const here: readonly Control[] = [period, more, details];

export const make: readonly Walk[] = [
  {
    view: 'make',
    name: 'tables',
    book: async () => (await bookOf(arrangements.plain)).bytes(),
    states: [
      { name: 'due', reach: [act(tabs.make, view('生成报表'))], actions: [act(details, changes(), { back: [act(details, changes())] }), act(one, adds('办证明细表_2026-10'))], others: [...here, every] },
      { name: 'one made', reach: [act(firstDetails, changes())], actions: [act(show, selects('办证明细表_2026-10')), act(again, says(/没有改动|没有变动/)), act(saveOne, downloads('办证明细表_2026-10.xlsx')), act(save, downloads('办证明细表_2026-10.xlsx')), act(every, adds('小帮手月报表_2026-11'))], others: [...here, one] },
      { name: 'more', reach: [act(more, opens('menu'))], actions: [act(next, selects('老年券发放台账'), { back: [act(more, opens('menu'))] }), act(now, selects('老年券发放台账'), { back: [act(more, opens('menu'))] }), act(lookAgain, reads())], others: [], opened: 'menu' },
      { name: 'other period', reach: [act(period, opensField('年份'), { keys: ['End'] })], actions: [act(toCell, selects(/台账/)), act(year, changes(), { keys: ['ArrowUp'] }), act(other, changes(), { keys: ['ArrowDown'] })], others: [...here, every, one, save, show, again, saveOne, update] },
    ],
  },
];
