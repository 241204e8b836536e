import { addMonths, firstDayOfMonth } from '../rules/calendar/arithmetic';
import type { CalendarDate, CalendarMonth, DateValue } from '../rules/calendar/calendarDate';
import { compareDates, monthOf } from '../rules/calendar/compare';
import { chineseMonth, isoDate, isoMonth } from '../rules/calendar/formatDate';
import { contains, lastDay, quarterOf, type Period } from '../rules/calendar/period';
import { monthOfValue } from '../rules/calendar/readDateText';
import { bandsOf } from '../rules/elderly/bandsOf';
import { cardAges, dateOfAge } from '../rules/elderly/cards';
import { firstEntitledMonth } from '../rules/elderly/firstEntitledMonth';
import { startMonth } from '../rules/elderly/startMonth';
import { maskIdNumber } from '../rules/identity/maskIdNumber';
import type { Policy } from '../rules/policy/policy';
import type { Holder } from '../tables/holders/holder';
import { holdersOf } from '../tables/holders/holdersOf';
import { idNumberOf, sexOf, textOf } from '../tables/person';
import { TableProblem } from '../tables/problem';
import { requireSettled } from '../tables/requireUnasked';
import type { Place } from '../tables/spec';
import type { Workbook } from '../workbook/port';
import { readContext, type TableRequest } from './generateTables';
import { HandledCards } from './handledCards';
import { policyNamed, type PolicyNamed } from './policies';

export { chineseMonth, isoDate, isoMonth, maskIdNumber };

/** What is to be handled for somebody who reaches an age. */
export interface Duty {
  readonly kind: 'seniorCard' | 'preferentialCard' | 'voucher' | 'allowance';
  /** The first month paid, and fen a month; null for cards. */
  readonly from: CalendarMonth | null;
  readonly fen: number | null;
  /** The ledgers say that it is handled already. */
  readonly done: boolean;
}

/** Somebody who reaches an age at which something is to be handled. */
export interface UpcomingAge {
  readonly name: string;
  readonly sex: string;
  /** Full: doors mask it. '' where no row has one. */
  readonly idNumber: string;
  readonly age: number;
  /** The birthday, or its month where the day of birth is not known. */
  readonly reached: DateValue;
  readonly duties: readonly Duty[];
  readonly address: string;
  readonly phone: string;
  readonly place: Place;
}

export interface UpcomingAges {
  readonly period: Period;
  /** In the order of the days, then of the ledger. */
  readonly people: readonly UpcomingAge[];
  /** Rows whose birth date nobody can tell: they may be missing. */
  readonly unknownBirths: readonly Place[];
  readonly policy: PolicyNamed;
}

/**
 * 到龄提醒: everybody of 老年人台账, alive and present, who reaches the age of a card, of the voucher or of a band of the
 * allowance in a period. Vouchers and allowances are for the local household; a blank household is not left out.
 * @throws NoLedgerProblem, TableProblem sheetsAsked, missingLedger, LedgerProblem, PolicyProblem, PolicySheetProblem, WorkbookProblem
 */
export async function upcomingAges(workbook: Workbook, request: Pick<TableRequest, 'period' | 'asOf' | 'corrections' | 'settings' | 'policyFile'>): Promise<UpcomingAges> {
  const { context, policy } = await readContext(workbook, request);
  requireSettled('upcoming-ages', context, ['elders', 'stops']);
  const voucher = holdersOf(context, 'voucher');
  const allowance = holdersOf(context, 'allowance');
  if (voucher === null || allowance === null) throw new TableProblem('missingLedger', { table: 'upcoming-ages', kinds: 'elders' });
  const handled = new HandledCards(context.ledgers);
  const people = voucher.all.flatMap((holder) => reachedBy(holder, allowance.of(holder.key) ?? null, request, policy, handled));
  const order = ({ reached }: UpcomingAge) => (reached.precision === 'day' ? reached.date : firstDayOfMonth(reached.month));
  return {
    period: request.period,
    people: people.sort((one, other) => compareDates(order(one), order(other))),
    unknownBirths: voucher.all.filter(({ birth }) => birth === null).map(placeOf),
    policy: policyNamed(policy),
  };
}

/** The month of a day, the one after it, or its quarter. */
export type AgeSpan = 'month' | 'next' | 'quarter';

export function periodOfSpan(span: AgeSpan, asOf: CalendarDate): Period {
  if (span === 'quarter') return quarterOf(asOf);
  return { kind: 'month', ...addMonths(monthOf(asOf), span === 'next' ? 1 : 0) };
}

interface AgeDuty extends Duty {
  readonly age: number;
}

/** The ages somebody reaches in the period, each with what is to be handled. */
function reachedBy(holder: Holder, allowance: Holder | null, { period, asOf }: { readonly period: Period; readonly asOf: CalendarDate }, policy: Policy, handled: HandledCards): UpcomingAge[] {
  const { birth, rows } = holder;
  if (birth === null) return [];
  const month = monthOf(lastDay(period));
  const reaches = (age: number) => dateOfAge(birth, age, policy, month);
  const isReached = (age: number) => {
    const reached = reaches(age);
    return contains(period, { ...monthOfValue(reached), day: 1 }) && !hasLeft(holder, reached, asOf);
  };
  const duties = [...cardDuties(holder, policy, month, handled), ...voucherDuty(holder, policy, month), ...allowanceDuties(allowance, birth, policy, month)].filter(({ age }) => isReached(age));
  return [...new Set(duties.map(({ age }) => age))].map((age) => ({
    name: textOf(rows, 'name'),
    sex: sexOf(rows),
    idNumber: idNumberOf(rows),
    age,
    reached: reaches(age),
    duties: duties.filter((duty) => duty.age === age).map(({ kind, from, fen, done }) => ({ kind, from, fen, done })),
    address: textOf(rows, 'address') || textOf(rows, 'registeredAddress'),
    phone: textOf(rows, 'phone'),
    place: placeOf(holder),
  }));
}

/** Whether somebody had died or moved away by the day of looking, or by the day on which he would reach the age. */
function hasLeft({ facts }: Holder, reached: DateValue, asOf: CalendarDate): boolean {
  const birthday = reached.precision === 'day' ? reached.date : firstDayOfMonth(reached.month);
  const by = compareDates(birthday, asOf) > 0 ? birthday : asOf;
  return [facts.death, facts.moveOut].some((event) => event !== null && (event.precision === 'month' || compareDates(event.date, by) <= 0));
}

function cardDuties({ rows }: Holder, policy: Policy, month: CalendarMonth, handled: HandledCards): AgeDuty[] {
  const ages = cardAges(policy, month);
  return [
    { kind: 'seniorCard', age: ages.senior, from: null, fen: null, done: handled.has('senior', rows) },
    { kind: 'preferentialCard', age: ages.preferential, from: null, fen: null, done: handled.has('preferential', rows) },
  ];
}

function voucherDuty({ facts, local, start }: Holder, policy: Policy, month: CalendarMonth): AgeDuty[] {
  if (local === false || policy.hasNone('voucher.standard')) return [];
  const from = firstEntitledMonth('voucher', facts, policy);
  if (from === null) return [];
  return [{ kind: 'voucher', age: policy.inForce('voucher.age', month).value, from, fen: policy.inForce('voucher.standard', from).value, done: start !== null }];
}

/** The first band is the beginning of the allowance, a later one a higher amount. */
function allowanceDuties(holder: Holder | null, birth: DateValue, policy: Policy, month: CalendarMonth): AgeDuty[] {
  if (holder === null || holder.local === false || policy.hasNone('allowance.bands')) return [];
  const { facts, start, rows } = holder;
  const rule = policy.inForce('allowance.startRule', month).value;
  const paid = paidFen(rows[0]);
  return bandsOf(policy.inForce('allowance.bands', month).value, facts.category).map(({ age, fen }, place) => {
    const from = place === 0 ? firstEntitledMonth('allowance', facts, policy) : startMonth(dateOfAge(birth, age, policy, month), rule);
    return { kind: 'allowance', age, from, fen, done: paid === fen || (paid === null && place === 0 && start !== null) };
  });
}

function paidFen({ ledger, index }: Holder['rows'][0]): number | null {
  const reading = ledger.fen(index, 'allowanceAmount');
  return reading.state === 'read' ? reading.value : null;
}

function placeOf({ rows: [{ ledger, index }] }: Holder): Place {
  return { sheet: ledger.sheet.name, row: ledger.row(index) };
}
