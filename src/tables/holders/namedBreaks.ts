import type { Period } from '../../rules/calendar/period';
import type { Break } from '../spec';
import type { NamedStop } from './holder';
import type { Holders } from './holdersOf';
import { mayFallIn } from './stopEntries';
import { mostNamed, namedPlace } from './unread';

/**
 * For a table of those who left in a period: who may have, by a row of 停发台账 that his name alone joins to him, is missing
 * on it. It is not to be handed in before somebody has looked.
 */
export function namedBreaks({ all }: Holders, period: Period, isAsked: (reason: string) => boolean = () => true): readonly Break[] {
  const isOf = ({ entry }: NamedStop): boolean => isAsked(entry.reason) && mayFallIn(entry, period);
  const left = all.flatMap(({ rows: [{ ledger, index }], namedStops }) => {
    const stops = namedStops.filter(isOf);
    return stops.length === 0 ? [] : [{ name: ledger.text(index, 'name'), stops }];
  });
  if (left.length === 0) return [];
  const named = left.slice(0, mostNamed).map(({ name, stops }) => `${name}（${stops.map(namedPlace).join('、')}）`);
  return [
    {
      rule: 'mayBeGone',
      expected: 0,
      found: left.length,
      text: `可能漏列${left.length}人（停发台账有同名记录），请核实：${named.join('、')}${left.length > named.length ? '等' : ''}`,
      rows: left.flatMap(({ stops }) => stops.map(({ cell: { sheet, row, column } }) => ({ sheet, row, column }))),
    },
  ];
}

/** A row without a reason may tell of a death. */
export function mayBeDeath(reason: string): boolean {
  return reason === '' || reason === '死亡';
}
