import { periodOfTitles, titlesOf } from '../ledger/sheetTitles';
import type { RecognisedSheet } from '../ledger/types';
import { parsePeriod, type Period } from '../rules/calendar/period';
import { tableById } from '../tables';
import type { TableSpec } from '../tables/spec';
import type { CellBlock, SheetInfo, Workbook } from '../workbook/port';

/** A table of ours as it stands in a workbook: made here, typed by hand, or copied out of another. */
export interface StandingTable {
  readonly info: SheetInfo;
  readonly spec: TableSpec;
  readonly recognised: RecognisedSheet;
  readonly block: CellBlock;
  /** The lines above its headings. */
  readonly titles: readonly string[];
  /** By its tag; of one that has none by its title, null where that names no period. */
  readonly period: Period | null;
}

/** The tables of a workbook that are known by their titles and headings, tagged or not, in the order of the tabs. */
export async function tablesIn(workbook: Workbook, recognised: readonly RecognisedSheet[]): Promise<readonly StandingTable[]> {
  const { sheets } = await workbook.overview();
  const standing: StandingTable[] = [];
  for (const one of recognised) {
    const spec = one.kind?.startsWith('table:') === true ? tableById(one.kind.slice('table:'.length)) : null;
    const info = sheets.find(({ id }) => id === one.sheet);
    if (spec === null || info === undefined) continue;
    const block = await workbook.readBlock(info.id);
    const titles = titlesOf(info.name, block, one.headerRows[0] ?? 1);
    // A copy may have lost its tag: its title says the period.
    standing.push({ info, spec, recognised: one, block, titles: titles.lines, period: parsePeriod(info.tableTag?.split('|')[1] ?? periodOfTitles(titles) ?? '') });
  }
  return standing;
}

/** Those that were typed or copied in. */
export async function typedTables(workbook: Workbook, recognised: readonly RecognisedSheet[]): Promise<readonly StandingTable[]> {
  return (await tablesIn(workbook, recognised)).filter(({ info }) => info.tableTag === null);
}
