import { formatPeriod, type Period } from '../rules/calendar/period';
import type { StandingSheet, TableContext } from '../tables/context';
import { makeTable, tableTag } from '../tables/engine/makeTable';
import { stateOfDays } from '../tables/daysCounted';
import { tableById, tables } from '../tables/index';
import { periodsOf } from '../tables/periodsOf';
import type { TableSpec } from '../tables/spec';
import type { SheetInfo, Workbook, WorkbookOverview } from '../workbook/port';
import type { GeneratedTable, InPeriod, TableRequest } from './generateTables';

/** A table of a period of its own kind. */
export interface AskedTable {
  readonly id: string;
  readonly period: Period;
}

/** A table of a period, ready to be made over the sheet it stands in. */
export interface TableRun {
  readonly spec: TableSpec;
  readonly period: Period;
  readonly title: string;
  /** The days it counts have not begun, it stands nowhere yet, and nobody asked for it by itself (rulings 57). */
  readonly isLater: boolean;
  /** The sheet made before; null where there is none. */
  readonly sheet: SheetInfo | null;
  /** @throws TableProblem, PolicyProblem */
  make(): GeneratedTable;
}

export type RunRequest = Pick<TableRequest, 'tables' | 'period' | 'asked'>;

/** Whether a table is asked for one by one, or by the very month it is of. */
function isNamedBy(own: Period, { asked, period }: RunRequest): boolean {
  return asked !== undefined || isOwnMonth(own, period);
}

/** Whether a period asked for is the month of a monthly table; a quarter or a year names none of its tables. */
export function isOwnMonth(own: Period, asked: Period | null): boolean {
  return own.kind === 'month' && asked?.kind === 'month';
}

/** The tables asked for, each with its periods: in the order of the catalogue, or that in which they were asked for one by one. */
export async function runsIn(workbook: Workbook, overview: WorkbookOverview, inPeriod: InPeriod, request: RunRequest): Promise<readonly TableRun[]> {
  const asked = request.asked === undefined ? askedIn(request) : request.asked.flatMap(({ id, period }) => specified(id, period));
  const standing = await standingTables(workbook, overview, asked);
  return Promise.all(
    asked.map(async ({ spec, period }) => {
      const own = { ...inPeriod(period), standing };
      const sheet = overview.sheets.find(({ tableTag: tag }) => tag === tableTag(spec, period)) ?? null;
      const block = sheet === null ? null : await workbook.readBlock(sheet.id);
      const make = (): GeneratedTable => {
        const made = makeTable(spec, own, block);
        return { ...made, id: spec.id, period: formatPeriod(period), sheet: sheet?.name ?? made.sheetName, isNew: sheet === null, use: own.use };
      };
      const isLater = sheet === null && !isNamedBy(period, request) && spec.daysCounted !== undefined && stateOfDays(spec.daysCounted(own), own.asOf) === 'ahead';
      return { spec, period, title: spec.title(own), isLater, sheet, make };
    }),
  );
}

function askedIn(request: Pick<TableRequest, 'tables' | 'period'>): readonly { readonly spec: TableSpec; readonly period: Period }[] {
  const wanted = tables.filter(({ id }) => request.tables.includes(id));
  return wanted.flatMap((spec) => periodsOf(spec, request.period).map((period) => ({ spec, period })));
}

function specified(id: string, period: Period): readonly { readonly spec: TableSpec; readonly period: Period }[] {
  const spec = tableById(id);
  return spec === null ? [] : [{ spec, period }];
}

/** The sheets of other tables that this run does not make anew and that its tables are held against. */
async function standingTables(workbook: Workbook, { sheets }: WorkbookOverview, runs: readonly { readonly spec: TableSpec; readonly period: Period }[]): Promise<TableContext['standing']> {
  const made = new Set(runs.map(({ spec, period }) => tableTag(spec, period)));
  const standing = new Map<string, StandingSheet>();
  for (const { id, period } of runs.flatMap((run) => run.spec.heldAgainst?.(run.period) ?? [])) {
    const tag = tableTag({ id }, period);
    const sheet = made.has(tag) || standing.has(tag) ? undefined : sheets.find(({ tableTag: own }) => own === tag);
    if (sheet !== undefined) standing.set(tag, { name: sheet.name, block: await workbook.readBlock(sheet.id) });
  }
  return (id, period) => standing.get(tableTag({ id }, period)) ?? null;
}
