import type { GoneCell } from '../../ledger/gone/goneCell';
import { monthNear, withoutDays } from '../../ledger/gone/dayWords';
import type { Ledger, LedgerKind } from '../../ledger/types';
import type { CalendarDate, CalendarMonth } from '../../rules/calendar/calendarDate';
import { compareDates, compareMonths } from '../../rules/calendar/compare';
import { monthsOf, parseSpan } from '../../rules/calendar/period';
import { readPeriodCell } from '../../rules/calendar/readPeriodText';
import type { Benefit } from '../../rules/elderly/benefit';
import { foldWidth } from '../../rules/text/foldWidth';
import { ownNumber, type PersonRow } from '../person';
import type { UnreadCell } from '../spec';
import type { Holder } from './holder';

/** What a list of payments says of somebody's leaving in place of a payment: 死亡停发 under 10月. */
export interface GoneInPayment {
  readonly person: PersonRow;
  readonly cell: UnreadCell;
  readonly heading: string;
  readonly says: GoneCell['says'];
  /** The first day it can be; null where nothing says of which month it is. */
  readonly on: CalendarDate | null;
  /** The last month it can be, where one is known. */
  readonly last: CalendarMonth | null;
  /** The cell itself names a day or a month. */
  readonly isDated: boolean;
  /** It stands in a column of days of leaving: what is paid after is paid too long. */
  readonly isDay: boolean;
}

const kinds: Readonly<Record<Benefit, LedgerKind>> = { voucher: 'vouchers', allowance: 'allowance-payments' };
const fields = { death: 'deathDate', move: 'moveOutDate' } as const;

/** Who a row is by its number; without one, who of the roll alone has its name, and no other birth. */
export interface KeysOf {
  readonly keys: ReadonlyMap<Ledger, readonly string[]>;
  named(row: PersonRow): string | null;
}

/**
 * Who is gone by the lists of payments, by key. A stop is one of the benefit that the list pays; and who is paid for a month
 * after such a word was not stopped for good.
 */
export function goneInPayments(ledgers: readonly Ledger[], { keys, named }: KeysOf, benefit: Benefit): ReadonlyMap<string, readonly GoneInPayment[]> {
  const lists = ledgers.filter(({ kind, sheet }) => (kind === 'vouchers' || kind === 'allowance-payments') && (sheet.goneColumns ?? []).length > 0);
  const found = new Map<string, GoneInPayment[]>();
  const keyOf = (person: PersonRow): string => (ownNumber(person) === '' ? named(person) : null) ?? keys.get(person.ledger)?.[person.index] ?? '';
  for (const ledger of lists) {
    for (let index = 0; index < ledger.count; index += 1) {
      // Months across make several rows of one person.
      if (index > 0 && ledger.row(index) === ledger.row(index - 1)) continue;
      const cells = ledger.gone(index).filter(({ says }) => says !== 'stop' || ledger.kind === kinds[benefit]);
      if (cells.length === 0) continue;
      const key = keyOf({ ledger, index });
      found.set(key, [...(found.get(key) ?? []), ...cells.map((cell) => wordOf(ledger, index, cell, benefit))]);
    }
  }
  if (found.size === 0) return found;
  const last = lastPaid(lists.filter(({ kind }) => kind === kinds[benefit]), keyOf, found);
  return new Map([...found].map(([key, words]) => [key, words.filter(({ says, on, isDay }) => says === 'death' || isDay || on === null || !isPaidAfter(last.get(key), on))]));
}

function wordOf(ledger: Ledger, index: number, { column, heading, text, says, since, isDay }: GoneCell, benefit: Benefit): GoneInPayment {
  const field = says === 'stop' ? (benefit === 'voucher' ? 'voucherStop' : 'allowanceStop') : fields[says];
  const months = monthsOfCell(ledger, index, column);
  const folded = foldWidth(text);
  const month = since ?? (months[0] === undefined ? null : monthNear(folded, months[0]));
  const isDated = withoutDays(folded) !== folded;
  return {
    person: { ledger, index },
    cell: { sheet: ledger.sheet.name, row: ledger.row(index), column, field, text, means: 'tooMany' },
    heading,
    says,
    on: month === null ? null : { ...month, day: 1 },
    last: isDated ? month : (months.at(-1) ?? null),
    isDated,
    isDay: isDay === true,
  };
}

/** The months for which a cell of a row stands: those of its heading, or of the row. */
function monthsOfCell(ledger: Ledger, index: number, column: number): readonly CalendarMonth[] {
  const { across } = ledger.sheet;
  if (across.length === 0) return monthsIn(ledger, index);
  const said = across.find(({ fields: own }) => Object.values(own).includes(column))?.period ?? null;
  const period = said === null ? null : parseSpan(said);
  return period === null ? [] : monthsOf(period);
}

function monthsIn(ledger: Ledger, index: number): readonly CalendarMonth[] {
  const said = ledger.sheet.titlePeriod;
  const ofSheet = said === null ? null : parseSpan(said);
  const text = ledger.text(index, 'period');
  const period = text === '' ? ofSheet : readPeriodCell(text, ofSheet);
  return period === null ? [] : monthsOf(period);
}

/** The last month for which somebody is paid, of those who are gone by a word: a row with a word that is no month's counts for nothing. */
function lastPaid(lists: readonly Ledger[], keyOf: (person: PersonRow) => string, gone: ReadonlyMap<string, unknown>): ReadonlyMap<string, CalendarMonth> {
  const last = new Map<string, CalendarMonth>();
  for (const ledger of lists) {
    const isAcross = ledger.sheet.across.length > 0;
    for (let index = 0; index < ledger.count; index += 1) {
      const key = keyOf({ ledger, index });
      if (!gone.has(key) || (isAcross ? ledger.columnAt(index, 'amount') === 0 : ledger.gone(index).length > 0)) continue;
      const amount = ledger.fen(index, 'amount');
      const month = monthsIn(ledger, index).at(-1);
      // 住院 in place of an amount proves no payment.
      if (month === undefined || amount.state === 'unreadable' || (amount.state === 'read' && amount.value <= 0)) continue;
      const before = last.get(key);
      if (before === undefined || compareMonths(month, before) > 0) last.set(key, month);
    }
  }
  return last;
}

function isPaidAfter(last: CalendarMonth | undefined, on: CalendarDate): boolean {
  return last !== undefined && compareMonths(last, on) > 0;
}

/** What lists of payments say that happened until a day. */
export function goneInPaymentsUntil({ inPayments }: Pick<Holder, 'inPayments'>, day: CalendarDate): readonly GoneInPayment[] {
  return inPayments.filter(({ on }) => on === null || compareDates(on, day) <= 0);
}
