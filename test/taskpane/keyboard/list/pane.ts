import { act, control, type Walk } from '../control';
import { changes, closes, opens, view } from '../shown';
import { cleanBook } from './books';
import { menu, tabs } from './everywhere';
import { known } from './home';

const open = act(menu, opens('menu'), { then: '设置' });
const settings = control('menu', 'menuitem', '设置');
const diagnosis = control('menu', 'menuitem', '诊断');
const language = (name: string | RegExp) => control('menu', 'menuitemradio', name);
const [traditional, english, simplified, asOffice] = [language('繁體中文'), language('English'), language('简体中文'), language('与 Office 一致')];

/** What stands around every view: the bar, the menu and the language. */
export const pane: readonly Walk[] = [
  {
    view: 'home',
    name: 'bar and menu',
    book: cleanBook,
    states: [
      {
        name: 'bar',
        reach: [],
        actions: [act(tabs.check, view('检查台账')), act(tabs.make, view('生成报表')), act(tabs.deadlines, view('报送日程')), act(tabs.person, view('此人情况')), act(tabs.home, view('民政台账助手'))],
        others: known,
      },
      {
        name: 'menu',
        reach: [open],
        actions: [
          act(settings, view('设置'), { back: [open] }),
          act(diagnosis, view('诊断'), { back: [open] }),
          act(traditional, changes()),
          act(english, changes()),
          act(simplified, changes()),
          act(asOffice, changes()),
          act(settings, closes('menu'), { keys: ['Escape'], then: '更多' }),
        ],
        others: [],
        opened: 'menu',
      },
    ],
  },
];
