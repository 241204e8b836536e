import type { KindSpec } from './kindSpec';
import { address, personFields, phone, registeredAddress, remarks } from './person';
import { code, like, when } from './words';

/** 办证登记: cards handled. Here 证件类型 is the card, not the kind of identity document. */
export const certificates: KindSpec = {
  kind: 'certificates',
  required: ['name', 'idNumber', 'certificate', 'handledDate'],
  telling: ['certificate', 'handling', 'handledDate', 'certificateNumber'],
  tellingNeeded: 2,
  title: /办证|证.*(?:办理|登记|申领)|办理登记|办理人员/,
  fields: [
    ...personFields,
    { field: 'certificate', type: 'listed', headings: ['办理类别', '证件类型', '证件类别', '办理事项', '办理证件', '办理项目', '证件名称', '证件种类', '办证类别', '办证类型', '办理类型', '办理种类', '证别', '办证项目', '办理内容', '所办证件', '办理证件类型', '业务类型'], pattern: like('(?:办[理证]|证[件照]|所办).*(?:类别|类型|种类|事项|项目|名称|证件)$', '身份|有效') },
    { field: 'handling', type: 'listed', headings: ['办理方式', '办理性质', '办证性质', '办证方式', '补办', '补换', '补换发', '是否补办', '是否补换', '是否补领', '是否换发', '是否补换发', '新办补办', '新领补领', '新办换发', '初次补办'], pattern: like('(?:办[理证]|申领|制[证卡])(?:方式|性质)$|^(?:新[办领]|首次).*补[办领换]'), isOffered: false },
    { field: 'handledDate', type: 'date', headings: ['办理日期', '办理时间', '办证日期', '办证时间', '发证日期', '受理日期', '经办日期', '发证时间', '登记日期', '办结日期', '申领日期'], pattern: like(`(?:办理|办结|受理|经办|申领|[办发领制换补][证卡]|[证卡].*(?:发放|领取)).*${when}`, '有效|到期|年检') },
    { field: 'certificateNumber', type: 'text', headings: ['证号', '证件编号', '证书编号', '卡号', '证书号', '证号码', '老年证号', '证件证号', '办证编号', '发证编号', '证卡号', '证卡编号'], pattern: like(`[证卡].*${code}`, '身份|银行|残疾|低保|社保|电话') },
    registeredAddress,
    address,
    phone,
    remarks,
  ],
};
