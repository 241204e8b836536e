import { checklistSpan } from '../../rules/calendar/checklistSpan';
import { formatPeriod, monthsOf } from '../../rules/calendar/period';
import { sameMonth } from '../../rules/calendar/compare';
import { analyseIdNumber } from '../../rules/identity/analyseIdNumber';
import { idKey } from '../../rules/identity/toEighteen';
import type { TableContext } from '../../tables/context';
import { holdsOn } from '../../tables/holders/holder';
import { holdersOf } from '../../tables/holders/holdersOf';
import { paymentsOf } from '../../tables/holders/payments';
import { idNumberOf, textOf, type PersonRow } from '../../tables/person';
import { tableById } from '../../tables';
import type { SheetInfo, Workbook } from '../../workbook/port';
import { checkInContext, checkWorkbook, type Checked, type CheckWorkbookRequest } from '../checkWorkbook';
import { listObligations } from '../listObligations';
import { NoLedgerProblem } from '../noLedgerProblem';
import { REPORT_TAG } from '../reports/sheetReport';
import { figuresIn } from './figuresIn';
import { reduceTables } from './reduceTables';
import type { OwedTable, Payee, Submission, SubmittedTable } from './submission';

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
  const { checked, context } = await checkInContext(workbook, request);
  const { sheets } = await workbook.overview();
  const submission = {
    file,
    unit: context.settings.unit,
    tables: submittedTables(sheets, checked),
    missing: await missingTables(workbook, request),
    payees: payeesOf(context),
    figures: await figuresIn(workbook, sheets, context),
  };
  return { checked, submission };
}

function submittedTables(sheets: readonly SheetInfo[], { findings }: Checked): readonly SubmittedTable[] {
  const stale = new Set(findings.filter(({ code }) => code === 'RC03').map(({ sheet }) => sheet));
  return sheets.flatMap(({ id: sheet, name, tableTag }) => {
    const [id = '', period = ''] = tableTag?.split('|') ?? [];
    return tableById(id) === null ? [] : [{ id, period, sheet: name, stale: stale.has(sheet) }];
  });
}

async function missingTables(workbook: Workbook, { asOf, settings, policyFile }: CheckWorkbookRequest): Promise<readonly OwedTable[]> {
  const { items } = await listObligations(workbook, { asOf, ...checklistSpan(asOf), settings, policyFile });
  return items.flatMap(({ id, who, period, due, daysLeft, fulfilledBy, standing }) =>
    who !== 'community' || fulfilledBy === null || standing?.sheet !== null || standing.state === 'submitted' ? [] : [{ id, period: formatPeriod(period), due, overdue: daysLeft < 0 }],
  );
}

/** Whom the roll has as paid on the day of looking, and whom 老年券发放台账 has as paid in the period; each once. */
function payeesOf(context: Omit<TableContext, 'standing'>): readonly Payee[] {
  const payees = new Map<string, Payee>();
  const add = (rows: readonly [PersonRow, ...PersonRow[]]) => {
    const number = idNumberOf(rows);
    // A number that is wrong joins nobody.
    if (analyseIdNumber(number).problem !== null || payees.has(idKey(number))) return;
    const [{ ledger, index }] = rows;
    payees.set(idKey(number), { idNumber: idKey(number), name: textOf(rows, 'name'), sheet: ledger.sheet.name, row: ledger.row(index) });
  };
  for (const benefit of ['voucher', 'allowance'] as const) {
    for (const holder of holdersOf(context, benefit)?.all ?? []) if (holdsOn(holder, context.asOf)) add(holder.rows);
  }
  const months = monthsOf(context.period);
  for (const { person, months: paid } of paymentsOf(context).all) if (paid.some((month) => months.some((one) => sameMonth(one, month)))) add([person]);
  return [...payees.values()];
}
