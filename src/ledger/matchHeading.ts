import type { FoldedHeading } from './foldHeading';
import type { KindSpec } from './kinds/kindSpec';
import { family, otherOffices, others } from './kinds/words';
import { isInOtherUnit } from './otherUnit';
import type { FieldName } from './types';

/**
 * How sure a heading's reading is: `exact` is a listed heading, `pattern` a likeness, `contained` a listed one inside a
 * longer, `vague` a heading of other things too, for the cells below to decide.
 */
export type MatchStrength = 'exact' | 'pattern' | 'contained' | 'vague';

export type HeadingMatch =
  | { readonly type: 'field'; readonly field: FieldName; readonly strength: MatchStrength }
  /** A heading that could be several fields: asked about, never guessed. */
  | { readonly type: 'several'; readonly fields: readonly FieldName[] }
  /** 序号 and the like: known, and no field. */
  | { readonly type: 'ignored' }
  | { readonly type: 'unknown' };

/** Headings every roster has and no field stands for. */
const ignored = /^(?:序号?|编号|序列号?|行号|no|号|民族|籍贯|文化程度|政治面貌|婚姻状况?|照片|社区|村|街道|楼长|网格员?|所属社区|所属街道)$/;

/** Too short to say whose: 证号 may be any card's, 日期 any event's. */
const short: Readonly<Record<string, RegExp>> = {
  证号: /^(?:idNumber|seniorCardNumber|preferentialCardNumber)$/,
  日期: /^(?!birth).*Date$/,
  时间: /^(?!birth).*Date$/,
  办理日期: /^(?:seniorCardDate|preferentialCardDate)$/,
  办理时间: /^(?:seniorCardDate|preferentialCardDate)$/,
  办证日期: /^(?:seniorCardDate|preferentialCardDate)$/,
  办证时间: /^(?:seniorCardDate|preferentialCardDate)$/,
  发证日期: /^(?:seniorCardDate|preferentialCardDate)$/,
};

/** What a column is about: a heading without one, such as 老年证, takes it from its brackets, 老年证(证号). */
const attribute = /(?:日期?|时间|年月|月份?|号码?|编号|姓名|人|电话|手机|方式|地址|住址|所在地|金额|标准|状态|情况|原因|备注|说明|类[别型]|性别|岁|年龄|关系)$/;

interface Vocabulary {
  readonly exact: ReadonlyMap<string, FieldName>;
  readonly vague: ReadonlyMap<string, FieldName>;
  /** Longest first. */
  readonly contained: readonly { readonly heading: string; readonly field: FieldName }[];
  /** Headings that were looked up before: every sheet of a workbook says much the same ones. */
  readonly matched: WeakMap<FoldedHeading, HeadingMatch>;
}

const vocabularies = new Map<KindSpec, Vocabulary>();

/** Names the field a folded heading stands for in a ledger of a kind. */
export function matchHeading(kind: KindSpec, heading: FoldedHeading): HeadingMatch {
  const { matched } = vocabularyOf(kind);
  const known = matched.get(heading);
  if (known !== undefined) return known;
  const found = lookUp(kind, heading);
  const match: HeadingMatch = found.type === 'field' && isInOtherUnit(found.field, heading) ? { type: 'unknown' } : found;
  matched.set(heading, match);
  return match;
}

function lookUp(kind: KindSpec, heading: FoldedHeading): HeadingMatch {
  const { text, withBrackets } = heading;
  if (text !== withBrackets && !attribute.test(text) && attribute.test(withBrackets)) {
    const match = matchText(kind, withBrackets);
    if (match.type !== 'unknown') return match;
  }
  const match = matchParts(kind, heading);
  if (text === withBrackets || (match.type === 'field' && match.strength === 'exact')) return match;
  const whole = vocabularyOf(kind).exact.get(withBrackets);
  return whole === undefined ? match : { type: 'field', field: whole, strength: 'exact' };
}

/** 身份证号/证件号码 is one field, 身份证号/联系电话 could be two. */
function matchParts(kind: KindSpec, { text, parts }: FoldedHeading): HeadingMatch {
  const match = matchText(kind, text);
  if (parts.length < 2 || (match.type === 'field' && match.strength === 'exact')) return match;
  const fields = new Set<FieldName>();
  for (const part of parts) {
    const one = matchText(kind, part);
    if (one.type !== 'field' || one.strength !== 'exact') return match;
    fields.add(one.field);
  }
  const [field, ...more] = fields;
  return field !== undefined && more.length === 0 ? { type: 'field', field, strength: 'contained' } : { type: 'several', fields: [...fields] };
}

function matchText(kind: KindSpec, text: string): HeadingMatch {
  const { exact, vague, contained } = vocabularyOf(kind);
  const doubtful = vague.get(text);
  if (doubtful !== undefined) return { type: 'field', field: doubtful, strength: 'vague' };
  const known = exact.get(text);
  if (known !== undefined) return { type: 'field', field: known, strength: 'exact' };
  if (ignored.test(text)) return { type: 'ignored' };
  const doubt = short[text];
  if (doubt !== undefined) {
    const fields = kind.fields.map((spec) => spec.field).filter((field) => doubt.test(field));
    if (fields.length > 1) return { type: 'several', fields };
    if (fields.length === 1) return { type: 'field', field: fields[0] as FieldName, strength: 'pattern' };
  }
  const likely = kind.fields.filter((spec) => spec.pattern?.test(text) === true).map((spec) => spec.field);
  if (likely.length === 1) return { type: 'field', field: likely[0] as FieldName, strength: 'pattern' };
  // The longest known heading inside decides where no likeness does, or several do.
  const longest = contained.find((one) => standsFor(text, one.heading));
  if (longest !== undefined && (likely.length === 0 || likely.includes(longest.field))) return { type: 'field', field: longest.field, strength: 'contained' };
  return likely.length > 1 ? { type: 'several', fields: likely } : { type: 'unknown' };
}

/** Words that turn a heading to another person, event or thing, wherever they stand: 家属联系电话 is not 联系电话. */
const turning = new RegExp(
  `${others}|${family}|${otherOffices}|是否|有无|关系|死亡|去世|停|迁出|迁入|津贴|补贴|优待|老年证|券|银行|单位|机构|数量|次数|人数|原因|类型|类别|状态|复印|有效|医|补发|多发|应|需|拟|已|实发|追|退|注销|火化|上次|下次|上季|下季|上年|最初|户口|户籍|身份证|押金|修|故障`,
  'g',
);
/** Words that leave a short heading what it is. */
const harmless = /^(?:老人|老年人|本人|个人|对象|享受人|持券人|持证人|人员|居民|使用人|逝者|死者|死亡人员?|现在?|目前|当前|实际|具体|详细|最近|最新|家庭|常住|主要|其他|所属|本季度?|本期|本月|每月|发放|填写|登记|的|及|或|和|与)*$/;
const tail = /^(?:号码?|信息|登记|填写|等|个|名|栏|[1一])?$/;

/** Chinese puts the thing last: a known heading counts at the end of a longer one, if what stands before leaves it what it is. */
function standsFor(text: string, known: string): boolean {
  const at = text.lastIndexOf(known);
  if (at < 0 || !tail.test(text.slice(at + known.length))) return false;
  const before = text.slice(0, at);
  return known.length > 2 ? (before.match(turning) ?? []).every((word) => known.includes(word)) : harmless.test(before);
}

function vocabularyOf(kind: KindSpec): Vocabulary {
  const made = vocabularies.get(kind);
  if (made !== undefined) return made;
  const exact = new Map<string, FieldName>();
  const vague = new Map<string, FieldName>();
  for (const { field, headings, vague: doubtful } of kind.fields) {
    for (const heading of headings) if (!exact.has(heading)) exact.set(heading, field);
    for (const heading of doubtful ?? []) if (!vague.has(heading)) vague.set(heading, field);
  }
  const contained = [...exact]
    .filter(([heading]) => heading.length > 1)
    .map(([heading, field]) => ({ heading, field }))
    .sort((one, other) => other.heading.length - one.heading.length);
  const vocabulary: Vocabulary = { exact, vague, contained, matched: new WeakMap() };
  vocabularies.set(kind, vocabulary);
  return vocabulary;
}
