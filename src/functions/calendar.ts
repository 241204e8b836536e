import { isMessageKey, say } from '../locale';
import { lunarDay } from '../rules/calendar/lunarDate';
import type { Obligation, ObligationSpec } from '../rules/calendar/obligation';
import { obligationById, obligationCatalogue } from '../rules/calendar/obligationCatalogue';
import { obligationFor } from '../rules/calendar/obligationsOf';
import { addWorkdays, isScheduled } from '../rules/calendar/workdays';
import { datesIn, wholeOf } from './asked';
import { isBlank } from './dates';
import { eachCell } from './eachCell';
import type { FunctionsHost } from './host';
import { FunctionProblem } from './problem';
import { when } from './soon';

const withTerms = (host: FunctionsHost) => when(datesIn(host), (dates) => when(host.terms(), (terms) => ({ dates, ...terms })));

/**
 * The day by which an obligation of a period is due, moved off holidays as the workbook's settings say.
 * @customfunction DEADLINE
 * @param obligation ids such as certificates-monthly, or titles of tables
 * @param period periods, such as 2026-10 or 2026Q4
 * @returns {any[][]} dates as serial numbers
 */
export function deadlineOf(obligation: unknown[][], period: unknown[][]) {
  return eachCell([obligation, period], withTerms, ([obligationCell, periodCell], { dates, ...terms }) => {
    const asked = dates.period(periodCell);
    if (asked === null || isBlank(obligationCell)) return '';
    const spec = obligationNamed(String(obligationCell).trim());
    if (asked.kind !== spec.every) throw new FunctionProblem('badObligationPeriod', { text: String(periodCell) });
    const due = obligationFor(spec, asked, terms);
    if (!due.scheduleKnown && dependsOnSchedule(spec, terms.shift)) throw new FunctionProblem('scheduleUnknown', { year: due.due.year });
    return dates.serial(due.due);
  });
}

/** Where nothing is moved and no workday is asked for, the date stands without a schedule. */
function dependsOnSchedule({ due }: ObligationSpec, shift: 'earlier' | 'later' | 'none'): boolean {
  return shift !== 'none' || due.on === 'lastWorkday' || due.on === 'workdayBefore';
}

/** By its id, or by the title of the table or task. @throws FunctionProblem badObligation */
function obligationNamed(text: string): ObligationSpec {
  const found = obligationById(text) ?? obligationCatalogue.find(({ id }) => titlesOf(id).includes(text));
  if (found === undefined) throw new FunctionProblem('badObligation', { text });
  return found;
}

function titlesOf(id: Obligation['id']): readonly string[] {
  return [`table.title.${id}`, `obligation.${id}`].flatMap((key) => (isMessageKey(key) ? [say('zh-CN', key)] : []));
}

/**
 * The day so many workdays after a date (before it, where negative) by the official schedule of holidays and worked weekends.
 * @customfunction WORKDAYAFTER
 * @param date dates; they are not counted themselves
 * @param days workdays
 * @returns {any[][]} dates as serial numbers
 */
export function workdayAfter(date: unknown[][], days: unknown[][]) {
  return eachCell([date, days], withTerms, ([dateCell, daysCell], { dates, schedule }) => {
    const from = dates.day(dateCell);
    if (from === null) return '';
    const day = addWorkdays(from, isBlank(daysCell) ? 0 : wholeOf(daysCell, -10_000, 10_000), schedule);
    if (!isScheduled(from, day, schedule)) throw new FunctionProblem('scheduleUnknown', { year: schedule.isKnown(day.year) ? from.year : day.year });
    return dates.serial(day);
  });
}

/**
 * A date in the lunar calendar, such as 丙午年九月初九.
 * @customfunction LUNAR
 * @param date dates
 * @returns {any[][]} the lunar day
 */
export function lunarName(date: unknown[][]) {
  return eachCell(
    [date],
    datesIn,
    ([cell], dates) => {
      const day = dates.day(cell);
      return day === null ? '' : lunarDay(day);
    },
  );
}
