import type { FieldSpec } from './kindSpec';

/*
 * Fields any roster of persons has. Patterns keep other people's data out: the phone of the family is not the
 * person's own, and 身份证住址 is an address.
 */
const others = '家属|亲属|家人|子女|儿女|配偶|监护|户主|代领|代办|领取人|领券人|紧急|经办|负责|审核|填表|联系人|工作人员';

export const name: FieldSpec = {
  field: 'name',
  type: 'text',
  headings: ['姓名', '老人姓名', '老年人姓名', '本人姓名', '持券人', '持证人', '享受人姓名', '享受人', '对象姓名', '持券人姓名', '持证人姓名', '人员姓名', '老年人', '老人', '长者姓名', '死者姓名', '逝者姓名', '亡者姓名', '名字', '死亡人姓名', '死亡人员姓名', '使用人', '使用人姓名', '申领人', '申请人', '申请人姓名', '申领人姓名', '受益人'],
  pattern: new RegExp(`^(?!.*(?:${others})).*(?:姓名|名字)$`),
};

export const idNumber: FieldSpec = {
  field: 'idNumber',
  type: 'id',
  headings: ['身份证号', '身份证号码', '公民身份号码', '身份证', '证件号码', '身份证件号码', '公民身份证号码', '居民身份证号码', '居民身份证号', '居民身份证', '老人身份证号', '老人身份证号码', '本人身份证号', '身份号码', '身份证编号', '身份证证号', '证件号', '身份证明号码', '二代证号', '二代身份证号'],
  pattern: new RegExp(`^(?!.*(?:${others}|住址|地址|日期|有效|类型|类别|复印|是否|照片|核对)).*身份(?:证|号|证件)`),
};

export const sex: FieldSpec = { field: 'sex', type: 'listed', headings: ['性别', '男女'], pattern: /性别$/ };

export const birthDate: FieldSpec = {
  field: 'birthDate',
  type: 'date',
  headings: ['出生日期', '出生年月', '出生年月日', '生日', '出生时间', '出生'],
  pattern: new RegExp(`^(?!.*(?:${others})).*(?:出生.*(?:日|月|期|间)|生日)$`),
};

export const age: FieldSpec = {
  field: 'age',
  type: 'count',
  headings: ['年龄', '岁', '周岁', '实足年龄', '现年', '年纪', '岁数'],
  pattern: /^(?!.*(?:死亡|去世|满|达到|段|档)).*年龄(?:周?岁)?$/,
};

export const registeredAddress: FieldSpec = {
  field: 'registeredAddress',
  type: 'text',
  headings: ['户籍地址', '户籍地', '户口所在地', '户籍所在地', '户口地址', '户籍住址', '身份证住址', '身份证地址', '户籍详细地址'],
  pattern: /^(?!.*(?:迁出|迁入|是否)).*(?:户籍|户口|身份证).*(?:地址|住址|所在地|地)$/,
};

export const address: FieldSpec = {
  field: 'address',
  type: 'text',
  headings: ['住址', '家庭住址', '现住址', '居住地址', '详细地址', '楼门号', '地址', '家庭地址', '现居住地', '现居住地址', '居住地', '常住地址', '实际居住地', '实际居住地址', '门牌号', '楼栋门牌', '楼号门牌', '详细住址', '现住地址', '居住住址', '小区楼门', '所住小区', '楼栋房号'],
  pattern: new RegExp(`^(?!.*(?:${others}|户籍|户口|身份证|银行|单位)).*(?:住址|地址|居住地|门牌号?|楼门号?)$`),
};

export const phone: FieldSpec = {
  field: 'phone',
  type: 'text',
  headings: ['联系电话', '电话', '手机', '联系方式', '老人联系方式', '手机号', '手机号码', '电话号码', '联系电话号码', '本人电话', '本人联系电话', '老人电话', '联系号码', '移动电话', '固定电话', '家庭电话'],
  pattern: new RegExp(`^(?!.*(?:${others})).*(?:电话|手机|联系方式|联系号码)(?:号码?)?$`),
};

export const kinName: FieldSpec = {
  field: 'kinName',
  type: 'text',
  headings: ['家属姓名', '亲属姓名', '联系人', '联系人姓名', '家属', '亲属', '子女姓名', '监护人', '监护人姓名', '家庭联系人', '家属联系人', '家人姓名', '赡养人', '赡养人姓名', '报告人', '申报人'],
  pattern: /^(?!.*(?:关系|电话|方式|手机|身份证|地址|住址|数|代领|代办|紧急)).*(?:家属|亲属|家人|子女|儿女|监护人|联系人)(?:姓名)?$/,
};

export const kinPhone: FieldSpec = {
  field: 'kinPhone',
  type: 'text',
  headings: ['家属电话', '亲属电话', '家属联系电话', '亲属联系电话', '联系人电话', '联系人联系电话', '子女电话', '监护人电话', '家属联系方式', '亲属联系方式', '联系人手机'],
  pattern: /^(?!.*(?:代领|代办|紧急)).*(?:家属|亲属|家人|子女|儿女|监护人|联系人|赡养人).*(?:电话|手机|方式|号码)$/,
};

export const idType: FieldSpec = { field: 'idType', type: 'text', headings: ['证件类型', '证件种类', '身份证件类型', '证件类别'] };

export const remarks: FieldSpec = { field: 'remarks', type: 'text', headings: ['备注', '说明', '附注', '备考', '备注说明', '其他说明'], pattern: /^(?:备注|附注)/ };
