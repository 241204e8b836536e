import type { KindSpec } from './kindSpec';
import { address, idType, kinName, kinPhone, personFields, phone, remarks, restart } from './person';
import { death, lastPaid, like, ofPaper, when } from './words';

/** 停发时间 over 老年券 and 高龄津贴. */
const timeOfVoucher = `${when.replace('$', '')}(?:老年)?券$`;
const timeOfAllowance = `${when.replace('$', '')}(?:高龄)?(?:津贴|补贴)$`;

/** 停发台账: vouchers and allowances that were stopped. */
export const stops: KindSpec = {
  kind: 'stops',
  required: ['name', 'idNumber'],
  telling: ['benefit', 'stopReason', 'eventDate', 'shouldStop', 'actualStop', 'recoverable', 'recovered'],
  tellingNeeded: 2,
  title: /停发|停止|停享|追回|追缴|取消.*(?:名单|名册|台账|登记)/,
  fields: [
    ...personFields,
    { field: 'benefit', type: 'listed', headings: ['停发项目', '待遇', '待遇类型', '待遇项目', '项目', '停发待遇', '停发类别', '享受项目', '补贴类型', '停发种类', '类别', '停发类型', '享受待遇', '补贴项目', '待遇名称', '待遇类别', '停发内容'], pattern: like('待遇|(?:停发|停止|补贴).*(?:项目|种类|类别|类型|内容)', '日期|时间|月|原因|金额|标准|是否') },
    { field: 'stopReason', type: 'listed', headings: ['停发原因', '停止原因', '终止原因', '停发事由', '停止发放原因', '原因', '取消原因', '停发理由', '老年券停发原因'], pattern: like('(?:原因|事由|理由)$', '追|补发|死亡') },
    {
      field: 'eventDate',
      type: 'date',
      headings: ['事由日期', '死亡迁出日期', '死亡日期', '迁出日期', '死亡或迁出日期', '发生日期', '死亡迁出时间', '事由发生日期', '事由时间', '发生时间', '死亡时间', '去世日期', '去世时间', '迁出时间'],
      pattern: like(`(?:${death}|迁出|事由|发生).*${when}`, '停|登记|注销'),
    },
    { field: 'shouldStop', type: 'month', headings: ['应停发月份', '应停月份', '应停发时间', '应停时间', '应停发年月', '应停发日期', '应停发'], pattern: like(`应(?:该|当|予)?停.*(?:${when}|[发止]$)`, '实') },
    { field: 'actualStop', type: 'month', headings: ['实停发月份', '实际停发月份', '实停月份', '实停发时间', '实际停发时间', '停发月份', '停发时间', '实停时间', '停发日期', '停发年月', '实停发'], pattern: like(`(?:停|不再(?:发放|享受|领取)).*${when}|停.*${timeOfVoucher}`, `应|补|津贴|前|最后|末次|${ofPaper}`) },
    { field: 'allowanceStop', type: 'month', headings: ['高龄津贴停发月份', '津贴停发月份', '津贴停发时间', '高龄津贴停发时间'], pattern: like(`(?:(?:津贴|补贴).*停|停.*(?:津贴|补贴)).*${when}|停.*${timeOfAllowance}`, `应|补发|前|最后|末次|${ofPaper}`), isOffered: false },
    { field: 'lastPaid', type: 'month', headings: ['最后发放月份', '末次发放月份', '最后领取月份', '发放至', '享受至', '领取至'], pattern: like(lastPaid, '起|证|补发|公示|统计'), isOffered: false },
    { field: 'recoverable', type: 'money', headings: ['应追回', '应追回金额', '应追缴金额', '应追缴', '多发金额', '应收回金额', '应退金额', '应退回金额'], pattern: like('(?:应|需|拟).*(?:追|收回|退)|多[发领].*(?:金额|款|额)$', '已|实|月|情况|是否|原因|日期|时间') },
    { field: 'recovered', type: 'money', headings: ['已追回', '已追回金额', '实追缴金额', '已追缴金额', '实追缴', '已追缴', '追回金额', '实际追回金额', '实追回金额', '已收回金额', '已退金额'], pattern: like('(?:已|实).*(?:追|收回|退)', '应|需|拟|情况|是否|日期|时间|月') },
    address,
    phone,
    idType,
    kinName,
    kinPhone,
    restart,
    remarks,
  ],
};
