import { adjustmentIn, isOfBoth, type Adjustment } from '../../ledger/adjustments';
import { sectionOver } from '../../ledger/sections';
import type { CalendarMonth } from '../../rules/calendar/calendarDate';
import { compareMonths, sameMonth } from '../../rules/calendar/compare';
import { monthsOf, type Span } from '../../rules/calendar/period';
import { chineseMonth } from '../../rules/calendar/formatDate';
import { readPeriodCell } from '../../rules/calendar/readPeriodText';
import { readMonthCount } from '../../rules/values/readMonthCount';
import type { PersonRow } from '../person';

/** A payment that makes good what was not paid at its time; the months as the row names them, null where it names none. */
export interface Late {
  readonly months: readonly CalendarMonth[] | null;
  /** Whether the row says its months; or pays more than it names, and then just what is due with its own time, or nobody can tell for what. */
  readonly told: 'said' | 'byAmount' | 'open';
}

/** Whether a row of payments says, in its words, in the line over it or in the name of its sheet, that it sets something right. */
export function adjustmentOf(row: PersonRow): Adjustment | null {
  const said = wordsOf(row).map(adjustmentIn);
  return said.includes('late') ? 'late' : (said.find((one) => one !== null) ?? null);
}

/**
 * Null where a row is no payment of that sort.
 * @param paid the time whose list it stands in
 * @param fen its amount; null where it has none, or 月数 counts its months
 * @param due what is due for some months; null where nobody can say
 */
export function lateOf(row: PersonRow, paid: Span, fen: number | null, due: (months: readonly CalendarMonth[]) => number | null): Late | null {
  // Beside months across a remark may be of any of them.
  if (row.ledger.sheet.across.length > 0 || adjustmentOf(row) !== 'late') return null;
  for (const text of wordsOf(row)) {
    if (adjustmentIn(text) !== 'late') continue;
    const span = spanNamed(text.replace(/[补補][发發領领付]?|[含另并]|其中|同时|连同/g, ' '), paid);
    if (span === null) continue;
    const named = monthsOf(span);
    const both = [...named, ...monthsOf(paid).filter((month) => !named.some((one) => sameMonth(one, month)))];
    const isBoth = isBesideOwn(row, text, named.length);
    const months = isBoth ? both : named;
    const sum = fen === null ? null : due(months);
    if (fen === null || sum === null || fen <= sum) return { months, told: 'said' };
    return !isBoth && fen === due(both) ? { months: both, told: 'byAmount' } : { months: null, told: 'open' };
  }
  return { months: null, told: 'said' };
}

/** Words of a payment that makes good other months beside its own: 含补发9月. */
const besideOwn = /[含另并加]|其中|同时|连同/;

/** Whether a row pays its own time too: by its words, or by a count of more months than it names. */
function isBesideOwn({ ledger, index }: PersonRow, text: string, named: number): boolean {
  const count = readMonthCount(ledger.text(index, 'months'));
  return besideOwn.test(text) || (count.state === 'read' && count.value > named);
}

/** 9月 is the last September that is not after the time of the list. */
function spanNamed(text: string, paid: Span): Span | null {
  const last = monthsOf(paid).at(-1) as CalendarMonth;
  for (const year of [last.year, last.year - 1]) {
    const span = readPeriodCell(text, { kind: 'year', year });
    if (span !== null && compareMonths(monthsOf(span).at(-1) as CalendarMonth, last) <= 0) return span;
  }
  return null;
}

function wordsOf({ ledger, index }: PersonRow): readonly string[] {
  const { name, adjustmentLines = [] } = ledger.sheet;
  return [ledger.text(index, 'remarks'), ledger.text(index, 'period'), sectionOver(adjustmentLines, ledger.row(index)), lateMonthsOf({ ledger, index }), isOfBoth(name) ? '' : name];
}

/** 补发月份 as words of the amount; beside 补发金额 in a column of its own it is of that. */
function lateMonthsOf({ ledger, index }: PersonRow): string {
  const text = ledger.text(index, 'lateMonths');
  if (text === '' || !/[1-9一二三四五六七八九十]/.test(text) || ledger.sheet.notRead.some((one) => adjustmentIn(one.text.replace(/\s+/g, '')) === 'late')) return '';
  const month = ledger.cell(index, 'lateMonths') === 'number' ? ledger.month(index, 'lateMonths') : null;
  return `补发${month?.state === 'read' ? chineseMonth(month.value) : text}`;
}
