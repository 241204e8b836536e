import type { GeneratedTable } from '../../src/work/generateTables';
import { balanceLine, breakLines, noteCount, tableNotes } from '../../src/wording/tableNotes';

const made = {
  sheet: '老年券发放签字表_2026Q4',
  unread: [{ sheet: '老年人台账', row: 3, column: 7, field: 'household', text: '本帝', means: 'tooMany' }],
  notes: [{ code: 'startBlank', data: { name: '甲' }, place: { sheet: '老年人台账', row: 5 } }, { code: 'issueFromRoll', data: { period: '2026Q4' } }],
  movedOut: [{ name: '乙', idNumber: '', typed: [{ heading: '备注', text: '代领人11010519491231002x' }] }],
  overwritten: [{ cell: 'D4', was: '11010519491231002X', is: '440524188001010014' }],
} as unknown as GeneratedTable;

test('each sentence leads to its cell, and no ID number is shown whole', () => {
  const lines = tableNotes('zh-CN', made);
  expect(lines).toHaveLength(noteCount(made));
  expect(lines.map(({ place }) => place)).toEqual([
    { sheet: '老年人台账', row: 3, column: 7 },
    { sheet: '老年人台账', row: 5, column: 1 },
    null,
    null,
    { sheet: '老年券发放签字表_2026Q4', row: 4, column: 4 },
  ]);
  expect(lines[3]?.text).toContain('备注 代领人11*************02x');
  expect(lines[4]?.text).toContain('“11*************02X”已改回“44*************014”');
});

test('figures are one line, with the sign that says whether they agree', () => {
  const parts = [{ sign: '+', word: '上季末', value: 7 }, { sign: '+', word: '新增', value: 2 }, { sign: '-', word: '死亡', value: 1 }] as const;
  expect(balanceLine({ parts, word: '本季末', value: 8, holds: true })).toBe('上季末 7＋新增 2－死亡 1＝本季末 8');
  expect(balanceLine({ parts, word: '本季末', value: 9, holds: false })).toBe('上季末 7＋新增 2－死亡 1≠本季末 9');
});

test('the rows behind what does not agree are told with their cells', () => {
  const one = { rule: 'carriedOver', expected: 7, found: 6, text: '', rows: [{ sheet: '统计表', row: 21, column: 8 }, { sheet: '台账', row: 4 }] } as const;
  expect(breakLines('zh-CN', one)).toEqual([
    { text: '涉及工作表“统计表”第 21 行', place: { sheet: '统计表', row: 21, column: 8 } },
    { text: '涉及工作表“台账”第 4 行', place: { sheet: '台账', row: 4, column: 1 } },
  ]);
});

test('a second row that says somebody has left is told with its cells', () => {
  const notes = [{ code: 'repeatedGone', data: { name: '乙', first: '5', firstSheet: '一村', deathDate: '2026-06-06', voucherStatus: '停发' }, place: { sheet: '二村', row: 6 } }];
  const [line] = tableNotes('zh-CN', { ...made, unread: [], notes, movedOut: [], overwritten: [] } as unknown as GeneratedTable);
  expect(line?.text).toBe('工作表“二村”第 6 行：“乙”与工作表“一村”第 5 行是同一身份证号，只列一次，按工作表“一村”第 5 行计；但这一行写有死亡日期“2026-06-06”、老年券状态“停发”，请核对本人是否已不应享受。');
});

test.each([
  ['本帝', 'tooMany', '工作表“台账”的 C3 内容“本帝”认不出来，此人可能多列，请核对。'],
  ['死亡停发', 'tooMany', '工作表“台账”的 C3 写着“死亡停发”，没有登记日期，此人可能多列，请核对。'],
  ['9月去世', 'figures', '工作表“台账”的 C3 写着“9月去世”，没有登记日期，表中人数、月数或金额可能有误，请核对。'],
])('a cell that says “%s”, %s', (text, means, expected) => {
  const unread = [{ sheet: '台账', row: 3, column: 3, field: 'deathDate', text, means }];
  expect(tableNotes('zh-CN', { ...made, unread, notes: [], movedOut: [], overwritten: [] } as unknown as GeneratedTable)[0]?.text).toBe(expected);
});

describe('cells of one column', () => {
  const notesOf = (texts: readonly string[], means: string) => {
    const unread = texts.map((text, place) => ({ sheet: '发放', row: place + 3, column: 4, field: 'period', text, means }));
    const table = { ...made, unread, notes: [], movedOut: [], overwritten: [] } as unknown as GeneratedTable;
    expect(noteCount(table)).toBe(tableNotes('zh-CN', table).length);
    return tableNotes('zh-CN', table).map(({ text }) => text);
  };

  test('a few are told one by one, many together', () => {
    expect(notesOf(['上季', '下季', '本季'], 'missing')).toHaveLength(3);
    expect(notesOf(['上季', '下季', '上季', '本季', '何季'], 'missing')).toEqual(['工作表“发放”的 D3、D4、D5、D6、D7 等 5 处 内容“上季”、“下季”、“本季”认不出来，此人可能漏列，请核对。']);
  });

  test('those in which nothing stands are told by their rows, never by an empty quotation', () => {
    expect(notesOf([''], 'missing')).toEqual(['工作表“发放”有 1 行没有写“期间”（第 3 行），本表没有按它们计算，请补填。']);
    expect(notesOf(['', '', '上季', ''], 'missing')).toEqual(['工作表“发放”有 3 行没有写“期间”（第 3、4、6 行），本表没有按它们计算，请补填。', '工作表“发放”的 D5 内容“上季”认不出来，此人可能漏列，请核对。']);
    expect(notesOf(Array.from({ length: 24 }, () => ''), 'missing')[0]).toContain('有 24 行没有写“期间”');
  });
});
