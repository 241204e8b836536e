import { daysBetween, weekday } from '../rules/calendar/arithmetic';
import type { CalendarDate } from '../rules/calendar/calendarDate';
import { checklistSpan } from '../rules/calendar/checklistSpan';
import type { Shift } from '../rules/calendar/deadline';
import { isoDate } from '../rules/calendar/formatDate';
import type { Obligation } from '../rules/calendar/obligation';
import { obligationsOf } from '../rules/calendar/obligationsOf';
import { firstDay, formatPeriod, lastDay } from '../rules/calendar/period';
import { stateOfDays } from '../tables/daysCounted';
import { saysUntil } from '../tables/engine/until';
import { tableById } from '../tables/index';
import type { SheetInfo, Workbook } from '../workbook/port';
import { scheduleOf } from './policies';
import { merged, settingsOf, type Settings } from './settings';
import { ticksIn, type Tick } from './ticks';
import { typedSheets } from './typedSheets';

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

/**
 * 未开始, 已检查, 已有（手工制作）, 已生成, 已上报; of a table made while the days it counts are not over 期间未结束, and 待更新 once they are and it
 * still says so (rulings 57).
 */
export type ObligationState = 'open' | 'checked' | 'typed' | 'made' | 'running' | 'outdated' | 'submitted';

/** How far an obligation is in a workbook. */
export interface Standing {
  readonly state: ObligationState;
  /** 已逾期: due before the day of looking and not yet ticked 已上报. */
  readonly overdue: boolean;
  /** The sheet of the table that fulfils it, made or typed by hand; null where there is none. */
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
  const standingOf = workbook === null ? () => null : await standingIn(workbook, asOf);
  return { shift, items: await Promise.all(obligations.map(async (one) => ({ ...one, daysLeft: daysBetween(asOf, one.due), standing: await standingOf(one) }))) };
}

/** The one to turn to next: the first that is not over and not yet ticked 已上报; null where there is none. */
export function nextDue(items: readonly ListedObligation[]): ListedObligation | null {
  return items.find(({ daysLeft, standing }) => daysLeft >= 0 && standing?.state !== 'submitted') ?? null;
}

async function standingIn(workbook: Workbook, asOf: CalendarDate): Promise<(obligation: Obligation) => Promise<Standing>> {
  const { sheets } = await workbook.overview();
  const ticks = ticksIn(await workbook.memory());
  let typed: ReturnType<typeof typedSheets> | null = null;
  return async (obligation) => {
    const { id, period, due, fulfilledBy } = obligation;
    const name = formatPeriod(period);
    const tag = fulfilledBy === null ? null : `${fulfilledBy.table}|${name}`;
    const sheet = tag === null ? undefined : sheets.find(({ tableTag }) => tableTag === tag);
    const byHand = tag === null || sheet !== undefined ? undefined : (await (typed ??= typedSheets(workbook))).get(tag);
    const tick = ticks.findLast((one) => one.id === id && one.period === name) ?? null;
    const state = tick?.state === 'submitted' ? 'submitted' : sheet !== undefined ? await stateMade(workbook, sheet, obligation, asOf) : (tick?.state ?? (byHand === undefined ? 'open' : 'typed'));
    return { state, overdue: state !== 'submitted' && daysBetween(asOf, due) < 0, sheet: sheet?.name ?? byHand ?? null, tick };
  };
}

/** Its title stands in the first rows, wherever the clerk has moved it. */
const titleCells = { firstRow: 1, lastRow: 5, firstColumn: 1, lastColumn: 40 };

async function stateMade(workbook: Workbook, sheet: SheetInfo, { fulfilledBy, covers }: Obligation, asOf: CalendarDate): Promise<ObligationState> {
  if (tableById(fulfilledBy?.table ?? '')?.daysCounted === undefined) return 'made';
  if (stateOfDays(covers, asOf) !== 'over') return 'running';
  return saysUntil(await workbook.readBlock(sheet.id, titleCells)) ? 'outdated' : 'made';
}
