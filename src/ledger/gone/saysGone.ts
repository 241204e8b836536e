import { foldWidth } from '../../rules/text/foldWidth';
import { toSimplified } from '../../rules/text/toSimplified';
import { nothingHappened } from '../eventDates';
import { family, kin } from '../kinds/words';
import { isNotPaidState, readListedValue } from '../listedValues';
import { withoutDays } from './dayWords';
import { isAskedByHeading, isReadAsRemark, type GoneColumn, type Leaving } from './goneCell';
import { isVoidRow, toldByRemark } from './remarks';

const died = '死亡|去世|过世|离世|逝世|辞世|仙逝|病逝|病故|亡故|身故|故去|已故|亡|殁|不在世|不健在';
const left = '迁出|迁走|外迁|搬走|搬离|搬出';
const struck = '销户|注销|减员';
const stopped = '停发|停券|停领';

const saysDead = new RegExp(died.replace('|亡|', '|'));
const saysLeft = new RegExp(`(?:${left})(?!地)`);
const saysStopped = new RegExp(`${struck}|${stopped}`);
/** A short word of its own; of one sign none but these. */
const whole = new RegExp(`^(?:老人|本人|因病|已|于|户口|户籍)*(?:(${died}|死|故)|(${left})|(${struck})|(${stopped}))(?:人员|老人|注销|销户|停发|停券|停领|老年券|已|并|了)*$`);
const signs = String.raw`[(\[【〔<,，、/—–\-\s·]+(?:因病|已|于)*`;
const endOfName = String.raw`[)\]】〕>\s]*$`;
const deadName = new RegExp(`(?:${signs}(?:${died}|死|故|逝)|死亡|去世|过世|病故|已故|已亡)${endOfName}|[✝†]`);
/** Behind a name in brackets, with or without a day: （停发）, (26.10亡). */
const behindName = /[(\[【〔<]([^()\[\]【】〔〕<>]{1,16})[)\]】〕>]?\s*$/;
/** Standings of who is not paid, in a column of them or behind a name. */
const stopWord = /^(?:已|被)*(?:暂停|停|停止|自愿放弃|放弃|取消|终止|退出|不再享受|失联|失踪|查无此人|服刑|羁押)(?:发放?|券|享受|领取?|资格|待遇)*$/;
/** Words that say it of somebody's standing, or in place of a payment, alone. */
const passedAway = /^(?:走了|不在了)$/;
const turnedAway = /^(?:已)?转(?:出|走)$/;
const away = /^已?迁$/;
/** One less in a column of changes. */
const fewer = /^减(?:少|员)?$/;
/** 张三×, not 张×× of a list made public. */
const crossedName = /\p{Script=Han}{2}[×✗✘]\s*$/u;
const awayName = new RegExp(`(?:${signs}(?:${left})|已迁出)${endOfName}`);
/** 未死亡, 无迁出; who came back; somebody else's death; what is paid for a death. */
export const denied = new RegExp(`[未没无非]有?(?:人员?)?(?:${died}|${left})|是否|拟|准备|计划|迁入|迁回|搬回|返回|恢复|误|${kin}|${family}|妻|父|母|儿|女|兄|弟|姐|妹|夫(?:${died})|(?:${died})(?:赔偿|赔付|补偿|抚恤|慰问|保险)`);
const notAlive = /^(?:否|不|不是|×|✗|✘|x|n|no|f|false|0|不在册?|未在册|未通过|不通过|未认证通过)$/i;
/** Whether somebody is paid: no. */
const notPaid = /^(?:否|无|没有|未|不|不是|×|✗|✘|☐|x|n|no|f|false|0|(?:不|未|没|暂不|不再|不予|停止?)(?:再)?(?:发放?|享受?|领取?|续发|符合)(?:条件)?)$/i;
/** What nobody is told by: a dash, and states of who is paid. */
const harmless = /^(?:[-—–/\\]+|0|false|f|正常|在册|在享|在发|在领|享受中?|未停发?|长期|至今|永久|终身|无?固定期限|无期限|[否未没无不]有?(?:停发?|停券|变动|变化|变更|注销|销户|减员|退出))$/i;
/** A word in a longer cell is a story. */
const longest = 20;
/** Nothing without one of these signs says that somebody is gone. */
const telling = /[✝†×✗✘废删死亡去故世逝失弃服羁转走在查殁健迁搬销减停止消再予退]/;
/** A state that says so and is in no list, 停9月, is a stop of which nobody can read since when. */
const stopping = /^(?:已|被|自|从|于|起|暂)*(?:停|终止|取消|不再|不予|退出)/;
const ofRegister = /[户戶][口籍]/;
/** What stands between a word and a day behind a name. */
const between = /时间|日期|[()\[\].。,，、;；:：于在]/g;

/** What a cell says of its person's leaving, in a column of a heading; null where it says nothing. */
export function saysGone(text: string, asked: GoneColumn['asked']): Leaving | null {
  if (asked === 'paid') return notPaid.test(toSimplified(foldWidth(text)).replace(/[\s。.，,]+/g, '')) ? 'stop' : saysGone(text, 'status');
  // An address that speaks of the 户口 is a remark: 已搬至通州区，户口随迁.
  if (asked === 'known' && ofRegister.test(text) && toldByRemark(text)?.says === 'move') return 'move';
  return (asked === 'remarks' ? null : saidInWords(text, asked)) ?? (isReadAsRemark(asked) ? (toldByRemark(text)?.says ?? null) : null);
}

/** The same, of a cell that is no free text. */
function saidInWords(text: string, asked: Exclude<GoneColumn['asked'], 'paid'>): Leaving | null {
  if ((asked === 'number' || asked === 'open' || asked === 'status' || asked === 'state') && isVoidRow(text)) return 'stop';
  if (asked === 'state' && isNotPaidState(text)) return 'stop';
  const isClosed = asked === 'open' || asked === 'status' || (!isAskedByHeading(asked) && asked !== 'reason');
  if (isClosed && (text.length > longest || (!telling.test(text) && !/[歿遷銷減離轉棄羈]/.test(text)))) return null;
  const plain = toSimplified(foldWidth(text)).trim();
  const folded = plain.replace(/[\s。.，,]+/g, '');
  if (folded === '') return null;
  if (asked === 'reason') return ofReason(plain, folded);
  if (asked === 'name') return deadName.test(plain) ? 'death' : awayName.test(plain) ? 'move' : (bracketed(plain) ?? (crossedName.test(plain) ? 'stop' : null));
  if (isClosed || asked === 'alive') {
    const word = leavingWord(text);
    // A card is struck off too, a payment of another office stopped.
    if (asked === 'known' || asked === 'number') return word === 'struck' || word === 'stop' ? null : word;
    if (word !== null && !(word === 'stop' && asked === 'state')) return asLeaving(word);
    if (asked === 'alive' && notAlive.test(folded)) return 'death';
    if (asked === 'status' || asked === 'payment') {
      if (passedAway.test(folded)) return 'death';
      if (turnedAway.test(folded) || away.test(folded)) return 'move';
      // 10月已停: the word beside its day.
      if (stopWord.test(folded) || stopWord.test(withoutDays(folded).replace(between, '')) || (asked === 'status' && fewer.test(folded))) return 'stop';
    }
    if (folded.length > longest || denied.test(folded)) return null;
    // 停发 is a state that is read.
    if (asked === 'state' && (stopWord.test(folded) || stopping.test(withoutDays(plain.replace(/\s+/g, '')))) && readListedValue('voucherStatus', text).state === 'unreadable') return 'stop';
    return saysDead.test(folded) ? 'death' : saysLeft.test(folded) ? 'move' : null;
  }
  return !isAskedByHeading(asked) || nothingHappened.test(folded) || harmless.test(folded) ? null : asked;
}

/** Whether a cell in place of a payment says that its person is gone, with its day, and nothing else: beside √ or 100 nobody can tell whether he was paid. */
export function isGoneAlone(text: string): boolean {
  const folded = toSimplified(foldWidth(text)).replace(/\s+/g, '');
  if ([passedAway, turnedAway, away].some((words) => words.test(folded))) return true;
  const word = withoutDays(folded).replace(between, '');
  return wordOf(word) !== null || stopWord.test(word);
}

/** A word of somebody's leaving that stands alone, or beside its day: 亡（10.5）, 10.5亡. */
export function leavingWord(text: string): Leaving | 'struck' | null {
  const plain = toSimplified(foldWidth(text)).trim();
  const folded = plain.replace(/[\s。.，,]+/g, '');
  return wordOf(folded.replace(/^[(\[]|[)\]]$/g, '')) ?? wordOf(withoutDays(plain.replace(/\s+/g, '')).replace(between, ''));
}

/** Whether a text has a word of a death, a move or a stop in it, whosever it is. */
export function namesLeaving(text: string): boolean {
  const folded = toSimplified(foldWidth(text)).replace(/\s+/g, '');
  return saysDead.test(folded) || saysLeft.test(folded) || saysStopped.test(folded);
}

/** What stands in brackets behind a name, its day aside. */
function bracketed(text: string): Leaving | null {
  const inside = withoutDays((behindName.exec(text)?.[1] ?? '').replace(/\s+/g, '')).replace(between, '');
  if (inside === '') return null;
  if (turnedAway.test(inside) || away.test(inside)) return 'move';
  return asLeaving(wordOf(inside)) ?? (isVoidRow(inside) || stopWord.test(inside) ? 'stop' : null);
}

/** Who has a reason of a stop was stopped, whatever it says. */
function ofReason(text: string, folded: string): Leaving | null {
  const reason = readListedValue('voucherStopReason', text);
  const isPaid = readListedValue('voucherStatus', text);
  if (reason.state === 'blank' || harmless.test(folded) || nothingHappened.test(folded) || (isPaid.state === 'read' && isPaid.value === '在发') || /^(?:健在|没有|不适用|未.*)$/.test(folded)) return null;
  return reason.state === 'read' && reason.value === '死亡' ? 'death' : reason.state === 'read' && reason.value === '迁出' ? 'move' : 'stop';
}

/** Who is struck off the register may have died. */
function asLeaving(word: Leaving | 'struck' | null): Leaving | null {
  return word === 'struck' ? 'death' : word;
}

function wordOf(text: string): Leaving | 'struck' | null {
  const match = whole.exec(text);
  if (match === null) return null;
  const [, dead, away, gone] = match;
  if (dead !== undefined) return 'death';
  if (away !== undefined) return 'move';
  return gone !== undefined ? 'struck' : 'stop';
}
