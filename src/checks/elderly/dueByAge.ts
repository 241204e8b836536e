import { addMonths } from '../../rules/calendar/arithmetic';
import type { CalendarMonth } from '../../rules/calendar/calendarDate';
import { chineseMonth } from '../../rules/calendar/formatDate';
import { monthsOf, type Span } from '../../rules/calendar/period';
import { allowanceAmount } from '../../rules/elderly/allowanceAmount';
import type { Benefit } from '../../rules/elderly/benefit';
import { entitledMonths } from '../../rules/elderly/entitledMonths';
import type { BenefitFacts } from '../../rules/elderly/facts';
import { firstEntitledMonth } from '../../rules/elderly/firstEntitledMonth';
import { voucherAmount } from '../../rules/elderly/voucherAmount';
import { readMonthCount } from '../../rules/values/readMonthCount';
import { inForceOrNull } from '../../rules/policy/inForceOrNull';
import type { Policy } from '../../rules/policy/policy';
import type { Payment } from '../../tables/holders/payments';
import type { Report } from '../check';
import type { CheckContext } from '../context';
import type { RowView } from '../rowView';
import { mayHaveRoll } from './rollInBook';

/**
 * EL04 and EL24 where the workbook has no roll at all: paid before the first month that the age entitles to, which is
 * wrong whatever a roll says; or an amount that is not what a person of that age is due for the period. He may have
 * started late, died or moved within it, which only a roll would tell, so that is asked. A remark says why, and months
 * that are counted say how many.
 */
export function dueByAge(benefit: Benefit, row: RowView, payments: readonly Payment[], context: CheckContext): Report | null {
  const birth = row.birthDay;
  if (birth === null || mayHaveRoll(context)) return null;
  const { policy } = context;
  const facts: BenefitFacts = { birth: { precision: 'day', date: birth }, recordedStart: null, moveIn: null, death: null, moveOut: null, otherStop: null, category: null };
  for (const { fen, late, period } of payments) {
    const all = monthsOf(period);
    if (fen === null || fen <= 0 || late !== null || !isKnown(benefit, all, policy)) continue;
    const first = firstEntitledMonth(benefit, facts, policy);
    const dueFor = (months: readonly CalendarMonth[]) => entitledMonths(benefit, { ...facts, recordedStart: first }, policy, months);
    const months = dueFor(all);
    if (first !== null && months.length === 0) return { row, field: 'amount', data: { found: fen / 100, first: chineseMonth(first), kind: 'notYet' } };
    if (row.text('remarks') !== '') continue;
    const count = readMonthCount(row.text('months'));
    // Of the allowance nobody can tell which months are counted, and so at which band.
    if (count.state !== 'blank' && (benefit === 'allowance' || count.state !== 'read')) continue;
    const isCounted = count.state === 'read' && count.value <= months.length;
    const counted = isCounted ? months.slice(0, count.value) : months;
    const amountOf = (due: readonly CalendarMonth[]) => (benefit === 'voucher' ? voucherAmount(due, policy) : allowanceAmount(due, facts, policy));
    const expected = amountOf(counted);
    // A list of the allowance may pay the months before.
    const isArrears = benefit === 'allowance' && fen === amountOf(dueFor(before(period)));
    if (expected !== null && fen !== expected && !isArrears) return { row, field: 'amount', data: { found: fen / 100, expected: expected / 100, months: counted.length, kind: isCounted ? 'counted' : 'noRoll' }, severity: 'warning' };
  }
  return null;
}

/** Whether the policy says what everybody of an age is due for those months, whatever his category. */
function isKnown(benefit: Benefit, months: readonly CalendarMonth[], policy: Policy): boolean {
  if (benefit === 'voucher') return months.every((month) => inForceOrNull(policy, 'voucher.standard', month) !== null);
  return months.every((month) => inForceOrNull(policy, 'allowance.bands', month)?.value.every(({ categories }) => categories === null) === true);
}

/** As many months, right before those of a period. */
function before(period: Span): readonly CalendarMonth[] {
  const all = monthsOf(period);
  return all.map((month) => addMonths(month, -all.length));
}
