import { readPolicySheet } from '../ledger/policySheet';
import { hasPolicyHeadings, isPolicySheet, POLICY_SHEET, policyColumns, type PolicyColumn } from '../ledger/policySheetColumns';
import { PolicySheetProblem } from '../ledger/policySheetProblem';
import { policySheetRows } from '../ledger/policySheetRows';
import type { RecognisedSheet } from '../ledger/types';
import type { CalendarMonth } from '../rules/calendar/calendarDate';
import type { Override } from '../rules/policy/makePolicy';
import type { Policy } from '../rules/policy/policy';
import type { CellInput, SheetId, SheetInfo, Workbook } from '../workbook/port';
import { rowsSheet, type RowsColumn } from './rowsSheet';

const types: Readonly<Partial<Record<PolicyColumn, RowsColumn['type']>>> = { 生效日期: 'date', 截止日期: 'date' };
const widths: Readonly<Partial<Record<PolicyColumn, number>>> = { 参数: 22, 数值: 22, 依据文件: 50, 文号: 26, 说明: 60 };

/**
 * What the workbook's own 政策参数 sheet says: one of that name, or one that is no ledger and has its headings.
 * @param recognised the sheets that may be told by their headings
 * @throws PolicySheetProblem
 */
export async function ownPolicyValues(workbook: Workbook, recognised: readonly RecognisedSheet[]): Promise<readonly Override[]> {
  const { dateSystem } = await workbook.overview();
  const sheet = await policySheetIn(workbook, recognised);
  return sheet === null ? [] : readPolicySheet(sheet.name, await workbook.readBlock(sheet.id), dateSystem);
}

/** That sheet; null where there is none. @throws PolicySheetProblem twoPolicySheets */
export async function policySheetIn(workbook: Workbook, recognised: readonly RecognisedSheet[]): Promise<SheetInfo | null> {
  const { sheets } = await workbook.overview();
  const own: SheetInfo[] = [];
  for (const sheet of sheets) {
    if (isNamed(sheet) || (recognised.some(({ sheet: id, kind }) => id === sheet.id && kind === null) && hasPolicyHeadings(await workbook.readBlock(sheet.id)))) own.push(sheet);
  }
  const [sheet, other] = own;
  if (sheet !== undefined && other !== undefined) throw new PolicySheetProblem('twoPolicySheets', { sheet: sheet.name, other: other.name });
  return sheet ?? null;
}

/** The sheet that is the workbook's 政策参数 by its name, told without reading cells; null where there is none. */
export async function namedPolicySheet(workbook: Workbook): Promise<SheetId | null> {
  return (await workbook.overview()).sheets.find(isNamed)?.id ?? null;
}

/**
 * Puts a sheet 政策参数 with a policy's values of a month, and where they come from, behind the last one, to be edited. It
 * is staged, not yet committed.
 * @returns its name
 * @throws PolicySheetProblem policySheetExists
 */
export async function addPolicySheet(workbook: Workbook, policy: Policy, month: CalendarMonth): Promise<string> {
  const { dateSystem } = await workbook.overview();
  return addPolicyRows(workbook, policySheetRows(policy, month, dateSystem));
}

/** The same with rows in the order of policyColumns. @throws PolicySheetProblem policySheetExists */
export async function addPolicyRows(workbook: Workbook, rows: readonly (readonly CellInput[])[]): Promise<string> {
  const { sheets } = await workbook.overview();
  const standing = sheets.find(isNamed);
  if (standing !== undefined) throw new PolicySheetProblem('policySheetExists', { sheet: standing.name });
  const columns = policyColumns.map((heading): RowsColumn => ({ heading, type: types[heading] ?? 'count', width: widths[heading] ?? 15 }));
  await workbook.addSheet({ name: POLICY_SHEET, content: rowsSheet(POLICY_SHEET, columns, rows), tableTag: null });
  return POLICY_SHEET;
}

function isNamed({ name, type, tableTag }: SheetInfo): boolean {
  return type === 'worksheet' && tableTag === null && isPolicySheet(name);
}
