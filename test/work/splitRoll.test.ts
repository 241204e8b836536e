import { fc } from '../rules/properties';
import type { Correction } from '../../src/ledger/corrections';
import { checkWorkbook } from '../../src/work/checkWorkbook';
import { layouts, type Community } from '../../src/work/demo';
import { columnsOf } from '../../src/work/demo/layouts/columns';
import { ledgerSheet } from '../../src/work/demo/layouts/layout';
import { plainHand } from '../../src/work/demo/layouts/standard';
import { generateTables } from '../../src/work/generateTables';
import { inspectWorkbook } from '../../src/work/inspectWorkbook';
import { standingCheck } from '../../src/work/standingCheck';
import type { CellInput, NewSheet, Workbook } from '../../src/workbook/port';
import { createWorkbook } from '../workbook/natively';
import { someLives } from './properties/lives';
import { requestOf } from './properties/tablesOf';

/*
 * A roll kept in several sheets is one roll (rulings 12): split in any way, with columns in any order, it gives the same
 * tables and findings as in one sheet, but for the addresses.
 */

const tables = ['voucher-issue', 'voucher-inspection', 'voucher-statistics', 'voucher-deaths-quarterly', 'voucher-stops', 'allowance-review', 'voucher-review', 'certificates-monthly', 'helper-summary'];

interface Split {
  readonly sheets: number;
  /** Which sheet each elder stands in, over and over. */
  readonly places: readonly number[];
  /** By what the columns of each sheet are sorted. */
  readonly columns: readonly (readonly number[])[];
}

const someSplit: fc.Arbitrary<Split> = fc.integer({ min: 2, max: 12 }).chain((sheets) =>
  fc.record({
    sheets: fc.constant(sheets),
    places: fc.array(fc.nat({ max: sheets - 1 }), { minLength: 1, maxLength: 40 }),
    columns: fc.array(fc.array(fc.nat({ max: 99 }), { minLength: 1, maxLength: 30 }), { minLength: 1, maxLength: sheets }),
  }),
);

/** The elders by their sheets. */
function partsOf({ elders }: Community, { sheets, places }: Split): readonly Community['elders'][] {
  const placeOf = (nth: number) => places[nth % places.length] ?? 0;
  return Array.from({ length: sheets }, (_unused, sheet) => elders.filter((_elder, nth) => placeOf(nth) === sheet)).filter((part) => part.length > 0);
}

type Arrangement = 'apart' | 'below' | 'beside';

async function bookOf(community: Community, parts: readonly Community['elders'][], columns: Split['columns'], arrangement: Arrangement = 'apart'): Promise<Workbook> {
  const workbook = await createWorkbook();
  const all = columnsOf(plainHand).elders;
  const sheets = parts.map((rows, nth) => {
    const by = columns[nth % columns.length] ?? [];
    const own = all.map((column, place) => ({ column, at: (by[place % by.length] ?? 0) * 100 + place })).sort((one, other) => one.at - other.at).map(({ column }) => column);
    return ledgerSheet({ name: `第${nth + 1}网格`, titles: [`${community.unit}老年人台账`], columns: own, rows });
  });
  const [first, second, ...others] = sheets;
  const placed = first === undefined || second === undefined || arrangement === 'apart' ? sheets : [inOne(first, second, arrangement), ...others];
  for (const sheet of placed) await workbook.addSheet(sheet);
  for (const sheet of layouts[0]?.sheets(community).slice(1) ?? []) await workbook.addSheet(sheet);
  await workbook.commit();
  return workbook;
}

/** Two parts in the first one's sheet: one below the other with its title, or side by side under one title. */
function inOne(first: NewSheet, second: NewSheet, arrangement: 'below' | 'beside'): NewSheet {
  const [above, right] = [first.content.cells, second.content.cells];
  const width = Math.max(...above.map((row) => row.length));
  const wide = (row: readonly CellInput[] = []) => [...row, ...new Array<CellInput>(width + 1 - row.length).fill(null)];
  const beside = Array.from({ length: Math.max(above.length, right.length) }, (_unused, nth) => [...wide(above[nth]), ...(nth === 0 ? [] : (right[nth] ?? []))]);
  const dates = [...first.content.styles, ...second.content.styles];
  const styles = arrangement === 'below' ? movedBy(dates, first.content.styles.length, above.length + 1, 0) : movedBy(dates, first.content.styles.length, 0, width + 1);
  return { ...first, content: { cells: arrangement === 'below' ? [...above, [], ...right] : beside, styles, merges: [], columnWidths: [], rowHeights: [], frozenRows: 0, page: first.content.page } };
}

function movedBy(styles: NewSheet['content']['styles'], from: number, rows: number, columns: number): NewSheet['content']['styles'] {
  return styles.map((style, nth) => {
    if (nth < from) return style;
    const { firstRow, lastRow, firstColumn, lastColumn } = style.range;
    return { ...style, range: { firstRow: firstRow + rows, lastRow: lastRow + rows, firstColumn: firstColumn + columns, lastColumn: lastColumn + columns } };
  });
}

const part = [{ sheet: '第1网格', role: 'part' }] as const;

async function findingsIn(workbook: Workbook, corrections: readonly Correction[] = []): Promise<readonly string[]> {
  const { findings } = await checkWorkbook(workbook, { asOf: { year: 2026, month: 11, day: 23 }, period: null, corrections, settings: { place: 'beijing' } });
  return findings.map(({ code, severity, field, key, name, data }) => JSON.stringify([code, severity, field, key, name, Object.entries(data).filter(([member]) => !/^first(?:Sheet)?$/.test(member))])).sort();
}

test('a community split into two to twelve sheets has the tables and findings of one sheet', () =>
  fc.assert(
    fc.asyncProperty(someLives, someSplit, async ({ community }, split) => {
      const parts = partsOf(community, split);
      const [whole, apart] = [await bookOf(community, [parts.flat()], [[0]]), await bookOf(community, parts, split.columns)];
      expect(await findingsIn(apart)).toEqual(await findingsIn(whole));
      const [one, other] = [await generateTables(whole, requestOf('2026Q4', tables)), await generateTables(apart, requestOf('2026Q4', tables))];
      expect(other.tables.map(({ id, period, content }) => ({ id, period, cells: content.cells }))).toEqual(one.tables.map(({ id, period, content }) => ({ id, period, cells: content.cells })));
      expect(other.tables.flatMap(({ use }) => use.used.filter(({ kind }) => kind === 'elders').map(({ sheets }) => sheets.length))).toEqual(parts.length < 2 ? [] : other.tables.map(() => parts.length));
    }),
    { numRuns: 12 },
  ), 300_000);

test.each<Arrangement>(['below', 'beside'])('two parts in one sheet, %s each other, are as in one list, whatever is said of the sheet', (arrangement) =>
  fc.assert(
    fc.asyncProperty(someLives, someSplit, fc.boolean(), async ({ community }, split, isSaid) => {
      const corrections = isSaid ? part : [];
      const parts = partsOf(community, split);
      const [whole, apart] = [await bookOf(community, [parts.flat()], [[0]]), await bookOf(community, parts, split.columns, arrangement)];
      const lists = (await inspectWorkbook(apart, corrections, { year: 2026, month: 12 })).filter(({ kind }) => kind === 'elders');
      expect(new Set(lists.map(({ name }) => name)).size).toBe(Math.max(parts.length - 1, 1));
      if (arrangement === 'beside') expect(lists).toHaveLength(parts.length);
      expect(await findingsIn(apart, corrections)).toEqual(await findingsIn(whole));
      const [one, other] = [await generateTables(whole, requestOf('2026Q4', tables)), await generateTables(apart, { ...requestOf('2026Q4', tables), corrections })];
      expect(other.tables.map(({ id, period, content }) => ({ id, period, cells: content.cells }))).toEqual(one.tables.map(({ id, period, content }) => ({ id, period, cells: content.cells })));
    }),
    { numRuns: 6 },
  ), 300_000);

test('an edit in one of several sheets is judged as a whole check would; one that moves somebody is left to it', async () => {
  const request = { asOf: { year: 2026, month: 11, day: 23 }, period: null, corrections: [], settings: { place: 'beijing' } } as const;
  const [lives] = fc.sample(someLives, { seed: 7, numRuns: 1 });
  const community = (lives as NonNullable<typeof lives>).community;
  const workbook = await bookOf(community, partsOf(community, { sheets: 3, places: [0, 1, 2], columns: [[0]] }), [[0]]);
  const { sheets } = await checkWorkbook(workbook, request);
  const second = sheets.filter(({ kind }) => kind === 'elders')[1] as (typeof sheets)[number];
  const standing = await standingCheck(workbook, request);
  const edit = async (field: string, value: string) => {
    const [row, column] = [second.firstRow, second.fields[field] as number];
    await workbook.editCells(second.sheet, [{ row, column, value }]);
    await workbook.commit();
    return { sheet: second.sheet, range: { firstRow: row, lastRow: row, firstColumn: column, lastColumn: column } };
  };
  expect(await standing.changed(await edit('deathDate', '2026-08-20'))).toBe(true);
  expect(standing.findings).toEqual((await checkWorkbook(workbook, request)).findings);
  // Another number may make another sheet of the roll.
  expect(await standing.changed(await edit('idNumber', '110196194005060110'))).toBe(false);
});
