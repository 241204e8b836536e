import { dueDays } from '../../../../src/work/dueDays';
import { obligationWord } from '../../../../src/wording/calendarReport';
import { act, control, type Action, type Walk } from '../control';
import { adds, asksForFile, changes, closes, opens, says, selects, view } from '../shown';
import { breakDown, cleanBook } from './books';
import { menu, undo } from './everywhere';

/** The way into the view. */
export const reach: readonly Action[] = [act(menu, opens('menu')), act(control('menu', 'menuitem', '设置'), view('设置'))];
const part = (name: string) => control('main', 'button', name);
const [policy, names, days, holidays, headings, sheets] = [part('地方与政策'), part('单位、签字人和用词'), part('报送日期'), part('放假安排'), part('报表表头'), part('台账辨认')];
/** The headings of the parts; the first is open at the beginning. */
export const parts = { policy, names, days, holidays, headings, sheets };
export const allParts = Object.values(parts);
const save = control('main', 'button', '保存');
const discard = control('main', 'button', '放弃更改');

const place = control('main', 'combobox', '地方');
const addSheet = control('main', 'button', '加一张“政策参数”表');
const toSheet = control('main', 'button', '打开该表');
const groups = ['老年券：标准、起发和停发', '高龄津贴：档次、起享和停发', '年龄和其他'].map((name) => control('main', 'DisclosureTriangle', name));
const toCell = control('main', 'button', /^到“.*”所在的单元格$/);
const change = control('main', 'button', '更改“老年券年龄”');
const changeRule = control('main', 'button', '更改“老年券补发”');
const changeOther = control('main', 'button', /^更改“/);
const number = control('dialog', 'textbox', '数值（周岁）');
const rule = control('dialog', 'combobox', '规定');
const from = control('dialog', 'Date', '生效日期');
const title = control('dialog', 'textbox', '依据文件');
const documentNumber = control('dialog', 'textbox', '文号');
const write = control('dialog', 'button', '写入');
const leave = control('dialog', 'button', '取消');

const texts = ['单位名称', '负责人', '审核人', '填报人', '联系电话'].map((name) => control('main', 'textbox', name));
const term = control('main', 'combobox', '用词');
const choices = ['截止日遇休息日', '结算日', ...dueDays().map(({ id }) => obligationWord('zh-CN', id))].map((name) => control('main', 'combobox', name));
const file = control('main', 'button', '选择政策文件 …');
const remove = control('main', 'button', '去掉 2027 年的放假安排');
const table = control('main', 'combobox', '报表');
const heading = control('main', 'textbox', /^“.+”改为$/);

const policyFile = {
  name: '放假.json',
  content: () => Promise.resolve(Buffer.from(JSON.stringify({ place: 'our-office', name: '某办事处', holidays: [{ year: 2027, off: [{ from: '2027-01-01', until: '2027-01-03' }], work: [], source: { title: '测试用' }, lastChecked: '2026-11-24' }] }))),
};
/** Another part instead of the one that is open at the beginning. */
const turnTo = (own: (typeof allParts)[number]) => [...reach, act(policy, changes()), act(own, changes())];

export const settings: readonly Walk[] = [
  {
    view: 'settings',
    name: 'place and policy',
    book: cleanBook,
    states: [
      { name: 'without a sheet', reach, actions: [...groups.map((one) => act(one, changes())), act(place, changes(), { keys: ['ArrowDown'] }), act(discard, says('设置记在本工作簿里'), { isLater: true }), act(addSheet, adds('政策参数'))], others: allParts },
      { name: 'with a sheet', reach: [], actions: [act(toSheet, selects('政策参数')), act(toCell, selects('政策参数'))], others: [place, ...allParts, ...groups, changeOther] },
      {
        name: 'decision',
        reach: [act(change, opens('dialog'))],
        actions: [
          act(number, changes(), { keys: ['End', 'Backspace', 'text:6'] }),
          act(from, changes(), { keys: ['ArrowUp'] }),
          act(title, changes(), { keys: ['text:《某区老年券发放办法》'] }),
          act(documentNumber, changes(), { keys: ['text:某民〔2026〕1号'] }),
          act(number, closes('dialog'), { keys: ['Escape'], then: '更改“老年券年龄”', back: [act(change, opens('dialog'))] }),
          act(leave, closes('dialog'), { then: '更改“老年券年龄”' }),
        ],
        others: [write],
        opened: 'dialog',
      },
      {
        name: 'rule',
        reach: [act(changeRule, opens('dialog'))],
        actions: [act(rule, changes(), { keys: ['ArrowDown'] }), act(title, changes(), { keys: ['text:《某区老年券发放办法》'] }), act(write, says(/^已在工作表“政策参数”写明/))],
        others: [from, documentNumber, leave],
        opened: 'dialog',
      },
    ],
  },
  {
    view: 'settings',
    name: 'unreadable',
    book: cleanBook,
    states: [{ name: 'failed', before: ({ excel }) => breakDown(excel), reach, actions: [act(control('main', 'button', '重新辨认'), says('设置记在本工作簿里'))], others: [] }],
  },
  {
    view: 'settings',
    name: 'names',
    book: cleanBook,
    states: [
      { name: 'names', reach: turnTo(names), actions: [...texts.map((one) => act(one, changes(), { keys: ['text:民政甲'] })), act(term, changes(), { keys: ['ArrowDown'] }), act(save, says(/^设置已记在本工作簿里/), { isLater: true }), act(undo, says('已恢复为原来的设置。'), { isLater: true })], others: allParts },
    ],
  },
  { view: 'settings', name: 'days', book: cleanBook, states: [{ name: 'days', reach: turnTo(days), actions: choices.map((one) => act(one, changes(), { keys: ['ArrowDown'] })), others: allParts }] },
  {
    view: 'settings',
    name: 'holidays',
    book: cleanBook,
    states: [{ name: 'holidays', reach: turnTo(holidays), actions: [act(file, asksForFile(policyFile, '已读取 2027 年的放假安排，点“保存”后生效。')), act(remove, says('未公布，按周末推算'), { isLater: true })], others: allParts }],
  },
  { view: 'settings', name: 'headings', book: cleanBook, states: [{ name: 'headings', reach: turnTo(headings), actions: [act(heading, changes(), { keys: ['text:编号'] }), act(table, changes(), { keys: ['ArrowDown'] })], others: allParts }] },
];
