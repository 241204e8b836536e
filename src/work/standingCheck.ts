import type { Finding } from '../checks/finding';
import { StandingChecks } from '../checks/standing/standingChecks';
import { leavesAmountOpen } from '../ledger/amountFor';
import { decidingCells } from '../ledger/decidingCells';
import type { Ledger, RecognisedSheet } from '../ledger/types';
import type { CellBlock, CellRange, SheetId, Workbook } from '../workbook/port';
import { readToCheck, type CheckWorkbookRequest } from './checkWorkbook';
import { inSlices } from './inSlices';

/** Most rows judged one by one; of more the workbook is sooner checked whole. */
const mostRows = 200;

/** The ledgers' findings, kept right while somebody edits the workbook. What its tables and published lists say is checkWorkbook's. */
export interface StandingCheck {
  /** In the order of sheets, rows and columns. */
  readonly findings: readonly Finding[];
  /**
   * Judges anew what a change of cells touches.
   * @returns false where rows came, went or became others', or it was no ledger's: check the workbook whole again
   * @throws PolicyProblem noPolicyValue
   */
  changed(change: { readonly sheet: SheetId; readonly range: CellRange }): Promise<boolean>;
}

/** @throws NoLedgerProblem, LedgerProblem, PolicyProblem, PolicySheetProblem, WorkbookProblem */
export async function standingCheck(workbook: Workbook, request: CheckWorkbookRequest): Promise<StandingCheck> {
  const { toCheck, ledgers } = await readToCheck(workbook, request);
  const checked = new Set<Ledger>([...toCheck.ledgers, ...toCheck.aside]);
  const checks = await inSlices(StandingChecks.making(toCheck), request.pause);
  return {
    get findings() {
      return checks.findings;
    },
    async changed({ sheet, range }) {
      const lists = ledgers.all.filter((one) => one.sheet.sheet === sheet);
      const ledger = lists.find((one) => one.indexAt(range.firstRow) >= 0);
      // What is asked, or was not read, hangs on cells of more rows than these.
      if (lists.some((one) => isOpen(one.sheet, range))) return false;
      if (ledger === undefined || !checked.has(ledger) || range.lastRow - range.firstRow >= mostRows) return false;
      const cells = await workbook.readBlock(sheet, { ...range, firstColumn: 1, lastColumn: Math.max(range.lastColumn, ...columnsOf(ledger.sheet)) });
      if (decides(ledger, ledgers.blocks.get(ledger) as CellBlock, cells, range)) return false;
      for (let row = range.firstRow; row <= range.lastRow; row += 1) {
        const index = ledger.indexAt(row);
        let isStill = index >= 0;
        if (!isStill || !checks.rowChanged({ ledger, index }, () => (isStill = ledger.renew(row, cells))) || !isStill) return false;
      }
      return true;
    },
  };
}

/** Whether an edit may change what recognition asks of a sheet or leaves unread (ST06, ST07). */
function isOpen(sheet: RecognisedSheet, { firstColumn, lastColumn }: CellRange): boolean {
  return sheet.questions.length > 0 || leavesAmountOpen(sheet) || sheet.notRead.some(({ column }) => column >= firstColumn && column <= lastColumn);
}

/** Whether one of the changed cells may change how the list is read. */
function decides({ sheet }: Ledger, before: CellBlock, cells: CellBlock, { firstRow, lastRow, firstColumn, lastColumn }: CellRange): boolean {
  for (let column = firstColumn; column <= lastColumn; column += 1) {
    const isDeciding = decidingCells(sheet, before, column);
    for (let row = firstRow; row <= lastRow; row += 1) if (isDeciding(cells, row)) return true;
  }
  return false;
}

/** The columns that a row is read from. */
function columnsOf({ fields, dateParts = {}, addressParts = [], periodEnd = 0, goneColumns = [], unknownHeaders }: RecognisedSheet): readonly number[] {
  return [...Object.values(fields), ...Object.values(dateParts).flat(), periodEnd, ...[...addressParts, ...goneColumns, ...unknownHeaders].map(({ column }) => column)];
}
