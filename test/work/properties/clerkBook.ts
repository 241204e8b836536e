import type { FileWorkbook } from '../../../src/workbook/file/fileWorkbook';
import type { CellInput, NewSheet, SheetContent } from '../../../src/workbook/port';
import { layouts, type Community } from '../../../src/work/demo';
import type { GeneratedTable } from '../../../src/work/generateTables';
import { createWorkbook, openWorkbookFile } from '../../workbook/natively';

/** What a clerk does to a ledger: numbers to sort persons and columns by, and before which persons blank rows are put. */
export interface Handling {
  readonly order: readonly number[];
  readonly columns: readonly number[];
  readonly blanks: readonly number[];
  /** Every n-th person is struck off; 0 strikes nobody. */
  readonly without: number;
}

/** The community's clean book, its ledgers handled so, with tables made before behind them. */
export async function clerkBook(community: Community, handling: Handling, tables: readonly Pick<GeneratedTable, 'sheet' | 'content' | 'tag'>[]): Promise<FileWorkbook> {
  const workbook = await createWorkbook();
  const [clean] = layouts;
  for (const sheet of clean?.sheets(handled(community, handling)) ?? []) await workbook.addSheet(rearranged(sheet, handling));
  for (const { sheet, content, tag } of tables) await workbook.addSheet({ name: sheet, content, tableTag: tag });
  await workbook.commit();
  return openWorkbookFile(workbook.bytes());
}

/** The community with its persons, and all that is written of them, in another order and some struck off. */
function handled(community: Community, { order, without }: Handling): Community {
  const struck = new Set(community.elders.filter((_elder, nth) => without > 0 && nth % without === without - 1).map(({ idNumber }) => idNumber));
  const stays = <Entry extends { readonly elder: { readonly idNumber: string } }>(entries: readonly Entry[]) => sorted(entries.filter(({ elder }) => !struck.has(elder.idNumber)), order);
  return {
    ...community,
    elders: sorted(community.elders.filter(({ idNumber }) => !struck.has(idNumber)), order),
    issues: stays(community.issues),
    stops: stays(community.stops),
    deaths: stays(community.deaths),
    devices: stays(community.devices),
    handled: stays(community.handled),
  };
}

function sorted<T>(of: readonly T[], by: readonly number[]): T[] {
  return of.map((one, nth) => ({ one, at: (by[nth % Math.max(1, by.length)] ?? 0) * 1000 + nth })).sort((one, other) => one.at - other.at).map(({ one }) => one);
}

/** A ledger of one title and one heading row whose columns stand in another order, blank rows among its persons. */
function rearranged(sheet: NewSheet, { columns, blanks }: Handling): NewSheet {
  const { content } = sheet;
  const [title = [], ...rest] = content.cells;
  const width = rest[0]?.length ?? 0;
  const places = sorted(Array.from({ length: width }, (_unused, place) => place), columns);
  const moved = rest.map((row) => places.map((place): CellInput => row[place] ?? null));
  const [headings = [], ...persons] = moved;
  const cells = [title, headings, ...persons.flatMap((row, nth) => (blanks.includes(nth) ? [[], row] : [row]))];
  const styles = content.styles.map(({ range, style }): SheetContent['styles'][number] => {
    if (range.firstColumn !== range.lastColumn) return { range, style };
    const column = places.indexOf(range.firstColumn - 1) + 1;
    return { range: { ...range, firstColumn: column, lastColumn: column, lastRow: cells.length }, style };
  });
  return { ...sheet, content: { ...content, cells, styles } };
}
