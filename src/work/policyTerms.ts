import { findPolicyHeader } from '../ledger/policySheetColumns';
import type { CalendarDate } from '../rules/calendar/calendarDate';
import { monthOf } from '../rules/calendar/compare';
import { catalogue, type Unit } from '../rules/policy/catalogue';
import { choicesOf, parameterNames } from '../rules/policy/chineseNames';
import { inForceOrNull } from '../rules/policy/inForceOrNull';
import type { ParameterKey, ParameterTypes } from '../rules/policy/parameters';
import type { InForce } from '../rules/policy/policy';
import type { SheetInfo, Workbook } from '../workbook/port';
import { inspectWorkbook } from './inspectWorkbook';
import { policyOf, policyPlaces } from './policies';
import { addPolicySheet, policySheetIn } from './policySheet';

export type { ParameterKey, Unit };

/** A parameter of a policy as it stands in a month. */
export interface PolicyTerm {
  readonly key: ParameterKey;
  readonly unit: Unit;
  /** Null where nothing is decided for the month. */
  readonly inForce: InForce<ParameterTypes[ParameterKey]> | null;
  /** Ids of what there is to choose from; none where it is a number or a list of amounts. */
  readonly choices: readonly string[];
  /** Where the workbook's own sheet, by its name, says it; null where the place does. */
  readonly cell: { readonly sheet: string; readonly row: number; readonly column: number } | null;
}

/** What a place's policy says under the workbook's own 政策参数 sheet. */
export interface PolicyTerms {
  readonly name: string;
  /** How many parameters the place decides itself; for the others those of the place it extends hold. */
  readonly own: number;
  /** Name of the place it extends; null where it extends none. */
  readonly parent: string | null;
  readonly sheet: SheetInfo | null;
  readonly terms: readonly PolicyTerm[];
}

/** @throws PolicyProblem, PolicySheetProblem, LedgerProblem, WorkbookProblem */
export async function policyTerms(workbook: Workbook, place: string | null, asOf: CalendarDate): Promise<PolicyTerms> {
  const recognised = await inspectWorkbook(workbook, [], asOf);
  const sheet = await policySheetIn(workbook, recognised);
  const policy = await policyOf(workbook, place, undefined, recognised);
  const column = sheet === null ? 0 : (findPolicyHeader(sheet.name, await workbook.readBlock(sheet.id)).columns.get('数值') ?? 0);
  const files = policyPlaces();
  const file = files.find((one) => one.place === policy.place);
  const terms = (Object.keys(parameterNames) as ParameterKey[]).map((key): PolicyTerm => {
    const inForce = inForceOrNull(policy, key, monthOf(asOf));
    const cell = sheet === null || inForce?.origin.kind !== 'sheet' ? null : { sheet: sheet.name, row: inForce.origin.row, column };
    return { key, unit: catalogue[key].unit, inForce, choices: choicesOf(key).map(({ id }) => id), cell };
  });
  return { name: policy.name, own: file?.entries.size ?? 0, parent: files.find((one) => one.place === file?.extends)?.name ?? null, sheet, terms };
}

/**
 * Gives the workbook a sheet 政策参数 of its own, with what holds in the day's month, to be edited.
 * @returns its name
 * @throws PolicySheetProblem policySheetExists, PolicyProblem, WorkbookProblem
 */
export async function makePolicySheet(workbook: Workbook, place: string | null, asOf: CalendarDate): Promise<string> {
  const name = await addPolicySheet(workbook, await policyOf(workbook, place), monthOf(asOf));
  await workbook.commit();
  return name;
}
