import { addDays } from '../../../src/rules/calendar/arithmetic';
import { isoDate } from '../../../src/rules/calendar/formatDate';
import { obligationsOf } from '../../../src/rules/calendar/obligationsOf';
import { formatPeriod } from '../../../src/rules/calendar/period';
import { workSchedule } from '../../../src/rules/calendar/workSchedule';
import { loadPolicy } from '../../../src/rules/policy/loadPolicy';
import { holidaysOf } from '../../../src/rules/policy/makePolicy';
import { PolicyProblem } from '../../../src/rules/policy/problem';
import { day } from '../calendars';

const source = { title: '关于2027年部分节假日安排的通知（测试用，非真实安排）' };
/** Made up for the test. */
const year2027 = {
  year: 2027,
  off: [
    { from: '2026-12-31', until: '2027-01-02' },
    { from: '2027-02-05', until: '2027-02-12' },
    { from: '2027-04-05' },
    { from: '2027-05-01', until: '2027-05-05' },
    { from: '2027-06-09' },
    { from: '2027-09-15' },
    { from: '2027-10-01', until: '2027-10-08' },
  ],
  work: ['2027-01-03', '2027-01-31', '2027-02-14', '2027-10-10'],
  source,
  lastChecked: '2026-11-24',
};
const file = (holidays: unknown, other: object = {}) => ({ place: 'our-office', name: '某办事处', ...other, holidays });

test('a policy file with a year’s schedule makes it known', () => {
  const schedule = workSchedule(holidaysOf([loadPolicy(file([year2027]))], 'our-office'));
  expect([2026, 2027, 2028].map((year) => schedule.isKnown(year))).toEqual([true, true, false]);
  const obligations = obligationsOf({ from: day('2027-1-1'), until: day('2027-12-31'), shift: 'earlier', settleDay: null, schedule });
  expect(obligations.filter(({ scheduleKnown }) => !scheduleKnown)).toEqual([]);
  const due = Object.fromEntries(obligations.map((one) => [`${one.id} ${formatPeriod(one.period)}`, isoDate(one.due)]));
  expect(due).toMatchObject({
    'visit-spring-festival 2027': '2027-02-04',
    'visit-mid-autumn 2027': '2027-09-14',
    'visit-double-ninth 2027': '2027-09-30',
    'filial-star 2027': '2027-09-30',
    'certificates-monthly 2026-12': '2027-01-15',
    'helper-monthly 2027-01': '2027-01-31',
    'voucher-issue 2027Q4': '2027-10-10',
  });
});

test('a holiday that reaches into the December before takes its days off', () => {
  const schedule = workSchedule(holidaysOf([loadPolicy(file([year2027]))], 'our-office'));
  const [tekun] = obligationsOf({ from: day('2026-12-1'), until: day('2026-12-31'), shift: 'earlier', settleDay: null, schedule }).filter(({ id }) => id === 'tekun-annual');
  expect(tekun && [isoDate(tekun.due), tekun.scheduleKnown]).toEqual(['2026-12-30', true]);
  expect(Array.from({ length: 5 }, (_unused, index) => schedule.isWorkday(addDays(day('2026-12-30'), index)))).toEqual([true, false, false, false, true]);
});

test('the schedule of the place itself decides over that of the place it extends', () => {
  const other = { ...year2027, off: [{ from: '2027-01-01' }], work: [] };
  const files = [loadPolicy(file([other], { extends: 'above' })), loadPolicy({ place: 'above', name: '上级', holidays: [year2027, { ...year2027, year: 2028, off: [{ from: '2028-01-01' }], work: [] }] })];
  expect(holidaysOf(files, 'our-office').map(({ year, off }) => [year, off.length])).toEqual([[2027, 1], [2028, 1]]);
});

const changed = (members: object) => [{ ...year2027, ...members }];

test.each<[string, unknown, string, object]>([
  ['no list', {}, 'policyUnreadable', { member: 'holidays' }],
  ['no year', [{ ...year2027, year: '2027' }], 'policyUnreadable', { member: 'holidays 1 year' }],
  ['a year twice', [year2027, year2027], 'policyBadHolidays', { year: '2027', text: '2027' }],
  ['an unknown member', changed({ days: [] }), 'policyBadHolidays', { text: 'days' }],
  ['no source', changed({ source: undefined }), 'policyBadHolidays', { text: 'source' }],
  ['not checked', changed({ lastChecked: '昨天' }), 'policyBadHolidays', { text: 'lastChecked' }],
  ['no days off', changed({ off: [] }), 'policyBadHolidays', { text: '2027-01-01' }],
  ['a day that never was', changed({ off: [{ from: '2027-02-29' }] }), 'policyBadHolidays', { text: '{"from":"2027-02-29"}' }],
  ['a holiday that ends before it begins', changed({ off: [{ from: '2027-01-03', until: '2027-01-01' }] }), 'policyBadHolidays', { text: '{"from":"2027-01-03","until":"2027-01-01"}' }],
  ['a holiday of a month', changed({ off: [{ from: '2027-01-01', until: '2027-01-31' }] }), 'policyBadHolidays', {}],
  ['a day of another year', changed({ off: [{ from: '2027-01-01' }, { from: '2028-01-01' }] }), 'policyBadHolidays', { text: '2028-01-01' }],
  ['a day named twice', changed({ off: [{ from: '2027-01-01', until: '2027-01-02' }, { from: '2027-01-02' }] }), 'policyBadHolidays', { text: '2027-01-02' }],
  ['a day off that is worked', changed({ work: ['2027-05-01'] }), 'policyBadHolidays', { text: '2027-05-01' }],
  ['a worked day that is a weekday', changed({ work: ['2027-02-15'] }), 'policyBadHolidays', { text: '2027-02-15' }],
  ['a worked day that is no date', changed({ work: ['2月14日'] }), 'policyBadHolidays', { text: '2月14日' }],
])('%s is refused', (_case, holidays, code, data) => {
  const load = () => loadPolicy(file(holidays));
  expect(load).toThrow(PolicyProblem);
  try {
    load();
  } catch (reason) {
    expect(reason).toMatchObject({ code, data: { place: 'our-office', ...data } });
  }
});
