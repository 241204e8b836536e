import ICAL from 'ical.js';
import { icsReport } from '../../../src/work/reports/icsReport';
import { fc } from '../../rules/properties';
import { datesBetween, day } from '../../rules/calendars';

const stamp = day('2026-11-23');
const events = (text: string) => new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((component) => new ICAL.Event(component));

test('an event as RFC 5545 writes it', () => {
  const text = icsReport('报送日程', [{ uid: 'certificates-monthly.2026-10@minzheng-ledger', date: day('2026-11-13'), summary: '明细表（2026年10月）', description: 'a,b;c\\d\ne' }], stamp);
  expect(text.split('\r\n')).toEqual([
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//minzheng-ledger//mz calendar//ZH',
    'CALSCALE:GREGORIAN',
    'X-WR-CALNAME:报送日程',
    'BEGIN:VEVENT',
    'UID:certificates-monthly.2026-10@minzheng-ledger',
    'DTSTAMP:20261123T000000Z',
    'DTSTART;VALUE=DATE:20261113',
    'DTEND;VALUE=DATE:20261114',
    'SUMMARY:明细表（2026年10月）',
    'DESCRIPTION:a\\,b\\;c\\\\d\\ne',
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
    'END:VCALENDAR',
    '',
  ]);
});

test('the last day of a year ends on the first of the next', () => {
  expect(icsReport('', [{ uid: 'u', date: day('2026-12-31'), summary: '', description: '' }], stamp)).toContain('DTSTART;VALUE=DATE:20261231\r\nDTEND;VALUE=DATE:20270101\r\n');
});

const texts = fc.string({ unit: fc.constantFrom('老', '年', '𠮷', '·', 'a', ' ', ',', ';', ':', '\\', '"', '\n'), maxLength: 120 });

test('whatever the words, a parser reads them back, and no line is longer than 75 octets', () => {
  fc.assert(
    fc.property(fc.array(fc.record({ date: datesBetween(2000, 2099), summary: texts, description: texts }), { maxLength: 4 }), texts, (entries, name) => {
      const text = icsReport(name, entries.map((entry, index) => ({ ...entry, uid: `${index}@minzheng-ledger` })), stamp);
      expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
      expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
      for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      const read = events(text).map((event) => ({ date: { year: event.startDate.year, month: event.startDate.month, day: event.startDate.day }, allDay: event.startDate.isDate, days: event.duration.toSeconds() / 86_400, summary: event.summary, description: event.description }));
      expect(read).toEqual(entries.map((entry) => ({ ...entry, allDay: true, days: 1 })));
    }),
  );
});
