import { readAmountText } from '../rules/money/readAmount';
import { foldWidth } from '../rules/text/foldWidth';
import { toSimplified } from '../rules/text/toSimplified';

/** What a total says in words: 合计1500元，共5人. */
export interface TotalWords {
  /** Money in fen: more than one where it is said twice, in figures and in words. */
  readonly fen: readonly number[];
  readonly people: number | null;
  readonly months: number | null;
}

const number = '\\d{1,3}(?:,\\d{3})+(?:\\.\\d+)?|\\d+(?:\\.\\d+)?';
const inWords = '[零〇壹贰叁肆伍陆柒捌玖拾佰仟万一二三四五六七八九十百千]+';
const token = new RegExp(
  [
    `(?<people>\\d+)\\s*(?:人|名)(?![次月均天份])`,
    `(?<months>\\d+)\\s*个月`,
    `(?<money>¥\\s*(?:${number})\\s*元?整?|(?:${number}|${inWords})\\s*(?:元[整正]?|圆[整正]?))(?![/每])`,
    `(?:合计|总计|共计|小计|总共|共|计|老年券|津贴|发放|应发|实发|领取|老人|人员|总?金额|总?人数|总?款|大写|小写|人民币)`,
    `[\\s,，、;；:：。.()|/]`,
  ].join('|'),
  'uy',
);

/**
 * Reads a total said in words. Null where a word of it is not understood, nothing is counted, or people are counted
 * twice: 共5人，其中女3人 is another sum.
 */
export function readTotalWords(text: string): TotalWords | null {
  const plain = foldWidth(toSimplified(text)).replace(/￥/g, '¥').replace(/圓/g, '圆').trim();
  const fen: number[] = [];
  const inDigits = new Set<number>();
  const [people, months]: [number[], number[]] = [[], []];
  token.lastIndex = 0;
  while (token.lastIndex < plain.length) {
    const groups = token.exec(plain)?.groups;
    if (groups === undefined) return null;
    if (groups['people'] !== undefined) people.push(Number(groups['people']));
    if (groups['months'] !== undefined) months.push(Number(groups['months']));
    const amount = groups['money'] === undefined ? null : readAmountText(groups['money']);
    if (amount !== null && amount.state !== 'read') return null;
    if (amount !== null) fen.push(amount.value);
    if (amount !== null && /\d/.test(groups['money'] ?? '')) inDigits.add(amount.value);
  }
  // Two different amounts in digits are of two things, and one column holds one.
  if (people.length > 1 || months.length > 1 || inDigits.size > 1 || fen.length + people.length + months.length === 0) return null;
  return { fen, people: people[0] ?? null, months: months[0] ?? null };
}
