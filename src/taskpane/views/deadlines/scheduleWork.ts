import { say, type Locale } from '../../../locale';
import { agesList } from '../../../wording/agesReport';
import { calendarEvents, calendarList, namesOf } from '../../../wording/calendarReport';
import { problemInExcel } from '../../../wording/problemWords';
import { producedLines } from '../../../wording/producedLines';
import type { Checklist } from '../../../work/checklist';
import type { GeneratedTable } from '../../../work/generateTables';
import { isoDate, type CalendarDate, type ListedObligation } from '../../../work/listObligations';
import { isKnownProblem } from '../../../work/problems';
import { produceTables, type Produced } from '../../../work/produceTables';
import { icsReport } from '../../../work/reports/icsReport';
import { listSheet, type ListReport } from '../../../work/reports/listSheet';
import { tickObligations, type TickRequest } from '../../../work/ticks';
import type { UpcomingAges } from '../../../work/upcomingAges';
import { ExcelWorkbook } from '../../../workbook/excel/excelWorkbook';
import { createWorkbook } from '../../../workbook/file/createWorkbook';
import { handOver } from '../../app/handing/handOver';
import type { Outcome, Task } from '../../session/state';
import { thenShown } from '../../session/thenShown';
import { undoLeavingCheck } from '../../session/undo';
import { undoOfTables } from '../../session/undoTables';

/** Lines told of one table; of more only how many. */
const toldLines = 4;

type Lines = (locale: Locale) => readonly string[];

/**
 * Makes the tables that fulfil obligations, each for its period, and shows the last of them. Of several, one that
 * cannot be made keeps none of the others; stopped half way, those that were made stay.
 */
export async function make(items: readonly ListedObligation[], asOf: CalendarDate, task: Task): Promise<Outcome> {
  const ends: Lines[] = [];
  const made: GeneratedTable[] = [];
  const workbooks: ExcelWorkbook[] = [];
  let isWhole = true;
  let isStopped = false;
  const pause = async () => {
    await task.pause().catch((reason: unknown) => {
      isStopped = true;
      throw reason;
    });
  };
  for (const [index, item] of items.entries()) {
    task.progress((locale) => namesOf(locale, item).title, index / items.length);
    try {
      await pause();
      const workbook = new ExcelWorkbook();
      const produced = await produce(workbook, item, asOf, pause);
      ends.push((locale) => linesOf(locale, produced));
      if (produced.generated.refused) isWhole = false;
      else {
        made.push(...produced.generated.tables);
        if (produced.generated.changed) workbooks.push(workbook);
      }
    } catch (reason) {
      isWhole = false;
      if (isStopped && made.length > 0) {
        ends.push((locale) => [say(locale, 'pane.deadlines.stopped', { count: items.length - index })]);
        break;
      }
      if (items.length === 1 || !isKnownProblem(reason)) throw reason;
      ends.push((locale) => [problemInExcel(locale, reason)]);
    }
  }
  const outcome: Outcome = { intent: isWhole ? 'success' : 'warning', ...undoOfTables(made, workbooks), lines: (locale) => ends.flatMap((lines) => lines(locale)) };
  const last = made.at(-1);
  return last === undefined ? outcome : thenShown(outcome, last.sheet);
}

function produce(workbook: ExcelWorkbook, { fulfilledBy, period }: ListedObligation, asOf: CalendarDate, pause: () => Promise<void>): Promise<Produced> {
  const tables = fulfilledBy === null ? [] : [fulfilledBy.table];
  return produceTables(workbook, { period, asOf, tables, skipUnkept: false, corrections: [], settings: {}, acceptBreaks: false, pause });
}

function linesOf(locale: Locale, produced: Produced): readonly string[] {
  const { refused } = produced.generated;
  return [...producedLines(locale, produced, toldLines), ...(refused ? [say(locale, 'pane.deadlines.seeTables')] : [])];
}

/** Ticks obligations together; undoing brings back what was ticked before, unless somebody ticked one of them since. */
export async function tick(items: readonly ListedObligation[], state: TickRequest['state'], by: string, asOf: CalendarDate): Promise<Outcome> {
  const workbook = new ExcelWorkbook();
  await tickObligations(workbook, items.map(({ id, period }) => ({ id, period, state, by, on: asOf, settings: {} })));
  const [first] = items;
  return {
    intent: 'success',
    leavesCheck: true,
    lines: (locale) => {
      const data = { by, date: isoDate(asOf), count: items.length, ...(first === undefined ? {} : namesOf(locale, first)) };
      if (state === 'open') return [say(locale, 'calendar.unticked', data)];
      return [say(locale, items.length === 1 ? 'calendar.ticked' : 'pane.deadlines.tickedMany', { ...data, state: say(locale, `state.${state}`) })];
    },
    ...undoLeavingCheck(workbook, (locale) => say(locale, 'pane.deadlines.tickUndone')),
  };
}

/** The list for a calendar program. */
export function saveIcs(locale: Locale, list: Checklist): Promise<Outcome> {
  const name = `${say(locale, 'calendar.title')}.ics`;
  return handOver([{ kind: 'calendar', name, content: icsReport(say(locale, 'calendar.title'), calendarEvents(locale, list), list.asOf) }], name);
}

/** The list as a sheet to print. */
export function saveList(locale: Locale, list: Checklist): Promise<Outcome> {
  return saveSheet(calendarList(locale, list));
}

/** The people as a sheet to print. */
export function saveAges(locale: Locale, ages: UpcomingAges): Promise<Outcome> {
  return saveSheet(agesList(locale, ages, false));
}

async function saveSheet(report: ListReport): Promise<Outcome> {
  const workbook = await createWorkbook();
  await workbook.addSheet({ name: report.title, content: listSheet(report), tableTag: null });
  await workbook.commit();
  const name = `${report.title}.xlsx`;
  return handOver([{ kind: 'workbook', name, content: workbook.bytes() }], name);
}
