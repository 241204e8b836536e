import { say, type Locale } from '../../../locale';
import { madeLine, errorsLine } from '../../../wording/tableLines';
import { notTakenLines } from '../../../wording/notTaken';
import { noteCount } from '../../../wording/tableNotes';
import { joined, tablesWord, periodWord, tableWord } from '../../../wording/words';
import type { Finding } from '../../../work/checkWorkbook';
import { generateTables, type AskedTable, type CalendarDate, type Generated, type GeneratedTable, type Period } from '../../../work/generateTables';
import { formatPeriod } from '../../../work/listObligations';
import { openErrors } from '../../../work/openErrors';
import { periodsToMake } from '../../../work/periodNow';
import { rollVouchers, type Quarter, type Rolled } from '../../../work/rollVouchers';
import { tableStates } from '../../../work/tableStates';
import { tablesDue, tablesOfPeriod, type TableToMake } from '../../../work/tablesToMake';
import { ExcelWorkbook } from '../../../workbook/excel/excelWorkbook';
import type { Outcome, Task } from '../../session/state';
import { undoOf } from '../../session/undo';
import { undoOfTables } from '../../session/undoTables';
import { keyOf, type ShownTables } from './shownTables';

/** The period chosen, null for what is due, and the day of looking. */
export interface Asked {
  readonly period: Period | null;
  readonly asOf: CalendarDate;
}

/** How the pane asks for tables: nothing laid over what the workbook remembers. */
export function requestOf({ period, asOf }: Asked, asked: readonly AskedTable[], task: Task) {
  let done = 0;
  const onTable = () => {
    const progress = `${String((done += 1))}/${String(asked.length)}`;
    task.progress(() => progress, (done - 1) / asked.length);
  };
  return { period: period ?? (periodsToMake(asOf)[0] as Period), asOf, tables: [], asked, corrections: [], settings: {}, onTable, pause: () => task.pause() };
}

/**
 * The tables of a period and how far each is.
 * @param listed told of the tables before they are looked at one by one
 */
export async function look(asked: Asked, task: Task, listed: (tables: readonly TableToMake[]) => void): Promise<ShownTables> {
  const workbook = new ExcelWorkbook();
  const tables = await (asked.period === null ? tablesDue(workbook, asked.asOf) : tablesOfPeriod(workbook, asked.period, asked.asOf));
  listed(tables);
  await task.pause();
  const states = await tableStates(workbook, requestOf(asked, tables, task));
  return { tables, states: new Map(states.tables.map((one) => [keyOf(one), one])), errors: new Map() };
}

export interface Making {
  readonly tables: readonly AskedTable[];
  /** Those that are not asked for now, to be told: the days they count have not begun. */
  readonly later: readonly AskedTable[];
  readonly acceptBreaks: boolean;
  readonly otherNames: boolean;
}

/** What was made, or why not, and the open errors that touch it. */
export interface MadeNow extends Generated {
  /** That made them. */
  readonly workbook: ExcelWorkbook;
  errorsOf(table: GeneratedTable): readonly Finding[];
}

/** Makes tables. The errors are those of the ledgers as they were read. */
export async function make(asked: Asked, { tables, acceptBreaks, otherNames }: Making, task: Task): Promise<MadeNow> {
  const workbook = new ExcelWorkbook();
  await task.pause();
  const open = await openErrors(workbook, { ...asked, corrections: [], settings: {} });
  const generated = await generateTables(workbook, { ...requestOf(asked, tables, task), acceptBreaks, otherNames, skipUnkept: false });
  return { ...generated, workbook, errorsOf: (table) => open.touching(table) };
}

/** What is told when tables were written: each by itself, or how many. */
export function madeOutcome({ tables, policy, notTaken, workbook, errorsOf }: MadeNow, later: readonly AskedTable[], undone: () => void): Outcome {
  const written = tables.filter(({ changedCells }) => changedCells > 0);
  const lines = (locale: Locale): readonly string[] => {
    const notes = tables.reduce((sum, made) => sum + noteCount(made), 0);
    const counts = { new: written.filter(({ isNew }) => isNew).length, updated: written.filter(({ isNew }) => !isNew).length, same: tables.length - written.length };
    const parts = (['new', 'updated', 'same'] as const).flatMap((what) => (counts[what] > 0 ? [say(locale, `pane.make.written.${what}`, { count: counts[what] })] : []));
    const only = tables.length === 1 ? tables[0] : undefined;
    return [
      only === undefined ? say(locale, 'pane.make.written', { parts: joined(locale, parts) }) : madeLine(locale, only),
      ...(only !== undefined && errorsOf(only).length > 0 ? [errorsLine(locale, errorsOf(only))] : []),
      ...(notes > 0 ? [say(locale, 'pane.make.seeNotes', { count: notes })] : []),
      ...(later.length > 0 ? [say(locale, 'pane.make.later', { tables: tablesWord(locale, later.map(({ id, period }) => ({ id, period: formatPeriod(period) }))) })] : []),
      ...notTakenLines(locale, notTaken),
      ...(policy.isDefault ? [say(locale, 'excel.defaultPolicy')] : []),
    ];
  };
  return { intent: 'success', lines, ...undoOfTables(tables, [workbook], undone) };
}

/** Prepares 老年券发放台账 of a quarter. */
export async function roll(period: Quarter, asOf: CalendarDate, task: Task, undone: () => void): Promise<{ readonly rolled: Rolled; readonly undo: Pick<Outcome, 'undo' | 'besides'> }> {
  const workbook = new ExcelWorkbook();
  const rolled = await rollVouchers(workbook, { period, asOf, corrections: [], settings: {}, pause: () => task.pause() });
  return { rolled, undo: undoOf([workbook], undone) };
}

/** A table as the clerk calls it, with its period. */
export function namesOf(locale: Locale, { id, period }: AskedTable): { readonly title: string; readonly period: string } {
  return { title: tableWord(locale, id), period: periodWord(locale, formatPeriod(period)) };
}
