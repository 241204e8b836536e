import { addMonths } from '../rules/calendar/arithmetic';
import type { CalendarMonth } from '../rules/calendar/calendarDate';
import type { Reading } from '../rules/reading';
import type { Ledger } from './types';

/** The first month not paid by a row of 停发台账: 实停发月份, else the month after the last that was paid. */
export function stopMonth(ledger: Ledger, index: number): Reading<CalendarMonth> {
  const field = stopField(ledger, index);
  const month = ledger.month(index, field);
  return field === 'lastPaid' && month.state === 'read' ? { state: 'read', value: addMonths(month.value, 1) } : month;
}

/** The field that says it. */
export function stopField(ledger: Ledger, index: number): 'actualStop' | 'lastPaid' {
  return ledger.has('lastPaid') && ledger.month(index, 'actualStop').state === 'blank' ? 'lastPaid' : 'actualStop';
}
