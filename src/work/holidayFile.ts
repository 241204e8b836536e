import type { CalendarDate } from '../rules/calendar/calendarDate';
import { loadPolicy } from '../rules/policy/loadPolicy';
import { PolicyProblem } from '../rules/policy/problem';
import { policyPlaces, scheduleOf } from './policies';
import { parseSettings, type HolidayNotice, type Settings } from './settings';

/**
 * The schedules of holidays that the text of a policy file states, to be remembered; its parameters are left out.
 * @throws PolicyProblem
 */
export function readHolidayFile(text: string): readonly HolidayNotice[] {
  const content = jsonOf(text);
  const { place, holidays } = loadPolicy(content);
  if (holidays.length === 0) throw new PolicyProblem('policyNoHolidays', { place });
  return parseSettings({ holidays: (content as { readonly holidays: unknown }).holidays }).holidays ?? [];
}

function jsonOf(text: string): unknown {
  try {
    // Notepad begins its files with a mark.
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (reason) {
    if (reason instanceof SyntaxError) throw new PolicyProblem('policyNotJson', {});
    throw reason;
  }
}

/** Whether a year's official schedule is known, and whether it is the workbook that remembers it. */
export interface ScheduledYear {
  readonly year: number;
  readonly isKnown: boolean;
  readonly isRemembered: boolean;
}

/** The year of the day, the one after, and every year that the workbook remembers. */
export function scheduledYears(settings: Pick<Settings, 'place' | 'holidays'>, asOf: CalendarDate): readonly ScheduledYear[] {
  const remembered = (settings.holidays ?? []).map(({ year }) => year);
  // A place nobody knows any more adds no schedules, and is told elsewhere.
  const isPlace = policyPlaces().some(({ place }) => place === settings.place);
  const schedule = scheduleOf(isPlace ? settings : { holidays: settings.holidays ?? [] });
  return [...new Set([...remembered, asOf.year, asOf.year + 1])]
    .sort((one, other) => one - other)
    .map((year) => ({ year, isKnown: schedule.isKnown(year), isRemembered: remembered.includes(year) }));
}
