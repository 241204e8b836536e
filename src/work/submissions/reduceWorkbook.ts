import type { Finding } from '../../checks/finding';
import { monthsOf, spanOf, type Period } from '../../rules/calendar/period';
import { compareMonths, monthOf, sameMonth } from '../../rules/calendar/compare';
import type { TableContext } from '../../tables/context';
import { tableTag } from '../../tables/engine/makeTable';
import { holdsOn } from '../../tables/holders/holder';
import { holdersOf } from '../../tables/holders/holdersOf';
import { paymentsOf } from '../../tables/holders/payments';
import { tableById } from '../../tables';
import type { SheetInfo, Workbook } from '../../workbook/port';
import { checkInContext, checkWorkbook, type Checked, type CheckWorkbookRequest } from '../checkWorkbook';
import { NoLedgerProblem } from '../noLedgerProblem';
import { REPORT_TAG } from '../reports/sheetReport';
import { isDisagreement } from '../disagreementFinding';
import { typedTables, type StandingTable } from '../tablesIn';
import { figuresIn } from './figuresIn';
import { missingTables, owedIds } from './owedTables';
import { payeesIn } from './payees';
import { reduceTables } from './reduceTables';
import type { Payee, Submission, SubmittedTable } from './submission';
import { timeOf } from './timeOf';

interface Reduced {
  readonly checked: Checked;
  readonly submission: Submission;
}

/**
 * Checks a workbook that was handed in, and reduces it to what its summary tells; one of tables alone by itself.
 * @throws as checkWorkbook
 */
export async function reduceWorkbook(file: string, workbook: Workbook, request: CheckWorkbookRequest): Promise<Reduced> {
  try {
    return await reduceLedgers(file, workbook, request);
  } catch (reason) {
    return tablesInstead(reason, file, workbook, request);
  }
}

/** Checks it the same way and leaves it at that. @throws as checkWorkbook */
export async function checkSubmitted(file: string, workbook: Workbook, request: CheckWorkbookRequest): Promise<Checked> {
  try {
    return await checkWorkbook(workbook, request);
  } catch (reason) {
    return (await tablesInstead(reason, file, workbook, request)).checked;
  }
}

async function tablesInstead(reason: unknown, file: string, workbook: Workbook, request: CheckWorkbookRequest): Promise<Reduced> {
  if (!(reason instanceof NoLedgerProblem)) throw reason;
  const tables = await reduceTables(file, workbook, request);
  if (tables !== null) return tables;
  const { sheets } = await workbook.overview();
  throw sheets.some(({ tableTag }) => tableTag === REPORT_TAG) ? new NoLedgerProblem({}, 'ownReport') : reason;
}

async function reduceLedgers(file: string, workbook: Workbook, request: CheckWorkbookRequest): Promise<Reduced> {
  const { checked, context, inPeriod } = await checkInContext(workbook, request);
  const typed = await typedTables(workbook, checked.sheets);
  const sheets = withTypedTables((await workbook.overview()).sheets, typed, context.period);
  const tables = submittedTables(sheets, typed, checked);
  const owes = owedIds(tables.map(({ id }) => id), context.period, inPeriod);
  const submission = {
    file,
    unit: context.settings.unit,
    time: timeOf(file, tables.map(({ period }) => period), checked.sheets, context.asOf),
    hasLedgers: true,
    tables,
    owes,
    missing: await missingTables(workbook, request, owes, tables),
    payees: payeesOf(context),
    figures: await figuresIn(workbook, sheets, context),
  };
  return { checked, submission };
}

/** The sheets, with a tag for a table that was typed: it is handed in like one made here. Beside that it is a copy, and counts for nothing. */
function withTypedTables(sheets: readonly SheetInfo[], typed: readonly StandingTable[], asked: Period): readonly SheetInfo[] {
  const made = new Set(sheets.map((sheet) => sheet.tableTag));
  const tags = new Map(typed.map(({ info, spec, period }) => [info.id, tableTag(spec, period ?? asked)]));
  return sheets.map((sheet) => {
    const tag = tags.get(sheet.id);
    return tag === undefined || made.has(tag) ? sheet : { ...sheet, tableTag: tag };
  });
}

function submittedTables(sheets: readonly SheetInfo[], typed: readonly StandingTable[], { findings }: Checked): readonly SubmittedTable[] {
  const told = (is: (finding: Finding) => boolean) => new Set(findings.filter(is).map(({ sheet }) => sheet));
  const stale = told(({ code, data }) => code === 'RC03' && data['kind'] !== 'outdated');
  const disagrees = told(isDisagreement);
  const undated = new Set(typed.flatMap((table) => (table.period === null ? [table.info.id] : [])));
  return sheets.flatMap(({ id: sheet, name, tableTag }) => {
    const [id = '', period = ''] = tableTag?.split('|') ?? [];
    return tableById(id) === null ? [] : [{ id, period, sheet: name, ...(undated.has(sheet) ? { undated: true } : {}), stale: stale.has(sheet), disagrees: disagrees.has(sheet) }];
  });
}

/**
 * Whom the roll has as paid on the day of looking, and whom a list of payments has as paid in the period, of vouchers or of
 * the allowance; each once, with the months: one who has moved is paid by two, and for no month twice.
 */
function payeesOf(context: Omit<TableContext, 'standing'>): readonly Payee[] {
  const benefits = ['voucher', 'allowance'] as const;
  const asked = monthsOf(context.period);
  const today = monthOf(context.asOf);
  const first = asked.reduce((one, other) => (compareMonths(other, one) < 0 ? other : one), today);
  const untilToday = monthsOf(spanOf(first, today) ?? context.period);
  const rolls = benefits
    .flatMap((benefit) => (holdersOf(context, benefit)?.all ?? []).filter((holder) => holdsOn(holder, context.asOf)))
    .map(({ rows, start }) => ({ rows, months: untilToday.filter((month) => start === null || compareMonths(month, start) >= 0) }));
  const paid = benefits
    .flatMap((benefit) => paymentsOf(context, benefit).all)
    .map(({ person, months }) => ({ rows: [person] as const, months: months.filter((month) => asked.some((one) => sameMonth(one, month))) }))
    .filter(({ months }) => months.length > 0);
  return payeesIn([...rolls, ...paid]);
}
