import { say, type Locale } from '../locale';
import type { DueDay } from '../work/dueDays';

/** When something is due unless the office has a day of its own: 次月 15 日. */
export function dueWord(locale: Locale, { due }: DueDay): string {
  return 'day' in due ? say(locale, due.on === 'date' ? 'due.dayWithin' : `due.${due.on}`, { day: due.day }) : say(locale, 'due.lastWorkday');
}
