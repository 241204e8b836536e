import { act, control, type Walk } from '../control';
import { choosesText, opens, reads, says, view } from '../shown';
import { cleanBook } from './books';
import { menu } from './everywhere';

const copy = control('main', 'button', '复制诊断信息');
const again = control('main', 'button', '重新诊断');
const tries = control('main', 'button', '在真实 Excel 里自测');
const begin = control('main', 'button', '开始');
const back = control('main', 'button', '返回');
const text = control('main', 'textbox', '诊断信息');
const entry = control('menu', 'menuitem', '诊断');
const reach = [act(menu, opens('menu')), act(entry, view('诊断'))];

export const diagnosis: readonly Walk[] = [
  {
    view: 'diagnosis',
    name: 'told',
    book: cleanBook,
    states: [
      { name: 'told', before: async ({ page }) => page.context().grantPermissions(['clipboard-write']), reach, actions: [act(again, reads()), act(copy, says('诊断信息已复制，粘贴发给管理员即可。'))], others: [tries] },
    ],
  },
  {
    view: 'diagnosis',
    name: 'trial',
    book: cleanBook,
    states: [
      { name: 'page', reach: [...reach, act(tries, says('请在新建的空白工作簿里运行：软件'))], actions: [act(begin, says('这个工作簿里已有内容')), act(back, says('本次打开以来'))], others: [] },
    ],
  },
  {
    view: 'diagnosis',
    name: 'closed clipboard',
    book: cleanBook,
    states: [
      {
        name: 'by hand',
        before: async ({ page }) => {
          await page.evaluate(() => {
            Object.defineProperty(navigator, 'clipboard', { value: { writeText: () => Promise.reject(new DOMException('', 'NotAllowedError')) } });
          });
        },
        reach: [...reach, act(copy, says('这里不能自动复制；请点下面的文字，按 Ctrl+C（Mac 按 ⌘C）复制。'))],
        actions: [act(text, choosesText(), { keys: ['Control+c'] })],
        others: [copy, again, tries],
      },
    ],
  },
];
