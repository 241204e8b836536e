import { say, type Locale } from '../../../locale';
import { agesList } from '../../../wording/agesReport';
import { calendarEvents, calendarList, namesOf } from '../../../wording/calendarReport';
import { problemInExcel } from '../../../wording/problemWords';
import { producedLines } from '../../../wording/producedLines';
import type { Checklist } from '../../../work/checklist';
import { isoDate, type CalendarDate, type ListedObligation } from '../../../work/listObligations';
import { isKnownProblem } from '../../../work/problems';
import { produceTables, type Produced } from '../../../work/produceTables';
import { icsReport } from '../../../work/reports/icsReport';
import { listSheet, type ListReport } from '../../../work/reports/listSheet';
import { showSheet } from '../../../work/showSheet';
import { tickObligations, type TickRequest } from '../../../work/ticks';
import type { UpcomingAges } from '../../../work/upcomingAges';
import { ExcelWorkbook } from '../../../workbook/excel/excelWorkbook';
import { createWorkbook } from '../../../workbook/file/createWorkbook';
import { download } from '../../app/download';
import type { Outcome, Task } from '../../session/state';

/** Lines told of one table; of more only how many. */
const toldLines = 6;

/** Makes the tables that fulfil obligations, each for its period, and shows the last of them. */
export async function make(items: readonly ListedObligation[], asOf: CalendarDate, task: Task): Promise<Outcome> {
  const ends: ((locale: Locale) => readonly string[])[] = [];
  let isWhole = true;
  let last: string | null = null;
  for (const [index, item] of items.entries()) {
    task.progress((locale) => namesOf(locale, item).title, index / items.length);
    await task.pause();
    const made = await producedOr(item, asOf, items.length > 1);
    isWhole &&= !('problem' in made) && !made.generated.refused;
    if ('problem' in made) ends.push((locale) => [problemInExcel(locale, made.problem)]);
    else {
      ends.push((locale) => linesOf(locale, made));
      if (!made.generated.refused) last = made.generated.tables.at(-1)?.sheet ?? last;
    }
  }
  const unshown = last === null ? null : await showSheet(new ExcelWorkbook(), last).then(() => null, (problem: unknown) => ({ problem }));
  if (unshown !== null) ends.push((locale) => [problemInExcel(locale, unshown.problem)]);
  return { intent: isWhole ? 'success' : 'warning', lines: (locale) => ends.flatMap((lines) => lines(locale)) };
}

/** A table, or of several what keeps this one from being made: the others are made all the same. */
async function producedOr({ fulfilledBy, period }: ListedObligation, asOf: CalendarDate, goesOn: boolean): Promise<Produced | { readonly problem: unknown }> {
  const tables = fulfilledBy === null ? [] : [fulfilledBy.table];
  try {
    return await produceTables(new ExcelWorkbook(), { period, asOf, tables, skipUnkept: false, corrections: [], settings: {}, acceptBreaks: false });
  } catch (problem) {
    if (!goesOn || !isKnownProblem(problem)) throw problem;
    return { problem };
  }
}

function linesOf(locale: Locale, produced: Produced): readonly string[] {
  const lines = producedLines(locale, produced);
  return [
    ...lines.slice(0, toldLines),
    ...(lines.length > toldLines ? [say(locale, 'pane.deadlines.moreLines', { count: lines.length - toldLines })] : []),
    ...(produced.generated.refused ? [say(locale, 'pane.deadlines.seeTables')] : []),
  ];
}

/** Ticks obligations together; undoing brings back what was ticked before. */
export async function tick(items: readonly ListedObligation[], state: TickRequest['state'], by: string, asOf: CalendarDate): Promise<Outcome> {
  const { before } = await tickObligations(new ExcelWorkbook(), items.map(({ id, period }) => ({ id, period, state, by, on: asOf, settings: {} })));
  const [first] = items;
  return {
    intent: 'success',
    lines: (locale) => {
      const data = { by, date: isoDate(asOf), count: items.length, ...(first === undefined ? {} : namesOf(locale, first)) };
      if (state === 'open') return [say(locale, 'calendar.unticked', data)];
      return [say(locale, items.length === 1 ? 'calendar.ticked' : 'pane.deadlines.tickedMany', { ...data, state: say(locale, `state.${state}`) })];
    },
    undo: async () => {
      await tickObligations(new ExcelWorkbook(), before);
      return { intent: 'success', lines: (locale) => [say(locale, 'pane.deadlines.tickUndone')] };
    },
  };
}

/** The list for a calendar program. */
export function saveIcs(locale: Locale, list: Checklist): void {
  download(`${say(locale, 'calendar.title')}.ics`, 'text/calendar', icsReport(say(locale, 'calendar.title'), calendarEvents(locale, list), list.asOf));
}

/** The list as a sheet to print. */
export function saveList(locale: Locale, list: Checklist): Promise<null> {
  return saveSheet(calendarList(locale, list));
}

/** The people as a sheet to print. */
export function saveAges(locale: Locale, ages: UpcomingAges): Promise<null> {
  return saveSheet(agesList(locale, ages, false));
}

async function saveSheet(report: ListReport): Promise<null> {
  const workbook = await createWorkbook();
  await workbook.addSheet({ name: report.title, content: listSheet(report), tableTag: null });
  await workbook.commit();
  download(`${report.title}.xlsx`, 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', workbook.bytes() as Uint8Array<ArrayBuffer>);
  return null;
}
