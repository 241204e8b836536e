import { foldHeading } from './foldHeading';
import { gone, instructs, notGone, others, unpaid } from './kinds/apart';

/**
 * What a list's name or title says of everybody in it: they are `gone`, or were not paid (`unpaid`). Such a list is never
 * counted unasked. `partlyGone` is one whose own columns say who is gone: most are not.
 */
export type Apart = 'gone' | 'partlyGone' | 'unpaid';

const longestTitle = 40;
const saysUnpaid = new RegExp(unpaid);
const isInstruction = new RegExp(instructs);
const isOfOthersToo = new RegExp(others);
/** 死亡3人 sums up; 死亡人员 names a list. */
const summing = new RegExp(`(?:${gone})(?:人员|人数|老人|老年人)?(?:共|计)?\\d`);
const negated = new RegExp(`${notGone}(?:(?:${gone})(?:及|和|与|或)?)+`, 'g');
const saysGoneWord = new RegExp(gone);

/** Whether a line names a list; one that tells how to fill the form in does not. */
export function isTitle(line: string): boolean {
  const { withBrackets } = foldHeading(line);
  return withBrackets.length <= longestTitle && !isInstruction.test(withBrackets);
}

/** Whether a title says that its people are gone, and whether it speaks of others too. */
export function goneInTitle(title: string): 'all' | 'some' | null {
  const { withBrackets } = foldHeading(title);
  if (!isTitle(title) || summing.test(withBrackets)) return null;
  if (!saysGoneWord.test(withBrackets.replace(negated, ''))) return null;
  return isOfOthersToo.test(withBrackets.replace(negated, '')) ? 'some' : 'all';
}

export function unpaidInTitle(title: string): boolean {
  return isTitle(title) && saysUnpaid.test(foldHeading(title).withBrackets);
}
