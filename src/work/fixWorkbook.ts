import type { CellFix, Finding } from '../checks/finding';
import { dateFromSerial, serialFromDate } from '../rules/calendar/serial';
import { chineseDate } from '../rules/calendar/formatDate';
import { NumberFormatKind, type CellBlock, type CellEdit, type DateSystem, type SheetId, type Workbook } from '../workbook/port';
import { checkWorkbook, type CheckWorkbookRequest } from './checkWorkbook';

export interface FixRequest extends CheckWorkbookRequest {
  /** Codes whose findings are put right. */
  readonly codes: readonly string[];
}

/** One cell that was put right, as it was and as it is. */
export interface FixedCell {
  readonly code: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly field: string;
  readonly name: string;
  readonly before: string;
  readonly after: string;
}

export interface Fixed {
  readonly changed: readonly FixedCell[];
  /** Cells that hold formulas are left: what they compute from is to be put right. */
  readonly formulas: readonly FixedCell[];
}

/**
 * Puts right what can be put right for certain, of the codes named; of two changes to one cell the one that says more
 * is made. All is committed together, or nothing.
 * @throws what checkWorkbook throws; WorkbookProblem sheetProtected, partOfMerge, partOfArray
 */
export async function fixWorkbook(workbook: Workbook, request: FixRequest): Promise<Fixed> {
  const { findings } = await checkWorkbook(workbook, request);
  const { dateSystem } = await workbook.overview();
  const wanted = new Map<string, { readonly finding: Finding; readonly fix: CellFix }>();
  for (const finding of findings) {
    if (finding.fix === null || finding.certainty !== 'certain' || !request.codes.includes(finding.code)) continue;
    for (const fix of finding.fix) {
      const place = `${fix.sheet} ${fix.row} ${fix.column}`;
      // A number made of 18 digits is clean too.
      if (!wanted.has(place) || finding.code === 'ID05') wanted.set(place, { finding, fix });
    }
  }
  const bySheet = new Map<SheetId, { readonly finding: Finding; readonly fix: CellFix }[]>();
  for (const one of wanted.values()) bySheet.set(one.fix.sheet, [...(bySheet.get(one.fix.sheet) ?? []), one]);
  const changed: FixedCell[] = [];
  const formulas: FixedCell[] = [];
  for (const [sheet, fixes] of bySheet) {
    const block = await workbook.readBlock(sheet);
    const edits: CellEdit[] = [];
    for (const { finding, fix } of fixes) {
      const cell = { code: finding.code, sheet: finding.sheetName, row: fix.row, column: fix.column, field: fix.field, name: finding.name, before: shownBefore(block, fix, dateSystem), after: shownAfter(fix.after) };
      if (block.formula(fix.row, fix.column) !== null) formulas.push(cell);
      else {
        changed.push(cell);
        edits.push(editOf(fix, block, dateSystem));
      }
    }
    if (edits.length > 0) await workbook.editCells(sheet, edits);
  }
  if (changed.length > 0) await workbook.commit();
  return { changed, formulas };
}

/** Codes of findings that fixWorkbook can put right. */
export const fixableCodes = ['ID05', 'ID07', 'ID08', 'ID09', 'ID13', 'EL03', 'EL04', 'EL06', 'EL07', 'ST03'] as const;

function editOf({ row, column, field, after }: CellFix, block: CellBlock, dateSystem: DateSystem): CellEdit {
  if (typeof after === 'string') return { row, column, value: after, ...(field === 'idNumber' ? { numberFormat: '@' } : {}) };
  if ('number' in after) return { row, column, value: after.number };
  const isMonth = field === 'voucherStop' || field === 'allowanceStop';
  const format = block.format(row, column);
  const shows = format === NumberFormatKind.Date || format === NumberFormatKind.Month;
  return { row, column, value: serialFromDate(after.serialDay, dateSystem), ...(shows ? {} : { numberFormat: isMonth ? 'yyyy"年"m"月"' : 'yyyy"年"m"月"d"日"' }) };
}

function shownBefore(block: CellBlock, { row, column, before }: CellFix, dateSystem: DateSystem): string {
  const format = block.format(row, column);
  const date = format === NumberFormatKind.Date || format === NumberFormatKind.Month ? dateFromSerial(block.number(row, column), dateSystem) : null;
  return date === null ? before : chineseDate(date);
}

function shownAfter(after: CellFix['after']): string {
  if (typeof after === 'string') return after;
  return 'number' in after ? String(after.number) : chineseDate(after.serialDay);
}
