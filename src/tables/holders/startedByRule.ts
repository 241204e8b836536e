import { isoMonth } from '../../rules/calendar/formatDate';
import { firstDay, lastMonth, monthsOf, quarterOf } from '../../rules/calendar/period';
import { inForceOrNull } from '../../rules/policy/inForceOrNull';
import type { TableContext } from '../context';
import type { TableNote } from '../spec';
import { voucherEntitlements } from '../voucherEntitlements';
import type { Holder } from './holder';
import type { Holders } from './holdersOf';
import { noteAt } from './noteAt';
import { monthsWithin, type Payments } from './payments';

/**
 * The roll with the first entitled month as the start of whoever is paid in the quarter and has no 起发月份, where that
 * month lies in the quarter (rulings 13): the signature list has him from then on, and who is paid is a holder.
 */
export function startedByRule({ all }: Pick<Holders, 'all'>, payments: Payments, { policy, period }: Pick<TableContext, 'policy' | 'period'>): readonly Holder[] {
  const quarter = quarterOf(firstDay(period));
  const without = all.filter(({ start }) => start === null);
  if (without.length === 0 || inForceOrNull(policy, 'voucher.standard', lastMonth(quarter)) === null) return all;
  const isListed = monthsOf(quarter).some((month) => payments.covers(month));
  const isPaid = (key: string) => !isListed || (payments.byKey.get(key) ?? []).some((payment) => monthsWithin(payment, quarter).length > 0);
  const started = new Map(voucherEntitlements({ all: without }, policy, quarter).entitled.flatMap(({ holder, start }) => (isPaid(holder.key) ? [[holder.key, { ...holder, start }] as const] : [])));
  return started.size === 0 ? all : all.map((holder) => started.get(holder.key) ?? holder);
}

/** A note of each of some holders whose start is not the roll's own. */
export function startNotes(some: readonly Holder[], { of }: Pick<Holders, 'of'>): readonly TableNote[] {
  return some.flatMap((holder) => (holder.start === null || of(holder.key)?.start !== null ? [] : [noteAt('startByRule', holder, { period: isoMonth(holder.start) })]));
}
