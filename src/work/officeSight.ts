import { isLedgerKind } from '../ledger/kinds';
import type { RecognisedSheet } from '../ledger/types';
import { termOf, type Term } from '../tables/term';
import { unitOf } from '../tables/unitOf';
import type { SheetId, Workbook } from '../workbook/port';
import { correctionsOf } from './correctSheet';
import { inspectWorkbook, type Correction } from './inspectWorkbook';
import { settingsOf, type Settings } from './settings';
import { wordsAbove } from './wordsAbove';

/** What an office has set in a workbook, and what its ledgers say where nothing is set. */
export interface OfficeSight {
  readonly settings: Settings;
  /** In the order of the tabs. */
  readonly sheets: readonly RecognisedSheet[];
  /** Sheets that cannot be gone to. */
  readonly hidden: ReadonlySet<SheetId>;
  readonly corrections: readonly Correction[];
  /** By the ledgers' own words; '' where they name no unit. */
  readonly usual: { readonly unit: string; readonly term: Term };
}

/** Reads only; a policy that cannot be read does not stand in the way. @throws LedgerProblem, WorkbookProblem */
export async function officeSight(workbook: Workbook): Promise<OfficeSight> {
  const sheets = await inspectWorkbook(workbook);
  const ledgers = sheets.filter(({ kind }) => isLedgerKind(kind));
  const words = await Promise.all(ledgers.map(async (sheet) => wordsAbove(await workbook.readBlock(sheet.sheet), sheet)));
  const { sheets: infos } = await workbook.overview();
  return {
    settings: await settingsOf(workbook),
    sheets,
    hidden: new Set(infos.filter(({ visibility }) => visibility !== 'visible').map(({ id }) => id)),
    corrections: await correctionsOf(workbook),
    usual: { unit: unitOf(words.flat()), term: termOf(ledgers.flatMap(({ name }, index) => [name, ...(words[index] ?? [])])) },
  };
}
