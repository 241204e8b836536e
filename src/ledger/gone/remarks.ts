import type { Benefit } from '../../rules/elderly/benefit';
import { foldWidth } from '../../rules/text/foldWidth';
import { toSimplified } from '../../rules/text/toSimplified';
import { death, family, kin, otherOffices } from '../kinds/words';
import { withoutDays } from './dayWords';
import type { Leaving } from './goneCell';

/*
 * What a remark tells of its person's leaving: 9月3日在海淀医院去世，女儿已报. A remark is read part by part, and a part
 * counts unless its word may be of the family, of a card or of another office, or something said later takes it back.
 */

interface Told {
  readonly says: Leaving;
  /** The part that says so: a month elsewhere in the remark is of something else. */
  readonly part: string;
  /** The one benefit whose stop it is, where it says so. */
  readonly benefit?: Benefit;
  /** It is something to tell only of who is paid: 不发, 非本社区户口. */
  readonly besideStart?: true;
}

/** What is longer is no remark. */
const longest = 300;
/** Nothing without one of these signs says that somebody is gone. */
const telling = /[丧效死亡去逝故世终殁卒火走在没迁搬转调划销减停止再废删剔资符合复消退弃账帐发享户查✝†]/;

const dead = `${death}|(?:医治|救治|抢救|治疗)无效|离逝|逝去|去逝|谢世|仙逝|已故|身亡|病亡|不幸离开|离开人世|[已经]火化|[已经]死`;
const away = '迁出(?!地)|迁走|外迁|迁离|迁往|转出|转走|搬离|搬出|搬走|(?:户口|户籍)(?:已|也|均|都|一并|同时)*(?:随|同)迁';
const stopped = '暂停发放|暂停领取|暂停享受|停发|停止发放|停券|停领|停止享受|停享|止付|不再发放|不再享受|终止发放|取消发放';
/** What may stand behind the word of a death or a stop: 死亡原因 and 去世老伴 go on to something else. */
const goesOn = '(?:人员|了|已|并|时间|日期|月份|于|在|不详|待查|待核实?|后?注销|后?停(?:发|券|领)?|[已经]?(?:退|缴|交)(?:[回还]|券|款)*[\\d.]*元?|[未没](?:有|及时|来)?(?:领取?|发放?|签|上报|报告?|办理?|登记|注销|销户)|销户|户口|减员|火化|待遇|老年券|券|登记|上报|证明(?:(?:已|未|待)?(?:交|收|开|补|提供))?|[月日号份底初中末]|[)\\]:])*$';
const saysDead = new RegExp(`(?:${dead})${goesOn}`);
const saysStopped = new RegExp(`(?:${stopped})${goesOn}`);
const saysLeft = new RegExp(`(?:${away})`);
/** 户口迁至通州, 已转入朝阳区: into another place than this. */
const toElsewhere = /(?:户口|户籍|^户)[已于经被]*(?:(?:迁移?|转)(?:至|到|往|去)|转入|迁入(?=.*[省市区县镇乡村]$))(?!本|我|[\d一二三四五六七八九十]+[号楼]).|(?:户口|户籍|^户)[已于经被]*迁(?![入回来移至到往去出本我居户\d]|[一二三四五六七八九十]+[号楼])\p{Script=Han}{2,8}$|^[已于经本人老]*(?:迁(?:至|到)?|转入)(?![本我居入回移出])\p{Script=Han}{1,8}[省市区县镇乡村]$|^[已于经本人老]*迁(?:至|到|去)(?![本我新老原现入])\p{Script=Han}{2,6}$/u;
/** Words that say so only where they are all there is. */
const aloneDead = /^(?:老人|本人|该人|人|已经?|于|现|因病|[本上]个?月)*(?:[✝†]|卒于?|火化|死|故|亡|殁|逝|销户|注销|减员|走了?|不在了|[已经]不在|没了|去了|(?:户口|户籍)(?:已|被|于)*(?:注销|销户|销)|(?:注销|销掉)(?:户口|户籍))[了的。]*$/;
/** Paid for a funeral, which is nobody's but his own where no other is named. */
const funeral = /^(?:已经?|现|本人|老人)*(?:办理?|领取?|发放?|申[请领]|给付|支付)?[了过]?(?:一次性)?丧葬(?:补贴|补助|抚恤|费用?|金|待遇|手续)+(?:已经?)?(?:办理?|领取?|发放?|申[请领]|给付|支付|到账)?[了完毕。]*$/;
const aloneMoved = /^(?:老人|本人|该人|户口|户籍|全家|已经?|于|现|现已|起)*(?:[迁转搬][移至到往去]?(?:外|别的?|其他|其它|异)(?:[区市省县地镇乡村]|街道?|社区)|(?:迁|[调转划]出)(?:[本我](?:社区|小区|村|街道|镇|乡|区|县|市|辖区|居委会))?)[了。]*$/;
/** 券已停, 津贴起停: what is stopped may stand before or behind the word. */
const ownBenefit = '(?:老年券|养老券|券|(?:高龄|老龄|长寿)(?:老人)?(?:津贴|补贴)|津贴|补贴|待遇)';
const benefitBeside = new RegExp(`^(?:本人|老人|其)?(?:的)?${ownBenefit}(?=.)|(?<=.)${ownBenefit}$`, 'g');
/** 券停津贴照发: a benefit that goes on is none that is stopped. */
const keptOn = new RegExp(`${ownBenefit}(?:仍|还|继续|正常|照常|照旧|照|不停|不变|保留)(?:发放?|领取?|享受?|停|变)*`, 'g');
/** 享受至10月: the month behind it is the last. */
const lastMonth = /^(?:已|本人|老人)*(?:享受(?:待遇)?[至到]?止?|(?:享受|发放?|领取?|付)[至到]?止)$|^(?:老年券|券|津贴)?(?:发放?|付)[至到]?$/;
/** 只发10月: and no other. */
const onlyMonth = /^(?:老年券|券|津贴)?[只仅](?:发放?|享受|付)[至到]?了?$/;
const aloneStop = /^(?:[本上下次当]个?月|已经?|现|暂|被|先|本人|老人|自愿|主动|自动)*起?(?:停|暂停|止|取消|退出|减|减少|下[账帐]|销[账帐]|放弃(?:领取|享受|发放|申领|待遇|资格|老年券|券)*|查无此人)[了。]*$/;
/** What is nothing to tell of who is not paid. */
const aloneUnpaid = /^(?:已|现|本人|老人)*(?:起)?(?:不发|不予发放|不享受)[了。]*$/;
const ofOtherPlace = new RegExp(
  '^(?:该|本人|老人|现|系|属|为)*(?:(?:不是|非|不属于?)[本我](?:社区|小区|村|街道|镇|乡|区|县|市|辖区|地)的?(?:户口|户籍)(?:居民|人员|人)?|(?:户口|户籍)(?:不是|非|不在)[本我](?:社区|小区|村|街道|镇|乡|区|县|市|辖区|地)内?|非[本我](?:社区|村|街道|辖区)(?:居民|人员)|外[地埠省市区](?:户口|户籍))$',
);
/** 已在西城领取: in another place, not at a counter of this one. */
const paidElsewhere = /^(?:已经?|现)在(?:老家|原籍|户籍地|(?![本我])(?:(?![社家居委银行邮窗网单位站室处店柜楼校院厅所门场园中心卡户月年日初底期季天线上])\p{Script=Han}){2,4}[区县市镇乡]?)(?:领取|享受|领券|领)(?:老年券|券|待遇)*了?$/u;
/** A row that no longer counts: 作废, 此行删除, 不符合条件. */
const isVoid = new RegExp(
  '^(?:此|该|本|这)?(?:行|条|人|户|栏|老人|记录|信息|数据|登记)*(?:已经?|应|予以|予|需|请|待|因|经核实|经查|系|属|为)*' +
    '(?:作废|无效|删除|删掉|剔除|重复(?:登记|录入|录|上报)?|不(?:再)?(?:符合|具备)(?:享受|领取|发放|申领)?(?:条件|资格|规定|要求)?|(?:取消|丧失)(?:享受|领取|发放|补贴)?(?:资格|待遇|享受|领取))' +
    '(?:作废|删除|处理|停发|行|记录|人员|了)*$',
);

/** The family and others, neighbours too. */
const someone = `${family}|${kin}|老公|老婆|男方|女方|遗孀|亲家|亲戚|亲友|邻居|邻里|同村|同楼|同屋|同院|室友|房东|房客|租客|租户|保姆|护工|某|[父母兄弟姐妹妻夫媳婿儿女孙侄甥叔伯姑舅姨嫂婶公婆爷奶]|孩子|独生子(?!女)|(?:^|[其长次独养继三])子(?!女)`;
export const isSomeone = new RegExp(someone);
/** 女儿来电告知: who tells of it is not whom it is about. */
const tells = new RegExp(`(?:由|据|经)?(?:其|老人)?(?:家属|亲属|家人|子女|儿女|儿子|女儿|[长次]子|[长次]女|[儿女])(?:已经?|来|到社区|到居委会|前来|代)*(?:办理?|领取?|申[请领]|交|提交|开具|补办)[了过]?(?=死亡|丧葬|火化|销户)|(?:由|据|经)?(?:其|老人)?(?:${kin}|${family}|邻居|[儿女孙侄]+|长子|次子)(?:已|来|来电|电话|口头|到社区|到居委会)*(?:报告?|告知|反映|通知|来电|称|说|反馈|申报|上报)`, 'g');
/** 随儿子迁往上海: with whom somebody leaves. */
const companions = `(?:老人|其|他|她)?(?:${kin}|${family}|老公|老婆|[长次独养继]子|[夫妻子儿女孙侄])(?:家|一家|全家)?`;
export const goesAlong = new RegExp(`(?:随同?|跟随?|投靠|投奔)${companions}(?:一起|一同|一块儿?|共同|全家)?|[同与和跟]${companions}(?:一起|一同|一块儿?|共同|同时)`, 'g');
/** 户口迁到儿子处: with whom he is registered since. */
const atCompanions = new RegExp(`(?<=[迁转]移?(?:至|到|往|去))${companions}(?:处|那里|那边|户下|名下|户口)*`, 'g');
/** Nothing but somebody of the family and his name: what follows is of him. */
const onlySomeone = new RegExp(`^(?:其|系|老人|本人)?的?(?:${someone}){1,3}[^领报办住养管护取签说称告]{0,3}$`);
const ofThings = new RegExp(`${otherOffices}|卡|账户|户头|存折|折子?|证(?!明)|手机|电话|号码|账号|医院|病房|养老院|敬老院|助餐|服务|设备|腕表|机构`);
/** What the leaving is not, in the same part. */
const notSo = new RegExp(`(?:[未没非]|无(?!效)|不是|不存在|否认)\\p{Script=Han}{0,2}(?:${dead}|${away}|${stopped})|(?:待|将|预计)(?:办理?)?(?:户口|户籍)?(?:${away})|误(?!发|领)|^(?:如|若|倘|一旦|万一)|是否|拟|准备|计划|打算|曾|原(?:已|先|来)?停|恢复|迁入|迁回|转回|搬回|返回|[由从自](?!本|我|社区|户)[^\\d]{1,10}(?:迁出|转出|迁走|搬走|外迁)`, 'u');
/** What takes back all that was said before, and what only a move. */
const takesBack = /恢复|续发|重新(?:发|享|领)|健在|(?<!不)在世|误(?!发|领|工|餐)|不实|更正(?!身份|信息|电话)|复活/;
const cameBack = /迁回|转回|搬回|返回|回迁|(?:迁|转)入(?:本|我|$)/;
/** 搬出老楼现住5号楼: within this place. */
const within = /(?:现住|现居|现在住|住到?在?|搬到|搬至|搬入|搬进|搬往|迁至|迁到|换到)(?:[本原同](?:社区|小区|村|院|大院|街道)|[本原老新]楼|[\d一二三四五六七八九十]+[号栋幢]?(?:楼|院|号|单元))/;
const gaps = /[,;。!、\s]+/;

/** What a remark says of its person's leaving; null where it says nothing. */
export function toldByRemark(text: string): Told | null {
  if (text.length > longest || !telling.test(toSimplified(text))) return null;
  // A name in brackets is whose the word before them is: 死亡（配偶）.
  const plain = toSimplified(foldWidth(text))
    .replace(tells, ' ')
    .replace(goesAlong, '')
    .replace(atCompanions, '外处')
    .replace(/[([【]([^()[\]【】]*)[)\]】]/g, (_whole, inside: string) => (onlySomeone.test(inside) ? inside : ` ${inside} `));
  const parts = plain.replace(keptOn, ' ').split(gaps).filter((part) => part !== '');
  let told: Told | null = null;
  let ofSomeone = false;
  for (const part of parts) {
    const words = withoutDays(part).replace(/[-—–.:/]+/g, '');
    const isOwn = !isSomeone.test(words) && !ofSomeone;
    if (isOwn && (takesBack.test(words) || (told?.says === 'move' && (cameBack.test(words) || within.test(words))))) told = null;
    const says = isOwn ? (saysOf(words) ?? (isLastMonth(part, words) ? 'stop' : null)) : null;
    if (says !== null && (told === null || says === 'death')) told = { says, part, ...(says === 'stop' ? stopOf(plain.replace(keptOn, ' ')) : {}), ...(isUnpaid(words) ? { besideStart: true } : {}) };
    if (words !== '') ofSomeone = onlySomeone.test(words);
  }
  return told;
}

function saysOf(words: string): Leaving | null {
  if (notSo.test(words)) return null;
  if (saysDead.test(words) || aloneDead.test(words) || funeral.test(words)) return 'death';
  if (aloneStop.test(words) || aloneStop.test(words.replace(benefitBeside, '')) || isVoid.test(words) || isUnpaid(words)) return 'stop';
  if (ofThings.test(words)) return null;
  if ((saysLeft.test(words) && !within.test(words)) || aloneMoved.test(words) || toElsewhere.test(words)) return 'move';
  return saysStopped.test(words) ? 'stop' : null;
}

function isUnpaid(words: string): boolean {
  return aloneUnpaid.test(words) || ofOtherPlace.test(words) || paidElsewhere.test(words);
}

/** 至 belongs to the words, 到 to the day. */
function isLastMonth(part: string, words: string): boolean {
  if (words === part) return false;
  return onlyMonth.test(words) || (/[至到]\s*[\d〇零一二三四五六七八九十]/.test(part) && lastMonth.test(words));
}

/** 老年券、高龄津贴均停发 is of both. */
function stopOf(remark: string): Pick<Told, 'benefit'> {
  const [isVoucher, isAllowance] = [/券/.test(remark), /津贴|(?:高龄|老龄|长寿).{0,3}补贴/.test(remark)];
  return isVoucher === isAllowance ? {} : { benefit: isVoucher ? 'voucher' : 'allowance' };
}

/** Whether a text of a list says that its row no longer counts: 作废, 删除. */
export function isVoidRow(text: string): boolean {
  return isVoid.test(toSimplified(foldWidth(text)).replace(/[\s。.]+/g, ''));
}
