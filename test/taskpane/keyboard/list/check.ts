import { act, control, type Control, type Walk } from '../control';
import { all, asksForFile, changes, closes, downloads, gone, moves, opens, reads, says, selects, view } from '../shown';
import { askedBook, faultyBook, sheetOf } from './books';
import { cancel, dismiss, tabs, undo } from './everywhere';
import { asOf, change, period, terms } from './terms';

const begin = control('main', 'button', '开始检查');
const again = control('main', 'button', '重新检查');
const more = control('main', 'button', '更多');
const old = control('main', 'button', '台账或设置有改动，点这里重新检查');
const search = control('main', 'searchbox', '姓名或单元格');
const clear = control('main', 'button', '清空');
const code = control('main', 'combobox', '代码');
const severities = ['错误', '警告', '提示'].map((word) => control('main', 'button', new RegExp(`^${word} \\d+$`)));
const waived = control('main', 'button', /^已核实不计 \d+$/);
const sheet = control('main', 'treeitem', /^\S+ \d+ 条$/);
const group = control('main', 'treeitem', /[A-Z]{2}\d\d (?:错误|警告|提示) \d+$/);
const finding = control('main', 'treeitem', /^[A-Z]+\d+ /);
const fix = control('main', 'button', '改正');
const fixAll = control('main', 'button', /^同类 \d+ 条全部改正$/);
const waive = control('main', 'button', '核实无误');
const person = control('main', 'button', '此人情况');
const close = control('main', 'button', '关闭');
const reason = control('dialog', 'textbox', '理由');
const by = control('dialog', 'textbox', '经办人');
const until = control('dialog', 'Date', '有效到');
const give = control('dialog', 'button', '记下');
const leave = control('dialog', 'button', '取消');
const file = control('menu', 'menuitem', '与死亡名单比对 …');
const noFile = control('menu', 'menuitem', '不再与死亡名单比对');
const mark = control('menu', 'menuitem', '涂色并列出“检查结果”表');
const unmark = control('menu', 'menuitem', '去掉涂色和“检查结果”表');
const html = control('menu', 'menuitem', '保存检查报告（网页）');
const xlsx = control('menu', 'menuitem', '保存检查报告（Excel）');

const deathList = {
  name: '火化名单.xlsx',
  content: () => sheetOf('火化名单', [['姓名', '身份证号', '死亡日期'], ['某某', '110101194601010018', '2026年10月1日']]),
};

const listed: readonly Control[] = [period, asOf, again, more, ...severities, search, code, sheet];
/** As long as period and day are as usual. */
const asked: readonly Control[] = [change, ...listed.filter((one) => one !== period && one !== asOf)];
const details: readonly Control[] = [waive, person, close];

export const check: readonly Walk[] = [
  {
    view: 'check',
    name: 'questions of recognition',
    book: askedBook,
    states: [
      { name: 'listed', reach: [act(tabs.check, view('检查台账')), act(begin, says(/^错误 \d+$/))], actions: [], others: [...asked, group, finding] },
      { name: 'question chosen', reach: [act(finding, says(/^依据：/))], actions: [act(control('main', 'button', '去指明'), view('设置'))], others: [...asked, group, finding, waive, close] },
    ],
  },
  {
    view: 'check',
    name: 'findings',
    book: faultyBook,
    states: [
      { name: 'not yet checked', reach: [act(tabs.check, view('检查台账'))], actions: terms, others: [begin, more] },
      {
        name: 'checking',
        before: ({ excel }) => excel.beginEditing(),
        reach: [act(begin, says(/^正在检查/), { goesOn: true })],
        actions: [act(cancel, says(/^正在停下/), { goesOn: true })],
        others: [period, asOf],
        opened: 'work',
      },
      { name: 'listed', before: ({ excel }) => excel.endEditing(), reach: [act(begin, says(/^错误 \d+$/))], actions: [
        ...severities.map((one) => act(one, changes(), { back: [act(one, changes())] })),
        act(again, reads()),
        act(search, changes(), { keys: ['text:王'] }),
        act(search, changes(), { keys: ['Escape'], instead: clear }),
        act(sheet, moves(), { keys: ['ArrowDown'] }),
        act(group, changes()),
        act(group, changes(), { keys: ['ArrowLeft'] }),
        act(group, changes(), { keys: ['ArrowRight'] }),
        act(code, changes(), { keys: ['text:ID07'] }),
      ], others: listed },
      {
        name: 'changed since',
        reach: [],
        meanwhile: async ({ excel, page }) => {
          excel.type('老年人台账', 8, 2, '王改');
          await page.getByText(old.name).waitFor();
        },
        actions: [act(old, gone(old.name))],
        others: [...listed, group, finding],
      },
      {
        name: 'finding chosen',
        reach: [act(finding, all(selects('老年人台账'), says(/^依据：/)))],
        actions: [act(person, view('此人情况'), { back: [act(tabs.check, view('检查台账'))] })],
        others: [...listed, group, finding, ...details, fix, fixAll],
      },
      {
        name: 'reason asked',
        reach: [act(waive, opens('dialog'))],
        actions: [
          act(reason, changes(), { keys: ['text:已核实'] }),
          act(by, changes(), { keys: ['text:民政甲'] }),
          act(until, changes(), { keys: ['ArrowDown'] }),
          act(leave, closes('dialog'), { then: '核实无误', back: [act(waive, opens('dialog'))] }),
          act(reason, closes('dialog'), { keys: ['Escape'], then: '核实无误' }),
        ],
        others: [],
        opened: 'dialog',
      },
      {
        name: 'let stand',
        reach: [act(waive, opens('dialog')), act(reason, changes(), { keys: ['text:已核实'] }), act(by, changes(), { keys: ['text:民政甲'] }), act(give, all(closes('dialog'), says(/已记下理由/)))],
        actions: [act(waived, changes(), { back: [act(waived, changes())] }), act(undo, says('已撤销：内容、标记和设置都恢复为写入前的')), act(dismiss, gone('已撤销：内容、标记和设置都恢复为写入前的'))],
        others: [...listed, group, finding],
      },
      {
        name: 'put right',
        reach: [act(finding, says(/^依据：/))],
        actions: [act(close, gone(/^依据：/), { back: [act(finding, says(/^依据：/))] }), act(fix, says('共改正 1 个单元格。'), { back: [act(dismiss, gone('共改正 1 个单元格。')), act(finding, says(/^依据：/))] }), act(fixAll, says(/^共改正 \d+ 个单元格。$/))],
        others: [...listed, group, finding, ...details],
      },
      {
        name: 'more',
        reach: [act(more, opens('menu'))],
        actions: [
          act(mark, says(/^已标出 \d+ 条/), { back: [act(more, opens('menu'))] }),
          act(unmark, says('涂色和“检查结果”表已去掉。'), { back: [act(more, opens('menu'))] }),
          act(html, downloads('台账检查结果.html'), { back: [act(more, opens('menu'))] }),
          act(xlsx, downloads('台账检查结果.xlsx'), { back: [act(more, opens('menu'))] }),
          act(file, asksForFile(deathList, '已与“火化名单.xlsx”比对'), { back: [act(more, opens('menu'))] }),
          act(noFile, gone('已与“火化名单.xlsx”比对'), { isLater: true }),
        ],
        others: [],
        opened: 'menu',
      },
    ],
  },
];
