import type { KindSpec } from './kindSpec';
import { address, idType, lateMonths, personFields, phone, proxyFields, remarks } from './person';
import { like, when } from './words';

/** 老年券发放台账: one row a person and quarter, or month. */
export const vouchers: KindSpec = {
  kind: 'vouchers',
  required: ['name', 'idNumber', 'period'],
  telling: ['period', 'months', 'amount', 'voucherNumbers', 'issueDate', 'collector', 'proxyName', 'proxyRelation', 'proxyReason', 'signature'],
  tellingNeeded: 2,
  title: /券.*(?:发放|补[发领]|领取|签领|签收)|发放台账|领券|发券|签领表|签收表/,
  fields: [
    ...personFields,
    {
      field: 'period',
      type: 'text',
      headings: ['期间', '季度', '发放季度', '发放期间', '所属季度', '所属期间', '年度季度', '发放月份', '月份', '年季', '发放期', '所属期', '季度月份', '发放年度季度', '年月', '所属月份', '发放批次', '年份季度', '起止月', '起止月份', '起止年月', '发放起止月份', '发放起止时间'],
      pattern: like('(?:季度|期间|所属期|周期|时段|期次)别?$', '起|停|日期|补|上|下|开始'),
    },
    { field: 'voucherStart', type: 'month', headings: ['起发月份', '老年券起发月份', '起发时间', '起发年月'] },
    lateMonths,
    { field: 'months', type: 'count', headings: ['应发月数', '发放月数', '月数', '实发月数', '领取月数', '本季月数', '本期月数'], pattern: like('月数$', '补|多|停|追') },
    { field: 'standard', type: 'money', headings: ['月标准', '标准', '发放标准', '每月标准', '补贴标准', '老年券标准', '券标准', '月发放标准', '每月金额', '标准每月'], pattern: like('标准$|^每?月.*额$', '津贴|补发|低保') },
    { field: 'amount', type: 'money', headings: ['金额', '发放金额', '应发金额', '实发金额', '小计金额', '合计金额', '本季金额', '领取金额', '发券金额', '券额', '面额合计', '本季应发', '本期金额', '总金额', '应发', '实发'], pattern: like('(?:金额|总额|券额|款额|面额)(?:合计|总计)?$', '标准|补发|多发|追|退|津贴|补贴|保障|上季|下季') },
    { field: 'voucherNumbers', type: 'text', headings: ['券号起止', '券号', '券编号', '老年券号', '老年券编号', '券号段', '起止号', '起止券号', '票号', '号码起止'], pattern: like('[券票].*(?:号|号码|编号|起止)段?$', '身份') },
    {
      field: 'issueDate',
      type: 'date',
      headings: ['领取日期', '发放日期', '领券日期', '领取时间', '发放时间', '签领日期', '签收日期', '发券日期', '领券时间', '签字日期'],
      pattern: like(`(?:领取|发放|领券|发券|签领|签收).*${when}`, '起|开始|停|补|证|月份|季度'),
    },
    { field: 'collector', type: 'text', headings: ['领取人', '领取人签字', '领券人', '领取人姓名', '实际领取人', '领取者', '领券人签字', '签领人'], pattern: /^(?:实际|本次|本人)?(?:(?:领[取券]|签[收领])人(?:姓名|(?:签[字名章收领]|盖章|手印)*)|领款人(?:姓名)?)栏?$/ },
    ...proxyFields,
    { field: 'signature', type: 'text', headings: ['签字', '领取签字', '本人签字', '签名', '签章', '签收', '领取签名', '本人签名', '签领', '签字盖章', '按手印', '签字或手印', '签字按手印'], pattern: like('签(?:字|名|章|收|领)栏?$', '经办|负责|审核|审批|代[领办签]|领[取券]人|发放人|领导|证明|单位|社区|居委') },
    address,
    phone,
    idType,
    remarks,
  ],
};
