import type { FoldedHeading } from './foldHeading';
import type { FieldSpec, KindSpec } from './kinds/kindSpec';
import type { FieldName } from './types';

/** How sure a heading's reading is: `exact` is a listed heading, `contained` a longer one around it, `pattern` a likeness. */
export type MatchStrength = 'exact' | 'contained' | 'pattern';

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
const vague: Readonly<Record<string, RegExp>> = {
  证号: /^(?:idNumber|seniorCardNumber|preferentialCardNumber)$/,
  日期: /Date$/,
  时间: /Date$/,
  办理日期: /^(?:seniorCardDate|preferentialCardDate)$/,
  办证日期: /^(?:seniorCardDate|preferentialCardDate)$/,
};

interface Vocabulary {
  readonly exact: ReadonlyMap<string, FieldName>;
  /** Longest first. */
  readonly contained: readonly { readonly heading: string; readonly field: FieldName }[];
}

const vocabularies = new Map<KindSpec, Vocabulary>();

/** Names the field a folded heading stands for in a ledger of a kind. */
export function matchHeading(kind: KindSpec, heading: FoldedHeading): HeadingMatch {
  const { exact, contained } = vocabularyOf(kind);
  for (const text of [heading.text, heading.withBrackets]) {
    const field = exact.get(text);
    if (field !== undefined) return { type: 'field', field, strength: 'exact' };
  }
  const { text } = heading;
  if (ignored.test(text)) return { type: 'ignored' };
  const doubt = vague[text];
  if (doubt !== undefined) {
    const fields = kind.fields.map((spec) => spec.field).filter((field) => doubt.test(field));
    if (fields.length > 1) return { type: 'several', fields };
  }
  const byPattern = kind.fields.filter((spec) => spec.pattern?.test(text) === true);
  const longest = contained.find((known) => text.includes(known.heading) && sameSubject(text, known.heading));
  // The likeness decides what the longest known heading inside alone cannot: 家属联系电话 holds 联系电话.
  if (byPattern.length === 1) return { type: 'field', field: (byPattern[0] as FieldSpec).field, strength: 'pattern' };
  if (longest !== undefined && (byPattern.length === 0 || byPattern.some((spec) => spec.field === longest.field))) {
    return { type: 'field', field: longest.field, strength: 'contained' };
  }
  if (byPattern.length > 1) return { type: 'several', fields: byPattern.map((spec) => spec.field) };
  return { type: 'unknown' };
}

/** Words that turn a heading to another person or another event, wherever they stand. */
const turning = ['家属', '亲属', '家人', '子女', '儿女', '配偶', '监护', '户主', '代领', '代办', '紧急', '经办', '负责', '审核', '填表', '联系人', '是否', '关系', '死亡', '去世', '停发', '迁出', '迁入', '津贴', '优待', '老年证', '银行', '单位', '数量', '次数', '原因', '类型', '状态', '复印', '有效', '机构', '低保', '特困', '残疾'];

function sameSubject(text: string, known: string): boolean {
  return turning.every((word) => !text.includes(word) || known.includes(word));
}

function vocabularyOf(kind: KindSpec): Vocabulary {
  const made = vocabularies.get(kind);
  if (made !== undefined) return made;
  const exact = new Map<string, FieldName>();
  for (const spec of kind.fields) for (const heading of spec.headings) if (!exact.has(heading)) exact.set(heading, spec.field);
  const contained = [...exact]
    .filter(([heading]) => heading.length > 1)
    .map(([heading, field]) => ({ heading, field }))
    .sort((one, other) => other.heading.length - one.heading.length);
  const vocabulary = { exact, contained };
  vocabularies.set(kind, vocabulary);
  return vocabulary;
}
