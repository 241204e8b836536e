import { cleanIdNumber } from '../../rules/identity/cleanIdNumber';
import { idKey } from '../../rules/identity/toEighteen';
import type { SettledSpec } from '../spec';

/** One key a set of key columns, '' where the first of the set is blank. */
export type RowKeys = readonly string[];

/** The keys of a row by the text of its cells; ID numbers of 15 and 18 digits are one. */
export function keysOf({ keys, columns }: Pick<SettledSpec, 'keys' | 'columns'>, textIn: (column: string) => string): RowKeys {
  return keys.map((set) => {
    const parts = set.map((id) => {
      const text = textIn(id).trim();
      return columns.some((column) => column.id === id && column.format === 'id') ? idKey(cleanIdNumber(text).text) : text;
    });
    return parts[0] === '' ? '' : parts.join('|');
  });
}

/** Finds rows by their keys, each once as long as there are others with the same key. */
export class RowFinder<Row extends { readonly keys: RowKeys }> {
  private readonly byKey: Map<string, Row[]>[] = [];
  private readonly taken = new Set<Row>();

  constructor(rows: readonly Row[]) {
    for (const row of rows) {
      row.keys.forEach((key, place) => {
        if (key === '') return;
        const sameKey = (this.byKey[place] ??= new Map<string, Row[]>()).get(key);
        if (sameKey === undefined) this.byKey[place]?.set(key, [row]);
        else sameKey.push(row);
      });
    }
  }

  /** A later key counts only where one of the two rows lacks the first. */
  find(keys: RowKeys): Row | null {
    for (const [place, key] of keys.entries()) {
      const sameKey = key === '' ? [] : (this.byKey[place]?.get(key) ?? []);
      const candidates = place === 0 || keys[0] === '' ? sameKey : sameKey.filter((row) => row.keys[0] === '');
      const found = candidates.find((row) => !this.taken.has(row)) ?? candidates[0];
      if (found !== undefined) {
        this.taken.add(found);
        return found;
      }
    }
    return null;
  }
}
