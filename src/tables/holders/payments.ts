import type { Ledger } from '../../ledger/types';
import type { CalendarMonth } from '../../rules/calendar/calendarDate';
import { sameMonth } from '../../rules/calendar/compare';
import { monthsOf, parsePeriod, type Period } from '../../rules/calendar/period';
import { readPeriodText } from '../../rules/calendar/readPeriodText';
import { readAmountText } from '../../rules/money/readAmount';
import type { TableContext } from '../context';
import { keysOfPersons, type PersonRow } from '../person';
import type { UnreadCell } from '../spec';
import { holdersOf } from './holdersOf';
import { fenIn } from './readings';
import { unreadCell } from './unread';

/** One row of 老年券发放台账. */
export interface Payment {
  readonly person: PersonRow;
  readonly key: string;
  readonly period: Period;
  /** The months paid by it. */
  readonly months: readonly CalendarMonth[];
  /** Fen as recorded; null where the row has no amount. */
  readonly fen: number | null;
}

/** What was paid, as 老年券发放台账 says it (rulings 7). */
export interface Payments {
  /** In the order of the ledgers. */
  readonly all: readonly Payment[];
  readonly byKey: ReadonlyMap<string, readonly Payment[]>;
  readonly unread: readonly UnreadCell[];
  /** Whether a ledger speaks of a month at all: then it alone says what was paid for it. */
  covers(month: CalendarMonth): boolean;
}

/** The rows of every 老年券发放台账 of the workbook. */
export function paymentsOf(context: Pick<TableContext, 'ledgers' | 'period' | 'policy'>): Payments {
  const ledgers = context.ledgers.filter(({ kind }) => kind === 'vouchers');
  const holders = holdersOf(context, 'voucher');
  const persons = ledgers.flatMap((ledger) => Array.from({ length: ledger.count }, (_unused, index): PersonRow => ({ ledger, index })));
  const keys = holders === null ? keysOfPersons(persons) : ledgers.flatMap((ledger) => holders.keys.get(ledger) ?? []);
  const periods = new Map<string, Period | null>();
  const covered = new Set<number>();
  const unread: UnreadCell[] = [];
  const all: Payment[] = [];
  const byKey = new Map<string, Payment[]>();
  persons.forEach((person, place) => {
    const { ledger, index } = person;
    const period = periodIn(person, periods);
    if (period === null) {
      unread.push(unreadCell(ledger, index, 'period', ledger.text(index, 'period')));
      return;
    }
    const key = keys[place] as string;
    const months = monthsPaid(person, period, holders?.of(key)?.start ?? null, unread);
    const payment: Payment = { person, key, period, months, fen: fenIn(ledger, index, 'amount', unread) };
    for (const month of monthsOf(period)) covered.add(month.year * 12 + month.month);
    all.push(payment);
    const own = byKey.get(key);
    if (own === undefined) byKey.set(key, [payment]);
    else own.push(payment);
  });
  return { all, byKey, unread, covers: ({ year, month }) => covered.has(year * 12 + month) };
}

/** The period a row says, else its sheet's title; a ledger repeats few texts. */
function periodIn({ ledger, index }: PersonRow, known: Map<string, Period | null>): Period | null {
  const text = ledger.text(index, 'period');
  const said = ledger.sheet.titlePeriod;
  const name = `${said ?? ''}|${text}`;
  let period = known.get(name);
  if (period === undefined) {
    const ofSheet = said === null ? null : parsePeriod(said);
    if (text === '') period = ofSheet;
    // 三季度 in a ledger of a year; a month may be a date cell.
    else period = readPeriodText(text) ?? (ofSheet?.kind === 'year' ? readPeriodText(`${ofSheet.year}年${text}`) : null) ?? monthPeriod(ledger, index);
    known.set(name, period);
  }
  return period;
}

function monthPeriod(ledger: Ledger, index: number): Period | null {
  const month = ledger.month(index, 'period');
  return month.state === 'read' ? { kind: 'month', ...month.value } : null;
}

/** Of fewer months than the period has, those from his own first month on. */
function monthsPaid(person: PersonRow, period: Period, start: CalendarMonth | null, unread: UnreadCell[]): readonly CalendarMonth[] {
  const months = monthsOf(period);
  const count = countIn(person, unread) ?? months.length;
  if (count >= months.length) return months;
  const own = start === null ? 0 : Math.max(0, months.findIndex((month) => sameMonth(month, start)));
  const first = Math.min(own, months.length - count);
  return months.slice(first, first + count);
}

/** 3, 3个月, 三; null where the row does not say. */
function countIn({ ledger, index }: PersonRow, unread: UnreadCell[]): number | null {
  const text = ledger.text(index, 'months');
  if (text === '') return null;
  const reading = readAmountText(text.replace(/个?月$/, ''));
  if (reading.state === 'read' && reading.value % 100 === 0 && reading.value >= 0) return reading.value / 100;
  unread.push(unreadCell(ledger, index, 'months', text));
  return null;
}
