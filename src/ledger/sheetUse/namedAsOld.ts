import { foldWidth } from '../../rules/text/foldWidth';
import { toSimplified } from '../../rules/text/toSimplified';

/** Words that say a sheet is the old one: 原台账, 三村（旧）; not 旧宫镇, 太原路, 个旧. */
const old = new RegExp(
  [
    '作废|废弃|老版',
    '旧(?:台账|名册|名单|花名册|表|版|人员|数据)|(?<!个)旧$|[(]旧[)]|^旧老年人(?:台账|名册|花名册|表)',
    // 平原 and 三原 are places.
    '(?<=^|[^\\p{Script=Han}]|[人年月度])原(?:老年人)?(?:件|版|稿|始|台账|名册|名单|花名册|表)|^原$|[(]原[)]',
  ].join('|'),
  'u',
);

/** Words that say it is a copy, which may be as new as what it is a copy of: 存档 is what was handed in last. */
const copied = /备份|备件|副本|复件|存档|归档|copy|backup/iu;

/** Words that say it is not in use, an example, of an earlier year, or of people who were not accepted. */
const notInUse = new RegExp(
  [
    '^废$|[(]废[)]|已废|废(?:止|除|表|稿)|弃用|停用|无效|失效|过期|不用(?!餐)|不再使用|勿用|不要用|备用$|曾用',
    '草稿|草表|初稿|样[表例张]|范[本例]|例表|示例|示范表|举例|测试|试填|练习|演示|模板(?!厂)|空表|参考',
    // 八十以上年满 is no year.
    '去年|往年|上一年|(?<!以)[上前]年(?![龄满长])',
    '待(?:核|查|定|审|确认|认定)|未(?:核实|审核|通过)|存疑|不(?:符合|合格|够?合?条件|予)',
    '(?<![a-z])(?:old|void|obsolete|archived?|drafts?|samples?|examples?|templates?|test|bak|unused)(?![a-z])',
  ].join('|'),
  'iu',
);

export function isNamedOld(name: string): boolean {
  return old.test(folded(name));
}

/** Whether a name says that the sheet is not the one in use. */
export function isNotInUse(text: string): boolean {
  const plain = folded(text);
  return old.test(plain) || copied.test(plain) || notInUse.test(plain);
}

/** A title ends or begins with it; what a line says of seals, of who is left out or of papers filed is no word of the sheet. */
const titleEnds = new RegExp(`(?:${old.source}|${notInUse.source}|[(](?:${copied.source})[)])(?:条件|要求)?(?:人员|名单|名册|花名册|台账|登记表|表|册)*[)\\]】》]*$|^(?:作废|无效|停用)`, 'iu');
const ofPapers = /涂改|逾期|备查|归档编号|仅供|盖章|不含|剔除|截至|比例/;

export function isTitledNotInUse(line: string): boolean {
  const plain = folded(line);
  return titleEnds.test(plain) && !ofPapers.test(plain);
}

function folded(text: string): string {
  return toSimplified(foldWidth(text)).trim();
}
