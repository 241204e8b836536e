import { headerCandidates } from '../ledger/headerRows';
import { periodOfTitles, titlesOf } from '../ledger/sheetTitles';
import { tableOf } from '../ledger/tableSignatures';
import { formatPeriod, parsePeriod } from '../rules/calendar/period';
import type { CellRange, SheetInfo, Workbook } from '../workbook/port';

/** Title and headings stand in the first rows. */
const head: CellRange = { firstRow: 1, lastRow: 12, firstColumn: 1, lastColumn: 40 };

/**
 * The sheets that hold a table of ours typed by hand or copied in, by table and period as in a tag: by their heads alone,
 * so that the calendar need not read the ledgers. One whose title names no period is nobody's yet.
 */
export async function typedSheets(workbook: Workbook): Promise<ReadonlyMap<string, string>> {
  const { sheets } = await workbook.overview();
  const untagged = sheets.filter(({ type, tableTag }) => type === 'worksheet' && tableTag === null);
  const named = await Promise.all(untagged.map(async (sheet) => ({ name: sheet.name, tag: await tagOf(workbook, sheet) })));
  // Of two the first counts.
  return new Map(named.flatMap(({ name, tag }) => (tag === null ? [] : [[tag, name] as const])).reverse());
}

async function tagOf(workbook: Workbook, { id, name }: SheetInfo): Promise<string | null> {
  const block = await workbook.readBlock(id, head);
  for (const { rows, headings } of headerCandidates(block, [])) {
    const titles = titlesOf(name, block, rows[0] ?? 1);
    const table = tableOf(titles.lines, headings.map(({ text }) => text));
    const period = table === null ? null : parsePeriod(periodOfTitles(titles) ?? '');
    if (period !== null) return `${table ?? ''}|${formatPeriod(period)}`;
  }
  return null;
}
