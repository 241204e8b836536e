import { readPolicySheet } from '../ledger/policySheet';
import { findPolicyHeader, policyColumns, type PolicyColumn } from '../ledger/policySheetColumns';
import { PolicySheetProblem } from '../ledger/policySheetProblem';
import { policySheetRows } from '../ledger/policySheetRows';
import type { CalendarDate } from '../rules/calendar/calendarDate';
import { compareDates, monthOf } from '../rules/calendar/compare';
import { isoDate } from '../rules/calendar/formatDate';
import { serialFromDate } from '../rules/calendar/serial';
import { catalogue } from '../rules/policy/catalogue';
import { choiceNames, parameterNames } from '../rules/policy/chineseNames';
import type { ParameterKey } from '../rules/policy/parameters';
import { PolicyProblem } from '../rules/policy/problem';
import { firstOverlapping, inOrder, type Dated } from '../rules/policy/timeline';
import type { CellEdit, CellInput, DateSystem, SheetInfo, Workbook } from '../workbook/port';
import { inspectWorkbook } from './inspectWorkbook';
import { policyOf } from './policies';
import { addPolicyRows, policySheetIn } from './policySheet';

/** What the office's own documents decide, in place of the place's values from a day on. */
export interface PolicyDecision {
  /** Place whose policy holds; null where none was chosen. */
  readonly place: string | null;
  readonly asOf: CalendarDate;
  /** Ids of choices, whole numbers, or yuan. */
  readonly values: readonly { readonly key: ParameterKey; readonly value: string | number }[];
  readonly from: CalendarDate;
  readonly source: { readonly title: string; readonly number: string | null };
}

export interface PolicyDecided {
  /** Name of the 政策参数 sheet. */
  readonly sheet: string;
  readonly isNewSheet: boolean;
}

const dayFormat = 'yyyy"年"m"月"d"日"';

/**
 * Writes decisions into the workbook's own 政策参数 sheet: into the row of the parameter that begins on that day, or a new
 * row under the last; a workbook without that sheet is given one.
 * @throws PolicyProblem policyBadValue, PolicySheetProblem, WorkbookProblem; nothing is written then
 */
export async function decidePolicy(workbook: Workbook, decision: PolicyDecision): Promise<PolicyDecided> {
  for (const { key, value } of decision.values) {
    if (catalogue[key].read(value) === null) throw new PolicyProblem('policyBadValue', { place: decision.place ?? '', parameter: key, entry: '1' });
  }
  const sheet = await policySheetIn(workbook, await inspectWorkbook(workbook, [], decision.asOf));
  const decided = sheet === null ? await inNewSheet(workbook, decision) : await inSheet(workbook, sheet, decision);
  await workbook.commit();
  return decided;
}

/** The place's own values hold outside the days of those in the sheet: what is decided stands there alone. */
async function inNewSheet(workbook: Workbook, decision: PolicyDecision): Promise<PolicyDecided> {
  const { dateSystem } = await workbook.overview();
  const rows = policySheetRows(await policyOf(workbook, decision.place), monthOf(decision.asOf), dateSystem);
  for (const { key, value } of decision.values) {
    const at = rows.findIndex(([name]) => name === parameterNames[key]);
    const cells = cellsOf(key, value, decision, dateSystem);
    const explained = rows[at]?.[policyColumns.indexOf('说明')] ?? null;
    const row = policyColumns.map((column) => (column === '说明' ? explained : (cells.get(column) ?? null)));
    if (at < 0) rows.push(row);
    else rows[at] = row;
  }
  return { sheet: await addPolicyRows(workbook, rows), isNewSheet: true };
}

async function inSheet(workbook: Workbook, { id, name }: SheetInfo, decision: PolicyDecision): Promise<PolicyDecided> {
  const { dateSystem } = await workbook.overview();
  const block = await workbook.readBlock(id);
  const { columns } = findPolicyHeader(name, block);
  const standing = readPolicySheet(name, block, dateSystem).map((value) => ({ ...value, row: value.origin.row }));
  const lastRow = block.range?.lastRow ?? 0;
  const edits: CellEdit[] = [];
  let next = lastRow + 1;
  for (const { key, value } of decision.values) {
    const own = standing.filter((one) => one.key === key);
    const same = own.find(({ from }) => compareDates(from, decision.from) === 0);
    if (same === undefined) refuseOverlap(name, key, decision.from, own);
    const row = same?.row ?? next++;
    for (const [column, cell] of cellsOf(key, value, decision, dateSystem)) {
      const at = columns.get(column) ?? 0;
      if (at === 0 || (same !== undefined && (column === '参数' || column === '生效日期'))) continue;
      edits.push({ row, column: at, value: cell, ...(same === undefined ? { likeRow: lastRow } : {}), ...(column === '生效日期' && typeof cell === 'number' ? { numberFormat: dayFormat } : {}) });
    }
  }
  await workbook.editCells(id, edits);
  return { sheet: name, isNewSheet: false };
}

function cellsOf(key: ParameterKey, value: string | number, { from, source }: PolicyDecision, dateSystem: DateSystem): ReadonlyMap<PolicyColumn, CellInput> {
  const serial = serialFromDate(from, dateSystem);
  return new Map<PolicyColumn, CellInput>([
    ['参数', parameterNames[key]],
    ['数值', typeof value === 'string' ? (choiceNames[value] ?? value) : value],
    ['单位', catalogue[key].unit],
    ['生效日期', serial >= 1 ? serial : isoDate(from)],
    ['依据文件', source.title],
    ['文号', source.number],
  ]);
}

/** A value without an end gives way to one that begins later; one with an end of its own does not. */
function refuseOverlap(sheet: string, parameter: ParameterKey, from: CalendarDate, own: readonly (Dated & { readonly row: number })[]): void {
  const values = inOrder([...own, { from, until: null, row: 0 }]);
  const later = firstOverlapping(values);
  if (later === null) return;
  const other = [later, values[values.indexOf(later) - 1]].find((one) => one !== undefined && one.row > 0);
  throw new PolicySheetProblem('policySheetTaken', { sheet, parameter, text: isoDate(from), other: String(other?.row ?? 0) });
}
