import { stopField, stopMonth } from '../../ledger/stopMonth';
import type { Ledger } from '../../ledger/types';
import type { CalendarDate, CalendarMonth, DateValue } from '../../rules/calendar/calendarDate';
import { addMonths } from '../../rules/calendar/arithmetic';
import { compareMonths, monthOf } from '../../rules/calendar/compare';
import { contains, type Period } from '../../rules/calendar/period';
import { monthOfValue } from '../../rules/calendar/readDateText';
import { benefitWords, type Benefit } from '../../rules/elderly/benefit';
import type { PersonRow } from '../person';
import type { UnreadCell } from '../spec';
import { dateIn, fenIn, monthIn, valueOf, wordIn } from './readings';


/** A row of 停发台账. */
export interface StopEntry {
  readonly person: PersonRow;
  /** Null where the ledger does not say which: it is taken for both. */
  readonly benefit: string | null;
  readonly reason: string;
  readonly event: DateValue | null;
  readonly shouldStop: CalendarMonth | null;
  readonly actualStop: CalendarMonth | null;
  /** 实停发 as it is written; null where only the last month paid is. */
  readonly stopWritten: DateValue | null;
  readonly recovered: number | null;
}

/** The entries of a row: two where each benefit has a column of its month, 停发时间 over 老年券 and 高龄津贴. */
export function stopEntries(ledger: Ledger, index: number, unread: UnreadCell[]): readonly StopEntry[] {
  const entry = stopEntry(ledger, index, unread);
  const allowance = monthIn(ledger, index, 'allowanceStop', unread);
  if (allowance === null) return [ledger.has('allowanceStop') && entry.actualStop !== null && entry.benefit === null ? { ...entry, benefit: benefitWords.voucher } : entry];
  const own = { ...entry, benefit: benefitWords.allowance, actualStop: allowance, stopWritten: dateIn(ledger, index, 'allowanceStop', []) };
  return entry.actualStop === null ? [own] : [{ ...entry, benefit: benefitWords.voucher }, own];
}

function stopEntry(ledger: Ledger, index: number, unread: UnreadCell[]): StopEntry {
  const { ofBenefit, ofEvent } = ledger.sheet;
  const event = dateIn(ledger, index, 'eventDate', unread);
  const said = wordIn(ledger, index, 'stopReason', unread) ?? '';
  // 死亡日期 says why where nothing else does.
  const isOpen = event !== null && ledger.text(index, 'stopReason') === '';
  const reason = isOpen && ofEvent !== undefined && ofEvent !== 'either' ? ofEvent : said;
  // A day without a reason may be of a death, which ends both.
  const isOfOne = ofBenefit !== undefined && (said !== '' || event === null);
  const isEvents = isOpen && ofEvent === 'either';
  return {
    person: { ledger, index },
    benefit: isEvents ? null : isOfOne ? benefitWords[ofBenefit] : wordIn(ledger, index, 'benefit', unread),
    reason,
    event,
    shouldStop: monthIn(ledger, index, 'shouldStop', unread),
    actualStop: valueOf(ledger, index, stopField(ledger, index), stopMonth(ledger, index), unread),
    stopWritten: dateIn(ledger, index, 'actualStop', []),
    recovered: fenIn(ledger, index, 'recovered', unread),
  };
}

export function isOf(entry: StopEntry, benefit: Benefit): boolean {
  return entry.benefit === null || entry.benefit === benefitWords[benefit];
}

/**
 * What an entry of one benefit says of the other: a death or a move ends both, and is written once by many offices. When
 * the other was stopped, and what was paid back of it, the entry does not say; null where it was stopped for another reason.
 */
export function eventAlone(entry: StopEntry): StopEntry | null {
  const { reason, event, shouldStop, actualStop } = entry;
  if (reason !== '死亡' && reason !== '迁出') return null;
  return { ...entry, shouldStop: event === null ? (shouldStop ?? actualStop) : null, actualStop: null, stopWritten: null, recovered: null };
}

/** Whether an entry tells of an earlier stop: the benefit has been started anew since. */
export function isBefore(entry: StopEntry, start: CalendarMonth | null): boolean {
  const month = entry.actualStop ?? entry.shouldStop ?? (entry.event === null ? null : monthOfValue(entry.event));
  return start !== null && month !== null && compareMonths(month, start) < 0;
}

/** Whether what an entry tells of may have happened by a day; one without any time may. */
export function mayBeBefore({ event, shouldStop, actualStop }: StopEntry, day: CalendarDate): boolean {
  const month = event === null ? (actualStop ?? shouldStop) : monthOfValue(event);
  return month === null || compareMonths(month, monthOf(day)) <= 0;
}

/**
 * Whether what an entry tells of may have happened in a period (rulings 1): a death or a move on its day, another stop in
 * the first month not paid. One without any time may.
 */
export function mayFallIn({ reason, event, shouldStop, actualStop }: StopEntry, period: Period): boolean {
  const stop = actualStop ?? shouldStop;
  const happened = event === null ? null : monthOfValue(event);
  const isEvent = reason === '死亡' || reason === '迁出';
  if (isEvent && happened !== null) return contains(period, happened);
  if (stop === null) return happened === null || contains(period, happened);
  // Who died or moved is paid for that month by most policies, by some not.
  return contains(period, stop) || (isEvent && contains(period, addMonths(stop, -1)));
}

/** Entries that say why somebody was stopped, and not when: whoever is listed all the same may be too many. One without a reason only says what was paid back. */
export function undatedStops(entries: readonly StopEntry[], benefit: Benefit): readonly UnreadCell[] {
  const undated = entries.filter(({ person: { ledger, index }, reason, event, shouldStop, actualStop }) => reason !== '' && event === null && shouldStop === null && actualStop === null && ledger.text(index, 'restart') === '');
  return undated.map(({ person: { ledger, index }, reason }) => {
    const field = reason === '死亡' ? 'deathDate' : reason === '迁出' ? 'moveOutDate' : benefit === 'voucher' ? 'voucherStop' : 'allowanceStop';
    return { sheet: ledger.sheet.name, row: ledger.row(index), column: ledger.columnAt(index, 'stopReason'), field, text: ledger.text(index, 'stopReason'), means: 'tooMany' };
  });
}
