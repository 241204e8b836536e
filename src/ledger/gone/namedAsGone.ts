import { foldWidth } from '../../rules/text/foldWidth';
import { toSimplified } from '../../rules/text/toSimplified';
import { death, family, otherOffices } from '../kinds/words';

const leaving = `${death}|离世|已故|已亡|迁出|迁走|外迁|搬走|搬离|搬出|停发|停止发放|停券|停领|注销|销户|减员`;
const says = new RegExp(leaving);
/** 户主 may be the person himself. */
const kinOf = family.replace('|户主', '');
/** Gaps and ends of sentences; who stands behind another may be meant by the same word, so commas end nothing. */
const ends = /[\u3000\n；;。！!]|[ \t]{2,}/;
/** Who filled in the form, and for whom: 填表人：张三. */
const ofForm =
  /(?:填表|填报|制表|编制|审核|审批|复核|经办|负责|主管|分管|领导|联系|会计|出纳|书记|主任|网格|楼长|组长|统计|登记|发放|代领|代办|签字|签章|签名|盖章|单位|社区|街道|村|报送|日期|电话)[^:，,、)]{0,4}:[^:,，;、 ]{0,12}/g;
/** What is no word of somebody's leaving on the list: denials, none, the family, cards, what other offices pay. */
const notThat = new RegExp(
  [
    `(?:[未没无非]|不再?|尚未|没有)(?:有|予|予以|被)?(?:${leaving})`,
    `(?:${leaving})(?:人员|人数|情况|名单)?[:为是]?(?:无|0人?(?!\\d))`,
    `(?:${kinOf}|老公|老婆|[其之的他她因](?:夫|妻|父|母|子|女|兄|弟|姐|妹|孙))(?:[^,、;:]某某?)?[已于因病在前去上本今年月日号0-9.]{0,12}(?:${leaving})`,
    '(?:卡|账户|户头|存折|折|证)[^,，、;:]{0,3}(?:注销|销户)',
    `(?:${otherOffices})[^,，、;:]{0,3}(?:停发|停止发放|注销)|停发(?:${otherOffices})`,
  ].join('|'),
  'g',
);

/**
 * Whom of a list a line outside its rows names beside a word of death, moving out or stopping: 注：张三已于10月去世. It
 * does not say of whom the word is: that is asked of whoever reads it.
 *
 * @param names in simplified characters, without spaces
 */
export function namedAsGone(line: string, names: ReadonlySet<string>): readonly string[] {
  const found = new Set<string>();
  for (const text of partsThatTell(line)) for (const name of namesIn(text, names)) found.add(name);
  return [...found];
}

/** The parts of a line that hold a word of leaving, without what is not of the list's people. */
export function partsThatTell(line: string): readonly string[] {
  const parts = toSimplified(line).split(ends).map((part) =>
    foldWidth(part)
      .replace(ofForm, (label) => (says.test(label) ? label : ' '))
      .replace(/\s+/g, '')
      .replace(notThat, ''),
  );
  return parts.filter((text) => says.test(text));
}

/** The longer name where two begin together: 王丽华 is not 王丽. */
function namesIn(text: string, names: ReadonlySet<string>): readonly string[] {
  const found: string[] = [];
  let longest = 0;
  for (const { length } of names) longest = Math.max(longest, length);
  for (let at = 0; at < text.length; at += 1) {
    for (let length = Math.min(longest, text.length - at); length >= 2; length -= 1) {
      const name = text.slice(at, at + length);
      if (!names.has(name)) continue;
      found.push(name);
      at += length - 1;
      break;
    }
  }
  return found;
}
