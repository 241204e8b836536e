import type { CalendarMonth } from '../../rules/calendar/calendarDate';
import { monthOfValue, readDateText } from '../../rules/calendar/readDateText';

const numeral = '[〇零一二三四五六七八九十]';

/** A day, month or year as clerks write it beside a word: 20260912, 2026.9.12, 26.9.12, 9.12, 2026年9月, 9月12日, 二〇二六年九月, 九月. */
const day = [
  String.raw`(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])`,
  String.raw`(?:19|20)\d{2}(?:[年./-](?:\d{1,2}(?:[月./-](?:\d{1,2}[日号]?)?)?)?)?`,
  String.raw`\d{2}[年./-]\d{1,2}[月./-](?:\d{1,2}[日号]?)?`,
  String.raw`\d{1,2}[月./-](?:\d{1,2}[日号]?)?`,
  `${numeral}{4}年(?:${numeral}{1,3}月(?:${numeral}{1,3}[日号])?)?`,
  `${numeral}{1,3}月(?:${numeral}{1,3}[日号])?`,
].join('|');
const days = new RegExp(`(?:自|从|于|到)?(?:${day})(?:份|起|初|中|末|底|后)?`, 'g');

/** A text without its days. */
export function withoutDays(text: string): string {
  return text.replace(days, '');
}

/** The first month that a text names with its year; null where it names none. */
export function monthNamed(text: string): CalendarMonth | null {
  return monthsNamed(text)[0] ?? null;
}

/** The last of them. */
export function lastMonthNamed(text: string): CalendarMonth | null {
  return monthsNamed(text).at(-1) ?? null;
}

function monthsNamed(text: string): readonly CalendarMonth[] {
  return [...text.matchAll(days)].flatMap(([found]) => {
    const reading = readDateText(found.replace(/^[自从于到]|[份起初中末底后./-]$/g, ''));
    return reading.state === 'read' ? [monthOfValue(reading.value)] : [];
  });
}

/** The month of a word that stands under a month: what the text names, with or without its year, else the month itself. */
export function monthNear(text: string, near: CalendarMonth): CalendarMonth {
  const named = monthNamed(text);
  if (named !== null) return named;
  const month = Number(/(?<!\d)(\d{1,2})(?=[月./-])/.exec(text)?.[1] ?? '');
  if (month < 1 || month > 12) return near;
  // 12月去世 under January is of the year before.
  return { year: month > near.month + 6 ? near.year - 1 : near.year, month };
}
