import { isLedgerKind } from '../ledger/kinds';
import { parseMemory, serialiseMemory, withCorrections } from '../ledger/memory';
import { nearestLedger } from '../ledger/nearestLedger';
import { readLedger } from '../ledger/readLedger';
import type { RecognisedSheet } from '../ledger/types';
import type { CalendarDate } from '../rules/calendar/calendarDate';
import { parseIsoDate } from '../rules/calendar/formatDate';
import { formatPeriod, parsePeriod, type Period } from '../rules/calendar/period';
import { makeTable, tableTag, type MadeTable } from '../tables/engine/makeTable';
import { tableById, tables } from '../tables/index';
import { periodsOf } from '../tables/periodsOf';
import type { TableSpec } from '../tables/spec';
import { termOf } from '../tables/term';
import { CellType, type CellBlock, type SheetId, type SheetInfo, type Workbook } from '../workbook/port';
import { WorkbookProblem } from '../workbook/problem';
import { inspectWorkbook, type Correction } from './inspectWorkbook';
import { NoLedgerProblem } from './noLedgerProblem';

export { parseIsoDate, parsePeriod };
export type { CalendarDate, Period };

export interface TableRequest {
  readonly period: Period;
  readonly asOf: CalendarDate;
  /** Ids of tables; null for all of the period. */
  readonly tables: readonly string[] | null;
  readonly corrections: readonly Correction[];
  /** Told before each table. */
  onTable?(title: string): void;
}

export interface GeneratedTable extends MadeTable {
  readonly id: string;
  readonly period: string;
  /** The sheet it stands in: one made before may have been renamed. */
  readonly sheet: string;
  readonly isNew: boolean;
}

export function isTableId(id: string): boolean {
  return tableById(id) !== null;
}

export function tableIds(): string[] {
  return tables.map((table) => table.id);
}

export interface Generated {
  readonly tables: readonly GeneratedTable[];
  /** Whether the workbook differs from what it was. */
  readonly changed: boolean;
}

/**
 * Makes the tables of a period in a workbook: a new sheet after the last, or the sheet made before brought up to date.
 * Corrections they were made with are remembered in the workbook. All is committed together, or nothing.
 * @throws NoLedgerProblem, TableProblem, LedgerProblem, WorkbookProblem
 */
export async function generateTables(workbook: Workbook, request: TableRequest): Promise<Generated> {
  const overview = await workbook.overview();
  const sheets = await inspectWorkbook(workbook, request.corrections);
  const recognised = sheets.filter((sheet) => isLedgerKind(sheet.kind));
  if (recognised.length === 0) throw new NoLedgerProblem(await nearestLedger(workbook, sheets));
  const blocks = await Promise.all(recognised.map((sheet) => workbook.readBlock(sheet.sheet)));
  const ledgers = recognised.map((sheet, index) => readLedger(sheet, blocks[index] as CellBlock, overview.dateSystem));
  const term = termOf(recognised.flatMap((sheet, index) => [sheet.name, ...wordsAbove(blocks[index] as CellBlock, sheet)]));
  const settings = { term, unit: '', signatories: {}, settleDay: null };
  const generated: GeneratedTable[] = [];
  for (const spec of request.tables === null ? tables : tables.filter(({ id }) => request.tables?.includes(id))) {
    for (const period of periodsOf(spec, request.period)) {
      const context = { ledgers, period, asOf: request.asOf, dateSystem: overview.dateSystem, settings };
      request.onTable?.(spec.title(context));
      generated.push(await stageTable(workbook, overview.sheets, spec, context));
    }
  }
  const remembered = await rememberCorrections(workbook, request.corrections);
  const changed = remembered || generated.some((table) => table.changedCells > 0);
  if (changed) await workbook.commit();
  return { tables: generated, changed };
}

/** @returns whether there was anything new to remember */
async function rememberCorrections(workbook: Workbook, corrections: readonly Correction[]): Promise<boolean> {
  if (corrections.length === 0) return false;
  const before = await workbook.memory();
  const after = serialiseMemory(withCorrections(parseMemory(before), corrections));
  if (after === before) return false;
  await workbook.setMemory(after);
  return true;
}

async function stageTable(
  workbook: Workbook,
  sheets: readonly SheetInfo[],
  spec: TableSpec,
  context: Parameters<typeof makeTable>[1],
): Promise<GeneratedTable> {
  const tag = tableTag(spec, context.period);
  const standing = sheets.find((sheet) => sheet.tableTag === tag) ?? null;
  const made = makeTable(spec, context, standing === null ? null : await workbook.readBlock(standing.id));
  if (standing === null) {
    const taken = sheets.find((sheet) => sheet.name.toLowerCase() === made.sheetName.toLowerCase());
    if (taken !== undefined) throw new WorkbookProblem('nameTaken', { sheet: taken.name });
    await workbook.addSheet({ name: made.sheetName, content: made.content, tableTag: made.tag });
  } else if (made.changedCells > 0) {
    await requireUnprotected(workbook, standing.id, standing.name);
    await workbook.writeSheet(standing.id, made.content);
  }
  return { ...made, id: spec.id, period: formatPeriod(context.period), sheet: standing?.name ?? made.sheetName, isNew: standing === null };
}

async function requireUnprotected(workbook: Workbook, sheet: SheetId, name: string): Promise<void> {
  if ((await workbook.layout(sheet)).protected) throw new WorkbookProblem('sheetProtected', { sheet: name });
}

/** A ledger's titles and headings: the words the office itself uses. */
function wordsAbove(block: CellBlock, sheet: RecognisedSheet): string[] {
  const words: string[] = [];
  const { range } = block;
  for (let row = range?.firstRow ?? 1; row <= (sheet.headerRows.at(-1) ?? 0); row += 1) {
    for (let column = range?.firstColumn ?? 1; column <= (range?.lastColumn ?? 0); column += 1) {
      if (block.type(row, column) === CellType.Text) words.push(block.text(row, column));
    }
  }
  return words;
}
