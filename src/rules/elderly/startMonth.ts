import { addMonths } from '../calendar/arithmetic';
import type { CalendarMonth, DateValue } from '../calendar/calendarDate';
import { monthOfValue } from '../calendar/readDateText';
import type { StartRule } from '../policy/parameters';

const monthsAfter: Readonly<Record<StartRule, number>> = { birthdayMonth: 0, nextMonth: 1, applyMonth: 0, applyNextMonth: 1, approvalMonth: 0 };

/**
 * The first month that can be paid for reaching an age. Under the rules of application and approval this is the earliest
 * of all: of him who applied, and was approved, in the month of his birthday.
 */
export function startMonth(reached: DateValue, rule: StartRule): CalendarMonth {
  const month = monthOfValue(reached);
  return monthsAfter[rule] === 0 ? month : addMonths(month, monthsAfter[rule]);
}
