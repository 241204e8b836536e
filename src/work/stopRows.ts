import type { CellFix, Finding } from '../checks/finding';
import { fieldSpec } from '../ledger/kinds';
import type { Ledger } from '../ledger/types';
import type { CalendarDate } from '../rules/calendar/calendarDate';
import { chineseDate, chineseMonth } from '../rules/calendar/formatDate';
import { formatFen } from '../rules/money/readAmount';
import { voucherStandard } from '../rules/elderly/voucherAmount';
import type { TableContext } from '../tables/context';
import { inputOf } from '../tables/engine/cellInput';
import type { Ending, Holder } from '../tables/holders/holder';
import { holdersOf } from '../tables/holders/holdersOf';
import { overpaidMonths } from '../tables/holders/overpaidMonths';
import { paymentsOf } from '../tables/holders/payments';
import { idNumberOf, sexOf, textOf } from '../tables/person';
import type { TableValue } from '../tables/spec';
import type { CellInput, DateSystem } from '../workbook/port';

/** A row that 停发台账 lacks: what its fields say. */
export interface StopRow {
  readonly finding: Finding;
  /** The day that decides the period (rulings 1). */
  readonly day: CalendarDate;
  readonly values: Readonly<Record<string, TableValue>>;
}

/**
 * The rows 停发台账 lacks of those whose voucher is being stopped on the roll (EL06, EL07): the event, 应停发, 实停发 and
 * what was paid between.
 * @param stopped findings at voucherStatus, with the fix that stops it
 * @throws PolicyProblem noPolicyValue
 */
export function stopRows(stopped: readonly Finding[], context: Omit<TableContext, 'standing'>): readonly StopRow[] {
  const holders = holdersOf(context, 'voucher');
  if (holders === null) return [];
  const payments = paymentsOf(context);
  const placeOf = (sheet: string, row: number) => `${sheet}!${row}`;
  const byRow = new Map<string, Holder[]>();
  for (const holder of holders.all) {
    const [{ ledger, index }] = holder.rows;
    const place = placeOf(ledger.sheet.sheet, ledger.row(index));
    byRow.set(place, [...(byRow.get(place) ?? []), holder]);
  }
  return stopped.flatMap((finding) => {
    // Lists side by side share the row: the column tells whose it is.
    const holder = byRow.get(placeOf(finding.sheet, finding.row))?.find(({ rows: [{ ledger, index }] }) => ledger.columnAt(index, finding.field) === finding.column);
    if (holder === undefined || holder.ending === null || holder.rows.length > 1) return [];
    const actualStop = stopMonthOf(finding.fix ?? []) ?? holder.ending.shouldStop;
    const ending: Ending = { ...holder.ending, actualStop };
    const fen = overpaidMonths(holder, ending, payments, context.asOf).reduce((sum, month) => sum + voucherStandard(context.policy, month), 0);
    return [{ finding, day: holder.ending.date, values: valuesOf(holder, ending, fen, context.settings.term) }];
  });
}

/** What its cells hold. */
export function stopCells({ values }: StopRow, dateSystem: DateSystem): Readonly<Record<string, CellInput>> {
  return Object.fromEntries(Object.entries(values).map(([field, value]) => [field, inputOf(value, dateSystem)]));
}

/** What it says, as it will be read: the fields the ledger has a column for. */
export function stopWords({ values }: StopRow, ledger: Ledger): readonly { readonly field: string; readonly text: string }[] {
  return Object.entries(values).flatMap(([field, value]) => (value === null || !ledger.has(field) || fieldSpec(ledger.kind, field) === undefined ? [] : [{ field, text: shown(value) }]));
}

function valuesOf({ rows, birth }: Holder, { reason, event, shouldStop, actualStop }: Ending, fen: number, term: string): Readonly<Record<string, TableValue>> {
  const own = (field: string) => textOf(rows, field) || null;
  return {
    name: own('name'),
    sex: sexOf(rows) || null,
    idNumber: idNumberOf(rows) || null,
    birthDate: birth?.precision === 'day' ? { date: birth.date } : null,
    address: own('address'),
    phone: own('phone'),
    benefit: term,
    stopReason: reason,
    eventDate: event === null ? null : event.precision === 'day' ? { date: event.date } : { month: event.month },
    shouldStop: { month: shouldStop },
    actualStop: actualStop === null ? null : { month: actualStop },
    recoverable: { fen },
    kinName: own('kinName'),
    kinPhone: own('kinPhone'),
  };
}

/** 停发月份 as the fix writes it; null where the roll has no such column. */
function stopMonthOf(fix: readonly CellFix[]): { readonly year: number; readonly month: number } | null {
  const after = fix.find(({ field }) => field === 'voucherStop')?.after;
  return typeof after === 'object' && 'serialDay' in after ? { year: after.serialDay.year, month: after.serialDay.month } : null;
}

function shown(value: Exclude<TableValue, null>): string {
  if (typeof value === 'string') return value;
  if ('date' in value) return chineseDate(value.date);
  if ('month' in value) return chineseMonth(value.month);
  return 'fen' in value ? formatFen(value.fen) : String(value.count);
}
