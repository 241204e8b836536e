import type { Finding } from '../../../work/checkWorkbook';
import type { AskedTable, GeneratedTable } from '../../../work/generateTables';
import { formatPeriod } from '../../../work/listObligations';
import { stateWritten, type StatedTable } from '../../../work/tableStates';
import type { TableToMake } from '../../../work/tablesToMake';

/** What is known of the tables that are shown. */
export interface ShownTables {
  readonly tables: readonly TableToMake[];
  /** By the keys of the tables; none of those not looked at yet. */
  readonly states: ReadonlyMap<string, StatedTable>;
  /** Open errors of the ledgers that touch the tables made here. */
  readonly errors: ReadonlyMap<string, readonly Finding[]>;
}

export function keyOf({ id, period }: AskedTable): string {
  return `${id} ${formatPeriod(period)}`;
}

/** Whether a table that was not made just now did not agree with others when it was looked at. */
export function hasOldBreaks({ states }: ShownTables, made: readonly GeneratedTable[]): boolean {
  return [...states.values()].some((one) => one.state !== 'cannot' && !one.made.reconciled && !made.includes(one.made));
}

/** The same after tables were written. */
export function withMade(shown: ShownTables, made: readonly GeneratedTable[], errorsOf: (table: GeneratedTable) => readonly Finding[]): ShownTables {
  const [states, errors] = [new Map(shown.states), new Map(shown.errors)];
  for (const table of made) {
    const own = shown.tables.find(({ id, period }) => id === table.id && formatPeriod(period) === table.period);
    if (own === undefined) continue;
    states.set(keyOf(own), { id: own.id, period: own.period, title: table.title, sheet: table.sheet, state: stateWritten(table), made: table });
    errors.set(keyOf(own), errorsOf(table));
  }
  return { ...shown, states, errors };
}
