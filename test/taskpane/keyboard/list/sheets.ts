import { fieldWord } from '../../../../src/wording/words';
import { fieldsOf, ledgerKinds } from '../../../../src/work/correctSheet';
import { act, control, type Walk } from '../control';
import { changes, gone, opensField, says, selects } from '../shown';
import { askedBook, cleanBook, likelyBook } from './books';
import { allParts, parts, reach } from './settings';

const sheet = control('main', 'button', /^\S+(?: 第\d个名单)? (?:\S+台账|\S+发放名册|死亡名册|办证登记|不是台账|像\S+)(?: 请核对)?(?: 已更正)?(?: 更正未记下)?$/);
const first = control('main', 'button', '老年人台账 老年人台账');
const back = control('main', 'button', '返回');
const toSheet = control('main', 'button', '打开该表');
const kind = control('main', 'combobox', '认作');
const rows = ['表头从第几行起', '第一人在第几行', '最后一人在第几行'].map((name) => control('main', 'spinbutton', name));
const headerRows = control('main', 'combobox', '表头占几行');
const role = control('main', 'combobox', '同类表有几张时');
const fields = ledgerKinds().flatMap(fieldsOf).map(({ field }) => fieldWord('zh-CN', field));
const column = control('main', 'combobox', new RegExp(`^(?:${fields.join('|')})(?: \\*)?$`));
const otherFields = control('main', 'DisclosureTriangle', /^其他可有的列（\d+）$/);
const keep = control('main', 'button', '记下更正');
const automatic = control('main', 'button', '恢复自动辨认');

/** What sheets were taken for, a part of the settings. */
export const sheets: readonly Walk[] = [
  {
    view: 'settings',
    name: 'sheets',
    book: cleanBook,
    states: [
      { name: 'sheets', reach: [...reach, act(parts.policy, changes()), act(parts.sheets, changes())], actions: [], others: [...allParts, sheet] },
      {
        name: 'sheet',
        reach: [act(first, opensField('认作'))],
        actions: [
          act(toSheet, selects('老年人台账')),
          act(otherFields, changes()),
          act(column, changes(), { keys: ['ArrowDown'] }),
          act(automatic, gone('恢复自动辨认'), { isLater: true }),
          ...rows.map((one) => act(one, changes(), { keys: ['text:3'] })),
          act(headerRows, changes(), { keys: ['ArrowDown'], isLater: true }),
          act(role, changes(), { keys: ['ArrowDown'] }),
          act(kind, changes(), { keys: ['End'] }),
          act(keep, says(/的更正已记下/), { isLater: true }),
          act(back, says('已更正')),
        ],
        others: [],
      },
    ],
  },
  {
    view: 'settings',
    name: 'questions of sheets',
    book: askedBook,
    states: [
      { name: 'lists', reach: [...reach, act(parts.policy, changes()), act(parts.sheets, changes())], actions: [], others: [...allParts, sheet] },
      {
        name: 'second list',
        reach: [act(control('main', 'button', '登记 第2个名单 死亡名册 请核对'), opensField('认作'))],
        actions: [act(column, changes(), { keys: ['ArrowDown'] })],
        others: [back, toSheet, kind, role, ...rows, otherFields],
      },
      {
        name: 'what an amount is for',
        reach: [act(back, says('更正未记下')), act(control('main', 'button', /^签领 /), opensField('认作'))],
        actions: [act(control('main', 'combobox', '每行金额是'), changes(), { keys: ['ArrowDown'] })],
        others: [back, toSheet, kind, role, ...rows, column, otherFields],
      },
      {
        name: 'year of months',
        reach: [act(back, says('更正未记下')), act(control('main', 'button', /^各月 /), opensField('认作'))],
        actions: [act(control('main', 'spinbutton', '各月是哪一年的'), changes(), { keys: ['text:2026'] })],
        others: [back, toSheet, kind, role, ...rows, column, otherFields],
      },
    ],
  },
  {
    view: 'settings',
    name: 'a sheet that looks like a ledger',
    book: likelyBook,
    states: [
      {
        name: 'asked',
        reach: [act(control('main', 'button', '核对工作表“名单”的辨认'), opensField('认作'))],
        actions: [
          act(control('main', 'button', '是老年人台账'), says('老年人台账：第 3—8 行，6 人，把握 100%'), { back: [act(automatic, says(/认不准/))] }),
          act(control('main', 'button', '不是台账'), says(/这张表不作台账/)),
        ],
        others: [back, toSheet, kind, ...rows],
      },
    ],
  },
];
