import { chineseDate } from '../calendar/formatDate';
import { formatFen } from '../money/readAmount';
import { catalogue } from './catalogue';
import { choiceNames } from './chineseNames';
import type { ParameterKey, ParameterTypes } from './parameters';
import type { InForce } from './policy';

/** A value and its days as the 政策参数 sheet names them: 100.00元/月（2010年1月1日起）, 照发（1949年10月1日—2026年6月30日）. */
export function valueInWords(key: ParameterKey, { value, from, until }: InForce<ParameterTypes[ParameterKey]>): string {
  const days = until === null ? `${chineseDate(from)}起` : `${chineseDate(from)}—${chineseDate(until)}`;
  return `${wordsOf(key, value)}（${days}）`;
}

function wordsOf(key: ParameterKey, value: ParameterTypes[ParameterKey]): string {
  const { unit } = catalogue[key];
  if (typeof value === 'string') return choiceNames[value] ?? value;
  if (typeof value === 'number') return `${unit === '元/月' ? formatFen(value) : value}${unit}`;
  return value.map(({ age, categories, fen }) => `${age}岁${categories === null ? '' : categories.join('、')}${formatFen(fen)}${unit}`).join('，');
}
