import { sharesDay } from '../../ledger/gone/daysByWord';
import type { CalendarMonth } from '../../rules/calendar/calendarDate';
import { addMonths } from '../../rules/calendar/arithmetic';
import { compareMonths, monthOf } from '../../rules/calendar/compare';
import { chineseMonth } from '../../rules/calendar/formatDate';
import { lastDay } from '../../rules/calendar/period';
import { allowanceBand } from '../../rules/elderly/allowanceBand';
import { monthsFrom } from '../../rules/elderly/overpaid';
import { firstUnpaidMonth, isAhead, type FirstUnpaid } from '../../tables/holders/firstUnpaidMonth';
import type { Ending, Holder } from '../../tables/holders/holder';
import { overpaidMonths } from '../../tables/holders/overpaidMonths';
import { monthsFor } from '../../tables/holders/payments';
import type { HolderCheck, Report, RowCheck } from '../check';
import { cellFix } from '../cellFix';
import type { CheckContext } from '../context';
import type { FindingData, FixReason } from '../finding';
import type { RowView } from '../rowView';
import { monthsSpan } from './monthsSpan';
import { paidFrom, standardsOf } from './paidFrom';
import { benefitOf, from, paymentsOfRow } from './voucherRows';
import { whyRowKept } from './whyRowKept';

interface Cause {
  readonly code: string;
  readonly reason: '死亡' | '迁出';
}

/** The months that should not have been paid, by the roll: to the day of looking within the period (rulings 9). */
function monthsOnRoll({ start }: Holder, { shouldStop }: Ending, { asOf, period }: CheckContext): readonly CalendarMonth[] {
  const first = start !== null && compareMonths(start, shouldStop) > 0 ? start : shouldStop;
  const last = compareMonths(monthOf(asOf), monthOf(lastDay(period))) <= 0 ? monthOf(asOf) : monthOf(lastDay(period));
  return monthsFrom(first, addMonths(last, 1));
}

function dataOf(months: readonly CalendarMonth[], fen: number, ending: Ending): FindingData {
  return { ...monthsSpan(months), amount: fen / 100, shouldStop: chineseMonth(ending.shouldStop) };
}

/** Still 在发 on the roll after 应停发 (rulings 28). */
export function stillOnRoll({ code, reason }: Cause): HolderCheck {
  return {
    code,
    severity: 'error',
    certainty: 'certain',
    kinds: ['elders'],
    scope: 'voucher',
    find: (holder, context) => {
      const { ending, rows } = holder;
      const { ledger, index } = rows[0];
      // Without 起发月份 too: the roll says that it is paid.
      if (ending === null || ending.reason !== reason || compareMonths(ending.shouldStop, context.asOf) > 0) return null;
      const status = ledger.listed(index, 'voucherStatus');
      if (status.state !== 'read' || status.value !== '在发') return null;
      const row = context.viewOf(rows[0]);
      const paid = new Set((context.payments.byKey.get(holder.key) ?? []).flatMap((payment) => monthsFor(payment).map(chineseMonth)));
      const months = monthsOnRoll(holder, ending, context).filter((month) => !context.payments.covers(month) || paid.has(chineseMonth(month)));
      const fen = standardsOf(months, context);
      const unpaid = firstUnpaidMonth(holder, ending, context.payments, context.asOf);
      const fix = [
        cellFix(row, 'voucherStatus', '停发'),
        ...(row.has('voucherStop') && !sharesDay(ledger, 'voucherStop') ? [cellFix(row, 'voucherStop', { serialDay: { ...unpaid.month, day: 1 } }, becauseOf(unpaid))] : []),
        ...(row.has('voucherStopReason') ? [cellFix(row, 'voucherStopReason', reason)] : []),
      ];
      // In months after the period, or that a list speaks of: no figure says how much.
      return { row, field: 'voucherStatus', data: { ...dataOf(months, fen, ending), ...(months.length === 0 ? { kind: 'status' } : {}) }, fix };
    },
  };
}

/** What 停发月份 is worked out from. */
function becauseOf({ month, by }: FirstUnpaid): FixReason {
  if (by === 'paid') return { code: 'paidUntil', data: { month: chineseMonth(addMonths(month, -1)) } };
  return { code: by === 'notPaid' ? 'neverPaid' : 'unrecorded', data: { month: chineseMonth(month) } };
}

/** An allowance still stands for months from 应停发 on. */
export function allowanceStillPaid({ code, reason }: Cause): HolderCheck {
  return {
    code,
    severity: 'error',
    certainty: 'certain',
    kinds: ['elders'],
    scope: 'allowance',
    find: (holder, context) => {
      const { ending, rows, facts } = holder;
      const { ledger, index } = rows[0];
      if (ending === null || ending.reason !== reason || compareMonths(ending.shouldStop, context.asOf) > 0) return null;
      const amount = ledger.fen(index, 'allowanceAmount');
      if (amount.state !== 'read' || amount.value === 0 || ledger.month(index, 'allowanceStop').state === 'read' || ending.actualStop !== null) return null;
      // What a list says was paid for a month is told there.
      const months = monthsOnRoll(holder, ending, context).filter((month) => !context.allowancePayments.covers(month));
      // Without a column for the stop, a list that pays nothing since says that it was stopped: 月标准 alone does not deny it.
      if (months.length === 0 && !ledger.has('allowanceStop') && !isPaidSince(holder, ending, context)) return null;
      const fen = months.reduce((sum, month) => sum + (allowanceBand(facts, context.policy, month)?.fen ?? amount.value), 0);
      const row = context.viewOf(rows[0]);
      const kind = months.length === 0 ? (context.allowancePayments.all.length > 0 ? 'listed' : 'standing') : hasNoWordOfStops(holder) ? 'presumed' : null;
      const report: Report = { row, field: 'allowanceAmount', data: { ...dataOf(months, fen, ending), ...(kind === null ? {} : { kind }) }, ...(kind === 'presumed' ? { severity: 'info' } : {}) };
      const { stop, because } = stopOfAllowance(holder, ending, context);
      if (stop === null) return { ...report, unfixed: because };
      if (!row.has('allowanceStop')) return { ...report, unfixed: { code: 'noStopColumn', data: { month: chineseMonth(stop) } } };
      return { ...report, fix: [cellFix(row, 'allowanceStop', { serialDay: { ...stop, day: 1 } }, because)] };
    },
  };
}

/**
 * 津贴停发月份 of an allowance that stands on the roll to this day. Months without a list are taken as paid up to this month,
 * whatever the period that is looked at (rulings 3, 9), but for those after a month whose list shows him not paid: then it is
 * the lists that say it, or nobody can.
 */
function stopOfAllowance(holder: Holder, ending: Ending, { allowancePayments, asOf }: CheckContext): { readonly stop: CalendarMonth | null; readonly because: FixReason } {
  const until = addMonths(monthOf(asOf), 1);
  const unpaid = firstUnpaidMonth(holder, ending, allowancePayments, asOf);
  const after = monthsFrom(unpaid.month, until);
  const notPaid = after.find((month) => allowancePayments.covers(month));
  if (notPaid === undefined && compareMonths(unpaid.month, until) < 0) return { stop: until, because: { code: 'presumedUntil', data: { month: chineseMonth(monthOf(asOf)) } } };
  if (after.every((month) => allowancePayments.covers(month))) return { stop: unpaid.month, because: becauseOf(unpaid) };
  return { stop: null, because: { code: 'notOnList', data: { month: notPaid === undefined ? '' : chineseMonth(notPaid) } } };
}

/**
 * Whether nothing is kept that could say that he was stopped, neither a column of the roll nor a stop on record: that his
 * standard still stands does not say that it was paid then. It is told as reckoned, as for the voucher (EL18).
 */
function hasNoWordOfStops({ rows: [{ ledger }, ...entries] }: Holder): boolean {
  return entries.length === 0 && !['allowanceStop', 'voucherStop', 'voucherStatus'].some((field) => ledger.has(field));
}

function isPaidSince({ key }: Holder, { shouldStop }: Ending, { allowancePayments }: CheckContext): boolean {
  return (allowancePayments.byKey.get(key) ?? []).some((payment) => from(monthsFor(payment), shouldStop).length > 0);
}

/** A row of a list of payments pays months from 应停发 on: told at the amount, beside what the roll still says (rulings 28). */
export function rowPaidAfter({ code, reason }: Cause): RowCheck {
  return {
    code,
    severity: 'error',
    certainty: 'certain',
    kinds: ['vouchers', 'allowance-payments'],
    scope: 'row',
    find: (row, context): Report | null => {
      const holder = context.holderOf(row, benefitOf(row));
      const ending = holder?.ending ?? null;
      if (holder === null || ending === null || ending.reason !== reason) return null;
      const paid = paidFrom(row, ending.shouldStop, holder, context);
      if (paid === null || isAllRecovered(row, holder, ending, context)) return null;
      const data = dataOf(paid.months, paid.fen, ending);
      const kept = whyRowKept(paid.payments, holder, context);
      return { row, field: row.has('amount') ? 'amount' : 'name', data, unfixed: { code: kept, data: { row: row.row, ...data } } };
    },
  };
}

/** Whether 停发台账 says that all the voucher paid too long was paid back, up to 实停发月份: then nothing is left to be done. */
function isAllRecovered(row: RowView, holder: Holder, ending: Ending, context: CheckContext): boolean {
  if (benefitOf(row) !== 'voucher' || ending.actualStop === null || ending.recovered === null) return false;
  const overpaid = overpaidMonths(holder, ending, context.payments, context.asOf);
  // What is listed ahead is still to be struck out, whatever was paid back.
  return overpaid.length > 0 && !paymentsOfRow(row, context).some((payment) => isAhead(payment, context.asOf)) && ending.recovered >= standardsOf(overpaid, context);
}

/** EL06: still paid after the ledger's own death date (忻城: 651 people, ¥679,605). */
export const death: Cause = { code: 'EL06', reason: '死亡' };
/** EL07: the same after moving out. */
export const moving: Cause = { code: 'EL07', reason: '迁出' };
