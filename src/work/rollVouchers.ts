import { ledgerTemplate } from '../ledger/template';
import type { Ledger } from '../ledger/types';
import { lastDayOfMonth } from '../rules/calendar/arithmetic';
import type { CalendarDate, CalendarMonth } from '../rules/calendar/calendarDate';
import { sameMonth } from '../rules/calendar/compare';
import { chinesePeriod, formatPeriod, holds, lastDay, monthsOf, parseSpan, type Period } from '../rules/calendar/period';
import { goneInCopyUntil } from '../tables/holders/goneInCopies';
import { goneInPaymentsUntil } from '../tables/holders/goneInPayments';
import type { Holder } from '../tables/holders/holder';
import { noteAt } from '../tables/holders/noteAt';
import { paymentsOf, type Payments } from '../tables/holders/payments';
import { personValues } from '../tables/personColumns';
import { mayBeGone, mayBeKeptOff, namedStopsUntil } from '../tables/holders/unread';
import { unreadPaymentsIn } from '../tables/holders/unreadPayments';
import { TableProblem } from '../tables/problem';
import { holderKinds, requireHolders, rollNotes } from '../tables/requireHolders';
import { requireSettled } from '../tables/requireUnasked';
import { lineNotes } from '../tables/linesOfLeaving';
import { notReadNotes, unreadSheetNotes } from '../tables/unreadSheets';
import type { TableNote } from '../tables/spec';
import { voucherEntitlements, type Entitlement } from '../tables/voucherEntitlements';
import type { CellBlock, Workbook } from '../workbook/port';
import { freeSheetName } from './freeSheetName';
import { readContext, type TableRequest } from './generateTables';
import { issueCells, type IssueRow } from './issueCells';
import { appendedRows } from './appendedRows';
import { rowsSheet } from './rowsSheet';
import { policyNamed, type PolicyNamed } from './policies';
import { remember } from './remember';

export type Quarter = Period & { readonly kind: 'quarter' };

export interface RollRequest extends Pick<TableRequest, 'corrections' | 'settings' | 'policyFile' | 'asOf'> {
  readonly period: Quarter;
  /** Awaited before anything is written: what it throws ends the work with nothing changed. */
  pause?(): Promise<void>;
}

export interface Rolled {
  readonly sheet: string;
  /** There was no 老年券发放台账 for the quarter: the sheet is new. */
  readonly isNew: boolean;
  /** The first row added; 1 where none was. */
  readonly row: number;
  readonly period: string;
  /** People added now. */
  readonly added: number;
  /** Entitled people who stood there before. */
  readonly present: number;
  /** Who stands there and is not entitled by the roll: left as they are. */
  readonly notEntitled: readonly { readonly name: string; readonly sheet: string; readonly row: number }[];
  readonly notes: readonly TableNote[];
  readonly policy: PolicyNamed;
  readonly changed: boolean;
}

/**
 * Appends to 老年券发放台账 those who are entitled in a quarter and do not stand in it yet; where the office keeps a sheet
 * a quarter or no such ledger, a new sheet is made. Done again, it changes nothing.
 * @throws NoLedgerProblem, TableProblem, LedgerProblem, PolicyProblem, WorkbookProblem
 */
export async function rollVouchers(workbook: Workbook, request: RollRequest): Promise<Rolled> {
  const { period } = request;
  const { overview, context, policy, ledgers: { blocks } } = await readContext(workbook, request);
  requireSettled('voucher-issue', context, holderKinds.filter((kind) => kind !== 'deaths'));
  const holders = requireHolders('voucher-issue', { ...context, standing: () => null }, 'voucher');
  const payments = paymentsOf(context);
  const { entitled, notes } = voucherEntitlements(holders, policy, period);
  const present = presentIn(payments, period);
  // Who stands in the list with months nobody can read may be paid by it already.
  const unreadRows = new Map(unreadPaymentsIn(payments, period).map(({ key, cell }) => [key, cell]));
  const mayBePaid = entitled.flatMap(({ holder }): TableNote[] => {
    const cell = present.has(holder.key) ? undefined : unreadRows.get(holder.key);
    return cell === undefined ? [] : [noteAt('mayBePaid', holder, { list: cell.sheet, listRow: String(cell.row) })];
  });
  const wanting = entitled.filter(({ holder }) => !present.has(holder.key) && !unreadRows.has(holder.key));
  // Nobody is put on a list of payments in silence who may have died or moved out (rulings 47).
  const until = lastDay(period);
  const missing = wanting.filter(({ holder }) => !mayBeGone(holder, until));
  const heldBack = wanting.filter(({ holder }) => mayBeGone(holder, until)).map(({ holder }) => heldBackNote(holder, until));
  const listed = new Set(entitled.map(({ holder }) => holder));
  const mayBeMissing = holders.all.filter((holder) => !listed.has(holder) && mayBeKeptOff(holder)).map((holder) => noteAt('mayBeMissing', holder));
  const ledger = ledgerFor(context.ledgers, period, missing.length > 0);
  const isNew = ledger === null;
  const rows = missing.flatMap((entitlement) => rowsOf(entitlement, isMonthly(payments, ledger), period, policy));
  const { term } = context.settings;
  const kept = context.ledgers.some(({ kind }) => kind === 'vouchers');
  const name = ledger?.sheet.name ?? freeSheetName(`${term}发放台账${kept ? `_${formatPeriod(period)}` : ''}`, overview.sheets.map((sheet) => sheet.name));
  await request.pause?.();
  const edits = ledger === null || rows.length === 0 ? [] : appendedRows(ledger, blocks.get(ledger) as CellBlock, rows.map((row) => issueCells(row, overview.dateSystem)), overview.dateSystem);
  if (edits === null) throw new TableProblem('noRoom', { table: 'voucher-issue', sheet: name });
  if (ledger !== null) {
    if (edits.length > 0) await workbook.editCells(ledger.sheet.sheet, edits);
  } else {
    const columns = ledgerTemplate('vouchers', term);
    const title = `${context.settings.unit}${kept ? chinesePeriod(period) : ''}${term}发放台账`;
    const cells = rows.map((row) => columns.map(({ field }) => issueCells(row, overview.dateSystem)[field] ?? null));
    await workbook.addSheet({ name, content: rowsSheet(title, columns, cells), tableTag: null });
  }
  const remembered = await remember(workbook, request);
  const changed = isNew || rows.length > 0 || remembered;
  if (changed) await workbook.commit();
  const due = new Set(entitled.map(({ holder }) => holder.key));
  return {
    sheet: name,
    isNew,
    row: edits[0]?.row ?? 1,
    period: formatPeriod(period),
    added: missing.length,
    present: entitled.length - wanting.length - mayBePaid.length,
    notEntitled: [...present].flatMap(([key, { ledger: own, index }]) => (due.has(key) ? [] : [{ name: own.text(index, 'name'), sheet: own.sheet.name, row: own.row(index) }])),
    notes: [...rollNotes(holders, context), ...notes, ...mayBeMissing, ...heldBack, ...mayBePaid, ...notReadNotes(context, { madeFrom: holderKinds }), ...lineNotes(context, { madeFrom: holderKinds }), ...unreadSheetNotes(context, holderKinds)],
    policy: policyNamed(policy),
    changed,
  };
}

/** A row of 停发台账 that may be his is named, or a version that is not used; else a cell of his own cannot be read. */
function heldBackNote(holder: Holder, until: CalendarDate): TableNote {
  const [named] = namedStopsUntil(holder, until);
  if (named !== undefined) return noteAt('stopNamed', holder, { list: named.cell.sheet, listRow: String(named.cell.row) });
  const [copy] = goneInCopyUntil(holder, until);
  const [said] = goneInPaymentsUntil(holder, until);
  if (copy === undefined && said !== undefined) return noteAt('goneElsewhere', holder, { list: said.cell.sheet, listRow: String(said.cell.row), found: said.cell.text });
  if (copy === undefined) return noteAt('mayBeGone', holder);
  const { row: { ledger, index }, text } = copy;
  return noteAt('goneInCopy', holder, { copy: ledger.sheet.name, copyRow: String(ledger.row(index)), found: text });
}

/** Who stands in 老年券发放台账 for some month of a quarter, at his first row. */
function presentIn({ all }: Payments, period: Period): ReadonlyMap<string, Payments['all'][number]['person']> {
  const months = monthsOf(period);
  const present = new Map<string, Payments['all'][number]['person']>();
  for (const { key, person, months: paid } of all) {
    if (!present.has(key) && paid.some((month) => months.some((one) => sameMonth(one, month)))) present.set(key, person);
  }
  return present;
}

/**
 * The last sheet of the quarter itself, else the last one that says the period row by row; null where there is neither. One of
 * a longer time whose rows say no period will do where nobody is added: a quarter's amount would stand in it as the year's.
 * To months across no row can be added.
 */
function ledgerFor(ledgers: readonly Ledger[], period: Period, adds: boolean): Ledger | null {
  const kept = ledgers.filter(({ kind, sheet }) => kind === 'vouchers' && sheet.across.length === 0);
  const own = kept.findLast((ledger) => {
    const { titlePeriod } = ledger.sheet;
    const said = titlePeriod === null ? null : parseSpan(titlePeriod);
    return said !== null && holds(said, period) && (!adds || ledger.has('period') || holds(period, said));
  });
  return own ?? kept.findLast((ledger) => ledger.has('period')) ?? null;
}

/** Whether the office writes a row a month. */
function isMonthly({ all }: Payments, ledger: Ledger | null): boolean {
  return all.findLast(({ person }) => person.ledger === ledger)?.period.kind === 'month';
}

function rowsOf({ holder, start, months, standards }: Entitlement, monthly: boolean, period: Quarter, policy: Parameters<typeof personValues>[2]): IssueRow[] {
  const person = { values: personValues(holder, lastDay(period), policy), birth: holder.birth, start };
  const row = (own: Period, paid: readonly CalendarMonth[], fen: readonly number[]): IssueRow => ({ ...person, period: own, months: paid.length, standard: fen.at(-1) ?? 0, fen: fen.reduce((sum, one) => sum + one, 0) });
  if (!monthly) return [row(period, months, standards)];
  return months.map((month, nth) => ({ ...row({ kind: 'month', year: month.year, month: month.month }, [month], [standards[nth] as number]), values: personValues(holder, lastDayOfMonth(month), policy) }));
}
