import { Cancelled } from '../../../src/taskpane/session/cancelled';
import { followed } from '../../../src/taskpane/session/followed';
import { Session } from '../../../src/taskpane/session/session';
import type { Outcome, Task } from '../../../src/taskpane/session/state';
import { save } from '../../../src/taskpane/views/settings/settingsWork';
import { ExcelWorkbook } from '../../../src/workbook/excel/excelWorkbook';
import { WorkbookProblem } from '../../../src/workbook/problem';
import { bookFromFile } from '../../excel/fromFile';
import { MemoryExcel } from '../../excel/memoryExcel';
import { startOffice } from '../../excel/office';
import { seedWorkbook } from '../../workbook/seed';

const done: Outcome = { intent: 'success', leavesCheck: false, lines: () => ['已改正 1 个单元格。'] };
const fails = async (): Promise<never> => {
  throw new WorkbookProblem('excelFailed', { reason: 'GeneralException' });
};
const task: Task = { pause: async () => undefined, progress: () => undefined };

describe('work that is done, and what follows it', () => {
  test('is told as it is where that follows', async () => {
    expect(await followed(done, async () => undefined, 'pane.done.unread')).toBe(done);
  });

  test.each([
    ['fails', fails],
    ['is stopped', async () => { throw new Cancelled(); }],
  ])('is told as done, with what is left to do, where that %s', async (_how, follow) => {
    const told = await followed(done, follow, 'pane.done.unread');
    expect([told.intent, told.lines('zh-CN')]).toEqual(['warning', ['已改正 1 个单元格。', '这一步已经完成，但之后重新读取时中断，这里显示的还是之前的；请重新检查或刷新。']]);
  });
});

describe('settings that are saved, where the functions in cells cannot be calculated', () => {
  async function saved() {
    startOffice(new MemoryExcel(await bookFromFile(seedWorkbook())));
    const session = new Session({ locale: 'zh-CN', place: 'excel', hasFunctions: true, asOf: { year: 2026, month: 11, day: 23 } }, fails);
    await session.run('pane.saving', () => save(session, task, { place: 'beijing' }));
    return session;
  }

  test('are told as saved, and can be put back', async () => {
    const session = await saved();
    const { outcome, history, lastFailure } = session.state;
    expect(outcome?.lines('zh-CN')).toEqual(['设置已记在本工作簿里，检查、报表和日程都按此办理；请照常保存工作簿。', '这一步已经完成，但单元格里的函数没有重新计算；请按 Ctrl+Alt+F9 重算。']);
    expect([outcome?.intent, history.length, (lastFailure as WorkbookProblem).code]).toEqual(['warning', 1, 'excelFailed']);
    expect(await new ExcelWorkbook().memory()).toContain('beijing');
    await session.undo(history[0]!);
    expect([session.state.outcome?.lines('zh-CN').at(-1), session.state.history]).toEqual(['这一步已经完成，但单元格里的函数没有重新计算；请按 Ctrl+Alt+F9 重算。', []]);
    expect(await new ExcelWorkbook().memory()).toBeNull();
  });
});
