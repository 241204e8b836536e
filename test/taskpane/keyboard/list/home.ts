import { act, control, type Control, type Walk } from '../control';
import { changes, reads, says, view } from '../shown';
import { breakDown, cleanBook, doubtfulBook, faultyBook, sheetOf } from './books';
import { tabs, undoDone } from './everywhere';

const back = [act(tabs.home, view('民政台账助手'))];
/** Lead to the sheets that are asked about. */
const questions = control('main', 'button', /^核对工作表“.+”的辨认$/);
const readAgain = control('main', 'button', '重新辨认');
const overdue = control('main', 'DisclosureTriangle', /^已逾期、未记上报的有 \d+ 项$/);
const go = control('main', 'button', '去办理');
const check = control('main', 'button', '检查台账');
const toSettings = control('main', 'button', '去设置');
const newLedgers = control('main', 'button', '建立空白台账');

/** There over every workbook with ledgers. */
export const known: readonly Control[] = [toSettings, overdue, go, readAgain, check];

export const home: readonly Walk[] = [
  {
    view: 'home',
    name: 'ledgers',
    book: faultyBook,
    states: [
      {
        name: 'known',
        reach: [],
        actions: [
          act(toSettings, view('设置'), { back }),
          act(overdue, changes()),
          act(readAgain, reads()),
          act(go, view('报送日程'), { back }),
          act(check, view('检查台账'), { back }),
        ],
        others: [],
      },
    ],
  },
  {
    view: 'home',
    name: 'doubtful sheet',
    book: doubtfulBook,
    states: [{ name: 'known', reach: [], actions: [act(questions, view('设置'))], others: known }],
  },
  {
    view: 'home',
    name: 'no ledger',
    book: () => sheetOf('名单', [['姓名', '部门', '电话'], ['张三', '办公室', '1']]),
    states: [{ name: 'none', reach: [], actions: [act(control('main', 'button', '去指明'), view('设置'))], others: [readAgain] }],
  },
  {
    view: 'home',
    name: 'unreadable',
    book: cleanBook,
    states: [{ name: 'failed', before: ({ excel }) => breakDown(excel), reach: [act(readAgain, says('工作簿读不了'))], actions: [act(readAgain, says('认出 6 本台账'))], others: [] }],
  },
  {
    view: 'home',
    name: 'empty workbook',
    book: () => sheetOf('Sheet1', []),
    states: [{ name: 'empty', reach: [], actions: [act(readAgain, reads()), act(newLedgers, says('认出 7 本台账'), { back: [act(undoDone, says('空白工作簿'))] })], others: [] }],
  },
];
