import { countFindings, type CalendarDate, type Checked } from '../checkWorkbook';
import { repeatedWorkbooks, sharedPeople, type RepeatedWorkbooks, type SharedPerson } from './sharedPeople';
import { streetPeriod, streetPeriodNow, streetTotals, type StreetTable } from './streetTotals';
import type { Submission } from './submission';
import { toldApart } from './toldApart';
import { unitReports, type UnitReport } from './unitReports';
import { heldAgainstList, type ListedUnits } from './unitList';

/** A workbook that was handed in, as it was checked. */
export interface Submitted {
  readonly file: string;
  readonly checked: Checked;
  readonly submission: Submission;
}

/** What a supervisor sees of all workbooks together. */
export interface StreetSummary {
  /** Files in the folders that are no workbooks: not read. */
  readonly others: readonly string[];
  /** What each unit has handed in, and what it still owes. */
  readonly units: readonly UnitReport[];
  readonly people: readonly SharedPerson[];
  /** Files that are the same, byte by byte. */
  readonly identical: readonly (readonly string[])[];
  readonly repeated: readonly RepeatedWorkbooks[];
  readonly street: readonly StreetTable[];
  /** Null where no list of those expected was given. */
  readonly listed: ListedUnits | null;
}

export interface SummaryRequest {
  /** Such as 2026Q4: whose tables the street adds up; null where nobody named a period. */
  readonly period: string | null;
  readonly asOf: CalendarDate;
  /** Files in the folders that are no workbooks. */
  readonly others: readonly string[];
  /** Units expected to report; null where nobody said. */
  readonly expected: readonly string[] | null;
  /** Files that are the same, byte by byte, together. */
  readonly identical: readonly (readonly string[])[];
}

/** @param unread files that could not be read at all */
export function summariseStreet(submitted: readonly Submitted[], unread: readonly string[], { period, asOf, others, expected, identical }: SummaryRequest): StreetSummary {
  const submissions = toldApart(submitted.map(({ submission }) => submission));
  const listed = expected === null ? null : heldAgainstList(expected, submissions, unread);
  const repeated = repeatedWorkbooks(submissions).filter(({ files }) => !identical.some((alike) => files.every((file) => alike.includes(file))));
  return { others, units: unitReports(submissions), people: sharedPeople(submissions), identical, repeated, street: streetTotals(submissions, listed?.absent ?? [], unread, period === null ? streetPeriodNow(submissions, asOf) : streetPeriod(period, asOf)), listed };
}

/** What needs doing about a workbook: most first. What is overdue is its unit's, in however many files that hands in. */
export function attention({ checked, submission }: Submitted, units: readonly UnitReport[]): number {
  const { error, warning } = countFindings(checked);
  const overdue = units.flatMap(({ missing }) => missing.filter((table) => table.overdue)).length;
  return error * 1e6 + (overdue + submission.tables.filter(({ stale }) => stale).length) * 1e3 + warning;
}
