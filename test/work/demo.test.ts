import { compareDates, compareMonths, monthOf } from '../../src/rules/calendar/compare';
import { analyseIdNumber } from '../../src/rules/identity/analyseIdNumber';
import { dateOfReachingAge } from '../../src/rules/age/dateOfReachingAge';
import { isLedgerKind } from '../../src/ledger/kinds';
import type { Workbook } from '../../src/workbook/port';
import { layouts, makeCommunity, writeCommunity, type Community } from '../../src/work/demo';
import { generateTables } from '../../src/work/generateTables';
import { inspectWorkbook } from '../../src/work/inspectWorkbook';
import { createWorkbook, openWorkbookFile } from '../workbook/natively';

const october = { kind: 'month', year: 2026, month: 10 } as const;
const asOf = { year: 2026, month: 11, day: 23 } as const;
const request = { period: october, asOf, tables: ['certificates-monthly'], corrections: [], settings: {}, skipUnkept: false, acceptBreaks: false };

async function bookOf(community: Community, layout: (typeof layouts)[number]): Promise<Workbook & { bytes(): Uint8Array }> {
  const workbook = await createWorkbook();
  await writeCommunity(workbook, community, layout);
  return openWorkbookFile(workbook.bytes());
}

/** Who was handled in October, by a loop of its own over the made-up people. */
function handledInOctober(community: Community): string[][] {
  const inOctober = (date: { year: number; month: number } | null | undefined) => date?.year === 2026 && date.month === 10;
  const { elders } = community;
  return [
    elders.filter((elder) => inOctober(elder.seniorCard?.date)),
    elders.filter((elder) => inOctober(elder.preferentialCard?.date)),
    elders.filter((elder) => inOctober(elder.voucherStart)),
  ].map((persons) => persons.map((elder) => elder.idNumber).sort());
}

/** The ID numbers of each section, by the sheet's own words. */
async function idsInTable(workbook: Workbook): Promise<string[][]> {
  const { sheets } = await workbook.overview();
  const block = await workbook.readBlock((sheets.at(-1) as (typeof sheets)[number]).id);
  const sections: string[][] = [];
  for (let row = 1; row <= (block.range?.lastRow ?? 0); row += 1) {
    if (/^[一二三]、/.test(block.text(row, 1))) sections.push([]);
    if (/^\d{17}[\dX]$/.test(block.text(row, 4))) sections.at(-1)?.push(block.text(row, 4));
  }
  return sections.map((ids) => ids.sort());
}

describe.each([1, 20261123, 7])('the made-up community of seed %i', (seed) => {
  const community = makeCommunity(seed, 600);

  test('is the same each time', () => {
    expect(makeCommunity(seed, 600)).toEqual(community);
  });

  test('holds only consistent people', () => {
    const numbers = new Set(community.elders.map((elder) => elder.idNumber));
    expect(numbers.size).toBe(community.elders.length);
    for (const elder of community.elders) {
      const id = analyseIdNumber(elder.idNumber);
      expect(id).toMatchObject({ problem: null, birthDate: elder.birthDate, sex: elder.sex === '男' ? 'male' : 'female' });
      expect(elder.phone).toMatch(/^1300\d{7}$/);
      if (elder.seniorCard !== null) expect(compareDates(elder.seniorCard.date, dateOfReachingAge(elder.birthDate, 60))).toBeGreaterThanOrEqual(0);
      if (elder.voucherStart !== null) expect(compareMonths(elder.voucherStart, monthOf(dateOfReachingAge(elder.birthDate, 80)))).toBeGreaterThanOrEqual(0);
      if (elder.deathDate !== null && elder.voucherStart !== null) expect(elder.voucherStop?.reason).toBe('死亡');
    }
  });

  test('pays nobody after the month to stop', () => {
    for (const { elder, quarter, months } of community.issues) {
      const last = { year: 2026, month: quarter * 3 };
      expect(months).toBeGreaterThan(0);
      if (elder.voucherStop !== null && compareMonths(elder.voucherStop.month, last) <= 0) expect(months).toBeLessThan(3);
    }
  });

  test.each(layouts.map((layout) => [layout.id, layout] as const))('%s: every ledger is recognised with every field, and October’s table is right', async (_id, layout) => {
    const workbook = await bookOf(community, layout);
    const sheets = await inspectWorkbook(workbook, [], { year: 2026, month: 12 });
    const ledgers = sheets.filter((sheet) => isLedgerKind(sheet.kind));
    expect(new Set(ledgers.map((sheet) => sheet.kind))).toEqual(new Set(['elders', 'vouchers', 'stops', 'deaths', 'helpers', 'certificates']));
    for (const sheet of ledgers) {
      expect({ name: sheet.name, unknown: sheet.unknownHeaders, missing: sheet.missingFields, questions: sheet.questions }).toEqual({ name: sheet.name, unknown: [], missing: [], questions: [] });
      expect(sheet.confidence).toBeGreaterThanOrEqual(0.9);
    }
    expect(ledgers.find((sheet) => sheet.kind === 'elders')?.persons).toBe(600);
    expect(ledgers.filter((sheet) => sheet.kind === 'vouchers').reduce((sum, sheet) => sum + sheet.persons, 0)).toBe(community.issues.length);

    const { tables: [made] } = await generateTables(workbook, request);
    const expected = handledInOctober(community);
    expect(expected.every((section) => section.length > 0)).toBe(true);
    expect(await idsInTable(workbook)).toEqual(expected);
    expect(made).toMatchObject({ rows: expected.flat().length, reconciled: true, unread: [], notes: [], isNew: true });

    const { tables: [again], changed } = await generateTables(workbook, { ...request, asOf: { year: 2026, month: 11, day: 24 } });
    expect(changed).toBe(false);
    expect(again).toMatchObject({ changedCells: 0, isNew: false, sheet: '办证明细表_2026-10' });
  });
});

test('corrections a table was made with are remembered in the workbook, once', async () => {
  const workbook = await bookOf(makeCommunity(5, 60), layouts[0] as (typeof layouts)[number]);
  const corrections = [{ sheet: '办证登记', kind: null }] as const;
  const first = await generateTables(workbook, { ...request, corrections });
  expect(first.changed).toBe(true);
  const reopened = await openWorkbookFile(workbook.bytes());
  const sheets = await inspectWorkbook(reopened, [], { year: 2026, month: 12 });
  expect(sheets.find((sheet) => sheet.name === '办证登记')?.kind).toBeNull();
  expect((await generateTables(reopened, { ...request, corrections })).changed).toBe(false);
});

test('the table is the same cell by cell from every layout, but for the word 老年卷 of the traditional one', async () => {
  const community = makeCommunity(3, 300);
  const cells: string[][] = [];
  for (const layout of layouts) {
    const workbook = await bookOf(community, layout);
    await generateTables(workbook, request);
    const { sheets } = await workbook.overview();
    const block = await workbook.readBlock((sheets.at(-1) as (typeof sheets)[number]).id);
    const found: string[] = [];
    for (let row = 1; row <= (block.range?.lastRow ?? 0); row += 1) {
      for (let column = 1; column <= 11; column += 1) found.push(`${row},${column} ${block.text(row, column).replaceAll('老年卷', '老年券')}`);
    }
    cells.push(found);
  }
  for (const other of cells.slice(1)) expect(other).toEqual(cells[0]);
});
