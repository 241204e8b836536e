import { addDays, daysBetween, weekday } from '../calendar/arithmetic';
import type { CalendarDate } from '../calendar/calendarDate';
import { isoDate } from '../calendar/formatDate';
import type { YearSchedule } from '../calendar/yearSchedule';
import { dateOf, isObject, sourceOf } from './fileMembers';
import { PolicyProblem } from './problem';

/** No holiday of a schedule is longer, its weekends included. */
const longestHoliday = 15;

/**
 * Reads the years of a policy file's "holidays": [{"year": 2027, "off": [{"from": "2027-01-01", "until": "2027-01-03"}],
 * "work": ["2027-02-07"], "source": {"title": "…"}, "lastChecked": "2026-11-23"}]: days off, and the Saturdays and
 * Sundays worked in exchange, as the year's notice announces them.
 * @throws PolicyProblem policyUnreadable, policyBadHolidays naming the year and what is wrong in it
 */
export function loadHolidays(place: string, content: unknown): readonly YearSchedule[] {
  if (!Array.isArray(content)) throw new PolicyProblem('policyUnreadable', { place, member: 'holidays' });
  const schedules = content.map((one: unknown, index) => yearOf(place, one, `holidays ${index + 1}`));
  const twice = schedules.find(({ year }, index) => schedules.findIndex((one) => one.year === year) < index);
  if (twice !== undefined) throw new PolicyProblem('policyBadHolidays', { place, year: String(twice.year), text: String(twice.year) });
  return schedules;
}

function yearOf(place: string, content: unknown, member: string): YearSchedule {
  if (!isObject(content)) throw new PolicyProblem('policyUnreadable', { place, member });
  const { year, off, work = [], source, lastChecked, ...rest } = content;
  if (typeof year !== 'number' || !Number.isInteger(year) || year < 2000 || year > 2199) throw new PolicyProblem('policyUnreadable', { place, member: `${member} year` });
  const wrong = (text: string): never => {
    throw new PolicyProblem('policyBadHolidays', { place, year: String(year), text });
  };
  const [unknown] = Object.keys(rest);
  if (unknown !== undefined) wrong(unknown);
  if (sourceOf(source) === null) wrong('source');
  if (dateOf(lastChecked) === null) wrong('lastChecked');
  const daysOff = (Array.isArray(off) ? off : []).flatMap((holiday: unknown) => holidayOf(holiday) ?? wrong(textOf(holiday)));
  const worked = (Array.isArray(work) ? work : [work]).map((day: unknown) => dateOf(day) ?? wrong(textOf(day)));
  const stray = [...daysOff, ...worked].find((day) => day.year !== year && !(day.year === year - 1 && day.month === 12));
  if (stray !== undefined) wrong(isoDate(stray));
  const said = [...daysOff, ...worked].map(isoDate);
  const repeated = said.find((day, index) => said.indexOf(day) < index);
  if (repeated !== undefined) wrong(repeated);
  const onWeekday = worked.find((day) => weekday(day) < 6);
  if (onWeekday !== undefined) wrong(isoDate(onWeekday));
  // A schedule without New Year's Day is not whole.
  if (!said.slice(0, daysOff.length).includes(`${year}-01-01`)) wrong(`${year}-01-01`);
  return { year, off: daysOff, work: worked };
}

/** The days of {"from": …, "until": …}; a single day has no until. */
function holidayOf(content: unknown): readonly CalendarDate[] | null {
  if (!isObject(content)) return null;
  const { from, until = from, ...rest } = content;
  const [first, last] = [dateOf(from), dateOf(until)];
  if (first === null || last === null || Object.keys(rest).length > 0) return null;
  const days = daysBetween(first, last) + 1;
  return days < 1 || days > longestHoliday ? null : Array.from({ length: days }, (_unused, index) => addDays(first, index));
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value);
}
