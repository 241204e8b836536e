import type { Reading } from '../rules/reading';
import { foldWidth } from '../rules/text/foldWidth';
import { toSimplified } from '../rules/text/toSimplified';
import { handlingIn, withoutHandling } from './handlingWords';
import type { FieldName } from './types';

/** Why somebody is no longer there, as a state of the voucher says it. */
export type Gone = '死亡' | '迁出';

type Vocabulary = Readonly<Record<string, readonly string[]>>;

const sexes: Vocabulary = { 男: ['男性', '1', '1-男', '1.男', '1男', '1男性', '1-男性', '男士', '先生', 'm', 'male'], 女: ['女性', '2', '2-女', '2.女', '2女', '2女性', '2-女性', '女士', 'f', 'female'] };
const households: Vocabulary = {
  本地: ['本市', '本区', '本街道', '本社区', '京籍', '户籍', '是', '本地户籍', '本市户籍', '本区户籍', '常住户籍', '有', '√', '1', '户在人在', '人在户在', '户在人不在', '户籍人口', '常住户籍人口', '本街'],
  外地: ['外埠', '非京籍', '非户籍', '人户分离(户在外)', '人户分离户在外', '否', '外地户籍', '外市', '外省', '外区', '非本地', '非本地户籍', '外来', '无', '0', '×', '人在户不在', '户不在', '流动', '流动人口', '流入', '外来人口', '外来人员', '寄住', '寄居', '暂住', '暂住人口'],
};
const voucherStates: Vocabulary = {
  在发: ['在享', '享受', '正常', '是', '发放', '正常发放', '在享受', '享受中', '有', '√', '1', '在领', '领取', '已发', '发', '领'],
  停发: ['已停', '停', '取消', '否', '停止', '已停发', '停止发放', '暂停', '暂停发放', '停券', '停领', '停止享受', '终止', '终止发放', '取消发放', '不再发放', '不再享受', '不予发放', '0', '×'],
};
const stopReasons: Vocabulary = {
  死亡: ['去世', '亡故', '病故', '逝世', '过世', '身故', '离世', '病逝', '老人去世', '已故', '已死亡', '死亡停发', '因病去世'],
  迁出: ['户籍迁出', '户口迁出', '迁离', '迁出本街道', '迁出本区', '搬迁', '转出', '户籍迁移', '户籍迁出本县', '户籍迁出本区', '户籍迁出本街道', '迁出本社区'],
  身份资格取消: ['资格取消', '取消资格', '身份取消'],
  重复享受: ['重复领取', '重复'],
  自愿放弃: ['放弃', '本人放弃', '自动放弃'],
  查找不到本人: ['失联', '查无此人', '联系不上', '失踪'],
  未按期认证: ['未认证', '认证逾期', '未按时认证', '未年审', '未按要求认证', '不符合每月认证要求'],
  信息更正: ['更正', '信息更正后不符合条件', '信息有误'],
  政策调整: ['政策变化', '政策变动'],
  其他: ['其它', '其他原因', '其它原因'],
};
/** What a state says of who is gone: it is a stop, and why (rulings 47). */
const goneWords: Readonly<Record<Gone, readonly string[]>> = {
  死亡: ['死亡', ...(stopReasons['死亡'] ?? []), '已去世', '已病故', '已过世', '亡', '死'],
  迁出: ['迁出', ...(stopReasons['迁出'] ?? []), '已迁出', '迁走', '已迁走', '外迁', '搬走', '已搬走', '搬离', '搬出'],
};
const goneStates = new Map(
  (Object.entries(goneWords) as [Gone, readonly string[]][]).flatMap(([gone, words]) =>
    words.flatMap((word) => [word, `${word}停发`, `${word}已停发`, `因${word}停发`, `停发(${word})`, `已停发(${word})`, `停发-${word}`, `停发${word}`].map((text) => [text, gone] as const)),
  ),
);
const benefits: Vocabulary = { 老年券: ['券', '80岁老年券', '养老券', '老年卷'], 高龄津贴: ['津贴', '高龄补贴', '高龄老人津贴'] };
/** Without one of the two a stop is of both. */
const bothBenefits = /^(?:(?:老年|养老)?券[、,，和及与+/]*(?:高龄)?(?:津贴|补贴)|(?:高龄)?(?:津贴|补贴)[、,，和及与+/]*(?:老年|养老)?券|两项|两项都停)$/;
const cards: Vocabulary = {
  老年证: ['60岁老年证', '60岁证', '60岁', '60周岁老年证', '60'],
  优待证: ['老年优待证', '65岁优待证', '65岁老年优待证', '65岁', '65周岁老年优待证', '优待卡', '65'],
  老年券: ['80岁老年券', '券', '养老券', '80岁', '80周岁老年券', '80岁老年卷', '80'],
};
/** A first card, or what is done with one that somebody has. */
const handlings: Vocabulary = {
  新办: ['否', '×', '0', '无'],
  补办: ['是', '√', '1', '有'],
};
const helperStates: Vocabulary = {
  新领: ['新增', '新发', '新领取'],
  在用: ['正常', '使用', '使用中', '正常使用', '在使用', '良好', '完好', '是', '√'],
  报修: ['维修', '维修中', '故障', '送修', '损坏', '待修', '待维修', '返修', '已报修'],
  停用: ['停机', '停止使用', '未使用', '闲置', '暂停', '未用', '不用', '不在用', '未在用', '否', '×'],
  收回: ['退回', '已收回', '回收', '已回收', '已退回', '交回', '已交回', '退还', '已退还', '归还', '已归还', '已退', '退机', '已退机', '上交', '已上交'],
};
const categories: Vocabulary = {
  低保: ['低保户', '最低生活保障', '城市低保', '农村低保', '城乡低保'],
  低保边缘: ['低收入', '边缘户', '低保边缘户', '低收入家庭', '低边'],
  特困: ['五保', '特困人员', '特困供养', '五保户', '三无'],
  普通: ['一般', '无', '普通老人', '其他', '正常', '普通老年人'],
};

const vocabularies: Readonly<Record<FieldName, Vocabulary>> = {
  sex: sexes,
  household: households,
  voucherStatus: voucherStates,
  voucherStopReason: stopReasons,
  stopReason: stopReasons,
  benefit: benefits,
  certificate: cards,
  handling: handlings,
  status: helperStates,
  category: categories,
};

/** 未享受 of those who are not on the roll yet: beside a start it is a state of which nobody knows since when. */
const notPaidStates = new Set(['未享受', '不享受', '未到龄', '未申领', '未享受待遇', '不享受待遇', '不发', '不发放']);
/** Dashes for want of a word; 未发 before a list is paid out says nothing of anybody. */
const blankWords = new Set(['-', '—', '–', '——', '--', '/', '\\', '无', '未发', '未发放', ...notPaidStates]);

const lookups = new Map<FieldName, ReadonlyMap<string, string>>();

/**
 * The canonical word for what a cell of a listed field says (rulings 37, 38); unreadable for a word that is in no list.
 */
export function readListedValue(field: FieldName, text: string): Reading<string> {
  const trimmed = text.trim();
  if (trimmed === '') return { state: 'blank' };
  const folded = foldValue(trimmed);
  if (field === 'benefit' && bothBenefits.test(folded)) return { state: 'blank' };
  const word = lookup(field).get(folded) ?? inWords(field, folded);
  if (word === undefined && blankWords.has(folded)) return { state: 'blank' };
  return word === undefined ? { state: 'unreadable', text: trimmed } : { state: 'read', value: word };
}

/** 遗失补办 of how a card was handled, and 补办优待证 of which card, are no words of a list. */
function inWords(field: FieldName, folded: string): string | undefined {
  if (field === 'handling') return handlingIn(folded) ?? undefined;
  return field === 'certificate' ? lookup(field).get(withoutHandling(folded)) : undefined;
}

/** Whether a column whose heading may be that of the card says of each row how it was handled instead: 新办, 补办. */
export function holdsHandling(values: readonly string[]): boolean {
  const said = values.filter((value) => handlingIn(foldValue(value)) !== null);
  return said.length > 0 && said.length * 2 >= values.length && values.every((value) => readListedValue('certificate', value).state !== 'read');
}

/** Whether a column whose heading may be that of the benefit, or of a class, says of each row why it was stopped instead: 死亡, 迁出. */
export function holdsReasons(values: readonly string[]): boolean {
  const said = values.filter((value) => readListedValue('stopReason', value).state === 'read');
  return said.length > 0 && said.length * 2 >= values.length && values.every((value) => readListedValue('benefit', value).state !== 'read');
}

/** The words a listed field may hold. */
export function listedWords(field: FieldName): readonly string[] {
  return Object.keys(vocabularies[field] ?? {});
}

/** Whether 老年券状态 says 死亡 or 迁出 in place of 停发; null where it does not. */
export function goneState(text: string): Gone | null {
  return goneStates.get(foldValue(text)) ?? null;
}

/** Whether 老年券状态 says that somebody is not paid, as of one who is not on the roll yet. */
export function isNotPaidState(text: string): boolean {
  return notPaidStates.has(foldValue(text));
}

/** Of 户口性质: what no household is told by. */
const registrations = /^(?:非农|农|城镇|农村|城市|乡村|居民|非农村|农转非|城乡)(?:业|居民|村民)?(?:家庭)?(?:户口?|户籍)?(?:人口)?$|^(?:家庭户|农民)$/;
const placeWords = /[路街巷号楼村镇乡栋幢弄室组屯]|小区|社区|[省市县区]/;
const shortestPlace = 5;
const yesNo = /^(?:是|否|有|无|√|×|[01])$/;

/**
 * Whether a column's values are this field's: 户口性质 with 本地 and 外地 is, with nothing but 农业 and 非农业 is not, nor
 * is 户籍 with addresses (rulings 36). An empty one may be. Of a household words that nobody knows, 北京 or 集体户, keep
 * their column: they are told, and who is 外地 beside them is not missed (rulings 47).
 */
export function holdsListedValues(field: FieldName, values: readonly string[]): boolean {
  // 死亡 among 在发 says who is gone; beside 健在 the column is of something else.
  const telling = field === 'voucherStatus' ? values.filter((value) => goneState(value) === null) : values;
  const known = telling.filter((value) => readListedValue(field, value).state === 'read');
  if (known.length * 2 >= telling.length) return true;
  if (field !== 'household') return false;
  const others = values.filter((value) => !saysOtherThanHousehold(value));
  return others.length * 2 >= values.length || known.some((value) => !yesNo.test(foldValue(value)));
}

/** Whether a column of categories holds bands of age instead: 80-89岁, 90岁以上. */
export function areAges(values: readonly string[]): boolean {
  const ages = values.filter((value) => /^\d{2,3}(?:岁|[-—–~～至到]+\d{2,3})|^(?:百|[六七八九]十)岁/.test(foldValue(value)));
  return ages.length > 0 && ages.length * 2 >= values.length;
}

/** 农业, or an address: not 外省市户籍, whose words of places say whose. */
export function saysOtherThanHousehold(value: string): boolean {
  const folded = foldValue(value);
  if (registrations.test(folded)) return true;
  return folded.length >= shortestPlace && placeWords.test(folded) && !/^[本外非同来]|户|籍|人口/.test(folded);
}

function lookup(field: FieldName): ReadonlyMap<string, string> {
  const known = lookups.get(field);
  if (known !== undefined) return known;
  const words = new Map<string, string>();
  for (const [canonical, synonyms] of Object.entries(vocabularies[field] ?? {})) {
    for (const word of [canonical, ...synonyms]) words.set(foldValue(word), canonical);
  }
  if (field === 'voucherStatus') for (const word of goneStates.keys()) words.set(word, '停发');
  lookups.set(field, words);
  return words;
}

function foldValue(text: string): string {
  return toSimplified(foldWidth(text)).replace(/\s+/g, '').replace(/[卷劵]/g, '券').replace(/周岁/g, '岁').toLowerCase();
}
