import { act, control, type Walk } from '../control';
import { choosesText, downloads, opens, says, view } from '../shown';
import { cleanBook } from './books';
import { copyText, openNew, tabs, textToCopy, unseen } from './everywhere';

const save = control('main', 'button', '导出');
const print = control('menu', 'menuitem', '存成打印表');
const ics = control('menu', 'menuitem', '存成日历文件（.ics）');
const saveNow = control('status', 'button', '保存');

const ages = control('main', 'button', '到龄提醒');
const items = control('main', 'button', '报送事项');
const rows = [/^生成报表：/, /^记为已上报：/, /^记为已检查：/, /^生成这 \d+ 张$/].map((name) => control('main', 'button', name));
const here = [items, ages, control('main', 'combobox', '时间'), save, ...rows, control('main', 'DisclosureTriangle', /^逾期一个月以上 \d+ 项$/)];
const toView = act(tabs.deadlines, view('报送日程'));
const toMenu = act(save, opens('menu'));

/** What is offered where a file is handed to the clerk. */
export const handing: readonly Walk[] = [
  {
    view: 'deadlines',
    name: 'no download is seen',
    book: cleanBook,
    states: [
      { name: 'downloaded', reach: [toView, toMenu, act(print, downloads('报送日程.xlsx'))], actions: [act(unseen, says(/^已在新工作簿中打开/))], others: here },
    ],
  },
  {
    view: 'deadlines',
    name: 'work that took long',
    book: cleanBook,
    setting: { isClickRecent: false },
    states: [
      { name: 'ready', reach: [toView, toMenu, act(print, says('“报送日程.xlsx”已备好，请点“保存”。'))], actions: [act(saveNow, downloads('报送日程.xlsx'))], others: here },
    ],
  },
  {
    view: 'deadlines',
    name: 'without downloads',
    book: cleanBook,
    setting: { platform: 'Mac', isClickRecent: false },
    states: [
      { name: 'workbook', reach: [toView, toMenu, act(print, says(/^“报送日程.xlsx”已备好/))], actions: [act(openNew, says(/^已在新工作簿中打开/))], others: here },
      {
        name: 'text',
        before: async ({ page }) => page.context().grantPermissions(['clipboard-write']),
        reach: [toMenu, act(ics, says(/^请复制下面的内容/))],
        actions: [act(textToCopy, choosesText(), { keys: ['Control+c'] }), act(copyText, says(/^已复制。/))],
        others: here,
      },
    ],
  },
];
