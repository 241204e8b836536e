import { foldWidth } from '../../rules/text/foldWidth';
import { toSimplified } from '../../rules/text/toSimplified';

export type Role = 'amount' | 'signature' | 'issueDate' | 'sum' | 'other';

const amountRest = /^(?:应|实|已|应实)?(?:发放?|领取?|付|补|拨)?(?:高龄|老年|养老|服务)?(?:津贴|补贴|补助金?|券|款)?(?:金额|数额|标准|额|数)?(?:元)?$/;
const markRest = /^(?:是否)?已?(?:发放?|领取?|享受)(?:情况|与否|标[记志])?$|^(?:券|老年券)?[本册张]数?$/;
const signatureRest = /^(?:领取人|领券人|本人|收款人|领款人|老人)?(?:签(?:字|名|章|收|领)|手印|按手印|盖章|领取人|领款人|领券人)(?:或?(?:按?手印|盖章)|栏|确认)?$/;
const dateRest = /^(?:领取|发放|签领|签收|领券|领款|签字|到账)?(?:日期|时间)$/;
const sumRest = /^(?:全年|年度|本年度?)?(?:应发|实发|发放|补贴|津贴)?(?:合计|小计|总计|共计|累计)(?:发放|应发|实发)?(?:金额|数额|额)?(?:元)?$|^(?:总金额|总额)(?:元)?$/;

/** What stands behind a period or under it, without brackets and signs. */
export function restOf(text: string): string {
  return toSimplified(foldWidth(text))
    .replace(/[\s()[\]【】:、,，。.·*_\-—/]/g, '')
    .replace(/[卷劵]/g, '券')
    .replace(/(?<=.)元(?:每?人?每?月)?$/, '');
}

export function roleOf(text: string): Role {
  const rest = restOf(text);
  if (sumRest.test(rest)) return 'sum';
  if (amountRest.test(rest) || markRest.test(rest)) return 'amount';
  if (signatureRest.test(rest)) return 'signature';
  return dateRest.test(rest) ? 'issueDate' : 'other';
}
