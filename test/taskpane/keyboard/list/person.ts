import { act, control, type Walk } from '../control';
import { changes, gone, says, selects, view } from '../shown';
import { breakDown, cleanBook } from './books';
import { tabs } from './everywhere';
import { change, terms } from './terms';

const seek = control('main', 'searchbox', '姓名或身份证号');
const old = control('main', 'button', '台账有改动，点这里重新读取');
const steps = control('main', 'DisclosureTriangle', '怎样算出来的');
const row = control('main', 'button', /^“\S+”第 \d+ 行$/);
const find = control('main', 'button', '查找');

export const person: readonly Walk[] = [
  {
    view: 'person',
    name: 'nobody and somebody',
    book: cleanBook,
    states: [
      { name: 'nobody', reach: [act(tabs.person, view('此人情况'))], actions: [act(seek, changes(), { keys: ['text:没有这个人'] }), act(find, says('各台账里没有“没有这个人”'), { isLater: true }), act(seek, changes(), { keys: ['Escape'], instead: control('main', 'button', '清空') })], others: [change] },
      {
        name: 'somebody',
        reach: [],
        meanwhile: async ({ excel, page }) => {
          excel.goTo('老年人台账', 8, 2);
          await page.getByText('怎样算出来的').first().waitFor();
        },
        actions: [act(steps, changes()), act(row, selects('老年人台账'))],
        others: [change, seek],
      },
      {
        name: 'changed since',
        reach: [],
        meanwhile: async ({ excel, page }) => {
          excel.type('老年人台账', 8, 2, '王改');
          await page.getByText(old.name).waitFor();
        },
        actions: [act(old, says('王改')), ...terms],
        others: [seek, steps, row],
      },
    ],
  },
  {
    view: 'person',
    name: 'unreadable',
    book: cleanBook,
    states: [{ name: 'failed', before: ({ excel }) => breakDown(excel), reach: [act(tabs.person, view('此人情况'))], actions: [act(control('main', 'button', '再试一次'), gone('读不了台账'))], others: [seek, change] }],
  },
];
