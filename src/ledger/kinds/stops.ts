import type { KindSpec } from './kindSpec';
import { address, age, birthDate, idNumber, idType, kinName, kinPhone, name, phone, remarks, sex } from './person';

/** 停发台账: vouchers and allowances that were stopped. */
export const stops: KindSpec = {
  kind: 'stops',
  required: ['name', 'idNumber'],
  telling: ['benefit', 'stopReason', 'eventDate', 'shouldStop', 'actualStop', 'recoverable', 'recovered'],
  tellingNeeded: 2,
  title: /停发|停止发放|追回|追缴|取消.*(?:名单|台账|登记)/,
  fields: [
    name,
    idNumber,
    sex,
    birthDate,
    age,
    { field: 'benefit', type: 'listed', headings: ['停发项目', '待遇', '待遇类型', '待遇项目', '项目', '停发待遇', '停发类别', '享受项目', '补贴类型', '停发种类', '类别', '停发类型', '享受待遇', '补贴项目', '待遇名称', '待遇类别', '停发内容'], pattern: /(?:待遇|停发项目|补贴项目|补贴类[别型])/ },
    { field: 'stopReason', type: 'listed', headings: ['停发原因', '停止原因', '终止原因', '停发事由', '停止发放原因', '原因', '取消原因', '停发理由', '老年券停发原因'], pattern: /(?:原因|事由|理由)$/ },
    {
      field: 'eventDate',
      type: 'date',
      headings: ['事由日期', '死亡迁出日期', '死亡日期', '迁出日期', '死亡或迁出日期', '发生日期', '死亡迁出时间', '事由发生日期', '事由时间', '发生时间', '死亡时间', '去世日期', '去世时间', '迁出时间'],
      pattern: /(?:死亡|去世|亡故|迁出|事由|发生).*(?:日期?|时间)$/,
    },
    { field: 'shouldStop', type: 'month', headings: ['应停发月份', '应停月份', '应停发时间', '应停时间', '应停发年月', '应停发日期', '应停发'], pattern: /应停.*(?:月份?|时间|年月|日期)?$/ },
    { field: 'actualStop', type: 'month', headings: ['实停发月份', '实际停发月份', '实停月份', '实停发时间', '实际停发时间', '停发月份', '停发时间', '实停时间', '停发日期', '停发年月', '实停发'], pattern: /^(?!.*应).*停.*(?:月份?|时间|年月|日期)$/ },
    { field: 'recovered', type: 'money', headings: ['已追回', '已追回金额', '实追缴金额', '已追缴金额', '实追缴', '已追缴', '追回金额', '实际追回金额', '实追回金额', '已收回金额', '已退金额'], pattern: /(?:已|实际?).*(?:追|收回|退)/ },
    { field: 'recoverable', type: 'money', headings: ['应追回', '应追回金额', '应追缴金额', '应追缴', '多发金额', '应收回金额', '应退金额', '应退回金额'], pattern: /应(?:追|收回|退)|多发.*(?:金额|款)/ },
    address,
    phone,
    idType,
    kinName,
    kinPhone,
    remarks,
  ],
};
