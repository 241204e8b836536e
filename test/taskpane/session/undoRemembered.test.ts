import { Session } from '../../../src/taskpane/session/session';
import type { Outcome, Task } from '../../../src/taskpane/session/state';
import { undoOf } from '../../../src/taskpane/session/undo';
import { tick } from '../../../src/taskpane/views/deadlines/scheduleWork';
import { correct, save } from '../../../src/taskpane/views/settings/settingsWork';
import { correctionsOf } from '../../../src/work/correctSheet';
import type { ListedObligation } from '../../../src/work/listObligations';
import { sayRoles } from '../../../src/work/sayRoles';
import { settingsOf, type Settings } from '../../../src/work/settings';
import { ticksIn } from '../../../src/work/ticks';
import { ExcelWorkbook } from '../../../src/workbook/excel/excelWorkbook';
import { bookFromFile } from '../../excel/fromFile';
import { MemoryExcel } from '../../excel/memoryExcel';
import { startOffice } from '../../excel/office';
import { refuses } from '../../workbook/contract';
import { seedWorkbook } from '../../workbook/seed';

const task: Task = { pause: async () => undefined, progress: () => undefined };
const asOf = { year: 2026, month: 11, day: 23 };
const changedSince = '这些内容之后又有人改过，没有撤销；请自行核对。';
const renewed: string[] = [];
const session = () => new Session({ locale: 'zh-CN', place: 'excel', hasFunctions: true, asOf }, async () => void renewed.push('renewed'));

beforeEach(async () => {
  startOffice(new MemoryExcel(await bookFromFile(seedWorkbook())));
});

const saved = (settings: Settings) => save(session(), task, settings);
const listed = (name: string) => ({ list: { name, list: 1 }, lists: [] }) as never;
const corrected = (sheet: string, kind: 'elders' | 'stops' | null) => correct(task, listed(sheet), { sheet, kind });
const ticked = (id: string, by: string, state: 'checked' | 'submitted' | 'open' = 'checked') => tick([{ id, period: { kind: 'month', year: 2026, month: 11 } } as unknown as ListedObligation], state, by, asOf);
async function said(sheet: string, role: 'part' | 'unused'): Promise<Outcome> {
  const workbook = new ExcelWorkbook();
  await sayRoles(workbook, [{ sheet, role }]);
  return { intent: 'success', lines: () => [], ...undoOf([workbook]) };
}

const settings = async () => settingsOf(new ExcelWorkbook());
const corrections = async () => correctionsOf(new ExcelWorkbook());
const ticks = async () => ticksIn(await new ExcelWorkbook().memory()).map(({ id, by, state }) => [id, by, state].join(' '));

/** What the pane did first, what came since, what is remembered in the end, and whether the first could be taken back. */
const cases: readonly (readonly [what: string, first: () => Promise<Outcome>, since: () => Promise<Outcome>, left: () => Promise<unknown>, isBack: boolean, expected: unknown])[] = [
  ['settings, after another setting', () => saved({ place: 'beijing' }), () => saved({ place: 'beijing', settleDay: 20 }), settings, true, { settleDay: 20 }],
  ['settings, after the same setting', () => saved({ settleDay: 20 }), () => saved({ settleDay: 25 }), settings, false, { settleDay: 25 }],
  ['settings, after a tick', () => saved({ settleDay: 20 }), () => ticked('helper-monthly', '李四'), ticks, true, ['helper-monthly 李四 checked']],
  ['a correction, after one of another sheet', () => corrected('老年人台账', 'elders'), () => corrected('停发台账', null), corrections, true, [{ sheet: '停发台账', kind: null }]],
  ['a correction, after one of the same sheet', () => corrected('老年人台账', 'elders'), () => corrected('老年人台账', 'stops'), corrections, false, [{ sheet: '老年人台账', kind: 'stops' }]],
  ['a correction, after a setting', () => corrected('老年人台账', 'elders'), () => saved({ settleDay: 20 }), settings, true, { settleDay: 20 }],
  ['a tick, after one of another obligation', () => ticked('helper-monthly', '张三'), () => ticked('certificates-monthly', '李四'), ticks, true, ['certificates-monthly 李四 checked']],
  ['a tick, after a colleague’s of the same obligation', () => ticked('helper-monthly', '张三'), () => ticked('helper-monthly', '李四', 'submitted'), ticks, false, ['helper-monthly 李四 submitted']],
  ['a role, after one of another sheet', () => said('老年人台账', 'part'), () => said('停发台账', 'unused'), corrections, true, [{ sheet: '停发台账', role: 'unused' }]],
  ['a role, after one of the same sheet', () => said('老年人台账', 'part'), () => said('老年人台账', 'unused'), corrections, false, [{ sheet: '老年人台账', role: 'unused' }]],
];

test.each(cases)('undo of %s', async (_what, first, since, left, isBack, expected) => {
  const { undo } = await first();
  await since();
  if (isBack) expect((await undo!(task)).intent).toBe('success');
  else await refuses('changedSince', () => undo!(task));
  expect(await left()).toEqual(expected);
});

test('what somebody has said since stays, and the clerk is told so', async () => {
  const own = session();
  await own.run('pane.saving', () => save(own, task, { settleDay: 20 }));
  await saved({ settleDay: 25 });
  await own.undo(own.state.history[0]!);
  expect([own.state.outcome?.intent, own.state.outcome?.lines('zh-CN'), own.state.history.length]).toEqual(['error', [changedSince], 1]);
});

test('each is told in its own words, settings calculate anew, and ticks leave the check', async () => {
  const undone: (readonly [boolean, string | undefined])[] = [];
  for (const first of [() => saved({ settleDay: 20 }), () => corrected('老年人台账', 'elders'), () => ticked('helper-monthly', '张三')]) {
    const { undo } = await first();
    renewed.length = 0;
    const outcome = await undo!(task);
    undone.push([outcome.leavesCheck === true, outcome.lines('zh-CN').join()]);
    if (undone.length === 1) expect(renewed).toEqual(['renewed']);
  }
  expect(undone).toEqual([[false, '已恢复为原来的设置。'], [false, '工作表“老年人台账”的辨认已恢复原样。'], [true, '已恢复成原来的登记。']]);
  expect(await new ExcelWorkbook().memory()).toBeNull();
});
