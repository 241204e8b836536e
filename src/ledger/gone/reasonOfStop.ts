import type { Heading, HeaderCandidate } from '../headerRows';
import type { FieldName } from '../types';

const reason = /^(?:注销|销户|减员|核减|减少|退出|取消|终止)(?:原因|事由|理由)$/;
/** 停发类别 may be of the benefits as well: its cells say which. */
const sort = /^(?:停发|停券|停止|注销|销户|减员|核减|减少|退出|取消|终止)(?:类别|类型|种类)$/;

/** Whether a heading is of reasons of leaving: 注销原因, 减员事由. */
export function isReasonOfLeaving({ text }: Pick<Heading, 'text'>): boolean {
  return reason.test(text.replace(/\s+/g, ''));
}

/** The column of reasons beside a known 停发月份, where 停发原因 has none: 注销原因 beside 注销时间, 停发类别 over 死亡 and 迁出. */
export function reasonOfStop({ headings }: HeaderCandidate, fields: ReadonlyMap<FieldName, number>, said: Readonly<Record<FieldName, number>>, holdsReasons: (column: number) => boolean): number | null {
  if (!fields.has('voucherStop') || fields.has('voucherStopReason') || said['voucherStopReason'] !== undefined) return null;
  const taken = new Set(fields.values());
  const [one, ...others] = headings.filter(({ column, text }) => !taken.has(column) && (isReasonOfLeaving({ text }) || (sort.test(text.replace(/\s+/g, '')) && holdsReasons(column))));
  return one === undefined || others.length > 0 ? null : one.column;
}
