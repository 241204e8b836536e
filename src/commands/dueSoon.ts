import { say, type Locale } from '../locale';
import { namesOf } from '../wording/calendarReport';
import { checklistSpan, isoDate, listObligations, type CalendarDate, type ListedObligation } from '../work/listObligations';
import { ExcelWorkbook } from '../workbook/excel/excelWorkbook';

/** What is due around a day and not yet 已上报, a line each, in the order of the due dates. */
export async function dueSoon(locale: Locale, asOf: CalendarDate): Promise<readonly string[]> {
  const { items } = await listObligations(new ExcelWorkbook(), { asOf, ...checklistSpan(asOf), settings: {} });
  const open = items.filter(({ standing, daysLeft }) => standing?.overdue === true || (daysLeft >= 0 && standing?.state !== 'submitted'));
  return open.length === 0 ? [say(locale, 'calendar.none')] : open.map((item) => lineOf(locale, item));
}

function lineOf(locale: Locale, item: ListedObligation): string {
  const { daysLeft, due, scheduleKnown } = item;
  const words = { ...namesOf(locale, item), due: isoDate(due), days: Math.abs(daysLeft) };
  return say(locale, daysLeft < 0 ? 'excel.overdue' : 'excel.deadline', words) + (scheduleKnown ? '' : say(locale, 'excel.scheduleUnknown'));
}
