import * as fc from 'fast-check';
import type { Ledger } from '../../../src/ledger/types';
import { certificatesMonthly } from '../../../src/tables/certificatesMonthly';
import type { TableContext, TableSettings } from '../../../src/tables/context';
import { makeTable } from '../../../src/tables/engine/makeTable';
import { NumberFormatKind } from '../../../src/workbook/port';
import { arrayLedger } from '../arrayLedger';
import { ClerkSheet } from '../contentBlock';
import { tableContext } from '../tableContext';

const fields = ['name', 'idNumber', 'certificate', 'handledDate', 'certificateNumber', 'address', 'birthDate'];
const everybody = [
  ['甲一', '000000196610050011', '老年证', '2026-10-08', '证1', '和平里1号', ''],
  ['乙二', '000000196610120022', '老年证', '2026-10-09', '证2', '和平里2号', ''],
  ['丙三', '000000196610150033', '老年证', '2026-10-10', '证3', '和平里3号', ''],
  ['丁四', '', '优待证', '2026-10-11', '证4', '和平里4号', '1961-10-02'],
];
const without = (...names: string[]) => everybody.filter(([name]) => !names.includes(name ?? ''));

function context(rows: readonly (readonly string[])[], day = 13, settings: Partial<TableSettings> = {}): TableContext {
  const ledgers: Ledger[] = [arrayLedger('certificates', fields, rows)];
  return tableContext(ledgers, { asOf: { year: 2026, month: 11, day }, settings });
}

const make = (rows: readonly (readonly string[])[], sheet: ClerkSheet | null = null, day = 13) => makeTable(certificatesMonthly, context(rows, day), sheet);
const made = () => new ClerkSheet(make(everybody).content);
/** The remark beside each name, sections and 已移出 alike. */
const remarks = (sheet: ClerkSheet) => Object.fromEntries(sheet.rows.flatMap((row) => (/^[甲乙丙丁]/.test(String(row[1])) ? [[String(row[1]), row[10] ?? '']] : [])));
const find = (sheet: ClerkSheet, text: string) => sheet.rows.flat().find((cell) => typeof cell === 'string' && cell.startsWith(text));

describe('nothing has changed', () => {
  test('all cells are new at first, none the second time, a day later neither', () => {
    const first = make(everybody);
    const sheet = new ClerkSheet(first.content);
    expect(first.changedCells).toBe(sheet.rows.flat().filter((cell) => cell !== null).length);
    expect(make(everybody, sheet)).toMatchObject({ changedCells: 0, overwritten: [], movedOut: [], rows: 4 });
    const later = make(everybody, sheet, 14);
    expect(later.changedCells).toBe(0);
    expect(later.content.cells).toEqual(first.content.cells);
  });

  test('what the clerk fills in is no change: remarks, unit, names, a formula', () => {
    const sheet = made();
    sheet.enter(sheet.rowOf('乙二', 2), 11, '子女代办');
    sheet.enter(sheet.rowOf('丙三', 2), 11, { formula: 'J7', value: 0 });
    sheet.enter(2, 1, '填报单位(盖章):某社区');
    sheet.enter(sheet.rowOf('审核人：', 5), 5, '审核人：审一');
    expect(make(everybody, sheet, 20)).toMatchObject({ changedCells: 0, overwritten: [] });
  });

  test('an emptied sheet is made anew', () => {
    expect(make(everybody, new ClerkSheet({ ...make(everybody).content, cells: [] })).changedCells).toBe(make(everybody).changedCells);
  });
});

describe('the day of the report', () => {
  test('becomes the as-of day when something changes', () => {
    expect(find(new ClerkSheet(make(without('乙二'), made(), 14).content), '填报日期')).toBe('填报日期：2026年11月14日');
  });

  test('as the clerk wrote it stays while nothing else changes', () => {
    const sheet = made();
    sheet.enter(2, 7, '填报日期：2026.11.12');
    const again = make(everybody, sheet, 20);
    expect(again.changedCells).toBe(0);
    expect(find(new ClerkSheet(again.content), '填报日期')).toBe('填报日期：2026.11.12');
  });
});

describe('what is typed stays with its person', () => {
  function typed(): ClerkSheet {
    const sheet = made();
    for (const name of ['甲一', '乙二', '丙三', '丁四']) sheet.enter(sheet.rowOf(name, 2), 11, `${name}备注`);
    return sheet;
  }
  const all = { 甲一: '甲一备注', 乙二: '乙二备注', 丙三: '丙三备注', 丁四: '丁四备注' };
  const again = (sheet: ClerkSheet, rows: readonly (readonly string[])[] = everybody) => new ClerkSheet(make(rows, sheet).content);

  test.each<[string, (sheet: ClerkSheet) => void]>([
    ['rows sorted', (sheet) => sheet.swapRows(sheet.rowOf('甲一', 2), sheet.rowOf('丙三', 2))],
    ['a blank row inserted', (sheet) => sheet.insertRow(sheet.rowOf('乙二', 2), [])],
    ['rows inserted above the title', (sheet) => sheet.insertRow(1, [])],
    ['the title deleted', (sheet) => sheet.deleteRow(1)],
    ['a heading row deleted', (sheet) => sheet.deleteRow(4)],
    ['the sums deleted', (sheet) => sheet.deleteRow(sheet.rowOf('合计', 1))],
    ['a blank column inserted', (sheet) => sheet.insertColumn(9, new Map())],
    ['the ID number cleared', (sheet) => sheet.enter(sheet.rowOf('甲一', 2), 4, null)],
    ['the ID number retyped with spaces', (sheet) => sheet.enter(sheet.rowOf('甲一', 2), 4, '000000 19661005 0011')],
    ['the name retyped', (sheet) => sheet.enter(sheet.rowOf('甲一', 2), 2, '甲乙')],
    ['the heading renamed', (sheet) => sheet.enter(4, 11, '说明')],
  ])('%s', (_case, change) => {
    const sheet = typed();
    change(sheet);
    expect(remarks(again(sheet))).toEqual(all);
  });

  test('a deleted row comes back, its remark does not', () => {
    const sheet = typed();
    sheet.deleteRow(sheet.rowOf('甲一', 2));
    expect(remarks(again(sheet))).toEqual({ ...all, 甲一: '' });
  });

  test('the ledger’s number filled in later, or taken away, is the same person', () => {
    const numbered = everybody.map((row) => (row[0] === '丁四' ? ['丁四', '000000196110020044', ...row.slice(2)] : row));
    expect(remarks(again(typed(), numbered))).toEqual(all);
    expect(remarks(again(again(typed(), numbered)))).toEqual(all);
  });

  test('two people of one name and birthday are told apart by their numbers', () => {
    const twins = [
      ['甲一', '000000196610050011', '老年证', '2026-10-08', '', '', ''],
      ['甲一', '000000196610050038', '老年证', '2026-10-08', '', '', ''],
    ];
    const sheet = new ClerkSheet(make(twins).content);
    sheet.enter(5, 11, '先');
    sheet.enter(6, 11, '后');
    sheet.swapRows(5, 6);
    expect(make(twins, sheet).content.cells.slice(4, 6).map((row) => [row[3], row[10]])).toEqual([
      ['000000196610050011', '先'],
      ['000000196610050038', '后'],
    ]);
    expect(make(twins.slice(1), sheet).movedOut).toEqual([{ name: '甲一', idNumber: '000000196610050011', typed: [{ heading: '备注', text: '先' }] }]);
  });

  test('one person in two sections has two remarks', () => {
    const both = [...everybody, ['甲一', '000000196610050011', '优待证', '2026-10-20', '', '', '']];
    const sheet = new ClerkSheet(make(both).content);
    const [first, second] = sheet.rows.flatMap((row, at) => (row[1] === '甲一' ? [at + 1] : [])) as [number, number];
    sheet.enter(first, 11, '老年证的');
    sheet.enter(second, 11, '优待证的');
    const cells = make(both, sheet).content.cells.filter((row) => row[1] === '甲一');
    expect(cells.map((row) => row[10])).toEqual(['老年证的', '优待证的']);
  });

  test('a row copied by the clerk: the first remark stays, the other is named', () => {
    const sheet = typed();
    sheet.insertRow(6, [...(sheet.rows[4] ?? [])]);
    sheet.enter(6, 11, '另一条');
    const result = make(everybody, sheet);
    expect(remarks(new ClerkSheet(result.content))).toEqual(all);
    expect(result.overwritten).toEqual([{ cell: 'K5', was: '另一条', is: '甲一备注' }]);
  });

  test('a date pasted into the remarks stays a date to the eye', () => {
    const sheet = made();
    sheet.enter(5, 11, 46334, NumberFormatKind.Date);
    const result = new ClerkSheet(make(everybody, sheet).content);
    expect([result.number(5, 11), result.format(5, 11)]).toEqual([46334, NumberFormatKind.Date]);
  });
});

describe('who leaves and comes back', () => {
  function left() {
    const sheet = made();
    sheet.enter(sheet.rowOf('乙二', 2), 11, '子女代办');
    return make(without('乙二'), sheet, 14);
  }

  test('stands below the signature line with what was typed, and is named', () => {
    const { content, movedOut, rows } = left();
    expect(rows).toBe(3);
    expect(movedOut).toEqual([{ name: '乙二', idNumber: '000000196610120022', typed: [{ heading: '备注', text: '子女代办' }] }]);
    const signature = content.cells.findIndex((row) => String(row[0]).startsWith('负责人'));
    const [band, header, row, ...rest] = content.cells.slice(signature + 1);
    expect(band).toEqual(['已移出：一、60岁老年证（台账中已不属本表，所填内容保留备查）']);
    expect(header?.[10]).toBe('备注');
    expect(row).toEqual([null, '乙二', '女', '000000196610120022', expect.any(Number), expect.any(Number), expect.any(Number), '证2', '和平里2号', null, '子女代办']);
    expect(rest).toEqual([]);
  });

  test('stays there, is named once only, and changes nothing', () => {
    expect(make(without('乙二'), new ClerkSheet(left().content), 20)).toMatchObject({ changedCells: 0, movedOut: [], overwritten: [] });
  });

  test('regains what was typed, and the section is gone', () => {
    const back = new ClerkSheet(make(everybody, new ClerkSheet(left().content), 15).content);
    expect(remarks(back)).toEqual({ 甲一: '', 乙二: '子女代办', 丙三: '', 丁四: '' });
    expect(find(back, '已移出')).toBeUndefined();
  });

  test('all of them leave: the sections are empty, everybody is kept', () => {
    const { content, movedOut, rows } = make([], made());
    expect(rows).toBe(0);
    expect(movedOut.map(({ name }) => name)).toEqual(['甲一', '乙二', '丙三', '丁四']);
    expect(content.cells.flat().filter((cell) => cell === '本月无办理人员')).toHaveLength(3);
    expect(remarks(new ClerkSheet(make(everybody, new ClerkSheet(content)).content))).toEqual(remarks(made()));
  });

  test('a row the clerk typed in for somebody the ledger does not have is kept the same way', () => {
    const sheet = made();
    sheet.insertRow(6, [null, '戊五', null, '000000196610200055', null, null, null, null, null, null, '自行添加']);
    expect(make(everybody, sheet).movedOut).toEqual([{ name: '戊五', idNumber: '000000196610200055', typed: [{ heading: '备注', text: '自行添加' }] }]);
  });
});

describe('what the clerk wrote over', () => {
  test('generated cells are made again and named', () => {
    const sheet = made();
    sheet.enter(1, 1, '办证表');
    sheet.enter(4, 10, '手机');
    sheet.enter(5, 9, '幸福路9号');
    sheet.enter(6, 7, 46300, NumberFormatKind.Date);
    const { overwritten, changedCells, content } = make(everybody, sheet);
    expect(overwritten).toEqual([
      { cell: 'A1', was: '办证表', is: '2026年10月60岁老年证、65岁老年优待证、80岁老年券办理人员明细表' },
      { cell: 'J4', was: '手机', is: '联系电话' },
      { cell: 'I5', was: '幸福路9号', is: '和平里1号' },
      { cell: 'G6', was: '2026年10月5日', is: '2026年10月9日' },
    ]);
    expect(changedCells).toBe(4);
    expect(content.cells).toEqual(make(everybody).content.cells);
  });

  test('a unit written over its label is still the unit; cleared, the setting’s comes back', () => {
    const sheet = made();
    sheet.enter(2, 1, '某社区');
    expect(find(new ClerkSheet(make(everybody, sheet).content), '填报单位')).toBe('填报单位（盖章）：某社区');
    sheet.enter(2, 1, '填报单位（盖章）：');
    expect(find(new ClerkSheet(makeTable(certificatesMonthly, context(everybody, 13, { unit: '设置社区' }), sheet).content), '填报单位')).toBe('填报单位（盖章）：设置社区');
  });
});

describe('what the clerk added', () => {
  test.each([1, 2, 5])('a note %i rows below stays, and is no change', (below) => {
    const sheet = made();
    sheet.enter(sheet.rows.length + below, 2, '注：丁四证件待补');
    expect(make(everybody, sheet, 20).changedCells).toBe(0);
    const fewer = new ClerkSheet(make(without('乙二'), sheet).content);
    expect(find(fewer, '注：')).toBe('注：丁四证件待补');
    expect(make(without('乙二'), fewer).changedCells).toBe(0);
    expect(find(new ClerkSheet(make(everybody, fewer).content), '注：')).toBe('注：丁四证件待补');
  });

  test('a column of his own stays beside its people', () => {
    const sheet = made();
    sheet.enter(4, 12, '领证人');
    sheet.enter(5, 12, '甲子');
    sheet.enter(6, 12, '乙女');
    sheet.swapRows(5, 6);
    const rows = make(everybody, sheet).content.cells;
    expect([rows[3]?.[11], rows[4]?.[11], rows[5]?.[11], rows[6]?.[11] ?? null]).toEqual(['领证人', '甲子', '乙女', null]);
  });

  test('a column put between ours moves to the right', () => {
    const sheet = made();
    sheet.insertColumn(3, new Map([[4, '民族'], [5, '汉'], [6, '满']]));
    const { content, overwritten } = make(everybody, sheet);
    expect(content.cells.slice(3, 6).map((row) => row[11])).toEqual(['民族', '汉', '满']);
    expect(overwritten).toEqual([]);
    expect(make(everybody, new ClerkSheet(content)).changedCells).toBe(0);
  });

  test('a remark in the row of sums stays there; a row of notes among the people goes below', () => {
    const sheet = made();
    sheet.enter(sheet.rowOf('合计', 1), 11, '含补办1人');
    sheet.insertRow(6, [null, null, null, null, null, null, null, null, '以上两人同住']);
    const again = new ClerkSheet(make(everybody, sheet).content);
    expect(again.rows[again.rowOf('合计', 1) - 1]?.[10]).toBe('含补办1人');
    expect(again.rows.at(-1)?.[8]).toBe('以上两人同住');
    expect(make(everybody, again).changedCells).toBe(0);
  });
});

describe('for any community and any typing', () => {
  const person = fc.record({
    order: fc.integer({ min: 100, max: 999 }),
    day: fc.integer({ min: 1, max: 31 }),
    card: fc.constantFrom('老年证', '优待证', '老年券'),
    remark: fc.string({ maxLength: 12 }),
    present: fc.boolean(),
  });
  const rowsOf = (people: readonly { order: number; day: number; card: string }[]) =>
    people.map(({ order, day, card }) => [`人${order}`, `0000001946100${(order % 9) + 1}${order}1`, card, `2026-10-${day}`, '', '', '']);

  test('made again from its own sheet it is the same, and nobody’s remark is lost or changes hands', () => {
    fc.assert(
      fc.property(fc.uniqueArray(person, { selector: ({ order }) => order, maxLength: 25 }), fc.array(fc.nat(), { maxLength: 6 }), (people, swaps) => {
        const sheet = new ClerkSheet(make(rowsOf(people)).content);
        for (const { order, remark } of people) sheet.enter(sheet.rowOf(`人${order}`, 2), 11, remark);
        expect(make(rowsOf(people), sheet, 14).changedCells).toBe(0);

        for (const swap of swaps) {
          const row = 5 + (swap % Math.max(1, people.length));
          if (typeof sheet.rows[row - 1]?.[0] === 'number' && typeof sheet.rows[row]?.[0] === 'number') sheet.swapRows(row, row + 1);
        }
        const fewer = new ClerkSheet(make(rowsOf(people.filter(({ present }) => present)), sheet).content);
        expect(make(rowsOf(people.filter(({ present }) => present)), fewer, 20).changedCells).toBe(0);
        const back = new ClerkSheet(make(rowsOf(people), fewer).content);
        for (const { order, remark } of people) expect(back.text(back.rowOf(`人${order}`, 2), 11)).toBe(remark);
        expect(back.rows.filter((row) => row.some((cell) => cell !== null && cell !== ''))).toHaveLength(sheet.rows.length);
      }),
      { numRuns: 60 },
    );
  });
});
