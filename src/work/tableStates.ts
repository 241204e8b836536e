import type { Period } from '../rules/calendar/period';
import type { Workbook } from '../workbook/port';
import { readContext, type GeneratedTable, type TableRequest } from './generateTables';
import { policyNamed, type PolicyNamed } from './policies';
import { isKnownProblem, type KnownProblem } from './problems';
import { runsIn } from './tableRuns';

/**
 * 未生成, 已生成, 台账已变动 (made, but the ledgers give something else now), 尚未开始 (not made, and the days it counts are to
 * come), 期间未结束 (made, and they are not over), 待更新 (made when they were not over, and they are now).
 */
export type MadeState = 'notMade' | 'made' | 'changed' | 'ahead' | 'running' | 'outdated';

/** How far a table is, or that it cannot be made as things are. */
export type TableState =
  | { readonly state: MadeState; readonly made: GeneratedTable }
  | { readonly state: 'cannot'; readonly problem: KnownProblem };

export type StatedTable = TableState & {
  readonly id: string;
  readonly period: Period;
  readonly title: string;
  /** The sheet it stands in; null where there is none. */
  readonly sheet: string | null;
};

export interface TableStates {
  readonly tables: readonly StatedTable[];
  readonly policy: PolicyNamed;
  /** As the tables and their files name it; '' where neither settings nor ledgers say it. */
  readonly unit: string;
}

/**
 * How far the tables of a period are: each as it would be made now, beside the sheet that was made before. Changes nothing.
 * @throws NoLedgerProblem, LedgerProblem, PolicySheetProblem, WorkbookProblem; PolicyProblem where the place is not known
 */
export async function tableStates(workbook: Workbook, request: Pick<TableRequest, 'period' | 'asOf' | 'tables' | 'asked' | 'corrections' | 'settings' | 'policyFile' | 'onTable' | 'pause'>): Promise<TableStates> {
  const { overview, context, policy, inPeriod } = await readContext(workbook, request);
  const runs = await runsIn(workbook, overview, inPeriod, request);
  const tables: StatedTable[] = [];
  for (const { spec, period, title, sheet, make } of runs) {
    request.onTable?.(title);
    await request.pause?.();
    tables.push({ id: spec.id, period, title, sheet: sheet?.name ?? null, ...stateOf(make) });
  }
  return { policy: policyNamed(policy), unit: context.settings.unit, tables };
}

function stateOf(make: () => GeneratedTable): TableState {
  try {
    const made = make();
    return { state: howFar(made), made };
  } catch (reason) {
    if (!isKnownProblem(reason)) throw reason;
    return { state: 'cannot', problem: reason };
  }
}

/** One of days to come is not asked for, be it made or not: it says nothing yet. */
function howFar(made: GeneratedTable): MadeState {
  if (made.days === 'ahead') return made.isNew ? 'ahead' : 'running';
  if (made.isNew) return 'notMade';
  if (made.outdated) return 'outdated';
  return made.changedCells > 0 ? 'changed' : stateWritten(made);
}

/** How far a table is that stands as the ledgers give it. */
export function stateWritten({ days }: GeneratedTable): 'made' | 'running' {
  return days === 'over' ? 'made' : 'running';
}

/** Whether a table stands in the workbook as the ledgers give it now. */
export function isUpToDate(state: TableState['state'] | undefined): boolean {
  return state === 'made' || state === 'running';
}
