import { firstDay, monthsOf, quarterOf, type Period } from '../rules/calendar/period';
import type { TableSpec } from './spec';

/**
 * The periods to make a table for when one is asked for (rulings 10): a monthly table's months in it, a quarterly
 * one's quarters, or the quarter that holds it; never the one before.
 */
export function periodsOf(spec: Pick<TableSpec, 'period' | 'yearly'>, asked: Period): readonly Period[] {
  if (asked.kind === 'year' && spec.yearly === true) return [asked];
  const months = monthsOf(asked);
  if (spec.period === 'month') return months.map(({ year, month }) => ({ kind: 'month', year, month }));
  if (asked.kind === 'month' || asked.kind === 'quarter') return [quarterOf(firstDay(asked))];
  return months.filter(({ month }) => month % 3 === 1).map(quarterOf);
}
