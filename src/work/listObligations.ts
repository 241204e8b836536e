import { daysBetween, weekday } from '../rules/calendar/arithmetic';
import type { CalendarDate } from '../rules/calendar/calendarDate';
import { checklistSpan } from '../rules/calendar/checklistSpan';
import type { Shift } from '../rules/calendar/deadline';
import { isoDate } from '../rules/calendar/formatDate';
import type { Obligation } from '../rules/calendar/obligation';
import { obligationsOf } from '../rules/calendar/obligationsOf';
import { firstDay, formatPeriod, lastDay } from '../rules/calendar/period';
import type { SheetInfo, Workbook } from '../workbook/port';
import { scheduleOf } from './policies';
import { merged, settingsOf, type Settings } from './settings';
import { ticksIn, type Tick } from './ticks';

export { checklistSpan, firstDay, formatPeriod, isoDate, lastDay, weekday };
export type { CalendarDate, Obligation, Shift };

export interface ListRequest {
  readonly asOf: CalendarDate;
  /** First and last due date, both included; see checklistSpan. */
  readonly from: CalendarDate;
  readonly until: CalendarDate;
  /** Laid over what the workbook remembers. */
  readonly settings: Settings;
  /** A policy file's content in place of a place's. */
  readonly policyFile?: unknown;
}

/** 未开始, 已检查, 已生成, 已上报 */
export type ObligationState = 'open' | 'checked' | 'made' | 'submitted';

/** How far an obligation is in a workbook. */
export interface Standing {
  readonly state: ObligationState;
  /** 已逾期: due before the day of looking and not yet ticked 已上报. */
  readonly overdue: boolean;
  /** The sheet of the table that fulfils it; null where none is made. */
  readonly sheet: string | null;
  readonly tick: Tick | null;
}

export interface ListedObligation extends Obligation {
  /** Days from the day of looking to the due date; negative when it is over. */
  readonly daysLeft: number;
  /** Null without a workbook to ask. */
  readonly standing: Standing | null;
}

export interface ListedObligations {
  readonly items: readonly ListedObligation[];
  readonly shift: Shift;
}

/**
 * The obligations due from a day to a day, each with how far it is in the workbook: tables are known by their tags, ticks
 * are remembered. Reads only.
 * @param workbook null where no workbook is asked
 * @throws PolicyProblem, LedgerProblem memoryUnreadable
 */
export async function listObligations(workbook: Workbook | null, request: ListRequest): Promise<ListedObligations> {
  const { asOf, from, until, policyFile } = request;
  const settings = workbook === null ? request.settings : merged(await settingsOf(workbook), request.settings);
  const { shift = 'earlier', settleDay = null, dueDays = {} } = settings;
  const obligations = obligationsOf({ from, until, shift, settleDay, dueDays, schedule: scheduleOf(settings, policyFile) });
  const standingOf = workbook === null ? () => null : standingIn((await workbook.overview()).sheets, ticksIn(await workbook.memory()), asOf);
  return { shift, items: obligations.map((one) => ({ ...one, daysLeft: daysBetween(asOf, one.due), standing: standingOf(one) })) };
}

/** The one to turn to next: the first that is not over and not yet ticked 已上报; null where there is none. */
export function nextDue(items: readonly ListedObligation[]): ListedObligation | null {
  return items.find(({ daysLeft, standing }) => daysLeft >= 0 && standing?.state !== 'submitted') ?? null;
}

function standingIn(sheets: readonly SheetInfo[], ticks: readonly Tick[], asOf: CalendarDate): (obligation: Obligation) => Standing {
  return ({ id, period, due, fulfilledBy }) => {
    const name = formatPeriod(period);
    const sheet = fulfilledBy === null ? undefined : sheets.find(({ tableTag }) => tableTag === `${fulfilledBy.table}|${name}`);
    const tick = ticks.findLast((one) => one.id === id && one.period === name) ?? null;
    const state = tick?.state === 'submitted' ? 'submitted' : sheet !== undefined ? 'made' : (tick?.state ?? 'open');
    return { state, overdue: state !== 'submitted' && daysBetween(asOf, due) < 0, sheet: sheet?.name ?? null, tick };
  };
}
