/*
 * Words in a sheet's name, a title or a line between rows that say of a whole list that its people do not count: those who
 * are gone, and those who were not paid.
 */

/** Of people who have died, moved away or left the rolls. */
export const gone =
  '死亡|去世|过世|离世|逝世|病逝|病故|亡故|身故|已故|故去|辞世|注销|销户|减员|减少|核减|退出|除名|停发|停领|停享|终止|取消|不再享受|不在册|迁出|迁走|迁离|转出|移出|外迁|搬走|搬离|历史(?:人员|老人|老年人|名单|名册|台账|数据|记录|$)|^历史$';

/** Of payments that were not made, or not kept. */
export const unpaid = '未领|未发|未签|未到账|没领|没发|拒领|拒收|退回|退款|退券|缓发|漏发|漏领|待领|待发|发放失败|打卡失败|预算|测算|计划|预发';

/** Words that turn them round: who is not gone, or has been taken out. */
export const notGone = '(?:不含|不包括|不包含|除去|去除|除|剔除|扣除|排除|删除|未|非|无|没有)(?:已|了)?';

/** Of a list that holds the others too: those who came, stayed, or changed. */
export const others = '增减|增加|新增|新进|变动|变更|变化|动态|异动|在册|健在|在世|在保|现有|迁入|转入|含';

/** A line that tells how to fill the form in, or sums it up, names no list. */
export const instructs = '^(?:注(?!销)|说明|备注|填表|填写|要求|提示|温馨)|请|必须|应当|如有|如实|填写';
