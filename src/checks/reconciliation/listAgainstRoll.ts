import type { CalendarMonth } from '../../rules/calendar/calendarDate';
import { compareMonths, sameMonth } from '../../rules/calendar/compare';
import { chineseMonth } from '../../rules/calendar/formatDate';
import { chinesePeriod, contains, monthsOf } from '../../rules/calendar/period';
import { entitledMonths } from '../../rules/elderly/entitledMonths';
import type { Holder } from '../../tables/holders/holder';
import { monthsWithin, type Payment, type Payments } from '../../tables/holders/payments';
import { hasUnread, mayBeGone } from '../../tables/holders/unread';
import type { HolderCheck, Report, RowCheck } from '../check';
import type { CheckContext } from '../context';
import { paymentsOfRow } from '../elderly/voucherRows';

const described = { code: 'RC04', severity: 'warning', certainty: 'certain' } as const;

/** RC04: entitled by now in the period, and not on its list, or not on that of some months; told at the roll (rulings 31). */
export const missingOnList: HolderCheck = {
  ...described,
  kinds: ['elders'],
  scope: 'voucher',
  find: (holder, context) => missingIn(holder, context.payments, context, { all: 'missing', some: 'someMonths' }),
};

/** The same of the allowance, where the roll says all that it depends on. */
export const missingOnAllowanceList: HolderCheck = {
  ...described,
  kinds: ['elders'],
  scope: 'allowance',
  find: (holder, context) => {
    if (holder.local === false || mayBeGone(holder, context.asOf) || hasUnread(holder, 'category', 'moveInDate')) return null;
    return missingIn(holder, context.allowancePayments, context, { all: 'allowanceMissing', some: 'allowanceSomeMonths' });
  },
};

/** What is told of who is on no list of the period, and of who is not on that of some months. */
interface Kinds {
  readonly all: string;
  readonly some: string;
}

function missingIn({ start, stoppedSometime, facts, key, rows, benefit }: Holder, payments: Payments, { period, policy, asOf, viewOf }: CheckContext, kinds: Kinds): Report | null {
  if (start === null || stoppedSometime) return null;
  const months = monthsOf(period).filter((month) => compareMonths(month, asOf) <= 0);
  const due = entitledMonths(benefit, facts, policy, months);
  // Of months without any list nobody is missing.
  if (!due.some((month) => payments.covers(month))) return null;
  const row = viewOf(rows[0]);
  const listed = (payments.byKey.get(key) ?? []).flatMap(monthsListed);
  if (!listed.some((month) => contains(period, month))) return { row, field: 'name', data: { kind: kinds.all, period: chinesePeriod(period), months: due.length } };
  const unlisted = due.filter((month) => payments.covers(month) && !listed.some((one) => sameMonth(one, month)));
  if (unlisted.length === 0) return null;
  return { row, field: 'name', data: { kind: kinds.some, period: chinesePeriod(period), months: unlisted.length, missing: unlisted.map(chineseMonth).join('、') } };
}

/** Who stands there with nothing, or with fewer months, is listed: EL04 and EL24 speak of the amount. 补发 lists the months it names. */
function monthsListed({ period, fen, late }: Payment): readonly CalendarMonth[] {
  return fen === 0 || late === null || late.months === null ? monthsOf(period) : late.months;
}

/** RC04: on the list of the period, and not on the roll, or on it without a start (rulings 31: not beside EL04, EL06, EL07); EL22 speaks of who is stopped nobody knows since when. */
export const strangerOnList: RowCheck = {
  ...described,
  kinds: ['vouchers'],
  scope: 'row',
  find: (row, context) => {
    const months = paymentsOfRow(row, context).flatMap((payment) => monthsWithin(payment, context.period));
    if (months.length === 0 || !context.ledgers.some(({ kind }) => kind === 'elders')) return null;
    const holder = context.holderOf(row, 'voucher');
    if (holder !== null && (holder.start !== null || holder.stoppedSometime)) return null;
    // A start that cannot be read is ST02's.
    if (holder !== null && holder.start === null && hasUnread(holder, 'voucherStart')) return null;
    return row.idKey === null && holder === null ? null : { row, field: 'name', data: { kind: holder === null ? 'stranger' : 'noStart', period: chinesePeriod(context.period), months: months.length } };
  },
};

/** The same of the allowance, where the roll keeps one. */
export const strangerOnAllowanceList: RowCheck = {
  ...described,
  kinds: ['allowance-payments'],
  scope: 'row',
  find: (row, context) => {
    const months = paymentsOfRow(row, context).flatMap((payment) => monthsWithin(payment, context.period));
    if (months.length === 0 || !context.ledgers.some((ledger) => ledger.kind === 'elders' && (ledger.has('allowanceStart') || ledger.has('allowanceAmount')))) return null;
    const holder = context.holderOf(row, 'allowance');
    if ((holder !== null && (holder.start !== null || holder.stoppedSometime)) || (row.idKey === null && holder === null)) return null;
    return { row, field: 'name', data: { kind: holder === null ? 'allowanceStranger' : 'allowanceNoStart', period: chinesePeriod(context.period), months: months.length } };
  },
};
