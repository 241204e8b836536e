import { parseIsoDate, type CalendarDate } from '../work/generateTables';
import { UsageProblem } from './usage';

/** The day of --as-of, today where the option is not given. @throws UsageProblem badDate */
export function dateOf(text: string | undefined): CalendarDate {
  if (text === undefined) {
    const now = new Date();
    return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
  }
  const date = parseIsoDate(text);
  if (date === null) throw new UsageProblem('badDate', { value: text });
  return date;
}
