import type { Ledger } from '../../ledger/types';
import type { CalendarMonth, DateValue } from '../../rules/calendar/calendarDate';
import type { Reading } from '../../rules/reading';
import type { UnreadCell } from '../spec';
import { unreadCell } from './unread';

/*
 * What a cell says, null where it says nothing. One that cannot be read is told, so that nobody is missed in silence.
 */

export function dateIn(ledger: Ledger, index: number, field: string, unread: UnreadCell[]): DateValue | null {
  return valueOf(ledger, index, field, ledger.date(index, field), unread);
}

export function monthIn(ledger: Ledger, index: number, field: string, unread: UnreadCell[]): CalendarMonth | null {
  return valueOf(ledger, index, field, ledger.month(index, field), unread);
}

export function fenIn(ledger: Ledger, index: number, field: string, unread: UnreadCell[]): number | null {
  return valueOf(ledger, index, field, ledger.fen(index, field), unread);
}

export function wordIn(ledger: Ledger, index: number, field: string, unread: UnreadCell[]): string | null {
  return valueOf(ledger, index, field, ledger.listed(index, field), unread);
}

export function valueOf<T>(ledger: Ledger, index: number, field: string, reading: Reading<T>, unread: UnreadCell[]): T | null {
  if (reading.state === 'unreadable') unread.push(unreadCell(ledger, index, field, reading.text));
  return reading.state === 'read' ? reading.value : null;
}
