import { say, type Locale } from '../../../locale';
import { fixLines, fixSum } from '../../../wording/fixLines';
import { notTakenLines } from '../../../wording/notTaken';
import { cleanLine, reportOf } from '../../../wording/report';
import { countFindings, isoDate, uncheckedSheets, type Checked, type CheckWorkbookRequest, type Finding } from '../../../work/checkWorkbook';
import { readDeathLists } from '../../../work/deathList';
import { FileProblem } from '../../../work/fileProblem';
import { fixWorkbook } from '../../../work/fixWorkbook';
import { markFindings, unmarkFindings } from '../../../work/markFindings';
import { isKnownProblem } from '../../../work/problems';
import { htmlReport } from '../../../work/reports/htmlReport';
import { REPORT_SHEET, sheetReport } from '../../../work/reports/sheetReport';
import { waiveFinding } from '../../../work/waiveFinding';
import { cellAddress } from '../../../workbook/address';
import { ExcelWorkbook } from '../../../workbook/excel/excelWorkbook';
import { createWorkbook } from '../../../workbook/file/createWorkbook';
import { openWorkbookFile } from '../../../workbook/file/openWorkbookFile';
import type { Outcome, Task } from '../../session/state';
import { undoLeavingCheck, undoOf } from '../../session/undo';
import { handOver } from '../../app/handing/handOver';
import type { WaiverGiven } from './WaiveDialog';

/** A file of another department that lists the dead. */
export interface DeathFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What a check is asked for, without what the task gives. */
export type Asked = Pick<CheckWorkbookRequest, 'period' | 'asOf'> & { readonly deaths: DeathFile | null };

/** Fixes told one by one; of more only how many. */
const toldFixes = 3;

/** The lists of the dead are read anew: how they are understood depends on the day. @throws FileProblem */
export async function requestOf({ period, asOf, deaths }: Asked, task: Task): Promise<CheckWorkbookRequest> {
  const deathLists = deaths === null ? {} : { deathLists: await deathListsIn(deaths, asOf) };
  return { period, asOf, ...deathLists, corrections: [], settings: {}, pause: () => task.pause() };
}

export function checkOutcome(checked: Checked): Outcome | null {
  const { error, warning, info } = countFindings(checked);
  // What somebody let stand unchecked is not called clean.
  return error + warning + info > 0 || uncheckedSheets(checked).length > 0 ? null : { intent: 'success', lines: (locale) => [cleanLine(locale, say(locale, 'excel.thisWorkbook'), checked)] };
}

/** Puts right the findings of a code: all of them, or the one at a cell. */
export async function fix(asked: Asked, task: Task, code: string, at?: Finding): Promise<Outcome> {
  const workbook = new ExcelWorkbook();
  const fixed = await fixWorkbook(workbook, { ...(await requestOf(asked, task)), codes: [code], ...(at === undefined ? {} : { at }) });
  const isDone = fixed.changed.length + fixed.added.length > 0;
  return {
    intent: isDone ? 'success' : 'info',
    ...undoOf([workbook]),
    lines: (locale) => {
      const lines = fixLines(locale, fixed);
      return [fixSum(locale, fixed), ...lines.slice(0, toldFixes), ...(lines.length > toldFixes ? [say(locale, 'pane.moreFixes', { count: lines.length - toldFixes })] : [])];
    },
  };
}

export async function waive(asked: Asked, task: Task, finding: Finding, given: WaiverGiven): Promise<Outcome> {
  const { code, sheetName: sheet, row, column, name } = finding;
  const workbook = new ExcelWorkbook();
  await waiveFinding(workbook, { ...(await requestOf(asked, task)), ...given, code, sheet, row, column });
  return { intent: 'success', ...undoOf([workbook]), lines: (locale) => [say(locale, 'waive.done', { sheet, cell: cellAddress(row, column), name, code, until: isoDate(given.until) })] };
}

export async function mark(asked: Asked, task: Task, locale: Locale): Promise<Outcome> {
  const workbook = new ExcelWorkbook();
  const checked = await markFindings(workbook, await requestOf(asked, task), (own) => reportIn(locale, own, asked));
  const { error, warning, info } = countFindings(checked);
  return {
    intent: 'success',
    leavesCheck: true,
    lines: (now) => [say(now, 'mark.done', { findings: error + warning + info }), ...notTakenLines(now, checked.notTaken)],
    ...undoLeavingCheck(workbook),
  };
}

export async function unmark(): Promise<Outcome> {
  const workbook = new ExcelWorkbook();
  const left = await unmarkFindings(workbook);
  const isWhole = left.length === 0;
  return {
    intent: isWhole ? 'success' : 'warning',
    leavesCheck: true,
    lines: (locale) => [say(locale, isWhole ? 'unmark.done' : 'unmark.partly'), ...notTakenLines(locale, left)],
    ...undoLeavingCheck(workbook),
  };
}

/** The check as a page to print or send. */
export function saveHtml(locale: Locale, checked: Checked, asked: Asked): Promise<Outcome> {
  const name = `${say(locale, 'report.title')}.html`;
  return handOver([{ kind: 'page', name, content: htmlReport(reportIn(locale, checked, asked)) }], name);
}

/** The check as a workbook of its own. */
export async function saveXlsx(locale: Locale, checked: Checked, asked: Asked): Promise<Outcome> {
  const workbook = await createWorkbook();
  await workbook.addSheet({ name: REPORT_SHEET, content: sheetReport(reportIn(locale, checked, asked), (file) => file), tableTag: null });
  await workbook.commit();
  const name = `${say(locale, 'report.title')}.xlsx`;
  return handOver([{ kind: 'workbook', name, content: workbook.bytes() }], name);
}

async function deathListsIn({ name, bytes }: DeathFile, asOf: Asked['asOf']): ReturnType<typeof readDeathLists> {
  try {
    return await readDeathLists(await openWorkbookFile(bytes, { name }), name, asOf);
  } catch (reason) {
    throw isKnownProblem(reason) ? new FileProblem(name, reason) : reason;
  }
}

function reportIn(locale: Locale, checked: Checked, { asOf }: Asked) {
  return reportOf(locale, [{ file: say(locale, 'excel.thisWorkbook'), checked }], [], asOf, false);
}
