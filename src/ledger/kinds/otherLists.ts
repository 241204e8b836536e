/**
 * A list that stands beside the ledgers in many workbooks and is none of our kinds yet. What tells it competes with what
 * tells a kind: a kind of our own made of it takes its entry away.
 */
export interface OtherList {
  readonly list: string;
  /** Words of its title or of the sheet's name. */
  readonly title: RegExp;
  /** Headings that name the thing itself: 残疾证号, never 是否残疾. */
  readonly headings?: RegExp;
  /** Its people may be old ones of ours all the same: 残疾老人名册 is asked about. */
  readonly ofPeople?: true;
}

export const otherLists: readonly OtherList[] = [
  {
    list: 'dibao',
    title: /低保|最低生活|停保|退保|保障金|低收入/,
    headings: /低保(?:特困)?证|低保类型|保障人口|保障金|分类施保|退保|停保|渐退|纳入低保|享受人口|户主/,
    ofPeople: true,
  },
  { list: 'tekun', title: /特困|五保/, headings: /特困(?:人员)?证|供养方式|照料护理|纳入特困/, ofPeople: true },
  { list: 'aid', title: /救助|社会救济|困难群众/, headings: /救助金|救助人数|申请救助/, ofPeople: true },
  { list: 'disability', title: /残疾|重残|困残/, headings: /残疾人?证|残疾人?类[别型]|残疾人?等级|残疾部位|残疾人角色/, ofPeople: true },
  { list: 'devices', title: /辅助器具|交通补贴|康复|设备(?:维修|故障)/, headings: /故障/ },
  { list: 'meals', title: /助餐|助浴|消费券|购物券/, headings: /助餐|就餐/ },
  { list: 'veterans', title: /优抚|退役|参试|抚恤|军人/, headings: /优抚对象|优抚类别|部队|入伍|退伍|参试|军龄/, ofPeople: true },
  { list: 'poverty', title: /返贫|脱贫|贫困|监测预警/, headings: /致贫|返贫|两不愁|三保障|预警|脱贫/, ofPeople: true },
  { list: 'orphans', title: /孤儿|留守|学生|儿童/, headings: /学号|就读|年级|学籍/ },
  { list: 'grid', title: /网格员|网格化|网格人员/ },
  { list: 'party', title: /党员/, headings: /入党|党龄|转正|党费/ },
  { list: 'volunteers', title: /志愿者|结对/, headings: /服务时[间长]/ },
  { list: 'visits', title: /慰问|来访|信访|走访|纠纷/ },
  { list: 'office', title: /捐[赠款]|值班|工作人员|考勤|会议|听证|资产|通讯录/, headings: /职务|工资/ },
  { list: 'labour', title: /公益|劳动/ },
  { list: 'medical', title: /医疗|体检|签约/ },
  { list: 'insurance', title: /保险|意外险|投保|参保/, headings: /保费|保单|投保|承保/ },
  { list: 'housing', title: /保障房|移民|收缴|业主|租户/ },
  {
    list: 'residents',
    title: /居民(?!委|小组|身份)|村民(?!委|小组)|流动人口|常住人口|育龄|妇女|青年|职工|家庭成员/,
    headings: /户号|人口数|班级/,
    ofPeople: true,
  },
];
