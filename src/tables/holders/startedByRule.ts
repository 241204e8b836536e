import type { CalendarMonth } from '../../rules/calendar/calendarDate';
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
 * (rulings 13): the signature list has him from then on. Who is not paid though a list tells of that month is no holder.
 */
export function startedByRule(holders: Pick<Holders, 'all'>, payments: Payments, context: Pick<TableContext, 'policy' | 'period'>): readonly Holder[] {
  const started = new Map(startsByRule(holders, payments, context).flatMap(({ holder, isListed }) => (isListed ? [[holder.key, holder] as const] : [])));
  return started.size === 0 ? holders.all : holders.all.map((holder) => started.get(holder.key) ?? holder);
}

/** A note of each who is on the signature list by rule, and no holder since the list of payments leaves him out. */
export function notListedNotes(holders: Pick<Holders, 'all'>, payments: Payments, context: Pick<TableContext, 'policy' | 'period'>): readonly TableNote[] {
  return startsByRule(holders, payments, context).flatMap(({ holder, start, isListed }) => (isListed ? [] : [noteAt('startNotListed', holder, { period: isoMonth(start) })]));
}

interface StartByRule {
  /** With that start. */
  readonly holder: Holder;
  readonly start: CalendarMonth;
  /** He is paid, or no list tells of his first month. */
  readonly isListed: boolean;
}

function startsByRule({ all }: Pick<Holders, 'all'>, payments: Payments, { policy, period }: Pick<TableContext, 'policy' | 'period'>): readonly StartByRule[] {
  const quarter = quarterOf(firstDay(period));
  const without = all.filter(({ start }) => start === null);
  if (without.length === 0 || inForceOrNull(policy, 'voucher.standard', lastMonth(quarter)) === null) return [];
  const isPaid = (key: string) => (payments.byKey.get(key) ?? []).some((payment) => monthsWithin(payment, quarter).length > 0);
  return voucherEntitlements({ all: without }, policy, quarter).entitled.map(({ holder, start }) => ({ holder: { ...holder, start }, start, isListed: isPaid(holder.key) || !payments.covers(start) }));
}

/** A note of each of some holders whose start is not the roll's own. */
export function startNotes(some: readonly Holder[], { of }: Pick<Holders, 'of'>): readonly TableNote[] {
  return some.flatMap((holder) => (holder.start === null || of(holder.key)?.start !== null ? [] : [noteAt('startByRule', holder, { period: isoMonth(holder.start) })]));
}
