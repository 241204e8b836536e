import { say } from '../../../locale';
import { listWord, parameterWord } from '../../../wording/words';
import { correctSheet, type ListOfSheet } from '../../../work/correctSheet';
import { decidePolicy, type PolicyDecision } from '../../../work/decidePolicy';
import type { Correction } from '../../../work/inspectWorkbook';
import { isoDate } from '../../../work/listObligations';
import { makePolicySheet } from '../../../work/policyTerms';
import { saveSettings } from '../../../work/saveSettings';
import type { Settings } from '../../../work/settings';
import { ExcelWorkbook } from '../../../workbook/excel/excelWorkbook';
import type { Session } from '../../session/session';
import { followed } from '../../session/followed';
import type { Outcome, Task } from '../../session/state';
import { undoOf } from '../../session/undo';

/** Saves what is set; what was set before can be put back. */
export async function save(session: Session, task: Task, settings: Settings): Promise<Outcome> {
  await task.pause();
  const workbook = new ExcelWorkbook();
  const isChanged = await saveSettings(workbook, settings);
  if (!isChanged) return { intent: 'info', lines: (locale) => [say(locale, 'pane.settings.same')] };
  return calculated(session, {
    intent: 'success',
    lines: (locale) => [say(locale, 'pane.settings.saved')],
    ...undoOf([workbook], session.renewFunctions, (locale) => say(locale, 'pane.settings.restored')),
  });
}

/** What is set now holds in the cells' functions too. */
function calculated(session: Session, done: Outcome): Promise<Outcome> {
  return followed(done, session.renewFunctions, 'pane.done.uncalculated');
}

/** Remembers what is said of a list; null for nothing, so that it is recognised by itself. */
export async function correct(task: Task, at: ListOfSheet, correction: Correction | null): Promise<Outcome> {
  await task.pause();
  const workbook = new ExcelWorkbook();
  const isChanged = await correctSheet(workbook, at.list.name, correction, at);
  if (!isChanged) return { intent: 'info', lines: (locale) => [say(locale, 'pane.settings.same')] };
  return {
    intent: 'success',
    lines: (locale) => [say(locale, correction === null ? 'pane.settings.uncorrected' : 'pane.settings.corrected', { sheet: listWord(locale, at.list) })],
    ...undoOf([workbook], undefined, (locale) => say(locale, 'pane.settings.correctionUndone', { sheet: listWord(locale, at.list) })),
  };
}

/** Gives the workbook its own 政策参数 sheet. */
export async function addSheet(session: Session, task: Task, place: string | null): Promise<Outcome> {
  await task.pause();
  const workbook = new ExcelWorkbook();
  const sheet = await makePolicySheet(workbook, place, session.state.asOf);
  return calculated(session, { intent: 'success', ...undoOf([workbook], session.renewFunctions), lines: (locale) => [say(locale, 'pane.settings.sheetAdded', { sheet })] });
}

/** Writes what the office's own document decides into that sheet. */
export async function decide(session: Session, task: Task, decision: PolicyDecision): Promise<Outcome> {
  await task.pause();
  const workbook = new ExcelWorkbook();
  const { sheet, isNewSheet } = await decidePolicy(workbook, decision);
  const key = decision.values[0]?.key ?? '';
  return calculated(session, {
    intent: 'success',
    ...undoOf([workbook], session.renewFunctions),
    lines: (locale) => [
      say(locale, 'pane.settings.decided', { sheet, parameter: parameterWord(locale, key), from: isoDate(decision.from) }),
      ...(isNewSheet ? [say(locale, 'pane.settings.sheetAdded', { sheet })] : []),
    ],
  });
}
