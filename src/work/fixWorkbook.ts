import type { CellFix, Finding, FixReason } from '../checks/finding';
import type { Ledger } from '../ledger/types';
import { dateFromSerial, serialFromDate } from '../rules/calendar/serial';
import { chineseDate } from '../rules/calendar/formatDate';
import { contains, parsePeriod, quarterOf } from '../rules/calendar/period';
import { toSimplified } from '../rules/text/toSimplified';
import { NumberFormatKind, type CellBlock, type CellEdit, type DateSystem, type SheetId, type Workbook } from '../workbook/port';
import { appendedRows } from './appendedRows';
import { checkWorkbook, uncheckedFindings, type CheckWorkbookRequest } from './checkWorkbook';
import { readContext } from './generateTables';
import { reasonToLeave } from './reasonToLeave';
import { inWholeColumns } from './inWholeColumns';
import { isWrittenAsMonth } from './isWrittenAsMonth';
import { remember } from './remember';
import { shownAfter } from './shownAfter';
import { stopCells, stopRows, stopWords, type StopRow } from './stopRows';

export interface FixRequest extends CheckWorkbookRequest {
  /** Codes whose findings are put right. */
  readonly codes: readonly string[];
  /** Only the finding that points at this cell; everywhere where none is named. */
  readonly at?: Pick<Finding, 'sheet' | 'row' | 'column'>;
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
  /** What the new content is worked out from, where that is not plain. */
  readonly because?: FixReason;
}

/** A finding that stands, and what is to be done about it. */
export interface LeftFinding extends Omit<FixedCell, 'before' | 'after' | 'because'> {
  readonly reason: FixReason;
}

/** A row added below a ledger's last. */
export interface FixedRow {
  readonly code: string;
  readonly sheet: string;
  readonly row: number;
  readonly name: string;
  readonly values: readonly { readonly field: string; readonly text: string }[];
}

export interface Fixed {
  readonly changed: readonly FixedCell[];
  /** Rows of 停发台账 for those whose voucher was stopped. */
  readonly added: readonly FixedRow[];
  /** Why such rows were not added, and of whom: there is no 停发台账, or nobody can tell which sheets are, or another list begins right below. Null where none is wanting. */
  readonly notAdded: { readonly reason: 'noStopLedger' | 'twoStopLedgers' | 'noRoom'; readonly sheets: readonly string[]; readonly names: readonly string[] } | null;
  /** Cells that hold formulas are left: what they compute from is to be put right. */
  readonly formulas: readonly FixedCell[];
  /** Findings of the codes asked for that nothing was done about, each with the reason. */
  readonly left: readonly LeftFinding[];
  /** What was not checked, and so not put right either: ST06, where it is not let stand. */
  readonly unchecked: readonly Finding[];
}

/**
 * Puts right what can be put right for certain, of the codes named, and what is not waived; of two changes to one cell
 * the one that says more is made. Whose voucher is stopped gets his row in 停发台账. All is committed together, or nothing.
 * @throws what checkWorkbook throws; WorkbookProblem sheetProtected, partOfMerge, partOfArray
 */
export async function fixWorkbook(workbook: Workbook, request: FixRequest): Promise<Fixed> {
  const { findings, waived, sheets } = await checkWorkbook(workbook, request);
  const { dateSystem } = await workbook.overview();
  const stopped: Finding[] = [];
  const wanted = new Map<string, { readonly finding: Finding; readonly fix: CellFix }>();
  const left: LeftFinding[] = [];
  const alike = inWholeColumns(findings, sheets);
  for (const finding of findings) {
    if (finding.certainty !== 'certain' || waived.has(finding) || !request.codes.includes(finding.code) || !pointsAt(finding, request.at)) continue;
    const kept: FixReason | null = alike.has(finding) ? { code: 'wholeColumn', data: { field: finding.field } } : reasonToLeave(finding, sheets);
    const reason = finding.fix === null ? finding.unfixed : (kept ?? undefined);
    if (reason !== undefined) {
      const { code, sheetName, row, column, field, name } = finding;
      left.push({ code, sheet: sheetName, row, column, field, name, reason });
    }
    if (finding.fix === null || kept !== null) continue;
    if (finding.field === 'voucherStatus' && stopping.has(finding.code)) stopped.push(finding);
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
      const cell = { code: finding.code, sheet: finding.sheetName, row: fix.row, column: fix.column, field: fix.field, name: finding.name, before: shownBefore(block, fix, dateSystem), after: shownAfter(fix), ...(fix.because === undefined ? {} : { because: fix.because }) };
      if (block.formula(fix.row, fix.column) !== null) formulas.push(cell);
      else {
        changed.push(cell);
        edits.push(editOf(fix, block, dateSystem));
      }
    }
    if (edits.length > 0) await workbook.editCells(sheet, edits);
  }
  const additions = await addStopRows(workbook, request, stopped);
  await request.pause?.();
  if (changed.length + additions.added.length > 0) {
    await remember(workbook, request);
    await workbook.commit();
  }
  const unchecked = request.at === undefined ? uncheckedFindings({ findings, waived }) : [];
  return { changed, formulas, left, unchecked, ...additions };
}

function pointsAt(finding: Finding, at: FixRequest['at']): boolean {
  return at === undefined || (finding.sheet === at.sheet && finding.row === at.row && finding.column === at.column);
}

/** Paid after death, after moving out. */
const stopping: ReadonlySet<string> = new Set(['EL06', 'EL07']);

async function addStopRows(workbook: Workbook, request: FixRequest, stopped: readonly Finding[]): Promise<Pick<Fixed, 'added' | 'notAdded'>> {
  if (stopped.length === 0) return { added: [], notAdded: null };
  const { context, ledgers: { blocks } } = await readContext(workbook, { ...request, period: request.period ?? quarterOf(request.asOf) });
  const rows = stopRows(stopped, context);
  if (rows.length === 0) return { added: [], notAdded: null };
  const names = rows.map(({ finding }) => finding.name);
  const asked = context.asked.find(({ kind }) => kind === 'stops');
  if (asked !== undefined) return { added: [], notAdded: { reason: 'twoStopLedgers', sheets: asked.ledgers.map(({ sheet }) => sheet.name), names } };
  const ledgers = context.ledgers.filter(({ kind }) => kind === 'stops');
  if (ledgers.length === 0) return { added: [], notAdded: { reason: 'noStopLedger', sheets: [], names } };
  const rolls = new Set(context.ledgers.filter(({ kind }) => kind === 'elders').map(({ sheet }) => placeIn(sheet.name)));
  const added = new Map<StopRow, FixedRow>();
  let notAdded: Fixed['notAdded'] = null;
  const refuse = (reason: 'noRoom' | 'twoStopLedgers', where: readonly Ledger[], own: readonly StopRow[]): void => {
    const before = notAdded ?? { reason, sheets: [], names: [] };
    notAdded = { reason: before.reason, sheets: [...new Set([...before.sheets, ...where.map(({ sheet }) => sheet.name)])], names: [...before.names, ...own.map(({ finding }) => finding.name)] };
  };
  const nowhere = rows.filter((row) => stopLedgerOf(row, ledgers, rolls) === undefined);
  if (nowhere.length > 0) refuse('twoStopLedgers', ledgers, nowhere);
  for (const ledger of ledgers) {
    const own = rows.filter((row) => stopLedgerOf(row, ledgers, rolls) === ledger);
    if (own.length === 0) continue;
    const edits = appendedRows(ledger, blocks.get(ledger) as CellBlock, own.map((row) => stopCells(row, context.dateSystem)), context.dateSystem);
    if (edits === null) {
      refuse('noRoom', [ledger], own);
      continue;
    }
    await workbook.editCells(ledger.sheet.sheet, edits);
    const first = Math.max(...edits.map(({ row }) => row)) - own.length + 1;
    own.forEach((row, nth) => added.set(row, { code: row.finding.code, sheet: ledger.sheet.name, row: first + nth, name: row.finding.name, values: stopWords(row, ledger) }));
  }
  return { added: rows.flatMap((row) => added.get(row) ?? []), notAdded };
}

/**
 * Of several sheets of stops the last that is named after the sheet of his roll, or of the period of the event, or of none,
 * or the last of all: but none that is named after another roll. Undefined where two are named after his alike.
 */
function stopLedgerOf({ finding, day }: StopRow, ledgers: readonly Ledger[], rolls: ReadonlySet<string>): Ledger | undefined {
  const said = ({ sheet: { titlePeriod } }: Ledger) => (titlePeriod === null ? null : parsePeriod(titlePeriod));
  if (ledgers.length === 1) return ledgers[0];
  const own = placeIn(finding.sheetName);
  const possible = ledgers.filter(({ sheet }) => placeIn(sheet.name) === own || !rolls.has(placeIn(sheet.name)) || placeIn(sheet.name) === '');
  const named = own === '' ? [] : possible.filter(({ sheet }) => namesPlace(placeIn(sheet.name), own));
  const nearest = Math.min(...named.map(({ sheet }) => placeIn(sheet.name).length));
  const nearestNamed = named.filter(({ sheet }) => placeIn(sheet.name).length === nearest);
  if (nearestNamed.length > 1 && nearest > own.length) return undefined;
  return (
    nearestNamed.at(-1) ??
    possible.findLast((ledger) => {
      const period = said(ledger);
      return period !== null && contains(period, day);
    }) ??
    possible.findLast((ledger) => said(ledger) === null) ??
    possible.at(-1)
  );
}

/** What the name of a sheet says besides what the sheet is: the village. */
function placeIn(name: string): string {
  return toSimplified(name).replace(/老年人|老年|停发|台[账帐]|花?名册|登记|记录|表|(?:19|20)\d{2}年?度?|[\s_—-]+/g, '');
}

/** 一村 is named in 一村2026, not in 十一村. */
function namesPlace(text: string, place: string): boolean {
  return text.startsWith(place) && !(/\d$/.test(place) && /^\d/.test(text.slice(place.length)));
}

/** Codes of findings that fixWorkbook can put right. */
export const fixableCodes = ['ID05', 'ID07', 'ID08', 'ID09', 'ID13', 'EL03', 'EL04', 'EL06', 'EL07', 'ST03'] as const;

function editOf({ row, column, field, after }: CellFix, block: CellBlock, dateSystem: DateSystem): CellEdit {
  if (typeof after === 'string') return { row, column, value: after, ...(field === 'idNumber' ? { numberFormat: '@' } : {}) };
  if ('number' in after) return { row, column, value: after.number };
  const format = block.format(row, column);
  const shows = format === NumberFormatKind.Date || format === NumberFormatKind.Month;
  return { row, column, value: serialFromDate(after.serialDay, dateSystem), ...(shows ? {} : { numberFormat: isWrittenAsMonth(field) ? 'yyyy"年"m"月"' : 'yyyy"年"m"月"d"日"' }) };
}

function shownBefore(block: CellBlock, { row, column, before }: CellFix, dateSystem: DateSystem): string {
  const format = block.format(row, column);
  const date = format === NumberFormatKind.Date || format === NumberFormatKind.Month ? dateFromSerial(block.number(row, column), dateSystem) : null;
  return date === null ? before : chineseDate(date);
}
