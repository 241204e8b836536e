import type { Finding } from '../checks/finding';
import type { Recognition } from '../checks/context';
import { checking } from '../checks/runChecks';
import { isLedgerKind } from '../ledger/kinds';
import type { Ledger, RecognisedSheet } from '../ledger/types';
import type { CalendarDate } from '../rules/calendar/calendarDate';
import { isoDate } from '../rules/calendar/formatDate';
import { formatPeriod, quarterOf, type Period } from '../rules/calendar/period';
import { maskIdNumber } from '../rules/identity/maskIdNumber';
import { maskNumbersIn } from '../rules/identity/maskNumbersIn';
import { goneAside } from '../tables/holders/goneAside';
import { amountIsAmbiguous } from '../tables/holders/payments';
import type { TableContext } from '../tables/context';
import type { Workbook } from '../workbook/port';
import { checkPublicity } from './checkPublicity';
import { checkTables } from './checkTables';
import { chainFindings } from './chainFindings';
import { checkTypedTables } from './checkTypedTables';
import { readContext, type InPeriod, type TableRequest } from './generateTables';
import { inSlices } from './inSlices';
import { policyNamed, type PolicyNamed } from './policies';
import { tablesIn } from './tablesIn';
import { usedSheets, type UsedSheets } from './usedSheets';
import { waiverFor, waiversIn, type Waiver } from './waivers';

export { isoDate, maskIdNumber, maskNumbersIn };
export type { CalendarDate, Finding };

export interface CheckWorkbookRequest extends Pick<TableRequest, 'asOf' | 'corrections' | 'settings' | 'policyFile'> {
  /** Null for the quarter of the day of looking (rulings 8). */
  readonly period: Period | null;
  /** Death lists of others (see readDeathLists), besides the workbook's own 死亡名册. */
  readonly deathLists?: readonly Ledger[];
  /** Awaited between the parts of the work, and before anything is written: what it throws ends the work with nothing changed. */
  readonly pause?: () => Promise<void>;
}

export interface Checked {
  readonly period: string;
  readonly policy: PolicyNamed;
  readonly sheets: readonly RecognisedSheet[];
  /** Which of several sheets of one kind were used in the period. */
  readonly use: UsedSheets;
  readonly findings: readonly Finding[];
  /** Findings that are let stand, and why. */
  readonly waived: ReadonlyMap<Finding, Waiver>;
}

/**
 * Checks the ledgers of a workbook and changes nothing.
 * @throws NoLedgerProblem, LedgerProblem, PolicyProblem, PolicySheetProblem, WorkbookProblem
 */
export async function checkWorkbook(workbook: Workbook, request: CheckWorkbookRequest): Promise<Checked> {
  return (await checkInContext(workbook, request)).checked;
}

/** The same, with what it was judged by: for who looks at more than the findings. @throws as checkWorkbook */
export async function checkInContext(workbook: Workbook, request: CheckWorkbookRequest): Promise<{ readonly checked: Checked; readonly context: Omit<TableContext, 'standing'>; readonly inPeriod: InPeriod }> {
  const { context, policy, sheets, period, use, inPeriod, toCheck } = await readToCheck(workbook, request);
  await request.pause?.();
  const inLedgers = await inSlices(checking(toCheck), request.pause);
  await request.pause?.();
  const standing = await tablesIn(workbook, sheets);
  const inTables = [...(await chainFindings(workbook, standing, context)), ...(await checkTables(workbook, inPeriod, request.pause)), ...checkTypedTables(standing, period, inPeriod, inLedgers)];
  await request.pause?.();
  const findings = [...inLedgers, ...inTables, ...(await checkPublicity(workbook, request.pause))];
  const waived = waivedOf(findings, waiversIn(await workbook.memory()), request.asOf);
  return { context, inPeriod, checked: { period: formatPeriod(period), policy: policyNamed(policy), sheets, use: usedSheets(use), findings, waived } };
}

/** Which findings are let stand on a day. */
export function waivedOf(findings: readonly Finding[], waivers: readonly Waiver[], asOf: CalendarDate): ReadonlyMap<Finding, Waiver> {
  return new Map(findings.flatMap((finding): [Finding, Waiver][] => {
    const waiver = waiverFor(finding, waivers, asOf);
    return waiver === null ? [] : [[finding, waiver]];
  }));
}

/** What the checks look at. @throws as checkWorkbook */
export async function readToCheck(workbook: Workbook, request: CheckWorkbookRequest) {
  const { asOf, deathLists = [] } = request;
  const period = request.period ?? quarterOf(asOf);
  const { context, policy, sheets, ledgers, use, inPeriod } = await readContext(workbook, { ...request, period, takesLikely: true });
  const { leftOut, asked, waiting } = use;
  const unused = leftOut.filter(({ reason }) => reason === 'unused').map(({ ledger }) => ledger);
  const amountOpen = new Set(ledgers.all.filter(amountIsAmbiguous).map(({ sheet }) => sheet));
  const recognition: Recognition = { sheets, unread: ledgers.unread, leftOut: new Set(leftOut.map(({ ledger }) => ledger.sheet)), asked, amountOpen, goneAside: goneAside(context.ledgers, leftOut, period) };
  const aside = ledgers.all.filter((ledger) => !unused.includes(ledger) && (waiting.includes(ledger) || leftOut.some((one) => one.ledger === ledger)));
  const toCheck = { ledgers: context.ledgers, aside, leftOut, recognition, asOf, period, policy, deathLists };
  return { context, policy, sheets, period, ledgers, use, inPeriod, toCheck };
}

/** Sheets that were not checked, or not whole, be it let stand: nothing is said to be clean beside them (rulings 46). */
export function uncheckedSheets({ findings }: Pick<Checked, 'findings'>): readonly string[] {
  return [...new Set(findings.filter(({ code }) => code === 'ST06').map(({ sheetName }) => sheetName))];
}

/** The same as findings, of those that are not let stand. */
export function uncheckedFindings({ findings, waived }: Pick<Checked, 'findings' | 'waived'>): readonly Finding[] {
  return findings.filter((finding) => finding.code === 'ST06' && !waived.has(finding));
}

/** Names of the ledgers where none of them has anybody in it; none where one has. */
export function emptyLedgers({ sheets }: Pick<Checked, 'sheets'>): readonly string[] {
  const ledgers = sheets.filter(({ kind }) => isLedgerKind(kind));
  return ledgers.some(({ persons }) => persons > 0) ? [] : [...new Set(ledgers.map(({ name }) => name))];
}

/** How many findings of each severity are not let stand, and how many are. */
export function countFindings({ findings, waived }: Pick<Checked, 'findings' | 'waived'>): { readonly error: number; readonly warning: number; readonly info: number; readonly waived: number } {
  const counts = { error: 0, warning: 0, info: 0, waived: waived.size };
  for (const finding of findings) if (!waived.has(finding)) counts[finding.severity] += 1;
  return counts;
}
