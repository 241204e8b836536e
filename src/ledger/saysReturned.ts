import { foldWidth } from '../rules/text/foldWidth';
import { toSimplified } from '../rules/text/toSimplified';

const notTaken = /[未没]有?(?:人|能)?[领取签]|拒[领收签]|逾期不领/;
const broughtBack = /(?:退|缴|交)(?:回|还|券|款|钱)|退[\d.]+元?/;
/** 退回老年证 is no money, 已补领 was paid in the end; 无需退回 and 未退回 say the contrary. */
const notSo = /证|表|材料|申请|补领|已补|后领|已领(?!.*退)|重新发放|再次发放|已发放?给|[未无没不](?:需|用|须|应|有)?(?:退|缴|交)/;

/** Whether a remark beside a payment says that it was not taken or came back, in whole or in part: 未领，已退回, 退回300. */
export function saysReturned(remark: string): boolean {
  const text = toSimplified(foldWidth(remark)).replace(/\s+/g, '');
  return (notTaken.test(text) || broughtBack.test(text)) && !notSo.test(text);
}
