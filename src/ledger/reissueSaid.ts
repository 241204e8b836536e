import { toSimplified } from '../rules/text/toSimplified';
import { handlingIn } from './handlingWords';
import type { Ledger } from './types';

/** In a remark, which speaks of much else: 遗失补办, 换发, and not 补办身份证. */
const inRemarks = /(?:[补换][办领发证卡]|补换|重新?[办制]证?|更换(?:旧|新)?[证卡])(?!.{0,3}(?:身份|户口|社保|医保|银行|手续|材料|残疾|照片))/;

/**
 * What a row of 办证登记 says of a card that is handled in the place of an earlier one, 补办 or 换发; null of a first card.
 * Its own column says it, else the word of the card (补办优待证), else a remark.
 */
export function reissueSaid(ledger: Ledger, index: number): string | null {
  const handling = ledger.listed(index, 'handling');
  if (handling.state === 'read') return handling.value === '补办' ? ownWord(ledger.text(index, 'handling')) : null;
  const card = ledger.text(index, 'certificate');
  if (handlingIn(toSimplified(card)) === '补办') return card;
  const remark = ledger.text(index, 'remarks');
  return inRemarks.test(toSimplified(remark).replace(/\s+/g, '')) ? remark : null;
}

/** A mark says it by its heading alone. */
function ownWord(text: string): string {
  return handlingIn(toSimplified(text)) === null ? '补办' : text;
}
