import type { CalendarMonth } from '../../rules/calendar/calendarDate';
import { compareMonths } from '../../rules/calendar/compare';
import { isoMonth } from '../../rules/calendar/formatDate';
import { firstDay, lastMonth, quarterOf } from '../../rules/calendar/period';
import { inForceOrNull } from '../../rules/policy/inForceOrNull';
import type { TableContext } from '../context';
import type { TableNote } from '../spec';
import { voucherEntitlements } from '../voucherEntitlements';
import type { Holder } from './holder';
import type { Holders } from './holdersOf';
import { noteAt } from './noteAt';
import { monthsWithin, type Payments } from './payments';

/**
 * The roll with the first entitled month as the start of whoever has no 起发月份, where that month lies in the quarter
 * (rulings 13): the signature list has him from then on. Who is not paid though a list tells of that month, and it has
 * begun, is no holder; no list can tell of one that is still to come.
 */
export function startedByRule({ all }: Pick<Holders, 'all'>, payments: Payments, { policy, period, asOf }: Pick<TableContext, 'policy' | 'period' | 'asOf'>): readonly Holder[] {
  const quarter = quarterOf(firstDay(period));
  const without = all.filter(({ start }) => start === null);
  if (without.length === 0 || inForceOrNull(policy, 'voucher.standard', lastMonth(quarter)) === null) return all;
  const isPaid = (key: string) => (payments.byKey.get(key) ?? []).some((payment) => monthsWithin(payment, quarter).length > 0);
  const mayBePaid = (key: string, start: CalendarMonth) => isPaid(key) || !payments.covers(start) || compareMonths(start, asOf) > 0;
  const started = new Map(voucherEntitlements({ all: without }, policy, quarter).entitled.flatMap(({ holder, start }) => (mayBePaid(holder.key, start) ? [[holder.key, { ...holder, start }] as const] : [])));
  return started.size === 0 ? all : all.map((holder) => started.get(holder.key) ?? holder);
}

/** A note of each of some holders whose start is not the roll's own. */
export function startNotes(some: readonly Holder[], { of }: Pick<Holders, 'of'>): readonly TableNote[] {
  return some.flatMap((holder) => (holder.start === null || of(holder.key)?.start !== null ? [] : [noteAt('startByRule', holder, { period: isoMonth(holder.start) })]));
}
