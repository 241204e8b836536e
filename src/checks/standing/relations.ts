import { idKey } from '../../rules/identity/toEighteen';
import type { RowView } from '../rowView';

/**
 * What joins a row to others of the same person, loosely: rows that share none of it are never joined. The number, right
 * or wrong, and the name alone: a row of 停发台账 without a number may be any namesake's.
 */
export function personKeys(row: RowView): readonly string[] {
  const { clean } = row.id;
  const name = row.name.replace(/\s+/g, '');
  return [...(clean === '' ? [] : [`id ${idKey(clean)}`]), ...(name === '' ? [] : [`name ${name}`])];
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
