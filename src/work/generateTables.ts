import { namesLeaving } from '../ledger/gone/saysGone';
import { isLedgerKind } from '../ledger/kinds';
import { nearestLedger } from '../ledger/nearestLedger';
import type { SheetUse } from '../ledger/sheetUse/sheetUses';
import type { RecognisedSheet } from '../ledger/types';
import type { CalendarDate } from '../rules/calendar/calendarDate';
import { parseIsoDate } from '../rules/calendar/formatDate';
import { chinesePeriod, formatPeriod, parsePeriod, parseSpan, type Period } from '../rules/calendar/period';
import type { Policy } from '../rules/policy/policy';
import { PolicyProblem } from '../rules/policy/problem';
import type { TableContext, TableSettings } from '../tables/context';
import type { MadeTable } from '../tables/engine/makeTable';
import { tableById, tables } from '../tables/index';
import { TableProblem } from '../tables/problem';
import { isToVerify } from '../tables/spec';
import type { NotTaken, SheetId, SheetInfo, Workbook, WorkbookOverview } from '../workbook/port';
import { WorkbookProblem } from '../workbook/problem';
import { freeSheetName } from './freeSheetName';
import { inspectWorkbook, type Correction } from './inspectWorkbook';
import { ledgersIn, type LedgersIn } from './ledgersIn';
import { NoLedgerProblem } from './noLedgerProblem';
import { policyNamed, policyOf, type PolicyNamed } from './policies';
import { remember } from './remember';
import { merged, settingsOf, type Settings } from './settings';
import { runsIn, type AskedTable, type TableRun } from './tableRuns';
import { usedSheets, type UsedSheets } from './usedSheets';
import { usualNames } from './usualNames';

export { chinesePeriod, isToVerify, namesLeaving, parseIsoDate, parsePeriod, parseSpan };
export type { AskedTable, CalendarDate, Period };

export interface TableRequest {
  readonly period: Period;
  readonly asOf: CalendarDate;
  /** Ids of tables. */
  readonly tables: readonly string[];
  /** Tables each with its own period, in place of `tables` in `period`. */
  readonly asked?: readonly AskedTable[];
  /** A table whose ledger or column is not kept is told and passed over, not refused. */
  readonly skipUnkept: boolean;
  readonly corrections: readonly Correction[];
  /** Laid over what the workbook remembers, and remembered. */
  readonly settings: Settings;
  /** A policy file's content in place of a place's; it is not remembered. */
  readonly policyFile?: unknown;
  /** Write tables that do not reconcile too; they carry a mark. */
  readonly acceptBreaks: boolean;
  /** A new sheet takes another name where its own is that of a sheet which is not ours; else it is refused. */
  readonly otherNames?: boolean;
  /** The tables were asked for together, not one by one: of days that have not begun they are told and left for later (rulings 57). */
  readonly leaveLater?: boolean;
  /** Told before each table. */
  onTable?(title: string): void;
  /** Awaited between the tables and before anything is written: what it throws ends the work with nothing changed. */
  pause?(): Promise<void>;
}

export interface GeneratedTable extends MadeTable {
  readonly id: string;
  readonly period: string;
  /** The sheet it stands in: one made before may have been renamed. */
  readonly sheet: string;
  readonly isNew: boolean;
  /** Which of several sheets of one kind it was made from. */
  readonly use: UsedSheets;
}

/** A table of all that was not made: the office keeps no such ledger, its ledger has no such column, or its place pays no such benefit. */
export interface SkippedTable {
  readonly id: string;
  readonly problem: TableProblem | PolicyProblem;
}

/** A table of all that was left for later: the days it counts have not begun. */
export interface LaterTable {
  readonly id: string;
  readonly period: string;
}

export interface Generated {
  readonly tables: readonly GeneratedTable[];
  readonly skipped: readonly SkippedTable[];
  /** In the order of the tables. */
  readonly later: readonly LaterTable[];
  /** Whether the workbook differs from what it was. */
  readonly changed: boolean;
  /** A table does not reconcile and was not to be written so: the workbook is as it was. */
  readonly refused: boolean;
  /** How the tables were to print and scroll, and Excel would not take it. */
  readonly notTaken: readonly NotTaken[];
  readonly policy: PolicyNamed;
  /** As the tables and their files name it; '' where neither settings nor ledgers say it. */
  readonly unit: string;
  /** It was left open: several sheets name different ones, or some of them none. */
  readonly isUnitOpen: boolean;
}

export function isTableId(id: string): boolean {
  return tableById(id) !== null;
}

export function tableIds(): string[] {
  return tables.map((table) => table.id);
}

/** Ids of the tables that are made for a period of their own kind: the monthly ones of a month. */
export function tablesDueIn(period: Period): string[] {
  return tables.filter((table) => period.kind !== 'month' || table.period === 'month').map(({ id }) => id);
}

/**
 * Makes the tables of a period in a workbook: a new sheet after the last, or the sheet made before brought up to date.
 * Corrections and settings they were made with are remembered in the workbook. All is committed together, or nothing.
 * @throws NoLedgerProblem, TableProblem, LedgerProblem, PolicyProblem, WorkbookProblem
 */
export async function generateTables(workbook: Workbook, request: TableRequest): Promise<Generated> {
  const { overview, context, policy, isUnitOpen, inPeriod } = await readContext(workbook, request);
  const runs = await runsIn(workbook, overview, inPeriod, request);
  const generated: GeneratedTable[] = [];
  const skipped = new Map<string, SkippedTable>();
  const later: LaterTable[] = [];
  for (const run of runs) {
    if (request.leaveLater === true && run.isLater) {
      later.push({ id: run.spec.id, period: formatPeriod(run.period) });
      continue;
    }
    request.onTable?.(run.title);
    await request.pause?.();
    const made = madeOrSkipped(run, request.skipUnkept);
    if ('skipped' in made) skipped.set(run.spec.id, made.skipped);
    else generated.push(made);
  }
  const [nothing] = skipped.values();
  if (generated.length === 0 && nothing !== undefined) throw nothing.problem;
  await request.pause?.();
  const placed = request.otherNames === true ? withFreeNames(generated, overview.sheets) : generated;
  const result = { tables: placed, skipped: [...skipped.values()], later, policy: policyNamed(policy), unit: context.settings.unit, isUnitOpen };
  if (!request.acceptBreaks && generated.some(({ reconciled }) => !reconciled)) return { ...result, changed: false, refused: true, notTaken: [] };
  for (const table of placed) await stageTable(workbook, overview.sheets, table);
  const remembered = await remember(workbook, request);
  const changed = remembered || generated.some((table) => table.changedCells > 0);
  const notTaken = changed ? await workbook.commit() : [];
  return { ...result, changed, refused: false, notTaken };
}

/** Ledgers, policy and settings of a workbook: all that a table is made from but its period. */
export interface ReadContext {
  readonly overview: WorkbookOverview;
  readonly policy: Policy;
  /** Of every list, used or not. */
  readonly sheets: readonly RecognisedSheet[];
  readonly ledgers: LedgersIn;
  /** Of the period asked for. */
  readonly context: Omit<TableContext, 'standing'>;
  /** Which sheets are used in it, and which are not. */
  readonly use: SheetUse;
  /** No unit is set, and several sheets of one kind do not name one in common. */
  readonly isUnitOpen: boolean;
  /** The same of another period: which sheets are used may depend on it. */
  readonly inPeriod: InPeriod;
}

/** What tables of a period are made from, and which sheets that is. */
export type InPeriod = (period: Period) => Omit<TableContext, 'standing'> & { readonly use: UsedSheets };

/**
 * Reads what tables and checks are made from.
 * @param request `takesLikely`: a sheet that only looks like a ledger is enough to go on with
 * @throws NoLedgerProblem, LedgerProblem, PolicyProblem, PolicySheetProblem, WorkbookProblem
 */
export async function readContext(
  workbook: Workbook,
  request: Pick<TableRequest, 'corrections' | 'settings' | 'policyFile' | 'asOf' | 'period'> & { readonly pause?: () => Promise<void>; readonly takesLikely?: boolean },
): Promise<ReadContext> {
  const overview = await workbook.overview();
  const sheets = await inspectWorkbook(workbook, request.corrections, request.asOf, request.pause);
  const isEnough = sheets.some(({ kind, likely }) => isLedgerKind(kind) || (request.takesLikely === true && kind === null && likely !== null));
  if (!isEnough) throw new NoLedgerProblem(await nearestLedger(workbook, sheets));
  const ledgers = await ledgersIn(workbook, sheets, request.corrections, request.asOf);
  const use = ledgers.uses.of(request.period);
  const own = merged(await settingsOf(workbook), request.settings);
  const policy = await policyOf(workbook, own.place ?? null, request.policyFile, sheets);
  const { isUnitOpen, ...names } = usualNames(ledgers, use, own);
  const settings: TableSettings = {
    ...names,
    signatories: own.signatories ?? {},
    settleDay: own.settleDay ?? null,
    headings: own.headings ?? {},
  };
  const open = sheets.filter((sheet) => (sheet.kind === null && sheet.likely !== null) || ledgers.unread.has(sheet));
  const inPeriod = (period: Period) => {
    const own = ledgers.uses.of(period);
    // What somebody has said is not used need not be read.
    const unreadSheets = open.filter((sheet) => !own.leftOut.some(({ ledger }) => ledger.sheet === sheet));
    return { ledgers: own.used, asked: own.asked, leftOut: own.leftOut, unreadSheets, use: usedSheets(own), policy, period, asOf: request.asOf, dateSystem: overview.dateSystem, settings };
  };
  return { overview, policy, sheets, ledgers, context: inPeriod(request.period), use, isUnitOpen, inPeriod };
}

/** The tables under names that no sheet has, and none of the others. */
function withFreeNames(generated: readonly GeneratedTable[], sheets: readonly SheetInfo[]): readonly GeneratedTable[] {
  const names = sheets.map(({ name }) => name);
  return generated.map((made) => {
    if (!made.isNew) return made;
    const sheet = freeSheetName(made.sheetName, names);
    names.push(sheet);
    return { ...made, sheet };
  });
}

/** What is not kept, or not paid in the place, is no reason to make no other table. */
const wanting: ReadonlySet<string> = new Set<TableProblem['code'] | PolicyProblem['code']>(['missingLedger', 'missingColumn', 'noPolicyValueAtAll']);

export function isNotKept(problem: TableProblem | PolicyProblem): boolean {
  return wanting.has(problem.code);
}

function madeOrSkipped({ spec, make }: TableRun, mayBeSkipped: boolean): GeneratedTable | { readonly skipped: SkippedTable } {
  try {
    return make();
  } catch (reason) {
    if (!mayBeSkipped || !(reason instanceof TableProblem || reason instanceof PolicyProblem) || !isNotKept(reason)) throw reason;
    return { skipped: { id: spec.id, problem: reason } };
  }
}

async function stageTable(workbook: Workbook, sheets: readonly SheetInfo[], made: GeneratedTable): Promise<void> {
  const standing = sheets.find((sheet) => sheet.tableTag === made.tag);
  if (standing === undefined) {
    const taken = sheets.find((sheet) => sheet.name.toLowerCase() === made.sheet.toLowerCase());
    if (taken !== undefined) throw new WorkbookProblem('nameTaken', { sheet: taken.name });
    await workbook.addSheet({ name: made.sheet, content: made.content, tableTag: made.tag });
  } else if (made.changedCells > 0) {
    await requireUnprotected(workbook, standing.id, standing.name);
    await workbook.writeSheet(standing.id, made.content);
  }
}

async function requireUnprotected(workbook: Workbook, sheet: SheetId, name: string): Promise<void> {
  if ((await workbook.layout(sheet)).protected) throw new WorkbookProblem('sheetProtected', { sheet: name });
}
