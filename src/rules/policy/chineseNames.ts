import { catalogue } from './catalogue';
import type { ParameterKey } from './parameters';

/** How the workbook's own 政策参数 sheet names parameters. */
export const parameterNames: Readonly<Record<ParameterKey, string>> = {
  'card.seniorAge': '老年证年龄',
  'card.preferentialAge': '优待证年龄',
  'helper.age': '小帮手年龄',
  'age.leapBirthday': '2月29日生日',
  'voucher.age': '老年券年龄',
  'voucher.standard': '老年券月标准',
  'voucher.startRule': '老年券起发规则',
  'voucher.deathRule': '老年券死亡当月',
  'voucher.moveOutRule': '老年券迁出当月',
  'voucher.moveInRule': '老年券迁入起发',
  'voucher.backpayLimit': '老年券补发',
  'voucher.backpayMonths': '老年券补发月数上限',
  'voucher.proxyLimit': '一人代领人数上限',
  'allowance.bands': '高龄津贴档次',
  'allowance.startRule': '高龄津贴起享规则',
  'allowance.deathRule': '高龄津贴死亡当月',
  'allowance.moveOutRule': '高龄津贴迁出当月',
  'allowance.moveInRule': '高龄津贴迁入起享',
};

/** The words of the choices; no two choices of one parameter share one. */
export const choiceNames: Readonly<Record<string, string>> = {
  mar1: '平年算3月1日',
  feb28: '平年算2月28日',
  birthdayMonth: '满龄当月',
  nextMonth: '次月',
  applyMonth: '申请当月',
  applyNextMonth: '申请次月',
  approvalMonth: '审批当月',
  monthPaid: '照发',
  monthUnpaid: '不发',
  sameMonth: '当月',
  none: '不补发',
  currentYear: '补发当年',
  nMonths: '按月数上限补发',
  policyStart: '补发至政策起始',
};

const otherChoiceNames: Readonly<Record<string, readonly string[]>> = { nextMonth: ['满龄次月', '迁入次月'], sameMonth: ['迁入当月'] };

export interface Choice {
  readonly id: string;
  /** The one we write first, then others that are understood. */
  readonly names: readonly string[];
}

/** What there is to choose from for a parameter; nothing for one that is no choice. */
export function choicesOf(key: ParameterKey): readonly Choice[] {
  return Object.entries(choiceNames)
    .filter(([id]) => catalogue[key].read(id) !== null)
    .map(([id, name]) => ({ id, names: [name, ...(otherChoiceNames[id] ?? [])] }));
}
