import { codeOf, diagnoseWorkbook } from '../../src/work/diagnoseWorkbook';
import { saveSettings } from '../../src/work/saveSettings';
import { WorkbookProblem } from '../../src/workbook/problem';
import { day } from '../rules/calendars';
import { arrangements, bookOf } from './eleven/books';
import { elders } from './eleven/people';

const asOf = day('2026-11-23');

test('sheets, ledgers, memory and policy, without a word that stands in the workbook', async () => {
  const workbook = await bookOf(arrangements.plain);
  await saveSettings(workbook, { place: 'beijing', unit: '幸福社区' });
  const diagnosis = await diagnoseWorkbook(workbook, asOf);
  expect(diagnosis).toMatchObject({
    overview: { is: { dateSystem: 1900, sheets: 5, structureProtected: false, signed: false } },
    corrections: { is: 0 },
    tables: { is: 0 },
    place: { is: 'beijing' },
    hasPolicySheet: { is: false },
  });
  expect(diagnosis.ledgers).toMatchObject({ is: [{ tab: 1, kind: 'elders', persons: elders.length }, { kind: 'vouchers' }, { kind: 'stops' }, { kind: 'helpers' }, { kind: 'certificates' }] });
  const text = JSON.stringify(diagnosis);
  expect(text).not.toMatch(/[\u4e00-\u9fff]/);
  for (const { idNumber } of elders) expect(text).not.toContain(idNumber);
});

test('a memory that cannot be read is told, and the rest all the same', async () => {
  const workbook = await bookOf(arrangements.plain);
  await workbook.setMemory('{');
  const unreadable = { failed: 'memoryUnreadable' };
  expect(await diagnoseWorkbook(workbook, asOf)).toMatchObject({ overview: { is: { sheets: 5 } }, memory: unreadable, corrections: unreadable, place: unreadable, ledgers: { is: [{ kind: 'elders' }, {}, {}, {}, {}] } });
});

test('a place that nobody knows is told by its code', async () => {
  const workbook = await bookOf(arrangements.plain);
  await workbook.setMemory(JSON.stringify({ settings: { place: 'nowhere' } }));
  expect((await diagnoseWorkbook(workbook, asOf)).hasPolicySheet).toEqual({ failed: 'unknownPlace' });
});

test('an error is told by its code or name, never by its words', () => {
  expect([codeOf(new WorkbookProblem('sheetProtected', { sheet: '某人' })), codeOf(new TypeError('某人')), codeOf('某人')]).toEqual(['sheetProtected', 'TypeError', 'string']);
});
