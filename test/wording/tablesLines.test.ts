import type { GeneratedTable } from '../../src/work/generateTables';
import { tablesLines } from '../../src/wording/tableLines';

/* What several tables say alike is said once below them, and each that was not written says why or where it stands. */

const verify = (text: string) => ({ rule: 'unreadSheet', expected: 0, found: 1, text, rows: [] });
const made = (id: string, breaks: readonly object[], until: object | null = null): GeneratedTable =>
  ({ id, period: '2026Q4', title: `第四季度${id}`, sheet: id, rows: 3, isNew: true, changedCells: 9, totals: [], until, use: { used: [], leftOut: [], asked: [] }, breaks, reconciled: breaks.length === 0, unread: [], notes: [], movedOut: [], overwritten: [] }) as unknown as GeneratedTable;
const lines = (tables: readonly GeneratedTable[], refused: boolean) => tablesLines('zh-CN', tables, () => [], refused);

const [unread, own] = [verify('工作表“停发”像是台账'), verify('张三可能已死亡')];

test('three not written for one reason, one of its own, one in order', () => {
  const tables = [made('voucher-issue', [unread]), made('voucher-review', [unread]), made('voucher-stops', [unread, own]), made('helper-summary', [])];
  expect(lines(tables, true)).toEqual([
    '《第四季度voucher-issue》未写入：3 人',
    '  没有写入的原因见下面几张报表都有的。',
    '《第四季度voucher-review》未写入：3 人',
    '  没有写入的原因见下面几张报表都有的。',
    '《第四季度voucher-stops》未写入：3 人',
    '  未核实：张三可能已死亡',
    '《第四季度helper-summary》未写入：3 人',
    '  本表没有问题；因老年券发放签字表（2026年第四季度）、老年券复审表（2026年第四季度）…要先核实，这次没有写入。',
    '老年券发放签字表（2026年第四季度）、老年券复审表（2026年第四季度）、老年券停止发放情况表（2026年第四季度）都有的：',
    '  未核实：工作表“停发”像是台账',
  ]);
});

test('two tables tell it each; what all of three say is theirs together', () => {
  expect(lines([made('voucher-issue', [unread]), made('voucher-review', [unread])], true)).toEqual(['《第四季度voucher-issue》未写入：3 人', '  未核实：工作表“停发”像是台账', '《第四季度voucher-review》未写入：3 人', '  未核实：工作表“停发”像是台账']);
  const until = { year: 2026, month: 11, day: 30 };
  const all = ['voucher-statistics', 'voucher-stops', 'voucher-deaths-quarterly'].map((id) => made(id, [], until));
  expect(lines(all, false).slice(3)).toEqual(['各张报表都有的：', '  期间没有结束，标题注明了截至日期 2026-11-30；结束后请重新生成。']);
});
