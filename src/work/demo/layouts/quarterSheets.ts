import { columnsOf, type Hand } from './columns';
import { ledgerSheet, otherSheet, type Layout } from './layout';
import { plainHand } from './standard';

/** Headings as they are typed to look even. */
const spaced: Readonly<Record<string, string>> = { 姓名: '姓 名', 性别: '性 别', 身份证号: '身份证\n号码', 联系电话: '联系电话（手机）', 月标准: '月标准（元）', 金额: '金额（元）', 老年券状态: '是否在发', 户籍: '是否本地户籍', 银行账号: '一卡通\n账号', 高龄津贴月标准: '高龄津贴\n月标准（元）' };
const answers: Readonly<Record<string, string>> = { 在发: '√', 停发: '已停', 本地: '√', 外地: '否', 已签: '√', ...spaced };

/** One voucher sheet a quarter, its heading repeated on each printed page, beside sheets that are no ledger. */
export const quarterSheets: Layout = {
  id: 'quarterSheets',
  fileName: '示例社区台账（按季分表）.xlsx',
  sheets({ unit, elders, issues, stops, deaths, devices, handled }) {
    const hand: Hand = { ...plainHand, word: (text) => answers[text] ?? text };
    const columns = columnsOf(hand);
    const issueColumns = columns.vouchers.filter((column) => column.heading !== '期间');
    const quarter = (number: 3 | 4, word: string) =>
      ledgerSheet({
        name: `2026年${word}季度`,
        titles: [`${unit}2026年${word}季度老年券发放台账`],
        columns: issueColumns,
        rows: issues.filter((issue) => issue.quarter === number),
        between: (index, headings) => (index > 0 && index % 40 === 0 ? [headings] : []),
      });
    return [
      otherSheet('说明', [['本工作簿由社区民政专干维护'], ['每月 15 日前上报上月办理人员明细'], ['季初、季末另报各表']], [60]),
      ledgerSheet({ name: '老年人花名册', titles: [`${unit}60岁以上老年人花名册`], columns: columns.elders, rows: elders }),
      quarter(3, '三'),
      quarter(4, '四'),
      ledgerSheet({ name: '停发台账', titles: [`${unit}停发台账`], columns: columns.stops, rows: stops }),
      ledgerSheet({ name: '死亡名册', titles: [`${unit}死亡名册`], columns: columns.deaths, rows: deaths }),
      ledgerSheet({ name: '小帮手台账', titles: [`${unit}小帮手台账`], columns: columns.helpers, rows: devices }),
      ledgerSheet({ name: '办证登记', titles: [`${unit}办证登记`], columns: columns.certificates, rows: handled }),
      otherSheet('草稿', [['10月新增', 12, '（待核）'], [null, '+3'], ['券款', 36800, '少 200 ？'], ['问街道：迁入的从哪月起']], [14, 10, 20]),
      otherSheet('值班表', [['2026年11月社区值班表'], ['日期', '上午', '下午'], ['周一', '甲组', '乙组'], ['周二', '乙组', '丙组'], ['周三', '丙组', '甲组']], [12, 12, 12]),
    ];
  },
};
