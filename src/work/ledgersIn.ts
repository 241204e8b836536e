import { isLedgerKind } from '../ledger/kinds';
import { filledRows } from '../ledger/personRows';
import { readLedger, type RenewableLedger } from '../ledger/readLedger';
import { rolesSaid } from '../ledger/rolesSaid';
import { SheetUses } from '../ledger/sheetUse/sheetUses';
import type { Ledger, RecognisedSheet } from '../ledger/types';
import type { CalendarDate } from '../rules/calendar/calendarDate';
import type { CellBlock, SheetId, Workbook } from '../workbook/port';
import { correctionsFor, type Correction } from './inspectWorkbook';
import { titlesAbove, wordsAbove } from './wordsAbove';

/** The ledgers of a workbook, and which of them count (rulings 12). */
export interface LedgersIn {
  /** Every one, used or not, in the order of the tabs. */
  readonly all: readonly RenewableLedger[];
  readonly blocks: ReadonlyMap<Ledger, CellBlock>;
  readonly uses: SheetUses;
  /** Those of which no row could be read as a person's, though rows stand there (rulings 46). */
  readonly unread: ReadonlySet<RecognisedSheet>;
  /** Titles and headings of a ledger: the words the office itself uses. */
  wordsOf(ledger: Ledger): readonly string[];
}

/** Reads the ledgers of recognised sheets. @throws LedgerProblem memoryUnreadable; WorkbookProblem */
export async function ledgersIn(workbook: Workbook, sheets: readonly RecognisedSheet[], corrections: readonly Correction[], asOf: CalendarDate): Promise<LedgersIn> {
  const { dateSystem, sheets: infos } = await workbook.overview();
  const recognised = sheets.filter(({ kind }) => isLedgerKind(kind));
  const ids = [...new Set(recognised.map(({ sheet }) => sheet))];
  const read = await Promise.all(ids.map((id) => workbook.readBlock(id)));
  const blockOf = (id: SheetId) => read[ids.indexOf(id)] as CellBlock;
  const all = recognised.map((sheet) => readLedger(sheet, blockOf(sheet.sheet), dateSystem));
  const words = new Map<Ledger, readonly string[]>(all.map((ledger) => [ledger, wordsAbove(blockOf(ledger.sheet.sheet), ledger.sheet)]));
  const wordsOf = (ledger: Ledger) => words.get(ledger) ?? [];
  const visible = new Set(infos.filter(({ visibility }) => visibility === 'visible').map(({ id }) => id));
  const roles = rolesSaid(recognised, await correctionsFor(workbook, corrections));
  const uses = new SheetUses(
    all.map((ledger) => ({ ledger, titles: titlesAbove(blockOf(ledger.sheet.sheet), ledger.sheet), isVisible: visible.has(ledger.sheet.sheet), role: roles.get(ledger.sheet) ?? null })),
    asOf,
  );
  const unread = new Set(recognised.filter((sheet) => sheet.persons === 0 && holdsRows(sheet, blockOf(sheet.sheet), recognised)));
  return { all, unread, blocks: new Map(all.map((ledger) => [ledger, blockOf(ledger.sheet.sheet)])), uses, wordsOf };
}

/** Whether rows stand below a heading, as far as the next list of its sheet. */
function holdsRows({ sheet, list, headerRows }: RecognisedSheet, block: CellBlock, all: readonly RecognisedSheet[]): boolean {
  const next = all.find((other) => other.sheet === sheet && other.list === list + 1 && (other.headerRows[0] ?? 0) > (headerRows.at(-1) ?? 0));
  const last = (next?.headerRows[0] ?? (block.range?.lastRow ?? 0) + 1) - 1;
  return filledRows(block, (headerRows.at(-1) ?? 0) + 1, last) > 0;
}
