import { isLedgerKind } from '../../../src/ledger/kinds';
import type { CellInput, NewSheet } from '../../../src/workbook/port';
import { layouts, makeCommunity, writeCommunity } from '../../../src/work/demo';
import { inspectWorkbook } from '../../../src/work/inspectWorkbook';
import { createWorkbook } from '../../workbook/natively';

const byId = layouts.map((layout) => [layout.id, layout] as const);
const layoutOf = (id: string) => layouts.find((layout) => layout.id === id) as (typeof layouts)[number];
const idIn = (row: readonly CellInput[]) => row.find((cell): cell is string => typeof cell === 'string' && /^\d{17}[\dX]$/.test(cell));
const textsOf = (sheet: NewSheet) => sheet.content.cells.flat().filter((cell): cell is string => typeof cell === 'string');

/** ID number and name of each row that is a person. */
function personsOf(sheet: NewSheet): string[] {
  return sheet.content.cells.flatMap((row) => {
    const id = idIn(row);
    return id === undefined ? [] : [`${id} ${String(row[row.indexOf(id) - (typeof row[row.indexOf(id) - 1] === 'string' && /^[男女]$/.test(String(row[row.indexOf(id) - 1])) ? 2 : 1)])}`];
  });
}

describe.each([60, 600])('%i elders', (size) => {
  const community = makeCommunity(20261123, size);
  const ofElders = (rows: readonly { readonly elder: { readonly idNumber: string; readonly name: string } }[]) => rows.map(({ elder }) => `${elder.idNumber} ${elder.name}`).sort();

  test.each(byId)('%s holds every row of every book, the persons as they are called', (_id, layout) => {
    const sheets = layout.sheets(community);
    expect(sheets.flatMap(personsOf).sort()).toEqual(
      [
        ...community.elders.map((elder) => `${elder.idNumber} ${elder.name}`),
        ...ofElders(community.issues),
        ...ofElders(community.stops),
        ...ofElders(community.deaths),
        ...ofElders(community.devices),
        ...ofElders(community.handled),
      ].sort(),
    );
    expect(layout.sheets(community)).toEqual(sheets);
  });

  test.each(byId)('%s is a workbook that can be: names, merges, widths, heading frozen', (_id, layout) => {
    const sheets = layout.sheets(community);
    expect(new Set(sheets.map(({ name }) => name.toLowerCase())).size).toBe(sheets.length);
    for (const { name, content } of sheets) {
      expect(name).toMatch(/^[^\\/?*[\]:]{1,31}$/);
      const covered = new Set<string>();
      for (const { firstRow, lastRow, firstColumn, lastColumn } of content.merges) {
        for (let row = firstRow; row <= lastRow; row += 1) {
          for (let column = firstColumn; column <= lastColumn; column += 1) {
            expect(covered.has(`${row},${column}`)).toBe(false);
            covered.add(`${row},${column}`);
            if (row !== firstRow || column !== firstColumn) expect(content.cells[row - 1]?.[column - 1] ?? null).toBeNull();
          }
        }
      }
      expect(content.columnWidths.length).toBeGreaterThanOrEqual(Math.max(...content.cells.map((row) => row.length)));
      const firstPerson = content.cells.findIndex((row) => idIn(row) !== undefined);
      if (firstPerson >= 0) expect(content.frozenRows).toBe(firstPerson);
    }
  });

  test.each(byId)('%s is recognised whole; what is no ledger is left alone', async (_id, layout) => {
    const workbook = await createWorkbook();
    await writeCommunity(workbook, community, layout);
    const sheets = await inspectWorkbook(workbook, [], { year: 2026, month: 12 });
    for (const sheet of sheets) {
      expect({ name: sheet.name, ledger: isLedgerKind(sheet.kind), unknown: sheet.unknownHeaders, questions: sheet.questions }).toEqual({
        name: sheet.name,
        ledger: !['说明', '草稿', '值班表'].includes(sheet.name),
        unknown: [],
        questions: [],
      });
    }
    const persons = (kind: string) => sheets.filter((sheet) => sheet.kind === kind).reduce((sum, sheet) => sum + sheet.persons, 0);
    expect([persons('elders'), persons('vouchers'), persons('stops'), persons('deaths'), persons('helpers'), persons('certificates')]).toEqual([
      size,
      community.issues.length,
      community.stops.length,
      community.deaths.length,
      community.devices.length,
      community.handled.length,
    ]);
  });

  test('merged: each 小计 adds up the rows since the last, 合计 all of them', () => {
    let checked = 0;
    for (const { content } of layoutOf('merged').sheets(community)) {
      let since: (readonly CellInput[])[] = [];
      const all: (readonly CellInput[])[] = [];
      for (const row of content.cells) {
        if (idIn(row) !== undefined) {
          since.push(row);
          all.push(row);
        }
        if (row[1] !== '小计' && row[1] !== '合计') continue;
        const rows = row[1] === '小计' ? since : all;
        expect(row[2]).toBe(`${rows.length}人`);
        row.forEach((total, column) => {
          if (typeof total !== 'number') return;
          expect(total).toBe(rows.reduce((sum, one) => sum + (typeof one[column] === 'number' ? one[column] : 0), 0));
          checked += 1;
        });
        since = [];
      }
      expect(since).toEqual([]);
    }
    expect(checked).toBeGreaterThan(10);
  });

  test('traditional: headings and listed words in traditional characters, dates and amounts as text in several forms', () => {
    const sheets = layoutOf('traditional').sheets(community);
    const texts = sheets.flatMap(textsOf);
    for (const word of ['身份證號碼', '聯繫電話', '老年卷狀態', '在發']) expect(texts).toContain(word);
    expect(texts.filter((text) => /老年券|证|发放|状态/.test(text))).toEqual([]);
    for (const form of [/^\d{4}\.\d\d\.\d\d$/, /^\d{4}年\d+月\d+日$/, /^\d{4}\/\d+\/\d+$/, /^\d{8}$/, /^\d{4}-\d+-\d+$/, /^\d+元$/]) expect(texts.some((text) => form.test(text))).toBe(true);
    // Only 序號, ages and months are numbers: a date's serial or an amount would be larger.
    expect(sheets.flatMap((sheet) => sheet.content.cells.flat()).filter((cell) => typeof cell === 'number' && cell > Math.max(size, 1000) * 2)).toEqual([]);
  });

  test('quarterSheets: one voucher sheet a quarter whose period only the title says, headings again every 40 rows', () => {
    const sheets = layoutOf('quarterSheets').sheets(community);
    for (const [quarter, word] of [[3, '三'], [4, '四']] as const) {
      const sheet = sheets.find(({ name }) => name === `2026年${word}季度`) as NewSheet;
      const count = community.issues.filter((issue) => issue.quarter === quarter).length;
      expect(personsOf(sheet)).toHaveLength(count);
      const kinds = sheet.content.cells.map((row) => (row.includes('身份证\n号码') ? 'heading' : 'person')).slice(1);
      expect(kinds.flatMap((kind, row) => (kind === 'heading' ? [row] : []))).toEqual(Array.from({ length: Math.ceil(count / 40) }, (_unused, page) => page * 41));
      expect(textsOf(sheet).filter((text) => text.includes('季度'))).toHaveLength(1);
    }
  });
});
