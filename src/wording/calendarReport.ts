import { isMessageKey, say, type Locale } from '../locale';
import { formatPeriod, isoDate, weekday, type CalendarDate, type ListedObligation, type ListedObligations } from '../work/listObligations';
import type { CalendarEvent } from '../work/reports/icsReport';
import type { ListReport } from '../work/reports/listSheet';
import { periodWord, tableWord } from './words';

/** A list of obligations and what it was asked for. */
export interface CalendarList extends ListedObligations {
  readonly asOf: CalendarDate;
  readonly from: CalendarDate;
  readonly until: CalendarDate;
}

/** An obligation as the clerk calls it. */
export function obligationWord(locale: Locale, id: string): string {
  const key = `obligation.${id}`;
  return isMessageKey(key) ? say(locale, key) : tableWord(locale, id);
}

export function weekdayWord(locale: Locale, date: CalendarDate): string {
  const key = `weekday.${weekday(date)}`;
  return isMessageKey(key) ? say(locale, key) : '';
}

/** The list as days of a calendar. */
export function calendarEvents(locale: Locale, { items }: CalendarList): readonly CalendarEvent[] {
  return items.map((item) => {
    const notes = [notesOf(locale, item), sourceWord(locale, item)].filter((note) => note !== '');
    return { uid: `${item.id}.${formatPeriod(item.period)}@minzheng-ledger`, date: item.due, summary: say(locale, 'calendar.line', namesOf(locale, item)), description: notes.join('\n') };
  });
}

/** The list as a sheet to print; without a workbook 进度 is left to the pen. */
export function calendarList(locale: Locale, list: CalendarList): ListReport {
  return {
    title: say(locale, 'calendar.title'),
    subtitle: subtitleOf(locale, list),
    orientation: 'landscape',
    columns: [
      { heading: say(locale, 'report.number'), width: 6 },
      { heading: say(locale, 'calendar.heading.due'), width: 13, isDate: true },
      { heading: say(locale, 'calendar.heading.weekday'), width: 7 },
      { heading: say(locale, 'calendar.heading.title'), width: 46, align: 'left' },
      { heading: say(locale, 'field.period'), width: 16 },
      { heading: say(locale, 'calendar.heading.who'), width: 12 },
      { heading: say(locale, 'calendar.heading.state'), width: 16 },
      { heading: say(locale, 'calendar.heading.notes'), width: 34, align: 'left' },
    ],
    rows: list.items.map((item, index) => {
      const { title, period } = namesOf(locale, item);
      return [index + 1, item.due, weekdayWord(locale, item.due), title, period, whoWord(locale, item), stateWord(locale, item), notesOf(locale, item, false)];
    }),
  };
}

/** Which days are listed, and what becomes of days off. */
export function subtitleOf(locale: Locale, { from, until, asOf, shift }: CalendarList): string {
  return say(locale, 'calendar.subtitle', { from: isoDate(from), until: isoDate(until), asOf: isoDate(asOf), shift: say(locale, `shift.${shift}`) });
}

/** What it is called, and its period. */
export function namesOf(locale: Locale, { id, period }: ListedObligation): { readonly title: string; readonly period: string } {
  return { title: obligationWord(locale, id), period: periodWord(locale, formatPeriod(period)) };
}

/** 已生成, 未开始、已逾期 */
export function stateWord(locale: Locale, { standing }: ListedObligation): string {
  if (standing === null) return '';
  const state = say(locale, `state.${standing.state}`);
  return standing.overdue ? `${state}${say(locale, 'list.separator')}${say(locale, 'state.overdue')}` : state;
}

/** 还有 7 天 */
export function leftWord(locale: Locale, { daysLeft }: ListedObligation): string {
  if (daysLeft === 0) return say(locale, 'calendar.today');
  return daysLeft > 0 ? say(locale, 'calendar.left', { days: daysLeft }) : say(locale, 'calendar.over', { days: -daysLeft });
}

/** Why the date is what it is, and whose the task is where it is not the community's. */
export function notesOf(locale: Locale, item: ListedObligation, withWho = true): string {
  const { moved, nominalDue, begins, scheduleKnown, standing, who } = item;
  const notes: string[] = [];
  if (withWho && who !== 'community') notes.push(whoWord(locale, item));
  if (begins !== null) notes.push(say(locale, 'calendar.begins', { date: shortDate(begins) }));
  if (moved !== null) notes.push(say(locale, `calendar.moved.${moved}`, { date: shortDate(nominalDue), weekday: weekdayWord(locale, nominalDue) }));
  if (!scheduleKnown) notes.push(say(locale, 'calendar.unknownSchedule'));
  if (standing !== null && standing.tick !== null) notes.push(say(locale, 'calendar.tickedBy', { by: standing.tick.by, date: isoDate(standing.tick.on) }));
  return notes.join(say(locale, 'calendar.noteSeparator'));
}

function whoWord(locale: Locale, { who }: ListedObligation): string {
  return say(locale, `who.${who}`);
}

/** The plan that asks for it, and the item. */
export function sourceWord(locale: Locale, { source }: ListedObligation): string {
  return say(locale, `calendar.source.${source.plan}`, { item: source.item });
}

/** 11-13: the month stands above. */
export function shortDate(date: CalendarDate): string {
  return isoDate(date).slice(5);
}
