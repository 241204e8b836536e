import { fc } from '../properties';
import { addDays, daysBetween } from '../../../src/rules/calendar/arithmetic';
import { compareDates } from '../../../src/rules/calendar/compare';
import type { Shift } from '../../../src/rules/calendar/deadline';
import { isoDate } from '../../../src/rules/calendar/formatDate';
import type { Obligation } from '../../../src/rules/calendar/obligation';
import { obligationCatalogue } from '../../../src/rules/calendar/obligationCatalogue';
import { obligationsOf } from '../../../src/rules/calendar/obligationsOf';
import { formatPeriod } from '../../../src/rules/calendar/period';
import { workSchedule } from '../../../src/rules/calendar/workSchedule';
import { datesBetween, day } from '../calendars';

const schedule = workSchedule();
const dueIn = (from: string, until: string, shift: Shift = 'earlier', settleDay: number | null = null) => obligationsOf({ from: day(from), until: day(until), shift, settleDay, schedule });
const named = ({ id, period }: Obligation) => `${id} ${formatPeriod(period)}`;

/*
 * 2026 by hand, from the official schedule. Worked weekends: 01-04, 02-14, 02-28, 05-09, 09-20, 10-10.
 * Obligation, period, date by the rule, 提前, 顺延; 不变 leaves the date by the rule.
 */
const cases2026 = `
certificates-monthly      2025-12 01-15 01-15 01-15
certificates-monthly      2026-01 02-15 02-14 02-24
certificates-monthly      2026-02 03-15 03-13 03-16
certificates-monthly      2026-03 04-15 04-15 04-15
certificates-monthly      2026-04 05-15 05-15 05-15
certificates-monthly      2026-05 06-15 06-15 06-15
certificates-monthly      2026-06 07-15 07-15 07-15
certificates-monthly      2026-07 08-15 08-14 08-17
certificates-monthly      2026-08 09-15 09-15 09-15
certificates-monthly      2026-09 10-15 10-15 10-15
certificates-monthly      2026-10 11-15 11-13 11-16
certificates-monthly      2026-11 12-15 12-15 12-15
helper-monthly            2026-01 01-30 01-30 01-30
helper-monthly            2026-02 02-28 02-28 02-28
helper-monthly            2026-03 03-31 03-31 03-31
helper-monthly            2026-04 04-30 04-30 04-30
helper-monthly            2026-05 05-29 05-29 05-29
helper-monthly            2026-06 06-30 06-30 06-30
helper-monthly            2026-07 07-31 07-31 07-31
helper-monthly            2026-08 08-31 08-31 08-31
helper-monthly            2026-09 09-30 09-30 09-30
helper-monthly            2026-10 10-30 10-30 10-30
helper-monthly            2026-11 11-30 11-30 11-30
helper-monthly            2026-12 12-31 12-31 12-31
voucher-issue             2026Q1  01-10 01-09 01-12
voucher-issue             2026Q2  04-10 04-10 04-10
voucher-issue             2026Q3  07-10 07-10 07-10
voucher-issue             2026Q4  10-10 10-10 10-10
voucher-inspection        2026Q1  01-10 01-09 01-12
voucher-inspection        2026Q2  04-10 04-10 04-10
voucher-inspection        2026Q3  07-10 07-10 07-10
voucher-inspection        2026Q4  10-10 10-10 10-10
allowance-review          2026Q1  01-10 01-09 01-12
allowance-review          2026Q2  04-10 04-10 04-10
allowance-review          2026Q3  07-10 07-10 07-10
allowance-review          2026Q4  10-10 10-10 10-10
voucher-review            2026Q1  01-10 01-09 01-12
voucher-review            2026Q2  04-10 04-10 04-10
voucher-review            2026Q3  07-10 07-10 07-10
voucher-review            2026Q4  10-10 10-10 10-10
voucher-deaths-monthly    2025-10 01-10 01-09 01-12
voucher-deaths-monthly    2025-11 01-10 01-09 01-12
voucher-deaths-monthly    2025-12 01-10 01-09 01-12
voucher-deaths-monthly    2026-01 04-10 04-10 04-10
voucher-deaths-monthly    2026-02 04-10 04-10 04-10
voucher-deaths-monthly    2026-03 04-10 04-10 04-10
voucher-deaths-monthly    2026-04 07-10 07-10 07-10
voucher-deaths-monthly    2026-05 07-10 07-10 07-10
voucher-deaths-monthly    2026-06 07-10 07-10 07-10
voucher-deaths-monthly    2026-07 10-10 10-10 10-10
voucher-deaths-monthly    2026-08 10-10 10-10 10-10
voucher-deaths-monthly    2026-09 10-10 10-10 10-10
voucher-deaths-quarterly  2026Q1  03-31 03-31 03-31
voucher-deaths-quarterly  2026Q2  06-30 06-30 06-30
voucher-deaths-quarterly  2026Q3  09-30 09-30 09-30
voucher-deaths-quarterly  2026Q4  12-31 12-31 12-31
voucher-statistics        2026Q1  03-31 03-31 03-31
voucher-statistics        2026Q2  06-30 06-30 06-30
voucher-statistics        2026Q3  09-30 09-30 09-30
voucher-statistics        2026Q4  12-31 12-31 12-31
voucher-stops             2026Q1  03-31 03-31 03-31
voucher-stops             2026Q2  06-30 06-30 06-30
voucher-stops             2026Q3  09-30 09-30 09-30
voucher-stops             2026Q4  12-31 12-31 12-31
helper-summary            2026Q1  03-31 03-31 03-31
helper-summary            2026Q2  06-30 06-30 06-30
helper-summary            2026Q3  09-30 09-30 09-30
helper-summary            2026Q4  12-31 12-31 12-31
visit-spring-festival     2026    02-14 02-14 02-14
visit-lantern             2026    03-02 03-02 03-02
visit-mid-autumn          2026    09-24 09-24 09-24
visit-double-ninth        2026    10-16 10-16 10-16
double-ninth-activities   2026    10-18 10-16 10-19
filial-star               2026    10-18 10-16 10-19
dibao-urban-quarterly     2026Q1  03-31 03-31 03-31
dibao-urban-quarterly     2026Q2  06-30 06-30 06-30
dibao-urban-quarterly     2026Q3  09-30 09-30 09-30
dibao-urban-quarterly     2026Q4  12-31 12-31 12-31
dibao-rural-half-year     2026H1  06-30 06-30 06-30
dibao-rural-half-year     2026H2  12-31 12-31 12-31
dibao-rural-annual        2026    09-30 09-30 09-30
dibao-urban-annual        2026    12-15 12-15 12-15
tekun-annual              2026    12-31 12-31 12-31
standard-publication      2026    04-30 04-30 04-30
information-system        2026    04-30 04-30 04-30
dynamic-rules             2026    05-31 05-29 06-01
home-rules                2026    05-31 05-29 06-01
home-training             2026    07-31 07-31 07-31
medical-agreements        2026    02-28 02-28 02-28
medical-rules             2026    03-31 03-31 03-31
medical-start             2026    04-01 04-01 04-01
`.trim().split('\n').map((line) => line.split(/\s+/) as [id: string, period: string, nominal: string, earlier: string, later: string]);

describe.each([
  ['earlier', 3],
  ['later', 4],
  ['none', 2],
] as const)('2026, a due date on a day off: %s', (shift, column) => {
  const obligations = dueIn('2026-1-1', '2026-12-31', shift);

  test.each(cases2026)('%s %s', (...row) => {
    const [id, period, nominal] = row;
    const [obligation, ...others] = obligations.filter((one) => named(one) === `${id} ${period}`);
    expect(others).toEqual([]);
    const due = `2026-${row[column]}`;
    expect(obligation && { due: isoDate(obligation.due), nominalDue: isoDate(obligation.nominalDue), moved: obligation.moved, scheduleKnown: obligation.scheduleKnown }).toEqual({
      due,
      nominalDue: `2026-${nominal}`,
      moved: due === `2026-${nominal}` ? null : shift,
      scheduleKnown: true,
    });
  });

  test('and nothing besides, in the order of the dates', () => {
    expect(obligations.map(named).sort()).toEqual(cases2026.map(([id, period]) => `${id} ${period}`).sort());
    const dates = obligations.map(({ due }) => isoDate(due));
    expect(dates).toEqual([...dates].sort());
  });
});

test('on 2026-11-23 the next is 小帮手月报表 of November; October’s 办证明细表 was due on Friday the 13th', () => {
  expect(dueIn('2026-11-23', '2026-12-14').map((one) => `${named(one)} ${isoDate(one.due)}`)).toEqual(['helper-monthly 2026-11 2026-11-30']);
  expect(dueIn('2026-11-1', '2026-11-22').map((one) => `${named(one)} ${isoDate(one.due)}`)).toEqual(['certificates-monthly 2026-10 2026-11-13']);
});

test.each([
  [null, '2026-10', '2026-10-01', '2026-10-31'],
  [15, '2026-11', '2026-10-16', '2026-11-15'],
  [10, '2026-11', '2026-10-11', '2026-11-10'],
  [20, '2026-10', '2026-09-21', '2026-10-20'],
  [31, '2026-10', '2026-10-01', '2026-10-31'],
])('settled on day %s, what is due on 2026-11-15 covers %s: %s to %s', (settleDay, period, first, last) => {
  const [obligation, ...others] = dueIn('2026-11-15', '2026-11-15', 'none', settleDay);
  expect(others).toEqual([]);
  expect(obligation && [named(obligation), isoDate(obligation.covers.first), isoDate(obligation.covers.last)]).toEqual([`certificates-monthly ${period}`, first, last]);
});

test.each([
  ['certificates-monthly', 20, '2026-10', '2026-11-20'],
  ['certificates-monthly', 31, '2026-10', '2026-11-30'],
  ['voucher-issue', 5, '2026Q4', '2026-10-08'],
  ['voucher-deaths-monthly', 8, '2026-07', '2026-10-08'],
  ['helper-monthly', 28, '2026-11', '2026-11-27'],
  ['helper-summary', 25, '2026Q4', '2026-12-25'],
])('%s on day %i in an office of its own ways: %s due %s', (id, dueDay, period, due) => {
  const later = id === 'voucher-issue' ? 'later' : 'earlier';
  const found = obligationsOf({ from: day('2026-10-1'), until: day('2026-12-31'), shift: later, settleDay: null, dueDays: { [id]: dueDay }, schedule }).filter((one) => named(one) === `${id} ${period}`);
  expect(found.map((one) => isoDate(one.due))).toEqual([due]);
});

test('annual checks say from when they are worked on', () => {
  const begins = dueIn('2026-1-1', '2026-12-31').flatMap(({ id, begins: from }) => (from === null ? [] : [`${id} ${isoDate(from)}`]));
  expect(begins).toEqual(['dibao-rural-annual 2026-09-01', 'dibao-urban-annual 2026-11-01']);
});

test('2027 has no official schedule yet: every date says so, and is worked out by weekends', () => {
  const obligations = dueIn('2027-1-1', '2027-12-31');
  expect(obligations.filter(({ scheduleKnown }) => scheduleKnown)).toEqual([]);
  const due = Object.fromEntries(obligations.map((one) => [named(one), isoDate(one.due)]));
  expect(due).toMatchObject({
    'visit-spring-festival 2027': '2027-02-05',
    'visit-lantern 2027': '2027-02-19',
    'visit-mid-autumn 2027': '2027-09-14',
    'visit-double-ninth 2027': '2027-10-07',
    'filial-star 2027': '2027-10-08',
    'voucher-issue 2027Q1': '2027-01-08',
    'certificates-monthly 2027-04': '2027-05-14',
  });
});

test('a date that moved into the year before depends on both years', () => {
  const [issue] = dueIn('2027-1-1', '2027-1-10').filter(({ id }) => id === 'voucher-issue');
  expect(issue && [isoDate(issue.due), issue.scheduleKnown]).toEqual(['2027-01-08', false]);
});

const shifts: readonly Shift[] = ['earlier', 'none', 'later'];
const spans = fc.tuple(datesBetween(2008, 2026), fc.integer({ min: 0, max: 120 }), fc.option(fc.integer({ min: 1, max: 31 })));

test('moved dates: earlier ≤ by the rule ≤ later; a moved date is worked and the nearest; a worked one is not moved', () => {
  fc.assert(
    fc.property(spans, ([from, length, settleDay]) => {
      const until = addDays(from, length);
      for (const shift of shifts) {
        for (const { due, nominalDue, moved, scheduleKnown } of obligationsOf({ from, until, shift, settleDay, schedule })) {
          const days = daysBetween(nominalDue, due);
          expect(Math.sign(days)).toBe(moved === null ? 0 : moved === 'earlier' ? -1 : 1);
          expect(moved === null || moved === shift).toBe(true);
          expect(scheduleKnown).toBe(true);
          if (shift === 'none') continue;
          expect(schedule.isWorkday(due)).toBe(true);
          for (let between = 0; between < Math.abs(days); between += 1) expect(schedule.isWorkday(addDays(nominalDue, between * Math.sign(days)))).toBe(false);
        }
      }
    }),
    { numRuns: 40 },
  );
});

test('every obligation is due once, whatever spans the days are asked in', () => {
  fc.assert(
    fc.property(spans, fc.constantFrom(...shifts), fc.integer({ min: 0, max: 120 }), ([from, length, settleDay], shift, cut) => {
      const until = addDays(from, length);
      const middle = addDays(from, Math.min(cut, length));
      const request = { shift, settleDay, schedule };
      const parts = [...obligationsOf({ ...request, from, until: middle }), ...obligationsOf({ ...request, from: addDays(middle, 1), until })];
      const whole = obligationsOf({ ...request, from, until });
      expect(parts.map(named)).toEqual(whole.map(named));
      expect(new Set(whole.map(named)).size).toBe(whole.length);
    }),
    { numRuns: 40 },
  );
});

test('the periods of an obligation follow each other: none is left out between two due dates', () => {
  const due = dueIn('2021-1-1', '2026-12-31');
  for (const { id, every } of obligationCatalogue) {
    const periods = due.filter((one) => one.id === id).map(({ period }) => formatPeriod(period));
    expect({ id, periods: new Set(periods).size }).toEqual({ id, periods: 6 * { month: 12, quarter: 4, halfYear: 2, year: 1 }[every] });
  }
});

test('what is asked for lies between the days', () => {
  fc.assert(
    fc.property(spans, ([from, length, settleDay]) => {
      const until = addDays(from, length);
      for (const { due } of obligationsOf({ from, until, shift: 'earlier', settleDay, schedule })) expect(compareDates(from, due) <= 0 && compareDates(due, until) <= 0).toBe(true);
    }),
    { numRuns: 20 },
  );
});
