import { foldHeading } from './foldHeading';

/**
 * How a copy of one of our tables is known when it has lost its name _MZ_TABLE: the words of its title and headings that
 * together stand in no office's own ledger.
 */
const signatures: readonly { readonly id: string; readonly title: RegExp; readonly headings: readonly string[] }[] = [
  { id: 'voucher-issue', title: /老年券发放签字表/, headings: ['序号', '姓名', '身份证号', '起发月份', '应发月数', '月标准', '领取人签字'] },
  { id: 'voucher-inspection', title: /老年券检查表/, headings: ['序号', '姓名', '检查方式', '检查日期', '本人健在', '被检查人签字'] },
  { id: 'allowance-review', title: /高龄津贴复审表/, headings: ['序号', '姓名', '享受档次', '起享月份', '本季变动', '复审结论'] },
  { id: 'voucher-review', title: /老年券复审表/, headings: ['序号', '姓名', '券状态', '本季变动', '复审结论'] },
  { id: 'voucher-deaths-monthly', title: /老年券死亡月报表/, headings: ['姓名', '死亡日期', '应停发月份', '实停发月份'] },
  { id: 'voucher-deaths-quarterly', title: /老年券死亡季报表/, headings: ['姓名', '死亡日期', '应停发月份', '实停发月份'] },
  { id: 'voucher-statistics', title: /老年券发放统计表/, headings: ['年龄段', '性别', '上季末人数', '本季末人数'] },
  { id: 'voucher-stops', title: /老年券停止发放情况表/, headings: ['姓名', '停发原因', '应停发月份', '追回情况'] },
  { id: 'helper-monthly', title: /小帮手月报表/, headings: ['序号', '姓名', '设备编号', '本月状态'] },
  { id: 'helper-summary', title: /小帮手汇总表/, headings: ['月份', '上月末在用', '本月新领', '本月末在用'] },
  { id: 'certificates-monthly', title: /老年证.*优待证.*老年券.*办理人员明细表/, headings: ['序号', '姓名', '满龄日期', '办理日期', '证号'] },
];

/** The table a sheet is a copy of; null when it is none. */
export function tableOf(titles: readonly string[], headings: readonly string[]): string | null {
  const title = titles.map((text) => foldHeading(text).withBrackets).join('');
  const known = new Set(headings.flatMap((text) => inFull(foldHeading(text).text)));
  return signatures.find((table) => table.title.test(title) && table.headings.every((heading) => known.has(heading)))?.id ?? null;
}

/** 上季末 and 上期末人数 stand for 上季末人数. */
function inFull(heading: string): readonly string[] {
  const quarter = heading.replace(/^([上本])期/, '$1季');
  return [heading, quarter, `${quarter}人数`];
}
