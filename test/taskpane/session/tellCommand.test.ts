import { pressing, type Told } from '../../../src/commands/ribbon';
import { Session } from '../../../src/taskpane/session/session';
import { tellCommand } from '../../../src/taskpane/session/tellCommand';
import { thenShown } from '../../../src/taskpane/session/thenShown';
import type { Outcome } from '../../../src/taskpane/session/state';
import { bookFromFile } from '../../excel/fromFile';
import { MemoryExcel } from '../../excel/memoryExcel';
import { startOffice } from '../../excel/office';
import { seedWorkbook } from '../../workbook/seed';

const asOf = { year: 2026, month: 11, day: 23 };
const made: Outcome = { intent: 'success', lines: () => ['已写入工作表“签字表”。'] };

async function opened(): Promise<MemoryExcel> {
  const excel = new MemoryExcel(await bookFromFile(seedWorkbook()));
  startOffice(excel);
  return excel;
}

describe('a pane that Excel does not open', () => {
  const refusal = new Error('no pane');
  const session = async () => {
    await opened();
    Object.assign(Office, { addin: { showAsTaskpane: () => Promise.reject(refusal) } });
    return new Session({ locale: 'zh-CN', place: 'excel', hasFunctions: false, asOf }, async () => undefined);
  };

  test('leaves what a command wrote told as it is, and is noted', async () => {
    const own = await session();
    await tellCommand(own, { lines: made.lines('zh-CN'), opensPane: true });
    expect([own.state.outcome?.lines('zh-CN'), own.state.lastFailure]).toEqual([['已写入工作表“签字表”。'], refusal]);
  });

  test('is not told as a command that failed', async () => {
    const own = await session();
    const told: Told[] = [];
    await new Promise<void>((completed) => {
      const tell = async (one: Told) => {
        told.push(one);
        await tellCommand(own, one);
      };
      pressing({ locale: 'zh-CN', today: () => asOf, changed: () => undefined, tell })('showDeadlines', { completed });
    });
    expect(told).toEqual([{ lines: ['正在处理 …'], opensPane: false }, { lines: [], opensPane: true, view: 'deadlines' }]);
    expect(own.state.view).toBe('deadlines');
  });
});

describe('what was made, and is to be shown then,', () => {
  test('is told as it is where it is shown', async () => {
    const excel = await opened();
    expect(await thenShown(made, '老年人台账', 3, 2)).toBe(made);
    expect(excel.book.selected?.range).toMatchObject({ firstRow: 3, firstColumn: 2 });
  });

  test('is told with what kept it from being shown', async () => {
    const excel = await opened();
    excel.sheet('老年人台账').visibility = 'hidden';
    const { intent, lines } = await thenShown(made, '老年人台账');
    expect([intent, lines('zh-CN')]).toEqual(['success', ['已写入工作表“签字表”。', '工作表“老年人台账”是隐藏的，不能跳到其中的单元格；请先在 Excel 中取消隐藏。']]);
  });
});
