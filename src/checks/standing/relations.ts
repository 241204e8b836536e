/** Which rows share a key. Rows are known by one number each. */
export class Relations {
  private readonly keys = new Map<number, readonly string[]>();
  /** Most keys are one row's: a set is only made for a second. */
  private readonly members = new Map<string, number | Set<number>>();

  set(row: number, keys: readonly string[]): void {
    for (const key of this.of(row)) {
      const rows = this.members.get(key);
      if (rows === row) this.members.delete(key);
      else if (typeof rows === 'object') rows.delete(row);
    }
    this.keys.set(row, keys);
    for (const key of keys) {
      const rows = this.members.get(key);
      if (rows === undefined) this.members.set(key, row);
      else if (typeof rows === 'object') rows.add(row);
      else this.members.set(key, new Set([rows, row]));
    }
  }

  of(row: number): readonly string[] {
    return this.keys.get(row) ?? [];
  }

  /** Whether some row has a key. */
  has(key: string): boolean {
    const rows = this.members.get(key);
    return rows !== undefined && (typeof rows === 'number' || rows.size > 0);
  }

  rowsOf(keys: Iterable<string>): Set<number> {
    const all = new Set<number>();
    for (const key of keys) {
      const rows = this.members.get(key);
      if (typeof rows === 'number') all.add(rows);
      else for (const row of rows ?? []) all.add(row);
    }
    return all;
  }
}
