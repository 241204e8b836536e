import { parseMemory } from '../../src/ledger/memory';
import { PolicyProblem } from '../../src/rules/policy/problem';
import { readHolidayFile, scheduledYears } from '../../src/work/holidayFile';
import { listObligations } from '../../src/work/listObligations';
import { scheduleOf } from '../../src/work/policies';
import { merged, parseSettings, rememberSettings, settingsOf, SettingsProblem } from '../../src/work/settings';
import { workbookTerms } from '../../src/work/workbookTerms';
import { day } from '../rules/calendars';
import { openWorkbookFile } from '../workbook/natively';
import { arrangements, bookOf } from './eleven/books';

const asOf = day('2026-11-23');
/** Made up for the test. */
const notice = (year: number, until: string) => ({ year, off: [{ from: `${year}-01-01`, until: `${year}-01-${until}` }], work: [], source: { title: '测试用' }, lastChecked: '2026-11-24' });
const file = (holidays: unknown) => JSON.stringify({ place: 'our-office', name: '某办事处', holidays });
const inJanuary = { asOf, from: day('2027-01-01'), until: day('2027-12-31'), settings: {} };

test('a workbook remembers a year’s schedule, for the calendar and the functions alike', async () => {
  const workbook = await bookOf(arrangements.plain);
  const known = async () => new Set((await listObligations(workbook, inJanuary)).items.map(({ scheduleKnown }) => scheduleKnown));
  expect(await known()).toEqual(new Set([false]));
  await rememberSettings(workbook, { holidays: readHolidayFile(`\uFEFF${file([notice(2027, '08')])}`) });
  await workbook.commit();
  expect(await known()).toEqual(new Set([true]));
  const { schedule } = await workbookTerms(await openWorkbookFile(workbook.bytes()), { year: 2026, month: 11, day: 23 });
  expect([schedule.isKnown(2027), schedule.isWorkday(day('2027-01-08')), schedule.isWorkday(day('2027-01-11'))]).toEqual([true, false, true]);
});

test('a file named for one run stands over what is remembered, year by year', () => {
  const settings = { holidays: [notice(2027, '08'), notice(2028, '07')] };
  const schedule = scheduleOf(settings, JSON.parse(file([notice(2027, '05')])));
  expect([schedule.isWorkday(day('2027-01-08')), schedule.isWorkday(day('2027-01-05')), schedule.isWorkday(day('2028-01-07'))]).toEqual([true, false, false]);
});

test('years are remembered one by one, the later notice of a year in place of the earlier', async () => {
  expect(merged({ holidays: [notice(2027, '01'), notice(2028, '01')] }, { holidays: [notice(2027, '03')] })).toEqual({ holidays: [notice(2027, '03'), notice(2028, '01')] });
});

test('a schedule that is none is refused; one that a later version wrote is passed over and kept', async () => {
  for (const wrong of [[], [{ year: 2027 }], [notice(2027, '01'), notice(2027, '02')]]) expect(() => parseSettings({ holidays: wrong })).toThrow(SettingsProblem);
  const workbook = await bookOf(arrangements.plain);
  await workbook.setMemory(JSON.stringify({ settings: { holidays: { '2027': 'later' }, unit: '某社区' } }));
  expect(await settingsOf(workbook)).toEqual({ unit: '某社区' });
  await rememberSettings(workbook, { term: '老年券' });
  expect(parseMemory(await workbook.memory()).other['settings']).toMatchObject({ holidays: { '2027': 'later' } });
});

test.each([
  ['no JSON', '放假安排', 'policyNotJson'],
  ['no policy file', '[]', 'policyUnreadable'],
  ['a policy file without holidays', file(undefined), 'policyNoHolidays'],
  ['a schedule without New Year', file([{ ...notice(2027, '01'), off: [] }]), 'policyBadHolidays'],
])('%s is told', (_case, text, code) => {
  expect(() => readHolidayFile(text)).toThrow(expect.objectContaining({ name: PolicyProblem.name, code }));
});

test('which years are known', () => {
  expect(scheduledYears({}, asOf)).toEqual([{ year: 2026, isKnown: true, isRemembered: false }, { year: 2027, isKnown: false, isRemembered: false }]);
  expect(scheduledYears({ place: 'nowhere', holidays: [notice(2027, '03')] }, asOf)).toEqual([{ year: 2026, isKnown: true, isRemembered: false }, { year: 2027, isKnown: true, isRemembered: true }]);
});
