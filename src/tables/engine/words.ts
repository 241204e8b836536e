import { toSimplified } from '../../rules/text/toSimplified';
import type { Signatory } from '../context';

/* Words printed into every table: Chinese in every locale. */

export const UNIT = '填报单位（盖章）：';
export const REPORT_DATE = '填报日期：';
export const CURRENCY = '金额单位：元';
export const TOTAL = '合计';
/** 合计 as it is retyped: 总计, 合 计. */
export function isTotal(text: string): boolean {
  return /^(?:合计|总计|共计|总合计)$/.test(toSimplified(text).replace(/\s+/g, ''));
}

/** With which the name of every row of sums of a group ends. */
export const SUBTOTAL = '小计';
export const UNCOUNTED = '未统计';
export const UNCOUNTED_REASON = '台账中没有所需的一列，未统计';
export const HOLDS = '（相符）';
export const HOLDS_NOT = '（不符）';
export const BREAK = '勾稽不符：';
/** The same mark where people are listed who may be gone. */
export const TO_VERIFY = '未核实：';
export const MOVED_OUT = '已移出';
export const MOVED_OUT_REMARK = '（台账中已不属本表，所填内容保留备查）';

/** The signature line, in its order. */
export const SIGNATORIES: readonly (readonly [Signatory, string])[] = [
  ['responsible', '负责人：'],
  ['reviewer', '审核人：'],
  ['reporter', '填报人：'],
  ['phone', '联系电话：'],
];

export function peopleCount(count: number): string {
  return `${count}人`;
}

/** Whether a cell says how many people, as a row of sums does under 姓名. */
export function isPeopleCount(text: string): boolean {
  return text === UNCOUNTED || /^\d+人$/.test(text);
}
