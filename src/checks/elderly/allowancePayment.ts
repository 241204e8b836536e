import type { CalendarMonth } from '../../rules/calendar/calendarDate';
import { compareMonths, sameMonth } from '../../rules/calendar/compare';
import { chineseMonth } from '../../rules/calendar/formatDate';
import { monthsOf } from '../../rules/calendar/period';
import { allowanceAmount } from '../../rules/elderly/allowanceAmount';
import { allowanceBand, bandLabel, bandLabels } from '../../rules/elderly/allowanceBand';
import { entitledMonths } from '../../rules/elderly/entitledMonths';
import { inForceOrNull } from '../../rules/policy/inForceOrNull';
import { readMonthCount } from '../../rules/values/readMonthCount';
import { adjustmentOf } from '../../tables/holders/adjusted';
import type { Holder } from '../../tables/holders/holder';
import { monthsFor, type Payment } from '../../tables/holders/payments';
import { hasUnread, mayBeGone } from '../../tables/holders/unread';
import type { Report, RowCheck } from '../check';
import type { CheckContext } from '../context';
import type { FindingData } from '../finding';
import type { RowView } from '../rowView';
import { dueByAge } from './dueByAge';
import { monthsSpan } from './monthsSpan';
import { from, paymentsOfRow } from './voucherRows';
import { whyUnsure, type Due } from './whyUnsure';

const quarter = 3;

/**
 * EL24: what a list of the allowance pays is not the sum of the person's bands over the months, or not 标准 × 月数 beside
 * it. Beyond 应停发 EL06, EL07 and EL22 speak, of a month paid twice EL14, where no band is in force EL05. What was paid is
 * history: nothing is mended.
 */
export const allowancePayment: RowCheck = {
  code: 'EL24',
  severity: 'error',
  certainty: 'certain',
  kinds: ['allowance-payments'],
  scope: 'row',
  find: (row, context) => {
    const payments = paymentsOfRow(row, context);
    if (payments.length === 0 || settlesAnother(row)) return null;
    const holder = context.holderOf(row, 'allowance');
    if (holder !== null && isTold(payments, holder, context)) return null;
    const judged = holder === null || !isSure(holder, context) ? payments.map(() => null) : payments.map((payment) => dueFor(payment, row, holder, context));
    return againstRoll(row, payments, judged, context) ?? againstItself(row, payments, judged) ?? (holder === null ? dueByAge('allowance', row, payments, context) : null);
  },
};

/** What puts another payment right is not the amount of its own months. */
function settlesAnother(row: RowView): boolean {
  const amount = row.ledger.fen(row.index, 'amount');
  return adjustmentOf(row) !== null || (amount.state === 'read' && amount.value < 0);
}

/** Whether another check speaks of the row: paid beyond the end, twice for a month, or to who is no local. */
function isTold(payments: readonly Payment[], { ending, local, key }: Holder, { allowancePayments }: CheckContext): boolean {
  if (local === false) return true;
  if (ending !== null && payments.some(({ months }) => from(months, ending.shouldStop).length > 0)) return true;
  const own = allowancePayments.byKey.get(key) ?? [];
  return payments.some((payment) => own.some((other) => other !== payment && overlaps(payment, other)));
}

/** Whether another row pays one of the months that a row speaks of: of a row of nothing, those of its period. */
function overlaps(one: Payment, other: Payment): boolean {
  const own = one.fen === 0 ? monthsOf(one.period) : monthsFor(one);
  return monthsFor(other).some((paid) => own.some((month) => sameMonth(month, paid)));
}

/** Whether the roll says all that the amount depends on. */
function isSure(holder: Holder, { asOf }: CheckContext): boolean {
  return holder.start !== null && !holder.stoppedSometime && !mayBeGone(holder, asOf) && !hasUnread(holder, 'category', 'moveInDate');
}

/** Null where the policy leaves it open: no bands for a month, none that speaks of him, or bands of a category that the roll does not keep. */
function dueFor({ period, months, fen }: Payment, row: RowView, holder: Holder, { policy, asOf }: CheckContext): Due | null {
  const all = monthsOf(period);
  const { facts, rows } = holder;
  for (const month of all) {
    const bands = inForceOrNull(policy, 'allowance.bands', month)?.value;
    if (bands === undefined || (!rows[0].ledger.has('category') && bands.some(({ categories }) => categories !== null))) return null;
  }
  const entitled = entitledMonths('allowance', facts, policy, all);
  const count = isAcross(row) || fen === 0 ? null : countOf(row);
  // 月数 says which months they are; without it, they are all of the period.
  const paid = count === null ? entitled : isEarly(holder, all, entitled) ? entitled.slice(0, count) : entitledMonths('allowance', facts, policy, months);
  const expected = allowanceAmount(paid, facts, policy);
  const byNow = entitled.filter((month) => compareMonths(month, asOf) <= 0);
  const isMixed = new Set(paid.map((month) => allowanceBand(facts, policy, month)?.fen)).size > 1;
  return expected === null ? null : { expected, months: paid, isMixed, byNow, holder };
}

/** The roll begins before he is entitled: EL01 tells that, and the months counted are those he is entitled to. */
function isEarly({ start }: Holder, [begin]: readonly CalendarMonth[], [first]: readonly CalendarMonth[]): boolean {
  return start !== null && begin !== undefined && first !== undefined && compareMonths(begin, start) <= 0 && compareMonths(start, first) < 0;
}

function againstRoll(row: RowView, payments: readonly Payment[], judged: readonly (Due | null)[], context: CheckContext): Report | null {
  for (const [place, due] of judged.entries()) {
    const { fen, period } = payments[place] as Payment;
    if (due === null || fen === null) continue;
    const { expected, byNow, holder } = due;
    // A list may pay a quarter or a year up to its day.
    if (fen !== expected && fen !== allowanceAmount(byNow, holder.facts, context.policy)) {
      const data = dataOf(fen, due, monthsOf(period), context);
      const kind = whyUnsure(payments[place] as Payment, due, context);
      return { row, field: 'amount', data: { ...data, ...(kind === 'arrearsQuarter' ? monthsSpan(monthsOf(period)) : {}), ...(kind === null ? {} : { kind }) }, ...(kind === null ? {} : { severity: 'warning' }) };
    }
    const count = isAcross(row) ? null : countOf(row);
    const isShort = count !== null && count < byNow.length && monthsOf(period).length <= quarter && payments.length === 1;
    if (isShort) return { row, field: 'months', data: { found: count, expected: byNow.length, kind: 'months' }, severity: 'warning' };
  }
  return null;
}

function dataOf(fen: number, { expected, months, holder: { facts, start } }: Due, all: readonly CalendarMonth[], { policy }: CheckContext): FindingData {
  const [first] = months;
  const said = { found: fen / 100, expected: expected / 100, bands: bandLabels(policy, facts.category, first ?? (all[0] as CalendarMonth)).join('、') };
  if (first === undefined) return { ...said, ...monthsSpan(all), start: start === null ? '' : chineseMonth(start), kind: 'none' };
  if (months.length > 1) return { ...said, ...monthsSpan(months), kind: 'sum' };
  const band = allowanceBand(facts, policy, first);
  return { ...said, month: chineseMonth(first), band: band === null ? '' : bandLabel(band) };
}

/** 标准 × 月数: a hint alone, as the months of a row may be of two bands. */
function againstItself(row: RowView, [payment, ...others]: readonly Payment[], [due]: readonly (Due | null)[]): Report | null {
  const standard = row.ledger.fen(row.index, 'standard');
  const count = countOf(row);
  const fen = payment?.fen ?? 0;
  if (payment === undefined || others.length > 0 || isAcross(row) || fen === 0 || count === null || standard.state !== 'read' || standard.value === 0) return null;
  const product = standard.value * count;
  // 标准 may be that of the whole time.
  if (product === fen || standard.value === fen || product === fen * monthsOf(payment.period).length) return null;
  if (due?.isMixed === true) return null;
  return { row, field: 'amount', data: { found: fen / 100, expected: product / 100, months: count, standard: standard.value / 100, kind: 'product' }, severity: 'warning' };
}

/** 月数 beside an amount; null where it says none. */
function countOf(row: RowView): number | null {
  const count = readMonthCount(row.text('months'));
  return count.state === 'read' && count.value > 0 ? count.value : null;
}

function isAcross({ ledger: { sheet } }: RowView): boolean {
  return sheet.across.length > 0;
}
