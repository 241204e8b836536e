import { foldWidth } from '../../rules/text/foldWidth';
import { toSimplified } from '../../rules/text/toSimplified';
import { withoutDays } from './dayWords';
import type { Leaving } from './goneCell';
import { denied, saysGone } from './saysGone';

/** Somebody whom a line says to be gone. */
export interface NamedGone {
  readonly name: string;
  readonly says: Leaving;
  /** The words of the line that say it. */
  readonly text: string;
}

const clauseEnds = /[，,；;。！!\n]+/;
const start = /^(?:注|备注|说明|附注|附)[:：]?(?:\d[.、）)])?/;
const words: readonly (readonly [Leaving, RegExp])[] = [
  ['death', /死亡|去世|过世|离世|逝世|辞世|病逝|病故|亡故|身故|故去|已故|已亡|注销|销户|减员/],
  ['move', /(?:迁出|迁走|外迁|搬走|搬离|搬出|迁往)(?!地)/],
  ['stop', /停发|停止发放|停券|停领|取消|退出|放弃/],
];
/** 死亡人员：张三、李四 says it before the names. */
const label = /^([^:：]{2,20})[:：]/;
/** Who filled in the form is not the subject of the line. */
const ofForm = /负责|填表|填报|制表|审核|审批|经办|复核|联系|主管|领导/;
/** What stands between names that share a word. */
const between = /^[、和及与跟同\s]*$/;
/** What may follow a name; before another sign it is part of a longer one. */
const follows = /^(?:$|[^\p{Script=Han}]|[已于在因病死去过离逝辞亡故迁搬外户停被自从本和及与跟同等老先女现一二三四五六七八九十元正注销减退取放])/u;
const longestName = 4;

/** Whom of the names a line says to be gone: 注：张三已于10月去世，李四、王五迁出; 死亡：张三，李四. */
export function saidOfNames(line: string, isName: (name: string) => boolean): readonly NamedGone[] {
  const text = toSimplified(foldWidth(line)).replace(/[ \t\u3000]+/g, '').replace(start, '');
  const found: NamedGone[] = [];
  let labelled: Leaving | null = null;
  let before: readonly string[] = [];
  for (const whole of text.split(clauseEnds)) {
    const head = label.exec(whole);
    const said = head === null ? null : sayingOf(head[1] ?? '');
    const clause = head === null ? whole : whole.slice(head[0].length);
    if (head !== null) labelled = said;
    if (head !== null && ofForm.test(head[1] ?? '')) continue;
    const names = namesIn(clause, isName);
    if (names.length === 0) {
      // 张三，10月12日去世
      const says = saysGone(clause, 'remarks');
      if (says !== null) for (const name of before) found.push({ name, says, text: clause });
      before = [];
      continue;
    }
    before = [];
    let waiting: string[] = [];
    names.forEach(({ name, end }, place) => {
      waiting.push(name);
      const rest = clause.slice(end, names[place + 1]?.at ?? clause.length);
      if (between.test(rest) && place + 1 < names.length) return;
      const says: Leaving | null = sayingOf(rest) ?? (between.test(withoutDays(rest).replace(/[()]/g, '')) ? labelled : null);
      if (says !== null) for (const one of waiting) found.push({ name: one, says, text: whole });
      else if (rest === '') before = waiting;
      waiting = [];
    });
  }
  return found;
}

function sayingOf(text: string): Leaving | null {
  if (denied.test(text)) return null;
  return words.find(([, word]) => word.test(text))?.[0] ?? null;
}

/** Names of the roll in a clause, the longer one where two begin together. */
function namesIn(clause: string, isName: (name: string) => boolean): readonly { readonly name: string; readonly at: number; readonly end: number }[] {
  const found: { name: string; at: number; end: number }[] = [];
  for (let at = 0; at < clause.length; at += 1) {
    for (let length = longestName; length >= 2; length -= 1) {
      const name = clause.slice(at, at + length);
      const end = at + length;
      if (name.length < length || !isName(name)) continue;
      // 王丽华 is not 王丽; two names may stand side by side.
      if (!follows.test(clause.slice(end)) && !startsWithName(clause, end, isName)) continue;
      found.push({ name, at, end });
      at = end - 1;
      break;
    }
  }
  return found;
}

function startsWithName(clause: string, at: number, isName: (name: string) => boolean): boolean {
  return [2, 3, 4].some((length) => isName(clause.slice(at, at + length)));
}
