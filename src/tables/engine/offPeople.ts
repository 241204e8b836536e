import type { CellBlock } from '../../workbook/port';
import type { TableContext } from '../context';
import type { TableSpec } from '../spec';
import { isCounted } from './isCounted';
import { listedAs, listedPeople, type Listed } from './listedPeople';
import type { MadeTable } from './makeTable';
import { pairPeople } from './pairPeople';

/** Whom a table that somebody typed names otherwise than the ledgers, and the cell of the first of them: of its headings where all are wanting. */
export interface OffPeople {
  readonly row: number;
  readonly column: number;
  readonly more: readonly string[];
  readonly less: readonly string[];
}

/**
 * The people of a table that somebody typed, held against those of the ledgers: by ID number, else by name. Null where
 * they are the same, and of a table whose rows are nobody's.
 */
export function offPeople(table: TableSpec, made: Pick<MadeTable, 'people' | 'content'>, context: TableContext, block: CellBlock): OffPeople | null {
  const typed = isCounted(made) ? listedPeople(table, context, block) : null;
  if (typed === null) return null;
  const { more, less } = pairPeople(once(typed.rows), once(made.people.map((person) => listedAs(person.name, person.idNumber))));
  const [first] = more;
  if (more.length + less.length === 0) return null;
  const name = table.columns(context).findIndex(({ id }) => id === 'name');
  return { row: first?.row ?? typed.heading.row, column: typed.heading.tableColumns[name] ?? 0, more: more.map((one) => one.name), less: less.map((one) => one.name) };
}

/** A person may stand in several rows, one for each card. */
function once<Person extends Listed>(people: readonly Person[]): readonly Person[] {
  const known = new Set<string>();
  return people.filter(({ name, number }) => {
    const key = number || name;
    return !known.has(key) && known.add(key);
  });
}
