import { createWorkbook } from '../../workbook/natively';
import type { Lives } from './lives';
import { parsePeriod, type Period } from '../../../src/rules/calendar/period';
import type { CellInput, SheetContent, Workbook } from '../../../src/workbook/port';
import { layouts, writeCommunity, type Community } from '../../../src/work/demo';
import { generateTables, type GeneratedTable, type TableRequest } from '../../../src/work/generateTables';

export type Value = string | number | boolean | null;
/** What stands in a row, by heading. */
export type Row = ReadonlyMap<string, Value>;

export function requestOf(period: string, tables: readonly string[]): TableRequest {
  return {
    period: parsePeriod(period) as Period,
    asOf: { year: 2026, month: 11, day: 23 },
    tables,
    corrections: [],
    settings: {},
    skipUnkept: false,
    acceptBreaks: true,
  };
}

export async function bookOf(community: Community, layout: (typeof layouts)[number] = layouts[0] as (typeof layouts)[number]): Promise<Workbook & { bytes(): Uint8Array }> {
  const workbook = await createWorkbook();
  await writeCommunity(workbook, community, layout);
  return workbook;
}

/** Tables of a period, made into the community's clean book. */
export async function tablesOf({ community }: Lives, period: string, ...tables: readonly string[]): Promise<readonly GeneratedTable[]> {
  return (await generateTables(await bookOf(community), requestOf(period, tables))).tables;
}

/** The table of a period that is made once for it. */
export async function tableOf(lives: Lives, period: string, table: string): Promise<GeneratedTable> {
  const [made] = await tablesOf(lives, period, table);
  if (made === undefined) throw new Error(`${table} was not made`);
  return made;
}

export function valueOf(input: CellInput): Value {
  return typeof input === 'object' && input !== null ? input.value : input;
}

/** The rows of persons, those moved out aside. */
export function personRows(content: SheetContent): readonly Row[] {
  return rowsUnder(content, '身份证号').filter((row) => /^\d{17}[\dX]$/.test(String(row.get('身份证号'))));
}

/** Every row under the heading row that has a heading, up to the signature line. */
export function rowsUnder({ cells }: SheetContent, heading: string): readonly Row[] {
  const rows: Row[] = [];
  let headings: readonly CellInput[] | null = null;
  for (const row of cells) {
    if (String(row[0]).startsWith('负责人：')) break;
    if (row.includes(heading)) headings = row;
    else if (headings !== null) rows.push(new Map(headings.map((one, place) => [String(one), valueOf(row[place] ?? null)])));
  }
  return rows;
}

export const idNumbers = (rows: readonly Row[]) => rows.map((row) => String(row.get('身份证号')));
export const sumUnder = (rows: readonly Row[], heading: string) => rows.reduce((sum, row) => sum + Math.round(Number(row.get(heading)) * 100), 0) / 100;
/** The row 合计 of a table. */
export const totalRow = (content: SheetContent, heading: string) => rowsUnder(content, heading).find((row) => [...row.values()][0] === '合计');
