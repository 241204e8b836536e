import type { Ledger } from '../../ledger/types';
import type { CalendarMonth } from '../../rules/calendar/calendarDate';
import { compareMonths } from '../../rules/calendar/compare';
import { lastMonth, parseSpan, type Span } from '../../rules/calendar/period';
import { readPeriodCell } from '../../rules/calendar/readPeriodText';

/*
 * A start written as a year or a quarter, 2016年 or 2023年第二季度. Where it is wholly before a period, its person was paid all
 * through it: of that period nobody need know the month.
 */

const fields = ['voucherStart', 'allowanceStart'] as const;
const yearAlone = /^\s*(?:19|20)\d{2}\s*年?度?\s*$/;
/** 2026.1? may be any month. */
const partOfYear = /^\s*(?:19|20)\d{2}\s*年?度?\s*(?:第?\s*[1-4一二三四]\s*季度?|[Qq][1-4]|[上下]半年)\s*$/;
const known = new WeakMap<readonly Ledger[], boolean>();

/** Such a start before a month: its last month, and what is written; null where the cell says no such thing. */
export function vagueStart(ledger: Ledger, index: number, field: string, before: CalendarMonth | null): { readonly month: CalendarMonth; readonly written: string } | null {
  const span = before === null ? null : spanOf(ledger, index, field);
  if (span === null || before === null) return null;
  const month = lastMonth(span);
  return compareMonths(month, before) < 0 ? { month, written: ledger.text(index, field) } : null;
}

/** Whether rolls have any: then who is paid is another question in each period. */
export function haveVagueStarts(rolls: readonly Ledger[], ledgers: readonly Ledger[]): boolean {
  const before = known.get(ledgers);
  if (before !== undefined) return before;
  const found = rolls.some((ledger) => fields.some((field) => ledger.has(field) && Array.from({ length: ledger.count }, (_unused, index) => index).some((index) => spanOf(ledger, index, field) !== null)));
  known.set(ledgers, found);
  return found;
}

function spanOf(ledger: Ledger, index: number, field: string): Span | null {
  if (ledger.month(index, field).state !== 'unreadable') return null;
  const text = ledger.text(index, field);
  if (yearAlone.test(text)) return parseSpan(/\d{4}/.exec(text)?.[0] ?? '');
  return partOfYear.test(text) ? readPeriodCell(text, null) : null;
}
