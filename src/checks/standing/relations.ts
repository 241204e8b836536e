import { idKey } from '../../rules/identity/toEighteen';
import { monthOfValue } from '../../rules/calendar/readDateText';
import type { RowView } from '../rowView';

/**
 * What joins a row to others of the same person, loosely: rows that share none of it are never joined. The number, right
 * or wrong, and the name with the month of birth as written and as the number says it.
 */
export function personKeys(row: RowView): readonly string[] {
  const keys: string[] = [];
  const { clean, analysis } = row.id;
  if (clean !== '') keys.push(`id ${idKey(clean)}`);
  const name = row.name.replace(/\s+/g, '');
  if (name === '') return keys;
  const written = row.birth === null ? null : monthOfValue(row.birth);
  const byNumber = analysis.birthDate;
  if (written !== null) keys.push(`name ${name} ${written.year}-${written.month}`);
  if (byNumber !== null && (written === null || written.year !== byNumber.year || written.month !== byNumber.month)) keys.push(`name ${name} ${byNumber.year}-${byNumber.month}`);
  return keys;
}

/** Which rows share a key. Rows are known by one number each. */
export class Relations {
  private readonly keys = new Map<number, readonly string[]>();
  private readonly members = new Map<string, Set<number>>();

  set(row: number, keys: readonly string[]): void {
    for (const key of this.of(row)) this.members.get(key)?.delete(row);
    this.keys.set(row, keys);
    for (const key of keys) {
      const rows = this.members.get(key);
      if (rows === undefined) this.members.set(key, new Set([row]));
      else rows.add(row);
    }
  }

  of(row: number): readonly string[] {
    return this.keys.get(row) ?? [];
  }

  rowsOf(keys: Iterable<string>): Set<number> {
    const rows = new Set<number>();
    for (const key of keys) for (const row of this.members.get(key) ?? []) rows.add(row);
    return rows;
  }

  /** The rows themselves and all that share a key with one of them. */
  around(rows: Iterable<number>): Set<number> {
    const all = new Set<number>();
    for (const row of rows) {
      all.add(row);
      for (const other of this.rowsOf(this.of(row))) all.add(other);
    }
    return all;
  }
}
