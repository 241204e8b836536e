import type { FieldSpec, KindSpec } from './kindSpec';
import { address, idType, name, personFields, phone, remarks } from './person';
import { calls, code, like, when } from './words';

const holder: FieldSpec = { ...name, headings: [...name.headings, '持有人', '持有人姓名', '领用人', '领用人姓名', '领用老人', '使用老人', '配备老人', '使用者', '佩戴人', '配备对象'] };

/** Sent to be mended and handed back, a device is neither taken back nor issued. */
const mending = '修|故障';
/** What is given back besides the device, and when it is due. */
const given = `押金|费|款|卡|证|应|拟|预计|到期|${mending}`;

/** 小帮手台账: the emergency devices and their holders. */
export const helpers: KindSpec = {
  kind: 'helpers',
  required: ['name', 'idNumber', 'deviceNumber'],
  telling: ['deviceNumber', 'status', 'statusDate', 'emergencyContact', 'emergencyPhone'],
  tellingNeeded: 1,
  tellingWords: /设备|终端|小帮手|呼叫|一键通|机[号身器]|紧急|应急|使用|配发|领机/,
  title: /小帮手|呼叫器|呼叫设备|一键通/,
  fields: [
    ...personFields.map((one) => (one === name ? holder : one)),
    { field: 'deviceNumber', type: 'text', headings: ['设备编号', '设备号', '小帮手编号', '机号', '小帮手号', '终端编号', '机器编号', '设备号码', '终端号', '呼叫器编号', '设备序列号', '机身号', '小帮手设备号'], pattern: like(`(?:设备|终端|小帮手|呼叫器|机器|机身).*${code}`, '型号|电话|(?<!帮)手机|身份') },
    { field: 'issueDate', type: 'date', headings: ['领取日期', '发放日期', '领取时间', '发放时间', '配发日期', '领用日期', '安装日期', '配发时间', '领用时间', '安装时间', '领机日期'], pattern: like(`(?:领取|发放|配发|配备|领用|安装|领机).*${when}`, mending) },
    { field: 'status', type: 'listed', headings: ['状态', '使用状态', '设备状态', '使用情况', '目前状态', '当前状态', '现状态', '设备使用状态', '现状'], vague: ['是否在用', '是否使用', '是否正常使用', '是否正常', '使用与否', '在用情况', '运行情况', '设备情况', '盘点情况', '盘点结果', '巡检情况'], pattern: like('(?:状态|状况|使用情况)$', '健康|身体|婚姻|居住|身份|生活') },
    { field: 'statusDate', type: 'date', headings: ['状态日期', '变动日期', '状态时间', '变动时间', '状态变动日期', '变更日期', '状态变更日期', '状态变化日期'], pattern: like(`(?:状态|变动|变更|变化).*${when}`, mending) },
    { field: 'returnDate', type: 'date', headings: ['收回日期', '回收日期', '归还时间', '归还日期', '退回时间', '退回日期', '退还日期', '交回日期', '收回时间', '回收时间', '退还时间', '退机日期'], pattern: like(`(?:收回|回收|归还|退回|退还|交回|退机).*${when}`, given), isOffered: false },
    { field: 'disuseDate', type: 'date', headings: ['停用日期', '停用时间', '停机日期', '停机时间', '停止使用日期', '停止使用时间'], pattern: like(`(?:停用|停机|停止使用).*${when}`, given), isOffered: false },
    { field: 'repairDate', type: 'date', headings: ['报修日期', '报修时间', '送修日期', '送修时间'], pattern: like(`(?:[报送维检]修|修理|故障).*${when}`, '修好|完成|结束|后|取回|送回|返还|归还|领|发放|费|应|拟|预计|下次'), isOffered: false },
    { field: 'returned', type: 'yesNo', headings: ['是否收回', '是否已收回', '是否退还', '是否退回', '是否归还', '是否回收', '是否交回', '是否已退还', '是否已退回', '是否已归还', '设备是否收回', '设备是否退还'], pattern: like('是否.*(?:收回|回收|归还|退回|退还|交回|退机)$', given), isOffered: false },
    { field: 'emergencyContact', type: 'text', headings: ['紧急联系人', '紧急联系人姓名', '应急联系人', '联系人', '联系人姓名', '家属姓名', '亲属姓名', '家属'], pattern: like('(?:紧急|应急).*人(?:姓名)?$', '电话|手机|方式|关系') },
    { field: 'emergencyPhone', type: 'text', headings: ['紧急联系电话', '紧急联系人电话', '紧急电话', '应急电话', '联系人电话', '家属电话', '亲属电话', '紧急联系方式', '应急联系电话', '紧急联系人联系电话'], pattern: like(`(?:紧急|应急).*${calls}`) },
    address,
    phone,
    idType,
    remarks,
  ],
};
