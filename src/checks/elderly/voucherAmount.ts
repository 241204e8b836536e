import { formatPeriod, monthsOf, type Span } from '../../rules/calendar/period';
import { entitledMonths } from '../../rules/elderly/entitledMonths';
import { voucherAmount as amountOf } from '../../rules/elderly/voucherAmount';
import { inForceOrNull } from '../../rules/policy/inForceOrNull';
import type { Policy } from '../../rules/policy/policy';
import { readMonthCount } from '../../rules/values/readMonthCount';
import type { Payment } from '../../tables/holders/payments';
import type { Holder } from '../../tables/holders/holder';
import type { Report, RowCheck } from '../check';
import { cellFix } from '../cellFix';
import type { CheckContext } from '../context';
import type { CellFix } from '../finding';
import type { RowView } from '../rowView';
import { dueByAge } from './dueByAge';
import { lateColumn } from './lateColumn';
import { madeGood } from './madeGood';
import { from, paymentsOfRow } from './voucherRows';
import { whyAmountKept } from './whyAmountKept';

/**
 * EL04: what a row of 发放台账 pays is not the sum of the standards of the entitled months, or the months or the standard
 * beside it are wrong; beyond 应停发 EL06, EL07 and EL22 speak (rulings 27), where the place has no vouchers EL05.
 */
export const voucherAmount: RowCheck = {
  code: 'EL04',
  severity: 'error',
  certainty: 'certain',
  kinds: ['vouchers'],
  scope: 'row',
  find: (row, context) => {
    const payments = paymentsOfRow(row, context);
    const holder = context.holderOf(row, 'voucher');
    if (payments.length === 0 || context.policy.hasNone('voucher.standard')) return null;
    if (payments.every((payment) => isRightLate(row, payment, context))) return null;
    // ST02 speaks of months that the row does not say.
    if (payments.some(({ late }) => late !== null && late.told !== 'said')) return null;
    if (holder === null || holder.start === null || holder.stoppedSometime) return againstItself(row, payments, context) ?? dueByAge('voucher', row, payments, context);
    const { ending } = holder;
    if (ending !== null && payments.some(({ months }) => from(months, ending.shouldStop).length > 0)) return null;
    const open = payments.find((payment) => isOfAnyMonths(payment, holder, context));
    if (open !== undefined) return { row, field: 'amount', data: { found: (open.fen ?? 0) / 100, kind: 'late' }, severity: 'warning' };
    const report = againstRoll(row, payments, holder, context);
    const kept = report?.fix === undefined ? null : whyAmountKept(row, payments, report, context);
    if (report === null || saysGone(row, holder, report)) return null;
    if (kept === null) return report;
    const severity = payments.some(({ late }) => late !== null) ? 'warning' : (report.severity ?? 'error');
    return { row, field: report.field, data: report.data ?? {}, unfixed: { code: kept, data: {} }, severity };
  },
};

/** Whether the row pays less and says why: its person died, moved or was stopped, which the roll does not know yet (EL23). */
function saysGone({ ledger, index }: RowView, { inPayments }: Holder, { data }: Report): boolean {
  return Number(data?.['found']) < Number(data?.['expected']) && inPayments.some(({ person }) => person.ledger === ledger && person.index === index);
}

/** 补发 is right by itself: the months it names at the standard, as many as the row says; of no month that is named EL14 speaks beside another payment. */
function isRightLate(row: RowView, payment: Payment, context: CheckContext): boolean {
  const { late, fen, period } = payment;
  const standard = onlyStandard(period, context.policy);
  if (late === null || fen === null || fen === 0 || standard === null || fen % standard !== 0) return false;
  if (late.months === null && !isBesideAnother(payment, context)) return false;
  const count = readMonthCount(row.text('months'));
  const months = count.state === 'read' && count.value > 0 ? count.value : (late.months?.length ?? fen / standard);
  return months * standard === fen;
}

/** Whether 补发 names no month, and may be for any: its amount is not what is due for its period. */
function isOfAnyMonths(payment: Payment, { facts }: Holder, context: CheckContext): boolean {
  const { late, fen, period } = payment;
  const standard = onlyStandard(period, context.policy);
  if (late === null || late.months !== null || fen === null || fen === 0 || standard === null || fen % standard !== 0) return false;
  return !isBesideAnother(payment, context) && fen !== amountOf(entitledMonths('voucher', facts, context.policy, monthsOf(period)), context.policy);
}

function isBesideAnother({ key, person, period }: Payment, { payments }: CheckContext): boolean {
  return (payments.byKey.get(key) ?? []).some((other) => other.person !== person && other.fen !== 0 && formatPeriod(other.period) === formatPeriod(period));
}

interface Judged {
  readonly fen: number | null;
  /** How many months are entitled. */
  readonly months: number;
  readonly expected: number;
}

function againstRoll(row: RowView, payments: readonly Payment[], { facts }: Holder, context: CheckContext): Report | null {
  const late = lateColumn(row);
  const judged = payments.map(({ fen, period }): Judged => {
    const months = entitledMonths('voucher', facts, context.policy, monthsOf(period));
    const expected = amountOf(months, context.policy);
    // All together is right where the rest of it is.
    return { fen: late !== null && fen !== null && fen - late.fen === expected ? expected : fen, months: months.length, expected };
  });
  const [one] = judged as [Judged];
  // A row that stands for several months or quarters is mended where the same is right for all of them.
  const isPlain = judged.every(({ months, expected }) => months === one.months && expected === one.expected);
  // 月数 beside a row of several payments counts them all.
  const good = payments.map((payment) => madeGood(payment, context));
  const months = judged.length === 1 && late === null && good[0]?.isNone === true ? monthsBeside(row, one.months) : null;
  const standard = standardBeside(row, payments, judged, context);
  const beside = [...(months?.fix ?? []), ...(standard?.fix ?? [])];
  const place = judged.findIndex(({ fen, expected }, at) => fen !== null && fen !== expected && good[at]?.makes(expected - fen) !== true);
  const wrong = judged[place];
  if (wrong !== undefined) {
    const data = { found: (wrong.fen as number) / 100, expected: wrong.expected / 100, months: wrong.months };
    if (good[place]?.mayMake(wrong.expected - (wrong.fen as number)) === true) return { row, field: 'amount', data: { ...data, kind: 'madeGood' }, severity: 'warning' };
    if (late !== null) return { row, field: 'amount', data: { ...data, kind: 'lateColumn', heading: late.heading, late: late.fen / 100, sum: (wrong.expected + late.fen) / 100 } };
    return { row, field: 'amount', data, ...(isPlain ? { fix: [cellFix(row, 'amount', { number: wrong.expected / 100 }), ...beside] } : {}) };
  }
  if (months !== null) return { row, field: 'months', data: { found: months.found, expected: one.months, kind: 'months' }, fix: beside };
  if (standard !== null) return { row, field: 'standard', data: { found: standard.found / 100, expected: standard.expected / 100, kind: 'standard' }, fix: beside, severity: 'warning' };
  return null;
}

/** 月数 that is not what it should be; ST02 speaks of one that cannot be read, and beside months across it counts all of them. */
function monthsBeside(row: RowView, expected: number): { readonly found: number; readonly fix: readonly CellFix[] } | null {
  const text = row.text('months');
  const count = readMonthCount(text);
  const isInPlaceOfAmount = row.ledger.columnAt(row.index, 'months') === row.ledger.columnAt(row.index, 'amount');
  if ((isAcross(row) && !isInPlaceOfAmount) || count.state !== 'read' || count.value === expected) return null;
  if (isAcross(row)) return { found: count.value, fix: [] };
  const unit = /个?月$/.exec(text)?.[0];
  return { found: count.value, fix: [cellFix(row, 'months', unit === undefined ? { number: expected } : `${String(expected)}${unit}`)] };
}

/** 月标准 that is not the policy's. */
function standardBeside(row: RowView, payments: readonly Payment[], judged: readonly Judged[], { policy }: CheckContext): { readonly found: number; readonly expected: number; readonly fix: readonly CellFix[] } | null {
  const found = row.ledger.fen(row.index, 'standard');
  if (isAcross(row) || found.state !== 'read') return null;
  const [first, ...others] = payments.map(({ period }) => onlyStandard(period, policy));
  if (first === undefined || first === null || others.some((other) => other !== first) || found.value === first) return null;
  if (payments.some(({ period }, place) => isOfWholeTime(found.value, period, first, judged[place]?.expected ?? null))) return null;
  return { found: found.value, expected: first, fix: [cellFix(row, 'standard', { number: first / 100 })] };
}

/** 标准 may be that of the whole time: of the period, or of the months that are paid, which is the amount itself. */
function isOfWholeTime(standard: number, period: Span, monthly: number, amount: number | null): boolean {
  return standard === amount || standard === monthly * monthsOf(period).length;
}

/** The one standard of all months; null where there is none, or more than one. */
function onlyStandard(period: Span, policy: Policy): number | null {
  const standards = new Set(monthsOf(period).map((month) => inForceOrNull(policy, 'voucher.standard', month)?.value ?? null));
  const [only = null] = standards;
  return standards.size === 1 ? only : null;
}

/** Of who has no start on the roll nothing can be expected: 月标准 × 月数 alone says what the amount should be. */
function againstItself(row: RowView, [payment, ...others]: readonly Payment[], { policy }: CheckContext): Report | null {
  const { ledger, index } = row;
  const [standard, count] = [ledger.fen(index, 'standard'), readMonthCount(row.text('months'))];
  const fen = payment?.fen ?? null;
  if (payment === undefined || others.length > 0 || isAcross(row) || fen === null || fen === 0 || standard.state !== 'read' || count.state !== 'read' || count.value === 0) return null;
  const ofPolicy = onlyStandard(payment.period, policy);
  // One that changed within the time is no factor of the amount.
  if (ofPolicy === null || standard.value === fen) return null;
  const monthly = isOfWholeTime(standard.value, payment.period, ofPolicy, fen) ? ofPolicy : standard.value;
  if (monthly * count.value === fen) return null;
  return { row, field: 'amount', data: { found: fen / 100, expected: (monthly * count.value) / 100, months: count.value, standard: monthly / 100, kind: 'product' } };
}

function isAcross({ ledger: { sheet } }: RowView): boolean {
  return sheet.across.length > 0;
}
