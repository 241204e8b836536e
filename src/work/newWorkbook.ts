import { kinds } from '../ledger/kinds';
import { ledgerTemplate } from '../ledger/template';
import type { LedgerKind } from '../ledger/types';
import type { CalendarMonth } from '../rules/calendar/calendarDate';
import type { Policy } from '../rules/policy/policy';
import type { Term } from '../tables/term';
import type { Workbook } from '../workbook/port';
import { addPolicySheet } from './policySheet';
import { rowsSheet } from './rowsSheet';

export type { Term };

/** The sheet's name of each ledger we make; with 老年卷 where the office says so. */
const sheetNames: Readonly<Record<LedgerKind, string>> = {
  elders: '老年人台账',
  vouchers: '老年券发放台账',
  'allowance-payments': '高龄津贴发放名册',
  stops: '停发台账',
  deaths: '死亡名册',
  helpers: '小帮手台账',
  certificates: '办证登记',
};

/**
 * Puts all ledgers, empty, into a new workbook, and where a policy is given a sheet 政策参数 with its values of a month.
 * @returns the sheets' names
 */
export async function newWorkbook(workbook: Workbook, term: Term, parameters: { readonly policy: Policy; readonly month: CalendarMonth } | null = null): Promise<readonly string[]> {
  const names: string[] = [];
  for (const { kind } of kinds) {
    const name = sheetNames[kind].replace('老年券', term);
    await workbook.addSheet({ name, content: rowsSheet(name, ledgerTemplate(kind, term)), tableTag: null });
    names.push(name);
  }
  if (parameters !== null) names.push(await addPolicySheet(workbook, parameters.policy, parameters.month));
  await workbook.commit();
  return names;
}
