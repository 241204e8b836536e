import type { FieldSpec, KindSpec } from './kindSpec';
import { address, idType, lateMonths, personFields, phone, proxyFields, remarks } from './person';
import { like, when } from './words';

/** 高龄津贴发放名册: what was paid of the allowance, one row a person and month or quarter, or months across (rulings 50). */
export const allowancePayments: KindSpec = {
  kind: 'allowance-payments',
  required: ['name', 'idNumber', 'period', 'amount'],
  telling: ['period', 'months', 'amount', 'issueDate', 'signature'],
  tellingNeeded: 2,
  title: /(?:津贴|长寿金|敬老金|尊老金|(?:高龄|老年|老人|老龄|长寿|敬老|尊老|[6-9]0岁).*(?:补贴|补助|保健费|生活费)).*(?:发放|代发|补[发领]|领取|签领|签收|打卡|拨付|支付)|(?:发放|代发|领取|签领|打卡).*(?:津贴|长寿金|敬老金|(?:高龄|老年|老人).*补贴)/,
  fields: [
    ...personFields,
    {
      field: 'period',
      type: 'text',
      headings: ['发放月份', '期间', '季度', '发放季度', '发放期间', '所属季度', '所属期间', '月份', '发放期', '所属期', '年月', '所属月份', '发放批次', '发放年月', '津贴月份', '补贴月份', '年度季度', '起止月', '起止月份', '起止年月', '发放起止月份', '发放起止时间'],
      pattern: like('(?:季度|期间|所属期|周期|时段|期次)别?$|(?:发放|津贴|补贴|所属).*(?:月份|年月)$', '起|停|日期|补发|上|下|开始'),
    },
    lateMonths,
    { field: 'months', type: 'count', headings: ['发放月数', '应发月数', '月数', '实发月数', '领取月数', '本季月数', '本期月数', '享受月数'], pattern: like('月数$', '补发|多|停|追') },
    {
      field: 'standard',
      type: 'money',
      headings: ['高龄津贴月标准', '月标准', '标准', '发放标准', '每月标准', '补贴标准', '津贴标准', '月发放标准', '每月金额', '标准每月', '高龄津贴标准', '津贴月标准', '享受标准', '月补贴标准'],
      pattern: like('标准$|^每?月.*额$', '补发|低保'),
    },
    {
      field: 'amount',
      type: 'money',
      headings: ['发放金额', '金额', '津贴金额', '补贴金额', '应发金额', '实发金额', '高龄津贴金额', '小计金额', '合计金额', '本季金额', '本月金额', '领取金额', '总金额', '应发', '实发', '本期金额', '发放额', '补助金额', '实发津贴'],
      pattern: like('(?:金额|总额|款额)(?:合计|总计)?$', '标准|补发|多发|追|退|保障|上季|下季|上月|下月'),
    },
    {
      field: 'issueDate',
      type: 'date',
      headings: ['发放日期', '领取日期', '发放时间', '领取时间', '签领日期', '签收日期', '打卡日期', '到账日期', '拨付日期', '支付日期', '签字日期', '打卡时间', '到账时间'],
      pattern: like(`(?:领取|领款|发放|签领|签收|打卡|到账|拨付|支付).*${when}`, '起|开始|停|补|证|月份|月数|季度|年月'),
    },
    {
      field: 'bankAccount',
      type: 'text',
      headings: ['银行账号', '银行卡号', '账号', '卡号', '一卡通账号', '社保卡号', '银行账户', '一卡通号', '银行卡账号', '存折账号', '社保卡账号', '惠民一卡通账号', '养老助残卡号', '开户账号', '收款人账号', '收款账号', '收款卡号'],
      pattern: like('(?:银行|收款|社保卡|一卡通|存折|助残卡|开户|发放|津贴|补贴).*(?:账号|卡号|账户|一卡通号?)$'),
    },
    {
      field: 'signature',
      type: 'text',
      headings: ['签字', '领取人签字', '领取签字', '本人签字', '签名', '签章', '签收', '领取签名', '本人签名', '签领', '签字盖章', '按手印', '签字或手印', '签字按手印', '领取人', '领款人签字', '领款人', '签收人', '签领人'],
      pattern: like('(?:签(?:字|名|章|收|领)|手印|盖章)栏?$', '经办|负责|审核|审批|代[领办签]|发放人|领导|证明|单位|社区|居委|村'),
    },
    // A template of payments to accounts needs none.
    ...proxyFields.map((field): FieldSpec => ({ ...field, isOffered: false })),
    address,
    phone,
    idType,
    remarks,
  ],
};
