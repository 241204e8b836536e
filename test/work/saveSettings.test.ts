import { parseMemory } from '../../src/ledger/memory';
import { PolicyProblem } from '../../src/rules/policy/problem';
import { areSame, saveSettings, withoutBlanks } from '../../src/work/saveSettings';
import { settingsOf, SettingsProblem, type Settings } from '../../src/work/settings';
import { openWorkbookFile } from '../workbook/natively';
import { arrangements, bookOf } from './eleven/books';

const ours: Settings = { place: 'beijing', unit: '幸福社区', signatories: { reporter: '民政甲' }, dueDays: { 'helper-monthly': 25 } };

test('settings are remembered in place of others, and read by whoever opens the workbook', async () => {
  const workbook = await bookOf(arrangements.plain);
  expect(await saveSettings(workbook, ours)).toBe(true);
  expect(await settingsOf(await openWorkbookFile(workbook.bytes()))).toEqual(ours);
  await saveSettings(workbook, { unit: '安康社区' });
  expect(await settingsOf(workbook)).toEqual({ unit: '安康社区' });
});

test('where nothing is new, nothing is written', async () => {
  const workbook = await bookOf(arrangements.plain);
  const empty = workbook.bytes();
  expect(await saveSettings(workbook, { signatories: {} })).toBe(false);
  expect(workbook.bytes()).toEqual(empty);
  await saveSettings(workbook, ours);
  const saved = workbook.bytes();
  expect(await saveSettings(workbook, Object.fromEntries(Object.entries(ours).reverse()))).toBe(false);
  expect(workbook.bytes()).toEqual(saved);
});

test('what a later version wrote, and everything else that is remembered, stays', async () => {
  const workbook = await bookOf(arrangements.plain);
  const waivers = [{ code: 'EL13' }];
  await workbook.setMemory(JSON.stringify({ waivers, settings: { rounding: 'up', shift: 'nearest', unit: '幸福社区' } }));
  await saveSettings(workbook, { term: '老年卷' });
  expect(parseMemory(await workbook.memory()).other).toMatchObject({ waivers, settings: { rounding: 'up', shift: 'nearest', term: '老年卷' } });
  expect(await settingsOf(workbook)).toEqual({ term: '老年卷' });
  await saveSettings(workbook, { shift: 'later' });
  expect(parseMemory(await workbook.memory()).other['settings']).toEqual({ rounding: 'up', shift: 'later' });
});

test('what cannot be is refused, and nothing is written', async () => {
  const workbook = await bookOf(arrangements.plain);
  const bytes = workbook.bytes();
  await expect(saveSettings(workbook, { settleDay: 32 })).rejects.toBeInstanceOf(SettingsProblem);
  await expect(saveSettings(workbook, { place: 'nowhere' })).rejects.toBeInstanceOf(PolicyProblem);
  expect(workbook.bytes()).toEqual(bytes);
});

test('blanks say nothing', () => {
  expect(withoutBlanks({ unit: ' ', place: undefined, signatories: { reporter: '' }, headings: { 'voucher-issue': {} }, term: '老年券' })).toEqual({ term: '老年券' });
  expect(withoutBlanks({ unit: ' 幸福社区 ' })).toEqual({ unit: '幸福社区' });
  expect([areSame({ headings: { 'voucher-issue': {} } }, {}), areSame({ settleDay: 20 }, { settleDay: 21 })]).toEqual([true, false]);
});
