/*
 * Word classes that the likenesses of headings are made of: alternatives for regular expressions.
 */

/** The family, and whoever is asked instead of the person. */
export const kin = '家属|亲属|家人|子女|儿女|儿子|女儿|监护人?|赡养(?:义务)?人?|扶养人?|联系人|联络人';

/** Everybody in a roster who is not the person listed. */
export const others = `${kin}|配偶|老伴|户主|代领|代办|委托|开户|户名|收款|持卡|领取人|领券人|紧急|应急|经办|负责|责任|审核|审批|填表|填报|制表|工作人员|网格|楼长|志愿者|包户|包片|干部|民警|医生|护士|护理|保姆|结对|服务人员|医院|就诊|发放人|登记人|调查人|核实人|检查人|报告人|申报人`;

/** Those whose deaths and moves are not the person's. */
export const family = '配偶|老伴|爱人|丈夫|妻子|前夫|前妻|父亲|母亲|父母|公婆|岳父|岳母|子女|儿女|儿子|女儿|孙子|孙女|兄弟|姐妹|遗属|户主|老公|老婆|亡夫|亡妻|公公|婆婆|女婿|儿媳|爸爸?|妈妈?|爷爷|奶奶|外公|外婆|姥爷|姥姥|亲属|亲戚|其[夫妻子女父母兄弟姐妹孙]|[长次独养继]子|[长次独养继]女|[之的]夫';

/** What other offices pay, hold or close: its days say nothing of the person's leaving. */
export const otherOffices =
  '低保|特困|五保|残疾|护理|失能|养老金|退休|社保|医保|保险|救助|优抚|抚恤|丧葬|助餐|配餐|送餐|助浴|家政|燃气|供暖|供热|水电|电费|车辆|租房|住房|廉租|公租|党|团员|组织关系|档案|会员|志愿|工资|学籍|合同|协议';

export const death = '死亡|去世|过世|离世|逝世|病逝|病故|亡故|身故|故去|辞世';

/** How a heading of a day or month ends. */
export const when = '(?:日期?|时间|年月日?|月份?)$';

/** Days of the paper about a stop, a month or two beside the stop itself. */
export const ofPaper = '登记|上报|申请|审批|审核|经办|办理|公示|通知|报告|填报|确认|发布';

/** A heading of the last month that is paid: the stop is in the month after. */
export const lastPaid = `(?:(?:发放?|享受?|领取?|付)[至到](?:何时|哪月|期限|${when.replace('$', '')})?$|(?:末次|最末|最后).*(?:发|领|享|付|券).*${when})`;

export const place = '(?:住址|地址|详址|住所|居所|居住地|所在地)';

/** How a heading of a number that names something ends. */
export const code = '(?:编号|编码|代码|识别码|序列号|号码?)$';

export const calls = '(?:电话|手机|座机|固话|联系方式|联系号码|号码)(?:号码?)?$';

export const review = '复审|核实|认证|复核|核查|年审|验证|核验|查验';

/** A reading of a folded heading: `that` it must hold, none of `not` may stand in it. */
export function like(that: string, not = ''): RegExp {
  return new RegExp(`^${not === '' ? '' : `(?!.*(?:${not}))`}.*(?:${that})`);
}
