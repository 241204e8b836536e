import { readAmountText } from '../rules/money/readAmount';
import { foldWidth } from '../rules/text/foldWidth';
import { toSimplified } from '../rules/text/toSimplified';
import { withoutDays } from './gone/dayWords';
import { isGoneAlone, namesLeaving } from './gone/saysGone';

/** What a cell of a month's column says: an amount in fen, paid without saying how much, so many vouchers, not paid, or what nobody can tell. */
export type PaidCell = { readonly type: 'amount'; readonly fen: number } | { readonly type: 'paid' } | { readonly type: 'vouchers'; readonly count: number } | { readonly type: 'unpaid' } | { readonly type: 'unclear' };

const paid = /^(?:[√✓✔☑■●☆★yYvV对是有]|(?:已|本人|代|家属|亲属|子女|儿子|女儿|老伴|配偶|本人已)?(?:领|发|签|打卡|到账|入卡|发放|领取|领券|签字|签名|签收|签领|代领|代签|按手印|手印)[了过讫]?|已(?:领|发|签|打|转|到|拨|付).{0,4}|现金|银行卡|一卡通)$/;
// A circle is yes to some and nothing to others.
const unpaid = /^(?:[×✗✘xXnN〇□☐—–\-/\\]+|空|[未没不无否停死亡迁退注].{0,8}|已(?:停|死|故|迁|退|注销|去世|亡).{0,6}|去世.{0,4}|病故|取消.{0,4}|终止.{0,4}|放弃.{0,4})$/;
/** 20张, 领20张券. */
const counted = /^(?:已|实|本人)?[领发]?(\d{1,3})张(?:老年|养老|服务)*[券卷]?$/;
/** Beside a word of being gone: that something was paid all the same, or is of another matter. */
const gone = /^(?:已?[停死亡故迁]|去世|病故|注销)/;
const besides = /[√✓✔☑]|(?:已|代|照)(?:领|发|签)|赔|补偿|抚恤|慰问|保险|\d{2,}|\d元/;
/** Words of what is still to come, or of something else: neither paid nor not. */
const open = /[补待缓查核扣欠错误转下次暂另疑？?]/;
/** Only a text that begins with a surname is somebody's signature: 住院 and 外出 are none. */
const surnames =
  '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤温康施文牛樊葛邢齐伍庞颜庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁房滕屈饶解牟艾尤阳穆农司卓古吉缪简车项连麦褚娄窦戚岑景党宫费卜冷晏席卫米柏宗瞿桂全佟应臧闵苟边卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘池苑麻诸葛欧阳上官';
const name = new RegExp(`^[${surnames}]\\p{Script=Han}{1,3}$|^\\p{Script=Han}+[·•．][\\p{Script=Han}·•．]+$`, 'u');

/**
 * Reads a text under a month (rulings 50): an amount, √ and 已领 and a signature for paid, ×, 0 and 未领 for not paid.
 * @param person whose row it is: his own name is his signature, whatever word it begins with
 */
export function readPaidText(text: string, person: string): PaidCell {
  const plain = toSimplified(foldWidth(text)).replace(/\s+/g, '');
  if (plain === '') return { type: 'unpaid' };
  if (plain === person.replace(/\s+/g, '')) return { type: 'paid' };
  if (unpaid.test(plain)) return { type: gone.test(plain) && besides.test(withoutDays(plain)) ? 'unclear' : 'unpaid' };
  const amount = readAmountText(text);
  if (amount.state === 'blank') return { type: 'unpaid' };
  if (amount.state === 'read') return amount.value === 0 ? { type: 'unpaid' } : { type: 'amount', fen: amount.value };
  const vouchers = counted.exec(plain);
  if (vouchers !== null) return vouchers[1] === '0' ? { type: 'unpaid' } : { type: 'vouchers', count: Number(vouchers[1]) };
  if (paid.test(plain)) return { type: 'paid' };
  if (open.test(plain)) return { type: 'unclear' };
  if (isGoneAlone(text)) return { type: 'unpaid' };
  // 陈妻去世 is nobody's signature.
  if (namesLeaving(text)) return { type: 'unclear' };
  return name.test(plain) ? { type: 'paid' } : { type: 'unclear' };
}
