import type { Ledger } from '../../ledger/types';
import { addMonths } from '../../rules/calendar/arithmetic';
import type { CalendarMonth } from '../../rules/calendar/calendarDate';
import { compareMonths, monthOf } from '../../rules/calendar/compare';
import { monthsOf } from '../../rules/calendar/period';
import { allowanceAmount } from '../../rules/elderly/allowanceAmount';
import { entitledMonths } from '../../rules/elderly/entitledMonths';
import { inForceOrNull } from '../../rules/policy/inForceOrNull';
import type { Payment } from '../../tables/holders/payments';
import { restartSaid } from '../../tables/holders/restarts';
import { isOf, stopEntries } from '../../tables/holders/stopEntries';
import type { Holder } from '../../tables/holders/holder';
import { holdersOf } from '../../tables/holders/holdersOf';
import type { CheckContext } from '../context';

/** What is due for the months of a payment. */
export interface Due {
  readonly expected: number;
  readonly months: readonly CalendarMonth[];
  /** They are of more than one amount a month. */
  readonly isMixed: boolean;
  /** Entitled months of the whole period, to the day of looking. */
  readonly byNow: readonly CalendarMonth[];
  readonly holder: Holder;
}

const quarter = 3;

/** Why an amount of the allowance that is not what is due may be right all the same; null where it is wrong for certain. */
export function whyUnsure(payment: Payment, due: Due, context: CheckContext): 'restart' | 'arrears' | 'arrearsQuarter' | 'category' | null {
  if (isOfEarlierTime(payment, due.holder)) return 'restart';
  if (isInArrears(payment, due, context)) return monthsOf(payment.period).length === 1 ? 'arrears' : 'arrearsQuarter';
  return isOfAnotherCategory(payment, due, context) ? 'category' : null;
}

/** Of who was stopped and begins anew the roll has the new start alone. */
function isOfEarlierTime({ period }: Payment, { start, rows: [roll, ...others] }: Holder): boolean {
  if (start === null || !monthsOf(period).some((month) => compareMonths(month, start) < 0)) return false;
  if ([roll, ...others].some((row) => restartSaid(row) !== null)) return true;
  const entries = others.filter(({ ledger }) => ledger.kind === 'stops').flatMap(({ ledger, index }) => stopEntries(ledger, index, [])).filter((entry) => isOf(entry, 'allowance'));
  return entries.some(({ actualStop, shouldStop }) => [actualStop, shouldStop].some((month) => month !== null && compareMonths(month, start) <= 0));
}

/**
 * A list of a month or a quarter may pay the one before it: where its amount is due for that one, at a start or a change of
 * band, and nobody on it proves that it does not.
 */
function isInArrears({ fen, period, person: { ledger } }: Payment, { months, holder }: Due, context: CheckContext): boolean {
  const all = monthsOf(period);
  if (months.length === 0 || !mayBeInArrears(all)) return false;
  const before = dueIn(monthsBefore(all), holder, context);
  return before > 0 && fen === before && !paysItsTime(ledger, context);
}

function mayBeInArrears(months: readonly CalendarMonth[]): boolean {
  return months.length === 1 || months.length === quarter;
}

/** As many months as these, that end where they begin. */
function monthsBefore(months: readonly CalendarMonth[]): readonly CalendarMonth[] {
  return months.map((month) => addMonths(month, -months.length));
}

function dueIn(months: readonly CalendarMonth[], { facts }: Holder, { policy }: CheckContext): number {
  if (months.some((month) => inForceOrNull(policy, 'allowance.bands', month) === null)) return 0;
  return allowanceAmount(entitledMonths('allowance', facts, policy, months), facts, policy) ?? 0;
}

const known = new WeakMap<CheckContext, Map<Ledger, boolean>>();

/** Whether somebody on a list gets what is due for its time and was not for the one before: a start, or a change of band. */
function paysItsTime(list: Ledger, context: CheckContext): boolean {
  const answers = known.get(context) ?? new Map<Ledger, boolean>();
  known.set(context, answers);
  let answer = answers.get(list);
  if (answer === undefined) {
    const holders = holdersOf(context, 'allowance');
    answer = context.allowancePayments.all.some(({ person, key, period, fen, late }) => {
      const holder = holders?.of(key);
      const months = monthsOf(period);
      if (person.ledger !== list || late !== null || !mayBeInArrears(months) || holder === undefined) return false;
      const before = monthsBefore(months);
      if (before.some((month) => inForceOrNull(context.policy, 'allowance.bands', month) === null)) return false;
      return fen === dueIn(months, holder, context) && fen !== dueIn(before, holder, context);
    });
    answers.set(list, answer);
  }
  return answer;
}

/** The roll keeps the category of today: of a month gone by it may have been another, at whose bands the amount is right. */
function isOfAnotherCategory({ fen }: Payment, { months, holder: { facts } }: Due, { policy, asOf }: CheckContext): boolean {
  if (!months.some((month) => compareMonths(month, monthOf(asOf)) < 0)) return false;
  const bands = months.flatMap((month) => inForceOrNull(policy, 'allowance.bands', month)?.value ?? []);
  const categories = new Set(bands.flatMap((band) => band.categories ?? []));
  if (categories.size === 0) return false;
  return [null, ...categories].some((category) => category !== facts.category && fen === allowanceAmount(months, { ...facts, category }, policy));
}
