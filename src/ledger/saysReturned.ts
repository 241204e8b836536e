import type { CalendarMonth } from '../rules/calendar/calendarDate';
import { compareMonths } from '../rules/calendar/compare';
import { foldWidth } from '../rules/text/foldWidth';
import { toSimplified } from '../rules/text/toSimplified';
import type { Ledger } from './types';

const notTaken = /[未没]有?(?:人|能)?[领取签]|拒[领收签]|逾期不领/;
const broughtBack = /(?:退|缴|交)(?:回|还|券|款|钱)|退[\d.]+元?/;
/** 退回老年证 is no money, 已补领 was paid in the end; 无需退回 and 未退回 say the contrary. */
const notSo = /证|表|材料|申请|补领|已补|后领|已领(?!.*退)|重新发放|再次发放|已发放?给|[未无没不](?:需|用|须|应|有)?(?:退|缴|交)/;
/** 下月补领, 待补领; 12月补领 by its month. */
const takenLater = /(?:下个?[月季年次期]|[待拟需应请将等]|回来后?|返京后?)[^,，。;；]{0,3}补领/;
const takenIn = /(?:(20\d{2})年)?(?<!\d)(1[0-2]|0?[1-9])月[^,，。;；]{0,4}补领/;
/** In place of a signature: why nobody has signed. */
const notSigned = /^(?:待[领取签发]?|退|缓[领发]?|暂[缓停存不].*|外出|在外.*|在外地|外地|出国|出差|探亲|旅游|住院|联系不上|无人|不在家?)$|外出|住院|待[领取签]|[未没]有?(?:人|能)?[来到发]|下个?[月季次期][再领发]/;
/** It was handed over all the same. */
const handedOver = /代|送|邮|寄|打卡|到账|转账|已(?![退缴交])/;

/**
 * Which cell of a row of payments says that it was not taken or came back, in whole or in part: 未领 in place of a
 * signature, 未领，已退回 or 退回300 as a remark. Null where none does.
 * @param from the first month paid: 12月补领 behind it is of its year, 1月补领 of the next
 */
export function returnedCell(ledger: Ledger, index: number, from: CalendarMonth | null, asOf: CalendarMonth): { readonly field: 'signature' | 'collector' | 'proxyName' | 'remarks'; readonly text: string } | null {
  for (const field of ['signature', 'collector', 'proxyName', 'remarks'] as const) {
    const text = ledger.text(index, field);
    if (text === '' || text === ledger.text(index, 'name')) continue;
    const plain = toSimplified(foldWidth(text)).replace(/\s+/g, '');
    if (saysReturned(plain, from ?? asOf, asOf) || (field !== 'remarks' && notSigned.test(plain) && !handedOver.test(plain))) return { field, text };
  }
  return null;
}

function saysReturned(text: string, from: CalendarMonth, asOf: CalendarMonth): boolean {
  if (!notTaken.test(text) && !broughtBack.test(text)) return false;
  return !notSo.test(text) || isToCome(text, from, asOf);
}

/** Whether it is still to be taken, by its words or by a month after the one of looking. */
function isToCome(text: string, from: CalendarMonth, asOf: CalendarMonth): boolean {
  if (takenLater.test(text)) return true;
  const [, year, said] = takenIn.exec(text) ?? [];
  if (said === undefined) return false;
  const month = Number(said);
  return compareMonths({ year: year === undefined ? from.year + (month < from.month ? 1 : 0) : Number(year), month }, asOf) > 0;
}
