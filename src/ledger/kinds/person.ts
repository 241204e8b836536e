import type { FieldSpec } from './kindSpec';
import { calls, kin, like, others, place, when } from './words';

/*
 * Fields any roster of persons has. Patterns keep other people's data out: the phone of the family is not the
 * person's own, and 身份证住址 is an address.
 */

export const name: FieldSpec = {
  field: 'name',
  type: 'text',
  headings: [
    '姓名', '老人姓名', '老年人姓名', '本人姓名', '持券人', '持证人', '享受人姓名', '享受人', '对象姓名', '持券人姓名', '持证人姓名', '人员姓名', '老年人', '老人', '长者姓名',
    '死者姓名', '逝者姓名', '亡者姓名', '名字', '死亡人姓名', '死亡人员姓名', '使用人', '使用人姓名', '申领人', '申请人', '申请人姓名', '申领人姓名', '受益人',
  ],
  pattern: like('(?:姓名|名字)$', `${others}|单位|机构|银行|开户`),
};

const idNumber: FieldSpec = {
  field: 'idNumber',
  type: 'id',
  headings: [
    '身份证号', '身份证号码', '公民身份号码', '身份证', '证件号码', '身份证件号码', '公民身份证号码', '居民身份证号码', '居民身份证号', '居民身份证', '老人身份证号', '老人身份证号码',
    '本人身份证号', '身份号码', '身份证编号', '身份证证号', '证件号', '身份证明号码', '二代证号', '二代身份证号',
  ],
  pattern: like('身份(?:证(?:件|明)?证?(?:编号|号码?)?|号码?)(?:1[58]位)?$|有效证件号码?$', `${others}|是否|核对`),
};

const sex: FieldSpec = { field: 'sex', type: 'listed', headings: ['性别', '男女'], pattern: like('性别$', others) };

const birthDate: FieldSpec = {
  field: 'birthDate',
  type: 'date',
  headings: ['出生日期', '出生年月', '出生年月日', '生日', '出生时间', '出生', '生辰'],
  pattern: like(`出生.*${when}|生日$`, others),
};

const age: FieldSpec = {
  field: 'age',
  type: 'count',
  headings: ['年龄', '岁', '实足年龄', '现年', '年纪', '岁数'],
  pattern: like('年龄岁?$', `${others}|死亡|去世|满|达到|段|档`),
};

export const registeredAddress: FieldSpec = {
  field: 'registeredAddress',
  type: 'text',
  headings: ['户籍地址', '户籍地', '户口所在地', '户籍所在地', '户口地址', '户籍住址', '身份证住址', '身份证地址', '户籍详细地址'],
  pattern: like(`(?:户籍|户口|身份证).*(?:${place}|地)$`, `${kin}|配偶|户主|迁出|迁入|是否`),
};

export const address: FieldSpec = {
  field: 'address',
  type: 'text',
  headings: [
    '住址', '现住址', '家庭住址', '居住地址', '详细地址', '楼门号', '地址', '家庭地址', '现居住地', '现居住地址', '居住地', '常住地址', '实际居住地', '实际居住地址', '门牌号', '楼栋门牌',
    '楼号门牌', '详细住址', '现住地址', '居住住址', '小区楼门', '所住小区', '楼栋房号', '住处', '住哪', '住哪里',
  ],
  pattern: like(`(?:${place}|门牌号?|楼门号?|(?:[楼栋单元].*|居住)[房室]号)$`, `${others}|户籍|户口|身份证|银行|单位`),
};

export const phone: FieldSpec = {
  field: 'phone',
  type: 'text',
  headings: [
    '联系电话', '电话', '手机', '联系方式', '老人联系方式', '手机号', '手机号码', '电话号码', '联系电话号码', '本人电话', '本人联系电话', '老人电话', '联系号码', '移动电话', '固定电话', '家庭电话',
  ],
  pattern: like(calls.replace('|号码', ''), `${others}|单位|机构|物业`),
};

export const kinName: FieldSpec = {
  field: 'kinName',
  type: 'text',
  headings: [
    '家属姓名', '亲属姓名', '联系人', '联系人姓名', '家属', '亲属', '子女姓名', '监护人', '监护人姓名', '家庭联系人', '家属联系人', '家人姓名', '赡养人', '赡养人姓名', '报告人', '申报人',
  ],
  pattern: like(`(?:${kin})(?:姓名|名字)?$`, '关系|电话|方式|手机|身份证|地址|住址|数|代领|代办|紧急|应急|是否|有无'),
};

export const kinPhone: FieldSpec = {
  field: 'kinPhone',
  type: 'text',
  headings: ['家属电话', '亲属电话', '家属联系电话', '亲属联系电话', '联系人电话', '联系人联系电话', '子女电话', '监护人电话', '家属联系方式', '亲属联系方式', '联系人手机'],
  pattern: like(`(?:${kin}).*${calls}`, '身份|证|代领|代办|紧急|应急'),
};

/** Since when somebody who was stopped is said to be paid again; 起发月份 alone pays him. */
export const restart: FieldSpec = {
  field: 'restart',
  type: 'month',
  headings: ['恢复发放月份', '恢复月份', '恢复时间', '恢复日期', '续发月份', '重新起发月份', '复发月份', '再次起发月份', '恢复发放时间', '恢复发放日期'],
  pattern: like(`(?:恢复|续发|复发|(?:重新|再次|再)(?:起发|发放|享受|领取)).*${when}`, `${others}|津贴|补贴|是否|不再|户籍|户口|健康|服务`),
  isOffered: false,
};

export const idType: FieldSpec = { field: 'idType', type: 'text', headings: ['证件类型', '证件种类', '身份证件类型', '证件类别'], pattern: like('证件(?:类型|种类|类别)$') };

export const remarks: FieldSpec = { field: 'remarks', type: 'text', headings: ['备注', '说明', '附注', '备考', '备注说明', '其他说明'], pattern: /^(?:备注|附注)|(?:情况|事项)说明$|说明的?(?:情况|事项|问题)$/ };

/** What every ledger of persons may say of somebody, in the order our templates write it. */
export const personFields: readonly FieldSpec[] = [name, idNumber, sex, birthDate, age];

/** Who collects in the person's place. */
/** Months that a payment makes good, in a column beside the amount. */
export const lateMonths: FieldSpec = {
  field: 'lateMonths',
  type: 'text',
  headings: ['补发月份', '补发年月', '补发期间', '补发时段', '补发起止', '补发起止月份', '补发起止年月', '补发所属月份', '补发所属期', '补发季度', '补发的月份'],
  pattern: like('补[发领付].*(?:月份?|年月|期间|时段|起止|所属期|季度)$', '数|日期|原因|时间|金额'),
  isOffered: false,
};

export const proxyFields: readonly FieldSpec[] = [
  { field: 'proxyName', type: 'text', headings: ['代领人', '代领人姓名', '代办人', '代领', '代领人签字', '代办人姓名', '代签人', '委托人', '代领者'], pattern: like('代[领办签]', '身份|电话|手机|方式|关系|原因|事由|理由|日期|时间|地址|住址|情况|说明|号|是否') },
  { field: 'proxyRelation', type: 'text', headings: ['与本人关系', '代领人关系', '与老人关系', '代领人与本人关系', '关系', '与持券人关系', '代领关系', '代办人关系', '与领取人关系'], pattern: like('关系$', '户主') },
  { field: 'proxyReason', type: 'text', headings: ['代领原因', '代领事由', '代领理由', '代办原因', '代领情况说明'], pattern: like('代[领办].*(?:原因|事由|理由)') },
];
