import { isLastPaid } from '../../ledger/gone/leavingHeading';
import { addMonths } from '../../rules/calendar/arithmetic';
import type { CalendarMonth, DateValue } from '../../rules/calendar/calendarDate';
import { compareMonths, isSameDay } from '../../rules/calendar/compare';
import { chineseMonth } from '../../rules/calendar/formatDate';
import { monthOfValue } from '../../rules/calendar/readDateText';
import type { Reading } from '../../rules/reading';
import type { RowCheck } from '../check';
import type { RowView } from '../rowView';

/** EL25 疑点: 停发月份 and 最后发放月份 of one row are not a month apart: the first month not paid is one of them, and tables go by 停发月份. */
export const lastPaidDiffers: RowCheck = {
  code: 'EL25',
  severity: 'warning',
  certainty: 'suspect',
  kinds: ['elders', 'stops'],
  scope: 'row',
  find: (row) => {
    const { field, last } = row.ledger.kind === 'stops' ? { field: 'actualStop', last: monthIn(row.ledger.month(row.index, 'lastPaid')) } : lastOnRoll(row);
    const stop = last === null ? null : monthIn(row.ledger.month(row.index, field));
    if (last === null || stop === null || compareMonths(addMonths(last, 1), stop) === 0 || isDayOfEvent(row, field)) return null;
    return { row, field, data: { kind: 'lastPaid', own: chineseMonth(stop), found: chineseMonth(last) } };
  },
};

/** On the roll it is a column that says who is gone, and no field. */
function lastOnRoll({ ledger, index }: RowView): { readonly field: string; readonly last: CalendarMonth | null } {
  const cell = ledger.gone(index).find(({ heading }) => isLastPaid(heading));
  const field = cell?.benefit === 'allowance' || ledger.sheet.isOfAllowance === true ? 'allowanceStop' : 'voucherStop';
  const day: Reading<DateValue> = cell === undefined ? { state: 'blank' } : ledger.dayAt(index, cell.column);
  return { field, last: day.state === 'read' ? monthOfValue(day.value) : null };
}

/** The day of the death or the move in place of the stop: the stop followed it. */
function isDayOfEvent({ ledger, index }: RowView, field: string): boolean {
  const stop = ledger.date(index, field);
  return ['deathDate', 'moveOutDate', 'eventDate'].some((one) => {
    const day = ledger.date(index, one);
    return stop.state === 'read' && day.state === 'read' && isSameDay(stop.value, day.value);
  });
}

function monthIn(reading: Reading<CalendarMonth>): CalendarMonth | null {
  return reading.state === 'read' ? reading.value : null;
}
