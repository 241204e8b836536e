import type { KindSpec } from './kindSpec';
import { address, idType, kinName, kinPhone, personFields, phone, registeredAddress, remarks } from './person';
import { death, family, like, when } from './words';

/** 死亡名册: the community's own register, or a list from the police, a hospital or a funeral home. */
export const deaths: KindSpec = {
  kind: 'deaths',
  required: ['name', 'idNumber', 'deathDate'],
  telling: ['deathDate', 'source'],
  tellingNeeded: 1,
  title: /死亡|去世|亡故|逝世|火化|殡葬|殡仪|注销/,
  fields: [
    ...personFields,
    {
      field: 'deathDate',
      type: 'date',
      headings: ['死亡日期', '去世日期', '死亡时间', '亡故日期', '去世时间', '亡故时间', '逝世日期', '逝世时间', '病故日期', '过世日期', '身故日期', '死亡年月日', '死亡日'],
      pattern: like(`(?:${death}).*${when}|^何时(?:${death})$`, `年龄|迁|登记|注销|报告|证明|${family}`),
    },
    { field: 'source', type: 'text', headings: ['信息来源', '来源', '数据来源', '名单来源', '报告单位', '提供单位', '来源单位'], pattern: /来源(?:部门|单位)?$|(?:提供|报送|报告|上报).*(?:单位|部门|机构)$/ },
    registeredAddress,
    address,
    phone,
    idType,
    kinName,
    kinPhone,
    remarks,
  ],
};
