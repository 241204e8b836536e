import type { RecognisedSheet } from '../ledger/types';
import type { CalendarDate } from '../rules/calendar/calendarDate';
import { quarterOf } from '../rules/calendar/period';
import type { Term } from '../tables/term';
import type { SheetId, Workbook } from '../workbook/port';
import { correctionsOf, withPassedOver } from './correctSheet';
import { inspectWorkbook, type Correction } from './inspectWorkbook';
import { ledgersIn } from './ledgersIn';
import { settingsOf, type Settings } from './settings';
import { usualNames } from './usualNames';

/** What an office has set in a workbook, and what its ledgers say where nothing is set. */
export interface OfficeSight {
  readonly settings: Settings;
  /** In the order of the tabs; lists that somebody said are no ledgers among them. */
  readonly sheets: readonly RecognisedSheet[];
  /** Sheets that cannot be gone to. */
  readonly hidden: ReadonlySet<SheetId>;
  readonly corrections: readonly Correction[];
  /** By the ledgers' own words; '' where they name no unit. */
  readonly usual: { readonly unit: string; readonly term: Term };
}

/** Reads only; a policy that cannot be read does not stand in the way. @throws LedgerProblem, WorkbookProblem */
export async function officeSight(workbook: Workbook, asOf: CalendarDate): Promise<OfficeSight> {
  const sheets = await inspectWorkbook(workbook, [], asOf);
  const ledgers = await ledgersIn(workbook, sheets, [], asOf);
  const { sheets: infos } = await workbook.overview();
  const corrections = await correctionsOf(workbook);
  const { unit, term } = usualNames(ledgers, ledgers.uses.of(quarterOf(asOf)));
  return {
    settings: await settingsOf(workbook),
    sheets: withPassedOver(sheets, corrections),
    hidden: new Set(infos.filter(({ visibility }) => visibility !== 'visible').map(({ id }) => id)),
    corrections,
    usual: { unit, term },
  };
}
