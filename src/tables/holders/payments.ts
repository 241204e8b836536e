import { leavesAmountOpen, leavesPeriodsUnread } from '../../ledger/amountFor';
import { readPaidText } from '../../ledger/paidMark';
import { returnedCell } from '../../ledger/saysReturned';
import type { Ledger, LedgerKind } from '../../ledger/types';
import { atOnce } from '../../rules/atOnce';
import type { CalendarDate, CalendarMonth } from '../../rules/calendar/calendarDate';
import { compareMonths, sameMonth } from '../../rules/calendar/compare';
import { contains, firstDay, formatPeriod, monthsOf, parseSpan, quarterOf, type Period, type Span } from '../../rules/calendar/period';
import { readPeriodCell } from '../../rules/calendar/readPeriodText';
import { allowanceAmount } from '../../rules/elderly/allowanceAmount';
import type { Benefit } from '../../rules/elderly/benefit';
import { entitledMonths } from '../../rules/elderly/entitledMonths';
import { voucherStandard } from '../../rules/elderly/voucherAmount';
import { oneByOne } from '../../rules/oneByOne';
import { inForceOrNull } from '../../rules/policy/inForceOrNull';
import type { Policy } from '../../rules/policy/policy';
import type { Reading } from '../../rules/reading';
import { readMonthCount } from '../../rules/values/readMonthCount';
import type { TableContext } from '../context';
import { keysIn, type PersonRow } from '../person';
import type { UnreadCell } from '../spec';
import { lateOf, type Late } from './adjusted';
import type { Holder } from './holder';
import { holdersIn } from './holdersOf';
import { fenIn } from './readings';
import { unreadCell } from './unread';

/** One payment that a list tells of, of vouchers or of the allowance: a row of it, or one of those that a row stands for (see amountFor). */
export interface Payment {
  readonly person: PersonRow;
  readonly key: string;
  /** What the row names; longer than `period` where its amount is for each month or quarter of it. */
  readonly said: Span;
  readonly period: Span;
  /** The months paid by it. */
  readonly months: readonly CalendarMonth[];
  /** Fen as recorded, for all its months together; null where the row has no amount. */
  readonly fen: number | null;
  /** Where its row says that it makes good what was not paid at its time (补发). */
  readonly late: Late | null;
}

/** A row whose months nobody can read. */
export interface UnreadPayment {
  readonly key: string;
  readonly cell: UnreadCell;
  /** What the title of its list names; null where it names nothing. */
  readonly ofSheet: Span | null;
}

/** What was paid, as 老年券发放台账 says it (rulings 7). */
export interface Payments {
  /** In the order of the ledgers. */
  readonly all: readonly Payment[];
  readonly byKey: ReadonlyMap<string, readonly Payment[]>;
  readonly unread: readonly UnreadCell[];
  /** Of which months they are nobody can read. */
  readonly unreadPeriods: readonly UnreadPayment[];
  /** Months across that are filled in though they have not begun: not taken as paid (rulings 50). One a cell. */
  readonly ahead: readonly Span[];
  /** Whether a ledger speaks of a month at all: then it alone says what was paid for it. */
  covers(month: CalendarMonth): boolean;
}

type PaymentsContext = Pick<TableContext, 'ledgers' | 'leftOut' | 'period' | 'policy' | 'asOf'>;

/** Offices have paid nothing before: what reads as earlier is a number in a cell with a date format. */
const earliestYear = 1990;
const quarter = 3;

/**
 * Whether nothing says what an amount of the ledger is for, a month, a quarter or the whole time of the title: it is
 * asked, and nothing is made of the ledger until it is answered (rulings 49).
 */
export function amountIsAmbiguous(ledger: Ledger): boolean {
  if (!leavesAmountOpen(ledger.sheet)) return false;
  const isTold = monthsTellTime(ledger);
  for (let index = 0; index < ledger.count; index += 1) if (isOpen(ledger, index, isTold)) return true;
  return false;
}

/** Of a ledger whose title leaves it open: whether the row does too. */
function isOpen(ledger: Ledger, index: number, isTold: boolean): boolean {
  return ledger.cell(index, 'amount') !== 'blank' && ledger.cell(index, 'period') === 'blank' && (!isTold || ledger.cell(index, 'months') === 'blank');
}

/**
 * Whether 月数 says that the amounts are for the time of the title: somebody has all its months. 3 beside everybody under
 * the title of a year says that they are for a quarter, and not for which.
 */
function monthsTellTime(ledger: Ledger): boolean {
  const said = ledger.sheet.titlePeriod === null ? null : parseSpan(ledger.sheet.titlePeriod);
  if (said === null || !ledger.has('months')) return true;
  const all = monthsOf(said).length;
  let isCounted = false;
  for (let index = 0; index < ledger.count; index += 1) {
    if (ledger.cell(index, 'period') !== 'blank') continue;
    const count = readMonthCount(ledger.text(index, 'months'));
    if (count.state !== 'read' || count.value === 0) continue;
    if (count.value >= all) return true;
    isCounted = true;
  }
  return !isCounted;
}

/** The months that somebody got money for: those that a row of 补发 names, whatever list it stands in; of nothing none. */
export function monthsFor({ months, fen, late }: Payment): readonly CalendarMonth[] {
  return fen === 0 ? [] : (late?.months ?? months);
}

/** What a payment gives in a period: those of its months that lie in it. */
export function monthsWithin({ months }: Payment, period: Span): readonly CalendarMonth[] {
  return months.filter((month) => contains(period, month));
}

/**
 * And the money, in fen: the share that these months are of all it pays (rulings 49); of a row without an amount their
 * standards. The shares of following periods add up to the amount, to the fen.
 * @throws PolicyProblem noPolicyValue
 */
export function fenWithin(payment: Payment, period: Span, policy: Policy): number {
  const { fen, months } = payment;
  if (fen === null) return monthsWithin(payment, period).reduce((sum, month) => sum + voucherStandard(policy, month), 0);
  const upTo = (count: number) => Math.round((fen * count) / months.length);
  return months.reduce((sum, month, place) => (contains(period, month) ? sum + upTo(place + 1) - upTo(place) : sum), 0);
}

/** Lists of what was paid, by benefit. */
const kinds: Readonly<Record<Benefit, LedgerKind>> = { voucher: 'vouchers', allowance: 'allowance-payments' };

/**
 * The rows of every 老年券发放台账 of the workbook, or of every list of the allowance paid, but for those whose amounts
 * nobody has explained yet, and those whose months are not read.
 */
export function paymentsOf(context: PaymentsContext, benefit: Benefit = 'voucher'): Payments {
  return atOnce(paymentsIn(context, benefit));
}

/** The same; it may be stopped between slices. */
export function* paymentsIn(context: PaymentsContext, benefit: Benefit = 'voucher'): Generator<void, Payments> {
  const ledgers = context.ledgers.filter(({ kind, sheet }) => kind === kinds[benefit] && !leavesPeriodsUnread(sheet));
  const holders = yield* holdersIn(context, benefit);
  const persons = ledgers.flatMap((ledger) => Array.from({ length: ledger.count }, (_unused, index): PersonRow => ({ ledger, index })));
  const keys = holders === null ? yield* keysIn(persons) : ledgers.flatMap((ledger) => holders.keys.get(ledger) ?? []);
  const open = new Set(ledgers.filter(({ sheet }) => leavesAmountOpen(sheet)));
  const told = new Set(ledgers.filter(monthsTellTime));
  const periods = new Map<string, Span | null>();
  const parts = new Map<string, Span>();
  const covered = new Set<number>();
  const unread: UnreadCell[] = [];
  const unreadPeriods: UnreadPayment[] = [];
  const ahead: Span[] = [];
  const all: Payment[] = [];
  const byKey = new Map<string, Payment[]>();
  yield* oneByOne(persons, (person, place) => {
    const { ledger, index } = person;
    if (open.has(ledger) && isOpen(ledger, index, told.has(ledger))) return;
    if (isAcross(ledger) && ledger.columnAt(index, 'amount') === 0) return;
    const said = periodIn(person, periods);
    if (said === null) {
      const cell = unreadCell(ledger, index, 'period', ledger.text(index, 'period'));
      const ofSheet = ledger.sheet.titlePeriod;
      unread.push(cell);
      unreadPeriods.push({ key: keys[place] as string, cell, ofSheet: ofSheet === null ? null : parseSpan(ofSheet) });
      return;
    }
    if (isAcross(ledger) && compareMonths(monthsOf(said)[0] as CalendarMonth, context.asOf) > 0) {
      ahead.push(said);
      return;
    }
    const key = keys[place] as string;
    const holder = holders?.of(key);
    const fen = fenIn(ledger, index, 'amount', unread);
    // Money given back says nothing of what was paid for its months.
    if (fen !== null && fen < 0) {
      unread.push({ ...unreadCell(ledger, index, 'amount', ledger.text(index, 'amount')), means: 'givenBack' });
      return;
    }
    const returned = fen !== 0 && monthsOf(said).some((month) => contains(context.period, month)) ? returnedCell(ledger, index, monthsOf(said)[0] ?? null, context.asOf) : null;
    if (returned !== null && !isToldAbove(person, returned.field)) unread.push({ ...unreadCell(ledger, index, returned.field, returned.text), means: 'returned' });
    if (isNotPaid(person)) {
      for (const month of monthsOf(said)) covered.add(month.year * 12 + month.month);
      return;
    }
    // 月数 beside months across counts all of them.
    const count = isAcross(ledger) && ledger.columnAt(index, 'months') !== ledger.columnAt(index, 'amount') ? null : countIn(person, fen, unread);
    for (const period of paidPeriods(person, said, holder, context.asOf, parts, told.has(ledger))) {
      const due = (some: readonly CalendarMonth[]) => dueFor(some, holder, benefit, context.policy);
      // A row of nothing lists somebody and pays no month, whatever count stands beside it.
      const months = fen === 0 ? [] : count !== null ? firstMonths(period, count, holder) : monthsOfAmount(period, fen, holder, due, context.policy);
      const late = lateOf(person, period, count === null ? fen : null, due);
      if (late?.told === 'open') unread.push(unreadCell(ledger, index, 'amount', ledger.text(index, 'amount')));
      const payment: Payment = { person, key, said, period, months, fen, late };
      // A list of 补发 says nothing of those whom it leaves out.
      if (late === null) for (const month of monthsOf(period)) covered.add(month.year * 12 + month.month);
      all.push(payment);
      const own = byKey.get(key);
      if (own === undefined) byKey.set(key, [payment]);
      else own.push(payment);
    }
  });
  return { all, byKey, unread, unreadPeriods, ahead, covers: ({ year, month }) => covered.has(year * 12 + month) };
}

/** Months across make several rows of one person: a cell of all of them is told once. */
function isToldAbove({ ledger, index }: PersonRow, field: string): boolean {
  return index > 0 && ledger.row(index) === ledger.row(index - 1) && ledger.columnAt(index, field) === ledger.columnAt(index - 1, field);
}

/** One row a person and month, and one without a month for who was paid nothing. */
function isAcross({ sheet }: Ledger): boolean {
  return sheet.across.length > 0;
}

/** Whether words that are no mark of payment stand for the amount (外出, 未领). A day may be that of the payment. */
function isNotPaid({ ledger, index }: PersonRow): boolean {
  const text = ledger.text(index, 'amount');
  if (ledger.fen(index, 'amount').state !== 'unreadable' || /\d/.test(text)) return false;
  return isAcross(ledger) || readPaidText(text, ledger.text(index, 'name')).type !== 'paid';
}

/** What is due for some months, in fen; null where nobody can say. */
function dueFor(months: readonly CalendarMonth[], holder: Holder | undefined, benefit: Benefit, policy: Policy): number | null {
  if (benefit === 'voucher') {
    const standards = months.flatMap((month) => inForceOrNull(policy, 'voucher.standard', month)?.value ?? []);
    return standards.length === months.length ? sumOf(standards) : null;
  }
  const isPlain = months.every((month) => inForceOrNull(policy, 'allowance.bands', month)?.value.every(({ categories }) => categories === null) === true);
  return holder === undefined || !isPlain ? null : allowanceAmount(months, holder.facts, policy);
}

/** The period a row says, else its sheet's title; a ledger repeats few texts. */
function periodIn({ ledger, index }: PersonRow, known: Map<string, Span | null>): Span | null {
  const text = ledger.text(index, 'period');
  const sort = ledger.cell(index, 'period');
  const said = ledger.sheet.titlePeriod;
  const name = `${said ?? ''}|${sort}|${text}`;
  let period = known.get(name);
  if (period === undefined) known.set(name, (period = readPeriod(ledger, index, text, said === null ? null : parseSpan(said))));
  return period;
}

function readPeriod(ledger: Ledger, index: number, text: string, ofSheet: Span | null): Span | null {
  if (text === '') return ofSheet;
  // 2026.1 typed as a number may have been 2026.10: only a whole number is read as its text.
  const isText = ledger.cell(index, 'period') !== 'number' || /^\d+$/.test(text);
  return (isText ? readPeriodCell(text, ofSheet) : null) ?? monthPeriod(ledger, index);
}

/** A month may be a date cell. */
function monthPeriod(ledger: Ledger, index: number): Period | null {
  const month = ledger.month(index, 'period');
  return month.state === 'read' && month.value.year >= earliestYear ? { kind: 'month', ...month.value } : null;
}

/** What a row pays: once, or where its amount is for each month or quarter of the title, each of them begun by the as-of day. */
function paidPeriods({ ledger, index }: PersonRow, said: Span, holder: Holder | undefined, asOf: CalendarDate, known: Map<string, Span>, isTold: boolean): readonly Span[] {
  const { amountFor } = ledger.sheet;
  if ((amountFor !== 'month' && amountFor !== 'quarter') || !leavesAmountOpen({ ...ledger.sheet, amountFor: null }) || !isOpen(ledger, index, isTold)) return [said];
  const stop = holder?.ending?.actualStop ?? null;
  const paid = monthsOf(said).filter(
    (month) => compareMonths(month, holder?.start ?? month) >= 0 && (stop === null || compareMonths(month, stop) < 0) && compareMonths(amountFor === 'month' ? month : firstDay(quarterOf(month)), asOf) <= 0,
  );
  const each = paid.map((month): Span => {
    const period: Period = amountFor === 'month' ? { kind: 'month', year: month.year, month: month.month } : quarterOf(month);
    const name = formatPeriod(period);
    const same = known.get(name) ?? period;
    known.set(name, same);
    return same;
  });
  return [...new Set(each)];
}

/** Of fewer months than the period has, those from his own first month on. */
function firstMonths(period: Span, count: number, holder: Holder | undefined): readonly CalendarMonth[] {
  const months = monthsOf(period);
  if (count >= months.length) return months;
  const first = Math.min(placeOfStart(months, holder), months.length - count);
  return months.slice(first, first + count);
}

/**
 * Without a count of months an amount tells them: of no more than a quarter the first so many from his own first month
 * that it is due for, of a longer time those he was entitled to. An amount that tells none is for all of them; a row
 * without an amount pays from his own first month on.
 * @param due what is due for some months, in fen; null where nobody can say
 */
function monthsOfAmount(period: Span, fen: number | null, holder: Holder | undefined, due: (months: readonly CalendarMonth[]) => number | null, policy: Policy): readonly CalendarMonth[] {
  const months = monthsOf(period);
  if (months.length === 1) return months;
  const first = placeOfStart(months, holder);
  if (fen === null) return months.slice(first);
  if (months.length > quarter) {
    const entitled = holder === undefined || holder.start === null || holder.stoppedSometime ? [] : entitledMonths(holder.benefit, holder.facts, policy, months);
    return entitled.length > 0 && fen === due(entitled) ? entitled : months;
  }
  for (let last = months.length; last > first; last -= 1) if (fen === due(months.slice(first, last))) return months.slice(first, last);
  return months;
}

/** Where in the months his own first one stands; 0 where it is none of them. */
function placeOfStart(months: readonly CalendarMonth[], holder: Holder | undefined): number {
  const start = holder?.start ?? null;
  return start === null ? 0 : Math.max(0, months.findIndex((month) => sameMonth(month, start)));
}

function sumOf(fen: readonly number[]): number {
  return fen.reduce((sum, one) => sum + one, 0);
}

/** Null where the row does not say: an amount beside 月数 0 was paid all the same, and its months are told by it. */
function countIn({ ledger, index }: PersonRow, fen: number | null, unread: UnreadCell[]): number | null {
  const text = ledger.text(index, 'months');
  const reading = readMonthCount(text);
  if (reading.state === 'unreadable' || isPaidForNone(reading, fen)) unread.push(unreadCell(ledger, index, 'months', text));
  return reading.state !== 'read' || isPaidForNone(reading, fen) ? null : reading.value;
}

/** Whether an amount stands beside a count of no months. */
export function isPaidForNone(count: Reading<number>, fen: number | null): boolean {
  return count.state === 'read' && count.value === 0 && fen !== null && fen > 0;
}
