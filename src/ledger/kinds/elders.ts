import type { KindSpec } from './kindSpec';
import { address, idType, kinName, kinPhone, personFields, phone, registeredAddress, remarks, restart } from './person';
import { code, death, family, like, ofPaper, otherOffices, review, when } from './words';

/** Whose day it is not. */
const notHis = `${family}|${otherOffices}`;
/** A card that is given back, lost or made anew is not handled for the first time. */
const notHandled = '注销|作废|挂失|失效|遗失|补办|补发|换';

/** 老年人台账 (花名册): everyone of 60 and over in the community. */
export const elders: KindSpec = {
  kind: 'elders',
  required: ['name', 'idNumber'],
  telling: [
    'household', 'category', 'seniorCardNumber', 'seniorCardDate', 'preferentialCardNumber', 'preferentialCardDate', 'voucherStart', 'voucherStatus',
    'voucherStop', 'voucherStopReason', 'allowanceStart', 'allowanceAmount', 'allowanceStop', 'moveOutDate', 'moveInDate', 'reviewDate', 'reviewMethod',
  ],
  tellingNeeded: 1,
  tellingWords: /老年|老人|老龄|高龄|长者|敬老|长寿|(?<!助餐|助浴|消费|购物|优惠|洗理)券|优待[证卡]|[6-9]0岁|京籍|津贴|起发/,
  headingWords: /^(?!.*(?:是否|有无)).*(?:老年|老人|老龄|高龄|长者|敬老)/,
  title: /老年(?!券|优待?证|证)|老人|高龄|长者|老龄|敬老|[678][05]岁?(?:以上|及以上)/,
  weakTitle: /花名册|老年/,
  fields: [
    ...personFields,
    {
      field: 'household',
      type: 'listed',
      headings: ['户籍', '是否本地户籍', '是否京籍', '户籍情况', '户籍状况', '是否户籍', '是否本市户籍', '是否本区户籍', '是否常住户籍', '本地户籍', '户籍属性', '本外地'],
      vague: ['户籍', '户籍情况', '户籍状况', '户籍属性', '户籍性质', '户籍类型', '户籍类别', '户口性质', '户口类型', '户口类别'],
      pattern: /^(?!.*(?:外|非|农业|空挂|流动|迁)).*(?:是否.*(?:户籍|户口|籍)(?:人口|人员)?$|(?:户籍|户口)是否)|^(?:本地|本市|本区|京籍).*户籍$/,
    },
    registeredAddress,
    address,
    phone,
    {
      field: 'category',
      type: 'listed',
      headings: ['人员类别', '享受类别', '救助类型', '人员类型', '老人类别', '老年人类别', '困难类别', '对象类别', '救助类别', '身份类别', '人员性质', '享受类型', '困难类型', '特殊身份'],
      vague: ['类别', '身份'],
      pattern: /^(?!.*(?:证件|户籍|户口|停|津贴|券|残疾|疾病|是否)).*(?:老人|老年人|人员|对象|身份|困难|群体|救助|享受|保障).*(?:类别|类型|分类|性质|种类)$/,
    },
    {
      field: 'seniorCardNumber',
      type: 'text',
      headings: ['老年证号', '老年证编号', '老年证证号', '老年证号码', '60岁老年证号', '60岁老年证编号'],
      pattern: like(`(?:老年证|60岁证).*${code}`, '优待'),
    },
    {
      field: 'seniorCardDate',
      type: 'date',
      headings: ['老年证办理日期', '60岁老年证', '老年证', '老年证日期', '老年证办证日期', '老年证办理时间', '老年证领取日期', '老年证发证日期', '60岁老年证办理日期'],
      pattern: like(`(?:老年证|60岁证).*${when}|^何时.*老年证$`, `是否|有效|优待|${notHandled}`),
    },
    {
      field: 'preferentialCardNumber',
      type: 'text',
      headings: ['优待证号', '老年优待证号', '优待证编号', '优待证证号', '老年优待证编号', '优待证号码', '65岁优待证号', '优待卡号'],
      pattern: like(`优待[证卡].*${code}`),
    },
    {
      field: 'preferentialCardDate',
      type: 'date',
      headings: ['优待证办理日期', '65岁优待证', '优待证', '老年优待证', '65岁老年优待证', '优待证日期', '优待证办证日期', '优待证办理时间', '优待证领取日期', '优待证发证日期', '老年优待证办理日期'],
      pattern: like(`优待[证卡].*${when}|^何时.*优待[证卡]$`, `是否|有效|${notHandled}`),
    },
    {
      field: 'voucherStart',
      type: 'month',
      headings: ['老年券起发月份', '券起发时间', '领券开始', '开始领券', '起领月份', '享受老年券时间', '开始发放月份', '起发月份', '老年券起发时间', '老年券起发年月', '老年券开始月份', '起发时间', '起发年月', '老年券起始月份', '老年券起领月份', '券起发月份', '老年券享受时间', '80岁老年券', '老年券起享月份', '老年券发放起始月份', '开始领券时间', '老年券开始时间'],
      pattern: like(`(?:券.*(?:起|开始|享受|首)|(?:起|开始|享受|首).*券).*${when}|券(?:起|始|起始|起发|起领|起享)$`, '津贴|补贴|停|至|止|末次|最后'),
    },
    {
      field: 'voucherStatus',
      type: 'listed',
      headings: ['老年券状态', '券状态', '发放状态', '是否在发', '老年券发放状态', '享受状态', '领券状态', '是否享受老年券', '老年券是否在发', '在发状态', '是否领券'],
      vague: ['状态', '享受状态', '发放状态', '是否发放', '是否享受', '是否领取'],
      pattern: like('券.*(?:状态|情况)$|(?:发放|享受|领取).*状态$|是否.*(?:享受|发放|领).*券$|券是否.*(?:享受|发放|领取?|在发)$', '津贴|补贴|停|原因'),
    },
    {
      field: 'voucherStop',
      type: 'month',
      headings: ['停发月份', '老年券停发月份', '停券时间', '停发时间', '老年券停发时间', '停券月份', '停发年月', '停发日期', '老年券停发日期', '老年券停发年月'],
      pattern: like(`(?:暂停|停(?:发|(?:老年)?券|领|享|止|付)|止发|不再(?:发放|享受|领取)).*${when}|^停${when}|券停发?$`, `津贴|补贴|应|实|补|前|${ofPaper}|${notHis}`),
    },
    { field: 'voucherStopReason', type: 'listed', headings: ['停发原因', '老年券停发原因', '停券原因', '停止原因', '停止发放原因'], pattern: like('停.*(?:原因|事由|理由)$', '津贴|补贴|补发') },
    {
      field: 'allowanceStart',
      type: 'month',
      headings: ['高龄津贴起享月份', '津贴起发月份', '开始享受时间', '高龄津贴起发月份', '津贴起享月份', '津贴起享时间', '高龄津贴起享时间', '高龄津贴开始时间', '高龄津贴享受时间', '高龄津贴起始月份', '津贴开始月份', '起享月份', '起享时间', '享受津贴时间'],
      pattern: like(`(?:(?:津贴|补贴).*(?:起|开始|享受|首)|(?:起|开始|享受|首).*(?:津贴|补贴)).*${when}|(?:津贴|补贴)(?:起|始|起始|起发|起享)$`, '停|补发|至|止|末次|最后'),
    },
    {
      field: 'allowanceAmount',
      type: 'money',
      headings: ['高龄津贴月标准', '高龄津贴', '津贴标准', '发放金额', '高龄津贴标准', '高龄津贴金额', '津贴金额', '津贴月标准', '高龄补贴', '高龄补贴标准', '月津贴', '津贴', '补贴标准', '补贴金额', '月补贴'],
      pattern: like('(?:津贴|高龄.*补贴|长寿.*(?:补贴|金)).*(?:标准|金额|额)$', '起|停|时间|日期|月份|原因|状态|档|补发|应|多'),
    },
    { field: 'allowanceStop', type: 'month', headings: ['津贴停发月份', '高龄津贴停发月份', '津贴停发时间', '高龄津贴停发时间'], pattern: like(`(?:(?:津贴|补贴).*停|停.*(?:津贴|补贴)).*${when}|高龄(?:津贴|补贴)停发?$`, `${ofPaper}|${notHis}`) },
    {
      field: 'deathDate',
      type: 'date',
      headings: ['死亡日期', '去世日期', '死亡时间', '亡故日期', '去世时间', '亡故时间', '逝世日期', '逝世时间', '病故日期', '过世日期', '身故日期', '死亡年月', '死亡年月日'],
      pattern: like(`(?:${death}).*${when}|^何时(?:${death})$`, `年龄|迁|登记|注销|报告|证明|${notHis}`),
    },
    {
      field: 'moveOutDate',
      type: 'date',
      headings: ['迁出日期', '户籍迁出日期', '迁出时间', '户口迁出日期', '户口迁出时间', '户籍迁出时间', '转出日期', '搬离日期', '迁出年月'],
      pattern: like(`(?:迁出|转出|搬离|迁离|外迁).*${when}`, `${death}|迁入|${notHis}`),
    },
    { field: 'moveInDate', type: 'date', headings: ['迁入日期', '户籍迁入日期', '迁入时间', '户口迁入日期', '转入日期', '迁入年月'], pattern: like(`(?:迁入|转入|搬入|落户).*${when}`, notHis) },
    idType,
    {
      field: 'reviewDate',
      type: 'date',
      headings: ['复审日期', '核实日期', '认证日期', '生存认证日期', '复审时间', '核实时间', '认证时间', '复核日期', '核查日期', '最近复审日期', '上次复审日期', '审核日期', '入户核查日期', '最近核实日期', '生存认证时间'],
      pattern: like(`(?:${review}).*${when}`, '下次|下一|应|到期'),
    },
    { field: 'reviewMethod', type: 'text', headings: ['复审方式', '核实方式', '认证方式', '核查方式', '复核方式'], pattern: like(`(?:${review}).*(?:方式|方法|形式|途径|渠道)$`) },
    {
      field: 'bankAccount',
      type: 'text',
      headings: ['银行账号', '银行卡号', '账号', '卡号', '一卡通账号', '社保卡号', '银行账户', '一卡通号', '银行卡账号', '存折账号', '社保卡账号', '惠民一卡通账号', '养老助残卡号', '开户账号'],
      pattern: like('(?:银行|[工农建中交]行|农商行|信用社|邮储|社保卡|一卡通|存折|助残卡|开户|发放|津贴|补贴).*(?:账号|卡号|账户|一卡通号?)$'),
    },
    kinName,
    kinPhone,
    restart,
    remarks,
  ],
};
