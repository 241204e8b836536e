import { fieldWord } from '../../../../src/wording/words';
import { fieldsOf } from '../../../../src/work/correctSheet';
import { act, control, type Walk } from '../control';
import { changes, gone, opensField, says, selects } from '../shown';
import { cleanBook } from './books';
import { allParts, parts, reach } from './settings';

const sheet = control('main', 'button', /^\S+ (?:\S+台账|死亡名册|办证登记|不是台账)(?: 已更正)?$/);
const first = control('main', 'button', '老年人台账 老年人台账');
const back = control('main', 'button', '返回');
const toSheet = control('main', 'button', '打开该表');
const kind = control('main', 'combobox', '认作');
const rows = ['表头从第几行起', '第一人在第几行', '最后一人在第几行'].map((name) => control('main', 'spinbutton', name));
const headerRows = control('main', 'combobox', '表头占几行');
const fields = fieldsOf('elders').map(({ field }) => fieldWord('zh-CN', field));
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
          act(kind, changes(), { keys: ['End'] }),
          act(keep, says(/的更正已记下/), { isLater: true }),
          act(back, says('已更正')),
        ],
        others: [],
      },
    ],
  },
];
