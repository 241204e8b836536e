import { addDays } from '../../rules/calendar/arithmetic';
import type { CalendarDate } from '../../rules/calendar/calendarDate';
import { isoDate } from '../../rules/calendar/formatDate';

/** A day in somebody's calendar. */
export interface CalendarEvent {
  /** The same for the same obligation in every export: a calendar renews it, and never doubles it. */
  readonly uid: string;
  readonly date: CalendarDate;
  readonly summary: string;
  readonly description: string;
}

/** RFC 5545 §3.1: octets of a line, its line break not counted. */
const longestLine = 75;

/**
 * All-day events as iCalendar (RFC 5545).
 * @param stamp the day of looking: the same request gives the same file
 */
export function icsReport(name: string, events: readonly CalendarEvent[], stamp: CalendarDate): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//minzheng-ledger//mz calendar//ZH',
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${escaped(name)}`,
    ...events.flatMap(({ uid, date, summary, description }) => [
      'BEGIN:VEVENT',
      `UID:${uid}`,
      `DTSTAMP:${basic(stamp)}T000000Z`,
      `DTSTART;VALUE=DATE:${basic(date)}`,
      `DTEND;VALUE=DATE:${basic(addDays(date, 1))}`,
      `SUMMARY:${escaped(summary)}`,
      `DESCRIPTION:${escaped(description)}`,
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

/** 20261113 */
function basic(date: CalendarDate): string {
  return isoDate(date).replaceAll('-', '');
}

function escaped(text: string): string {
  return text.replace(/[\\;,]/g, '\\$&').replace(/\r\n?|\n/g, '\\n');
}

/** Lines of at most 75 octets of UTF-8, each after the first behind a space, no character cut in two. */
function folded(line: string): string {
  let text = '';
  let octets = 0;
  for (const character of line) {
    const size = new TextEncoder().encode(character).length;
    if (octets + size > longestLine) {
      text += '\r\n ';
      octets = 1;
    }
    text += character;
    octets += size;
  }
  return text;
}
