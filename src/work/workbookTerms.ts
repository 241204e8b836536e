import type { CalendarDate } from '../rules/calendar/calendarDate';
import type { Shift } from '../rules/calendar/deadline';
import type { WorkSchedule } from '../rules/calendar/workSchedule';
import type { Policy } from '../rules/policy/policy';
import type { SheetId, Workbook } from '../workbook/port';
import { inspectWorkbook } from './inspectWorkbook';
import { policyOf, scheduleOf } from './policies';
import { policySheetIn } from './policySheet';
import { settingsOf } from './settings';

export { namedPolicySheet } from './policySheet';

/** What a workbook has chosen, and the sheet whose changes change it. */
export interface WorkbookTerms {
  readonly policy: Policy;
  readonly schedule: WorkSchedule;
  readonly shift: Shift;
  readonly settleDay: number | null;
  /** Days of the month on which the office hands things in, by obligation. */
  readonly dueDays: Readonly<Record<string, number>>;
  readonly policySheet: SheetId | null;
}

/** What a workbook has chosen. @throws PolicyProblem, PolicySheetProblem, LedgerProblem, WorkbookProblem */
export async function workbookTerms(workbook: Workbook, asOf: CalendarDate): Promise<WorkbookTerms> {
  const settings = await settingsOf(workbook);
  const { place = null, settleDay = null, shift = 'earlier', dueDays = {} } = settings;
  const sheets = await inspectWorkbook(workbook, [], asOf);
  const policySheet = await policySheetIn(workbook, sheets);
  return { policy: await policyOf(workbook, place, undefined, sheets), schedule: scheduleOf(settings), shift, settleDay, dueDays, policySheet: policySheet?.id ?? null };
}
