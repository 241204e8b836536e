import { isLedgerKind } from '../ledger/kinds';
import { nearestLedger } from '../ledger/nearestLedger';
import type { RecognisedSheet } from '../ledger/types';
import type { CalendarDate } from '../rules/calendar/calendarDate';
import { checklistSpan } from '../rules/calendar/checklistSpan';
import type { Workbook } from '../workbook/port';
import { inspectWorkbook } from './inspectWorkbook';
import { listObligations, nextDue, type ListedObligation } from './listObligations';
import { NoLedgerProblem } from './noLedgerProblem';
import { policyNamed, policyOf, type PolicyNamed } from './policies';
import { settingsOf, type Settings } from './settings';
import { usedSheetsIn, type UsedSheets } from './usedSheets';

/** What a workbook tells before anything is asked of it. */
export interface FirstSight {
  /** In the order of the tabs. */
  readonly sheets: readonly RecognisedSheet[];
  /** Which of several sheets of one kind are used today. */
  readonly use: UsedSheets;
  /** There is one, or a sheet that looks like one. */
  readonly hasLedgers: boolean;
  /** No cell of any sheet holds anything. */
  readonly isEmpty: boolean;
  /** Why there is no ledger; null where there is one, or nothing at all. */
  readonly noLedger: NoLedgerProblem | null;
  readonly settings: Settings;
  readonly policy: PolicyNamed;
  /** What is due around the day, in the order of the due dates. */
  readonly due: readonly ListedObligation[];
  /** The one to turn to next; null where there is none. */
  readonly next: ListedObligation | null;
}

/**
 * Looks at a workbook as somebody who opens it does: which ledgers it keeps, by which policy, and what is due next.
 * Reads only.
 * @throws LedgerProblem, PolicyProblem, PolicySheetProblem, WorkbookProblem
 */
export async function firstSight(workbook: Workbook, asOf: CalendarDate, pause?: () => Promise<void>): Promise<FirstSight> {
  const sheets = await inspectWorkbook(workbook, [], asOf, pause);
  const settings = await settingsOf(workbook);
  const hasLedgers = sheets.some(({ kind, likely }) => isLedgerKind(kind) || (kind === null && likely !== null));
  const isEmpty = !hasLedgers && (await holdsNothing(workbook));
  const { items } = await listObligations(workbook, { asOf, ...checklistSpan(asOf), settings: {} });
  return {
    sheets,
    use: await usedSheetsIn(workbook, sheets, [], asOf),
    hasLedgers,
    isEmpty,
    noLedger: hasLedgers || isEmpty ? null : new NoLedgerProblem(await nearestLedger(workbook, sheets)),
    settings,
    policy: policyNamed(await policyOf(workbook, settings.place ?? null, undefined, sheets)),
    due: items,
    next: nextDue(items),
  };
}

async function holdsNothing(workbook: Workbook): Promise<boolean> {
  const { sheets } = await workbook.overview();
  const blocks = await Promise.all(sheets.filter(({ type }) => type === 'worksheet').map(({ id }) => workbook.readBlock(id)));
  return blocks.every(({ range }) => range === null);
}

/** Whether a sheet is one that we made, or a copy of one. */
export function isTableKind(kind: string): boolean {
  return kind.startsWith('table:');
}
