import { foldWidth } from '../../rules/text/foldWidth';
import { toSimplified } from '../../rules/text/toSimplified';
import { isTotal, SUBTOTAL, TOTAL } from './words';

/** The table's own word for what a cell says: 80-84 is 80—84岁, 总计 is 合计, 10月 is 2026年10月; null where none is meant. */
export function ownWord(text: string, known: readonly string[]): string | null {
  const meant = folded(text);
  const found = known.filter((word) => folded(word) === meant || bareMonth(word) === meant);
  return found.length === 1 ? (found[0] ?? null) : null;
}

function folded(text: string): string {
  const plain = toSimplified(foldWidth(text)).replace(/\s+/g, '');
  if (isTotal(plain) || plain === SUBTOTAL) return TOTAL;
  return plain
    .replace(/(?<=\d)[-–—―─~～至到]+(?=\d)/g, '-')
    .replace(/周?岁/g, '')
    .replace(/及?以上$/, '以上')
    .replace(/^([男女])性$/, '$1')
    .replace(/^(\d{4})[-年./]0?(\d{1,2})(?:月份?)?$/, '$1年$2月')
    .replace(/^0?(\d{1,2})月份?$/, '$1月');
}

/** 10月 of 2026年10月; '' of a word that is no month. */
function bareMonth(word: string): string {
  return /^\d{4}年(\d{1,2}月)$/.exec(word)?.[1] ?? '';
}
