import type { Locale } from '../locale';
import type { Checked, CheckWorkbookRequest } from '../work/checkWorkbook';
import type { CalendarDate } from '../work/generateTables';
import { reduceWorkbook } from '../work/submissions/reduceWorkbook';
import type { Submission } from '../work/submissions/submission';
import { readCorrections } from './corrections';
import { deathListsOf } from './deathLists';
import { named, NamedProblem, openWorkbook } from './openWorkbook';
import { optionalPeriod } from './period';
import type { CheckOptions } from './program';
import { problemSentence } from './sentences';
import { readSettings } from './settings';

/** A workbook of several: as it was checked, or why it could not be; a report of ours was never meant to be. */
export type CheckedOne = { readonly file: string; readonly checked: Checked; readonly submission: Submission } | { readonly file: string; readonly sentence: string; readonly isReport: boolean };

/** What all workbooks are checked by. @throws UsageProblem, FileProblem, NamedProblem */
export async function requestOf(options: CheckOptions, asOf: CalendarDate): Promise<CheckWorkbookRequest> {
  return { period: optionalPeriod(options.period), asOf, corrections: await readCorrections(options.corrections), ...(await readSettings(options)), deathLists: await deathListsOf(options.deaths, asOf) };
}

/** Checks one workbook of several: whatever is wrong with it is told of it and stops no other. */
export async function checkOne(locale: Locale, file: string, request: CheckWorkbookRequest): Promise<CheckedOne> {
  try {
    const workbook = await openWorkbook(file);
    return { file, ...(await named(file, () => reduceWorkbook(file, workbook, request))) };
  } catch (reason) {
    return { file, sentence: problemSentence(locale, reason), isReport: reason instanceof NamedProblem && reason.problem.code === 'ownReport' };
  }
}
