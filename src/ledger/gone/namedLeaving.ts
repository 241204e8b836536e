import { foldWidth } from '../../rules/text/foldWidth';
import { toSimplified } from '../../rules/text/toSimplified';
import { nothingHappened } from '../eventDates';
import { readListedValue } from '../listedValues';
import type { Leaving } from './goneCell';
import { leavingWord, saysGone } from './saysGone';

/** What a state or a reason says has happened: `stopped` says no more than that, `here` that its person has not left. */
export type NamedLeaving = Leaving | 'stopped' | 'here';

const here = /^(?:正常|健在|在[世册享发领住]|常住|享受中?|新增|新进|新纳入|增加|增员|到龄|迁入|转入|恢复|复发|续发|无|[-—–/\\]+)/;
/** Who is struck off may have died or moved. */
const struck = /^(?:减(?:少|员)?|已?(?:注销|销户|除名|退出))$/;

/** What a word of a state or a reason names; null where nobody can tell. */
export function namedLeaving(text: string, asked: 'status' | 'alive'): NamedLeaving | null {
  const folded = toSimplified(foldWidth(text)).replace(/[\s。.，,]+/g, '');
  if (folded === '' || struck.test(folded)) return null;
  if (asked === 'alive') return saysGone(text, 'alive') === 'death' ? 'death' : 'here';
  const word = leavingWord(text);
  if (word !== null) return word === 'struck' ? null : word === 'stop' ? 'stopped' : word;
  const reason = readListedValue('voucherStopReason', text);
  if (reason.state === 'read') return reason.value === '死亡' ? 'death' : reason.value === '迁出' ? 'move' : reason.value === '其他' ? null : 'stop';
  if (here.test(folded) || nothingHappened.test(folded)) return 'here';
  const says = saysGone(text, 'status');
  return says === 'stop' ? 'stopped' : says;
}
