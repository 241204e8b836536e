import { foldWidth } from '../../rules/text/foldWidth';
import { toSimplified } from '../../rules/text/toSimplified';
import { goesAlong, isSomeone } from './remarks';

/** A district, a town or a county by its name: 小区, 本区, 东区 and 3区 are within this place. */
const elsewhere = /搬迁?家?(?:至|到|往|去|入|进)(?:了)?((?:[^\s,，。;；、本我小社]{2,7}?)(?:(?<![小社辖院园校厂东南西北前后老新活宅工业属发A-Za-z\d一二三四五六七八九十])区|市|县|旗))/;
const notYet = /[未没拟欲待将想]|打算|准备|计划|可能|曾|由|从|自/;
const cameBack = /搬回|返回|回迁|迁回|已回|回本|又回/;

/** The place that an address or a remark says the person has moved to, where no word says that he is registered there: 搬至朝阳区. */
export function movedTo(text: string): string | null {
  if (!text.includes('搬')) return null;
  const plain = toSimplified(foldWidth(text)).replace(goesAlong, '');
  const found = elsewhere.exec(plain);
  if (found === null || cameBack.test(plain)) return null;
  const before = plain.slice(0, found.index).split(/[,，。;；、\s]/).at(-1) ?? '';
  return notYet.test(before) || isSomeone.test(before) ? null : (found[1] as string);
}
