import { TableProblem } from '../tables/problem';
import type { KnownProblem } from './problems';
import type { StatedTable } from './tableStates';

/** One reason why several tables cannot be made: told once. */
export interface BlockedTables {
  readonly problem: TableProblem;
  readonly tables: readonly StatedTable[];
}

/** What stands in the way of more than one table, in the order of the tables. */
export function blockedTables(tables: readonly StatedTable[]): readonly BlockedTables[] {
  const groups = new Map<string, { readonly problem: TableProblem; readonly tables: StatedTable[] }>();
  for (const table of tables) {
    if (table.state !== 'cannot' || !isTableProblem(table.problem)) continue;
    const { problem } = table;
    const key = JSON.stringify([problem.code, Object.entries(problem.data).filter(([member]) => member !== 'table')]);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { problem, tables: [table] });
    else group.tables.push(table);
  }
  return [...groups.values()].filter((group) => group.tables.length > 1);
}

/** Whether what a ledger says, or somebody says of it, stands in the way of a table. */
export function isTableProblem(problem: KnownProblem): problem is TableProblem {
  return problem instanceof TableProblem;
}
