import type { KindSpec } from './kindSpec';
import { address, age, birthDate, idNumber, idType, name, phone, remarks, sex } from './person';

/** 小帮手台账: the emergency devices and their holders. */
export const helpers: KindSpec = {
  kind: 'helpers',
  required: ['name', 'idNumber', 'deviceNumber'],
  telling: ['deviceNumber', 'status', 'statusDate', 'emergencyContact', 'emergencyPhone'],
  tellingNeeded: 1,
  title: /小帮手|呼叫器|呼叫设备|一键通/,
  fields: [
    name,
    idNumber,
    sex,
    birthDate,
    age,
    { field: 'deviceNumber', type: 'text', headings: ['设备编号', '设备号', '小帮手编号', '机号', '小帮手号', '终端编号', '机器编号', '设备号码', '终端号', '呼叫器编号', '设备序列号', '机身号', '小帮手设备号'], pattern: /(?:设备|终端|小帮手|呼叫器|机器|机身).*(?:号|编号|号码)$/ },
    { field: 'issueDate', type: 'date', headings: ['领取日期', '发放日期', '领取时间', '发放时间', '配发日期', '领用日期', '安装日期', '配发时间', '领用时间', '安装时间', '领机日期'], pattern: /(?:领取|发放|配发|领用|安装|领机).*(?:日期?|时间)$/ },
    { field: 'statusDate', type: 'date', headings: ['状态日期', '变动日期', '状态时间', '变动时间', '状态变动日期', '变更日期', '状态变更日期', '状态变化日期'], pattern: /(?:状态|变动|变更).*(?:日期?|时间)$/ },
    { field: 'status', type: 'listed', headings: ['状态', '使用状态', '设备状态', '使用情况', '目前状态', '当前状态', '现状态', '设备使用状态', '现状'], pattern: /状态$/ },
    { field: 'emergencyContact', type: 'text', headings: ['紧急联系人', '紧急联系人姓名', '应急联系人', '联系人', '联系人姓名', '家属姓名', '亲属姓名', '家属'], pattern: /^(?!.*(?:电话|手机|方式|关系)).*(?:紧急|应急).*人(?:姓名)?$/ },
    { field: 'emergencyPhone', type: 'text', headings: ['紧急联系电话', '紧急联系人电话', '紧急电话', '应急电话', '联系人电话', '家属电话', '亲属电话', '紧急联系方式', '应急联系电话', '紧急联系人联系电话'], pattern: /(?:紧急|应急).*(?:电话|手机|方式|号码)$/ },
    address,
    phone,
    idType,
    remarks,
  ],
};
