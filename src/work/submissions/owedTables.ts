import type { LedgerKind } from '../../ledger/types';
import { addDays } from '../../rules/calendar/arithmetic';
import { checklistSpan } from '../../rules/calendar/checklistSpan';
import { contains, firstDay, formatPeriod, lastDay, type Period } from '../../rules/calendar/period';
import { PolicyProblem } from '../../rules/policy/problem';
import { tables } from '../../tables';
import { makeTable } from '../../tables/engine/makeTable';
import { periodsOf } from '../../tables/periodsOf';
import { TableProblem } from '../../tables/problem';
import type { TableSpec } from '../../tables/spec';
import type { Workbook } from '../../workbook/port';
import type { CheckWorkbookRequest } from '../checkWorkbook';
import { isNotKept, type InPeriod } from '../generateTables';
import { listObligations } from '../listObligations';
import type { OwedTable } from './submission';

/** No table is due later after its period, or moved farther before it. */
const farthest = 110;

/** Of what work a list is that alone gives no table: its unit does the work all the same. The roll is of all of it, by its columns. */
const workOfList: Partial<Record<LedgerKind, string>> = { vouchers: 'voucher', 'allowance-payments': 'allowance', helpers: 'helper', certificates: 'certificates' };

/**
 * The tables a unit owes: those that its ledgers can give, and those of the work of which it hands in a table or a list.
 * Where the place pays no voucher, or the unit keeps no devices, nobody waits for their tables.
 * @param inPeriod null where tables came without ledgers
 */
export function owedIds(handedIn: readonly string[], asked: Period, inPeriod: InPeriod | null): readonly string[] {
  const kept = inPeriod?.(asked).ledgers ?? [];
  const works = new Set([...handedIn.map(workOf), ...kept.map(({ kind }) => workOfList[kind])]);
  return tables.filter((spec) => works.has(workOf(spec.id)) || (inPeriod !== null && isKept(spec, asked, inPeriod))).map(({ id }) => id);
}

/** Of 老年券, 高龄津贴, 小帮手 and 办证: ids begin with it. */
function workOf(id: string): string {
  return id.split('-')[0] ?? '';
}

function isKept(spec: TableSpec, asked: Period, inPeriod: InPeriod): boolean {
  const [period = asked] = periodsOf(spec, asked);
  try {
    makeTable(spec, { ...inPeriod(period), standing: () => null }, null);
    return true;
  } catch (reason) {
    if (reason instanceof TableProblem || reason instanceof PolicyProblem) return !isNotKept(reason);
    throw reason;
  }
}

/**
 * What is owed and neither handed in nor ticked 已上报, in the order of the due dates: of the period asked for, or, where
 * none is, what is due around the day of looking.
 */
export async function missingTables(workbook: Workbook, { asOf, period: asked, settings, policyFile }: CheckWorkbookRequest, owes: readonly string[], handedIn: readonly Pick<OwedTable, 'id' | 'period'>[]): Promise<readonly OwedTable[]> {
  const span = asked === null ? checklistSpan(asOf) : { from: addDays(firstDay(asked), -farthest), until: addDays(lastDay(asked), farthest) };
  const { items } = await listObligations(workbook, { asOf, ...span, settings, policyFile });
  return items.flatMap(({ who, period, due, daysLeft, fulfilledBy, standing }): OwedTable[] => {
    const owed = { id: fulfilledBy?.table ?? '', period: formatPeriod(period), due, overdue: daysLeft < 0 };
    const isAsked = asked === null || (contains(asked, firstDay(period)) && contains(asked, lastDay(period)));
    const isHandedIn = standing?.state === 'submitted' || handedIn.some((table) => table.id === owed.id && table.period === owed.period);
    return who === 'community' && owes.includes(owed.id) && isAsked && !isHandedIn ? [owed] : [];
  });
}
