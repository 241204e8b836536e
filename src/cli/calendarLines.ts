import { say, type Locale } from '../locale';
import { leftWord, namesOf, notesOf, shortDate, stateWord, subtitleOf, weekdayWord, type CalendarList } from '../wording/calendarReport';
import { periodWord } from '../wording/words';
import { formatPeriod, nextDue, type ListedObligation } from '../work/listObligations';
import { terminalWidth } from './terminalWidth';

/** The list in the terminal: what is due next, then everything by month. */
export function calendarLines(locale: Locale, list: CalendarList): readonly string[] {
  const { items } = list;
  const lines = [`${say(locale, 'calendar.title')}  ${subtitleOf(locale, list)}`];
  if (items.length === 0) return [...lines, say(locale, 'calendar.none')];
  const next = nextDue(items);
  if (next !== null) lines.push(say(locale, 'calendar.next', { ...namesOf(locale, next), date: shortDate(next.due), weekday: weekdayWord(locale, next.due), left: leftWord(locale, next) }));
  const overdue = items.filter(({ standing }) => standing?.overdue === true).length;
  if (overdue > 0) lines.push(say(locale, 'calendar.overdueCount', { count: overdue }));
  const stateWidth = Math.max(0, ...items.map((item) => terminalWidth(stateWord(locale, item))));
  const leftWidth = Math.max(...items.map((item) => terminalWidth(leftWord(locale, item))));
  let month = '';
  for (const item of items) {
    const heading = periodWord(locale, formatPeriod({ kind: 'month', year: item.due.year, month: item.due.month }));
    if (heading !== month) lines.push('', (month = heading));
    const state = item.standing === null ? '' : `${padded(stateWord(locale, item), stateWidth)}  `;
    lines.push(`  ${shortDate(item.due)} ${weekdayWord(locale, item.due)}  ${padded(leftWord(locale, item), leftWidth)}  ${state}${lineOf(locale, item)}`);
  }
  const years = [...new Set(items.filter(({ scheduleKnown }) => !scheduleKnown).flatMap(({ due, nominalDue }) => [due.year, nominalDue.year]))].sort();
  lines.push('');
  if (years.length > 0) lines.push(say(locale, 'calendar.unknownYears', { years: years.join(say(locale, 'list.separator')) }));
  if (items.every(({ standing }) => standing === null)) lines.push(say(locale, 'calendar.noFile'));
  return lines.at(-1) === '' ? lines.slice(0, -1) : lines;
}

function lineOf(locale: Locale, item: ListedObligation): string {
  const line = say(locale, 'calendar.line', namesOf(locale, item));
  const notes = notesOf(locale, item);
  return notes === '' ? line : say(locale, 'calendar.note', { line, notes });
}

function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - terminalWidth(text)));
}
