import { recognise } from './arrayBlock';
import { madeUpId } from './people';

/** Titles and headings as they are prescribed, in part as the clerk may have changed them. */
const tables: [id: string, title: string, headings: string][] = [
  ['voucher-issue', '幸福社区2026年第四季度老年券发放签字表', '序号 姓名 性别 身份证号 年龄 住址 联系电话 起发月份 应发月数 月标准(元) 应发金额(元) 领取人签字 代领人 与本人关系 领取日期 备注'],
  ['voucher-issue', '2026年第四季度老年卷发放签字表', '序号 姓名 性别 身份证号 年龄 住址 联系电话 起发月份 应发月数 月标准(元) 应发金额(元) 领取人签字 代领人 与本人关系 领取日期 备注'],
  ['voucher-inspection', '2026年第四季度老年券检查表', '序号 姓名 身份证号 年龄 住址 联系电话 上季应发金额(元) 检查方式 检查日期 本人健在 本人领取 使用情况 检查人 被检查人签字 存在问题 处理意见'],
  ['allowance-review', '2026年第四季度高龄津贴复审表', '序号 姓名 性别 身份证号 出生日期 年龄 户籍地址 现住址 享受档次 月标准(元) 起享月份 本季变动 核实方式 核实日期 复审结论 停发或调整原因 核实人 备注'],
  ['voucher-review', '2026年第四季度老年券复审表', '序号 姓名 性别 身份证号 出生日期 年龄 户籍地址 现住址 券状态 月标准(元) 起享月份 本季变动 核实方式 核实日期 复审结论 停发或调整原因 核实人 备注'],
  ['voucher-deaths-monthly', '2026年10月老年券死亡月报表', '序号 姓名 性别 身份证号 死亡时年龄 住址 死亡日期 应停发月份 实停发月份 多发月数 月标准(元) 应追回金额(元) 已追回金额(元) 家属姓名 联系电话 备注'],
  ['voucher-deaths-quarterly', '2026年第三季度老年券死亡季报表', '月份 序号 姓名 性别 身份证号 死亡时年龄 住址 死亡日期 应停发月份 实停发月份 多发月数 月标准(元) 应追回金额(元) 已追回金额(元) 家属姓名 联系电话 备注'],
  ['voucher-deaths-quarterly', '和平社区2026年第三季度老年券死亡季报表', '序号 姓名 性别 身份证号 死亡时年龄 死亡日期 应停发月份 实停发月份 多发月数 月标准 应追回金额'],
  ['voucher-statistics', '2026年第四季度老年券发放统计表', '年龄段 性别 上季末人数 本季新增 本季死亡 本季迁出 本季其他停发 本季末人数 本季发放人数 本季发放人月数 本季发放金额(元)'],
  ['voucher-stops', '2026年第四季度老年券停止发放情况表', '序号 姓名 性别 身份证号 年龄 住址 停发原因 事由日期 应停发月份 实停发月份 多发月数 月标准(元) 应追回金额(元) 追回情况 备注'],
  ['helper-monthly', '2026年11月小帮手月报表', '序号 姓名 性别 身份证号 年龄 住址 联系电话 设备编号 领取日期 本月状态 状态日期 紧急联系人 紧急联系电话 备注'],
  ['helper-summary', '2026年第四季度小帮手汇总表', '月份 上月末在用 本月新领 本月收回 本月停用 本月末在用 本月报修 65周岁及以上人数 配备率 备注'],
  ['certificates-monthly', '2026年10月60岁老年证、65岁老年优待证、\n80岁老年券办理人员明细表', '序号 姓名 性别 身份证号 出生日期 满龄日期 办理日期 证号(起发月份) 住址 联系电话 备注'],
];

test.each(tables)('a copy of %s is known by its title and headings', (id, title, headings) => {
  const row = headings.split(' ');
  const person = row.map((heading) => (heading === '身份证号' ? madeUpId(1) : heading === '姓名' ? '赵秀英' : ''));
  const sheet = recognise([[title], ['填报单位（盖章）：', '', '', '填报日期：2026年11月23日', '', '金额单位：元'], row, person], { name: '副本' });
  expect(sheet).toMatchObject({ kind: `table:${id}`, headerRows: [3], fields: {}, confidence: 1 });
});

test.each([
  ['the headings without the title', '幸福社区2026年第四季度老年券发放台账', '序号 姓名 性别 身份证号 年龄 住址 联系电话 起发月份 应发月数 月标准(元) 应发金额(元) 领取人签字 代领人 与本人关系 领取日期 备注'],
  ['the title over other headings', '2026年第四季度老年券发放签字表', '序号 姓名 身份证号 月数 金额 签字'],
])('%s are an office’s own ledger', (_name, title, headings) => {
  const row = headings.split(' ');
  expect(recognise([[title], row, row.map((heading) => (heading === '身份证号' ? madeUpId(1) : ''))])).toMatchObject({ kind: 'vouchers', titlePeriod: '2026Q4' });
});
