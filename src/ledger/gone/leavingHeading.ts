import type { Benefit } from '../../rules/elderly/benefit';
import { foldHeading } from '../foldHeading';
import type { Heading } from '../headerRows';
import { death, family, lastPaid, ofPaper, otherOffices, others } from '../kinds/words';
import type { FieldName } from '../types';
import type { GoneAsked } from './goneCell';

/*
 * Headings of somebody's leaving that are no listed heading of a field. What cannot be understood is asked about, or
 * looked at cell by cell: a column of the dead must not be dropped in silence (rulings 47).
 */

export interface LeavingHeading {
  /** The field it is, where the heading says so: 去世, 迁出, 停券. */
  readonly plain: FieldName | null;
  /** The fields it could be, where it names a day of more than one thing: 减员时间, 变动时间. */
  readonly possible: readonly FieldName[];
  /** Such a day may be of something else altogether, where many have one: 变动时间, 截止时间. */
  readonly isWeak: boolean;
  /** What its cells say where it is no field. */
  readonly asked: GoneAsked | 'known';
  /** The last month that is paid: what most people have is told once, and is nobody's leaving. */
  readonly isLastPaid?: true;
  /** The one benefit it is of, where it says so. */
  readonly benefit?: Benefit;
}

const dead = `${death}|辞世|身亡|殁|卒于|终年`;
const away = '迁出(?!地)|转出(?!医院|地|单位)|外迁|迁往|迁离|搬离|搬走|迁走';
const stopped = '停发|停止发放|停券|停领|止发|停止享受|停享';
const asks = '(?:是否|有无|目前|现|已)*';
const about = '(?:信息|情况|标识|标志|标记|与否|年份|年|否|月份|日期|时间)?';
const when = '(?:日期?|时间|年月日?|月份?)$';
/** A group over the headings: 异动 over 死亡 and 迁出. */
const group = '(?:(?:人员|本[月季年]度?)?(?:异动|变动|变化|增减|减员|减少)(?:情况|信息|原因|类[型别])?)?';

const plain: readonly { readonly field: FieldName; readonly heading: RegExp; readonly asked: GoneAsked }[] = [
  { field: 'deathDate', heading: new RegExp(`^${group}${asks}(?:老人|本人|人员)?(?:${dead}|死|亡)${about}$`), asked: 'death' },
  { field: 'moveOutDate', heading: new RegExp(`^${group}${asks}(?:户籍|户口)?(?:${away})${about}$`), asked: 'move' },
  { field: 'voucherStop', heading: new RegExp(`^${group}${asks}(?:老年券|券)?(?:${stopped})(?:老年券|券)?${about}$`), asked: 'stop' },
];
const days: readonly { readonly heading: RegExp; readonly possible: readonly FieldName[]; readonly isWeak: boolean; readonly asked: GoneAsked }[] = [
  { heading: new RegExp(`(?:${dead}).*(?:${away}|迁)|(?:${away}).*(?:${dead})|(?:注销|销户|销号|退库|清退|下线|减员|核减|减少|退出|离开|下账|出账|出册|除名).*${when}|^(?:注销|销户|减员|退出)$`), possible: ['deathDate', 'moveOutDate'], isWeak: false, asked: 'death' },
  { heading: new RegExp(`(?:火化|(?:${dead}).*(?:登记|注销|报告|证明|认定|上报)).*${when}`), possible: ['deathDate'], isWeak: false, asked: 'death' },
  { heading: new RegExp(`(?:迁移|搬迁|搬家).*${when}`), possible: ['moveOutDate', 'moveInDate'], isWeak: false, asked: 'open' },
  { heading: new RegExp(`(?:变动|变更|异动|变化).*${when}`), possible: ['deathDate', 'moveOutDate', 'voucherStop'], isWeak: true, asked: 'open' },
  // 止 may be the last month paid or the first that is not.
  { heading: /券(?:止|截止|截至|终止|结束)(?:日期?|时间|年月日?|月份?)?$/, possible: ['voucherStop'], isWeak: false, asked: 'open' },
  { heading: new RegExp(`报停.*${when}`), possible: ['voucherStop'], isWeak: false, asked: 'stop' },
  { heading: new RegExp(`(?:截止|截至|终止|结束|取消|失效|到期|(?<![停禁防起])止).*${when}|^(?:享受|领取|发放|待遇|资格|补贴)*(?:止|截止|截至|终止|结束|失效|到期)$|^(?:终止|取消)(?:享受|发放|领取|待遇|资格)+$|^有效期至$`), possible: ['voucherStop'], isWeak: true, asked: 'open' },
];
const words: readonly { readonly heading: RegExp; readonly asked: GoneAsked }[] = [
  { heading: /健在|在世|存活|生存|在册/, asked: 'alive' },
  { heading: new RegExp(dead), asked: 'death' },
  { heading: /^(?:人员|老人|老年人|目前|当前|现|本人|享受|发放|在册|领取|待遇)*(?:状态|状况|动态)$|^(?:人员|享受|发放|领取|待遇)(?:情况|标[记志识])$/, asked: 'status' },
  { heading: /^(?:本[月季年期])?(?:人员|老人|老年人)?(?:增减|增加?减少?|变动|异动|变化|变更|去向|减员|减少)(?:情况|原因|事由|类型|类别|性质|标[记志识])?$/, asked: 'status' },
  { heading: /^(?!.*(?:迁入|转入)).*(?:外迁|迁往|户.*迁出|(?:迁|转|搬).*去向)/, asked: 'move' },
];

/** The last month that is paid, which is no field of the roll. */
const isOfLastPaid = new RegExp(`^(?!.*(?:起|停|证)).*${lastPaid}`);

/** The paper of a stop, whoever writes it: 停发登记日期, 停发审批日期. */
const paperOfStop = new RegExp(`^(?:老年券|券)?(?:停发|停券|停领|停享|停止(?:发放|享受|领取)).*(?:${ofPaper}).*${when}`);

/** Whether somebody is paid: 是否继续发放, 是否享受高龄津贴, 发放标志. 是否已领 and 本季是否领取 ask what was taken so far. */
const whetherPaid =
  /^(?!.*(?:已|本[月季期].*领))(?=.*(?:是否|有无|与否|标[记志识]))(?=.*[发享领])(?:本[月季期年]度?|目前|现在?|当前|是否|有无|与否|应|正常|继续|符合|老年人?|老人|高龄|养老|助残|券|津贴|补贴|待遇|发放?|享受?|领取?|在|续|条件|资格|情况|标[记志识])+$/;

/** Others' deaths and moves. */
const somebodyElse = new RegExp(`${others}|${family}|丧偶|婚姻|受益`);
/** Cards and accounts that are closed, devices that are mended, what other offices pay, forms, and free text. */
const otherThings = new RegExp(`${otherOffices}|人数|次数|累计|维修|维护|检修|报修|保养|故障|设备|津贴|补贴|(?<!认)证(?!明)|卡|(?<![下出])账|服务|有效(?!期至$)|公示|填报|统计|名单|备注|附注|说明`);

/** What a heading that is no field says of who is gone; null where its cells are not looked at. */
export function leavingHeading({ folded, alone }: Pick<Heading, 'folded' | 'alone'>): LeavingHeading | null {
  const texts = [...new Set([folded.text, folded.withBrackets, ...(alone === null ? [] : [alone.text])])];
  if (paperOfStop.test(folded.text)) return { plain: null, possible: ['voucherStop'], isWeak: false, asked: 'stop' };
  if (texts.some((text) => somebodyElse.test(text))) return null;
  if (isOfLastPaid.test(folded.text) && !new RegExp(`${otherOffices}|补发|公示|统计`).test(folded.text)) {
    return { plain: null, possible: [], isWeak: false, asked: 'stop', isLastPaid: true, ...benefitOf(folded.text) };
  }
  if (whetherPaid.test(folded.text)) return { plain: null, possible: [], isWeak: false, asked: 'paid', ...benefitOf(folded.text) };
  if (texts.some((text) => otherThings.test(text))) return { plain: null, possible: [], isWeak: false, asked: 'known' };
  const day = days.find(({ heading }) => texts.some((text) => heading.test(text)));
  if (day !== undefined) return { plain: null, possible: day.possible, isWeak: day.isWeak, asked: day.asked };
  const field = plain.find(({ heading }) => texts.some((text) => heading.test(text)));
  if (field !== undefined) return { plain: field.field, possible: [], isWeak: false, asked: field.asked };
  return { plain: null, possible: [], isWeak: false, asked: words.find(({ heading }) => heading.test(folded.text))?.asked ?? 'open' };
}

/** Whether a heading is of the last month that is paid. */
export function isLastPaid(heading: string): boolean {
  return isOfLastPaid.test(foldHeading(heading).text);
}

function benefitOf(heading: string): Pick<LeavingHeading, 'benefit'> {
  return /津贴|补贴/.test(heading) ? { benefit: 'allowance' } : /券/.test(heading) ? { benefit: 'voucher' } : {};
}
