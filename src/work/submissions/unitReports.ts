import { communityOf, type Community } from './community';
import type { OwedTable, Submission } from './submission';

/** What a unit has handed in, in however many files. */
export interface UnitReport extends Community {
  /** Of each period once. */
  readonly tables: number;
  readonly missing: readonly OwedTable[];
}

/** The files of each unit together, in the order of the files; one that names no unit stands for itself. */
export function byUnit(submissions: readonly Submission[]): readonly (readonly Submission[])[] {
  const units = new Map<string, Submission[]>();
  for (const submission of submissions) units.set(communityOf(submission), [...(units.get(communityOf(submission)) ?? []), submission]);
  return [...units.values()];
}

/** A table that one file of a unit lacks may stand in another: a file a table is handed in like a workbook of all. */
export function unitReports(submissions: readonly Submission[]): readonly UnitReport[] {
  return byUnit(submissions).map((own) => {
    const handedIn = new Set(own.flatMap(({ tables }) => tables.map(nameOf)));
    const missing = new Map(own.flatMap((one) => one.missing.map((table): [string, OwedTable] => [nameOf(table), table])));
    return { unit: own[0]?.unit ?? '', files: own.map(({ file }) => file), tables: handedIn.size, missing: [...missing].flatMap(([name, table]) => (handedIn.has(name) ? [] : [table])) };
  });
}

function nameOf({ id, period }: Pick<OwedTable, 'id' | 'period'>): string {
  return `${id}|${period}`;
}
