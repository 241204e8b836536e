import { act, control, type Control, type Walk } from '../control';
import { changes, downloads, gone, opens, opensField, reads, says, selects, view } from '../shown';
import { breakDown, cleanBook, sheetOf } from './books';
import { tabs, undo } from './everywhere';

const items = control('main', 'button', '报送事项');
const ages = control('main', 'button', '到龄提醒');
const span = control('main', 'combobox', '时间');
const save = control('main', 'button', '导出');
const print = control('menu', 'menuitem', '存成打印表');
const ics = control('menu', 'menuitem', '存成日历文件（.ics）');

const makeThese = control('main', 'button', /^生成这 \d+ 张$/);
const tickThese = control('main', 'button', /^\d+ 张记为已上报$/);
const longOverdue = control('main', 'DisclosureTriangle', /^逾期一个月以上 \d+ 项$/);
const done = control('main', 'DisclosureTriangle', /^已上报 \d+ 项$/);
const tickLong = control('main', 'button', '这些都已上报');
const makeOne = control('main', 'button', /^生成报表：/);
const openTable = control('main', 'button', /^打开报表：/);
const submitted = control('main', 'button', /^记为已上报：/);
const checked = control('main', 'button', /^记为已检查：/);
const untick = control('main', 'button', /^取消登记：/);
const name = control('main', 'textbox', '登记人姓名');
const give = control('main', 'button', '登记');
const leave = control('main', 'button', '取消');
const change = control('main', 'button', '更改');
const before = control('main', 'button', '往前');
const after = control('main', 'button', '往后');
const printAges = control('main', 'button', '存成打印表');
const undoneOnly = control('main', 'checkbox', '只看未办的');
const again = control('main', 'button', '重新列出');
const person = control('main', 'button', /满 \d+ 周岁/);
const pageBefore = control('main', 'button', '上一页');
const pageAfter = control('main', 'button', '下一页');

const around: readonly Control[] = [items, ages, span, save];
const rows: readonly Control[] = [longOverdue, makeOne, submitted, checked];

export const deadlines: readonly Walk[] = [
  {
    view: 'deadlines',
    name: 'items',
    book: cleanBook,
    states: [
      { name: 'list', reach: [act(tabs.deadlines, view('报送日程'))], actions: [act(ages, says('只看未办的'), { back: [act(items, gone('只看未办的'))] }), act(longOverdue, changes())], others: [...around, ...rows, makeThese] },
      { name: 'export', reach: [act(save, opens('menu'))], actions: [act(print, downloads('报送日程.xlsx'), { back: [act(save, opens('menu'))] }), act(ics, downloads('报送日程.ics'))], others: [], opened: 'menu' },
      {
        name: 'name asked',
        reach: [act(checked, opensField('登记人姓名'), { then: '登记人姓名' })],
        actions: [
          act(leave, gone('登记人姓名'), { then: /^记为已检查：/, back: [act(checked, opensField('登记人姓名'), { then: '登记人姓名' })] }),
          act(name, gone('登记人姓名'), { keys: ['Escape'], then: /^记为已检查：/, back: [act(checked, opensField('登记人姓名'), { then: '登记人姓名' })] }),
          act(name, changes(), { keys: ['text:民政甲'] }),
          act(give, says(/已记为“已检查”/), { isLater: true }),
        ],
        others: [...around, ...rows, makeThese, tickLong],
      },
      {
        name: 'ticked',
        reach: [],
        actions: [
          act(change, opensField('登记人姓名'), { then: '登记人姓名', back: [act(leave, gone('登记人姓名'), { then: '更改' })] }),
          act(untick, says(/已取消登记/)),
          act(undo, says('已恢复成原来的登记。')),
          act(submitted, says(/已记为“已上报”/)),
          act(undo, says('已恢复成原来的登记。')),
          act(makeThese, says(/已写入工作表/)),
          act(openTable, selects(/_2026/), { isLater: true }),
          act(tickThese, says(/^\d+ 项已记为/), { isLater: true }),
          act(makeOne, says(/已写入工作表/)),
          act(tickLong, says(/^\d+ 项已记为/)),
          act(done, changes(), { isLater: true }),
        ],
        others: [...around, ...rows],
      },
      {
        name: 'month',
        reach: [act(span, says(/^2026-11-01 至 2026-11-30/), { keys: ['ArrowDown'] })],
        actions: [act(before, says(/^2026-10-01 至 2026-10-31/)), act(after, says(/^2026-11-01 至 2026-11-30/))],
        others: [...around, done, change, openTable, submitted, untick],
      },
    ],
  },
  {
    view: 'deadlines',
    name: 'unreadable',
    book: cleanBook,
    states: [{ name: 'failed', before: ({ excel }) => breakDown(excel), reach: [act(tabs.deadlines, view('报送日程'))], actions: [act(again, says(/^接下来 \d+ 项$/))], others: [items, ages] }],
  },
  {
    view: 'deadlines',
    name: 'ages',
    book: () => sheetOf('老年人台账', [['姓名', '身份证号', '出生日期', '性别', '户籍', '住址'], ...Array.from({ length: 60 }, (_unused, index) => [`王${index}`, '', `1946年11月${1 + (index % 28)}日`, '女', '本地', ''])]),
    states: [
      {
        name: 'list',
        reach: [act(tabs.deadlines, view('报送日程')), act(ages, says('只看未办的'))],
        actions: [
          act(again, reads()),
          act(printAges, downloads('到龄提醒.xlsx')),
          act(undoneOnly, changes(), { keys: ['Space'] }),
          act(person, selects('老年人台账')),
          act(pageAfter, says('第 51–60 人，共 60 人')),
          act(pageBefore, says('第 1–50 人，共 60 人'), { isLater: true }),
          act(span, changes(), { keys: ['ArrowDown'] }),
        ],
        others: [items, ages],
      },
    ],
  },
];
