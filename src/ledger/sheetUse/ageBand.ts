import { foldWidth } from '../../rules/text/foldWidth';
import { toSimplified } from '../../rules/text/toSimplified';

interface AgeBand {
  readonly from: number;
  readonly to: number;
}

const tens = '六七八九';
const age = String.raw`((?:[5-9]|1[01])\d)(?:周?岁)?(?:[(]含[)])?`;
const between = new RegExp(`^[^\\d]*${age}(?:至|到|[-—–~－]+)${age}(?:老|人|$)`);
const upwards = new RegExp(`^[^\\d]*${age}(?:及其?)?以上`);
const downwards = new RegExp(`^[^\\d]*${age}以下`);

/** The ages that a sheet's name says its people are of: 80岁以上, 60至79岁, 八十以上; null where it says none. */
function ageBandOf(name: string): AgeBand | null {
  const folded = toSimplified(foldWidth(name)).replace(/\s+/g, '').replace(new RegExp(`([${tens}])十(?![一二三四五六七八九])`, 'g'), (_all, ten: string) => `${tens.indexOf(ten) + 6}0`);
  const [, first, last] = between.exec(folded) ?? [];
  if (first !== undefined && last !== undefined) return Number(first) < Number(last) ? { from: Number(first), to: Number(last) } : null;
  const from = upwards.exec(folded)?.[1];
  if (from !== undefined) return { from: Number(from), to: Infinity };
  const to = downwards.exec(folded)?.[1];
  return to === undefined ? null : { from: 0, to: Number(to) };
}

/** Whether two sheets are of other ages by their names: one roll, kept by age. 60-80岁 and 80岁以上 meet at one age. */
export function areOfOtherAges(one: string, other: string): boolean {
  const [first, second] = [ageBandOf(one), ageBandOf(other)];
  return first !== null && second !== null && (first.to <= second.from || second.to <= first.from);
}
