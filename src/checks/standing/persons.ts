import { monthOfValue } from '../../rules/calendar/readDateText';
import { idKey } from '../../rules/identity/toEighteen';
import type { RowView } from '../rowView';
import { Relations } from './relations';

/**
 * Which rows may be the same person's, loosely: rows that are not joined here are never joined. The number joins, right or
 * wrong, and so does the name with the month of birth as written and as the number says it. The name alone joins where
 * some row of that name has no birth: such a row of 停发台账 may be any namesake's. A common name has hundreds of rows.
 */
export class Persons {
  private readonly known = new Relations();
  private readonly names = new Relations();
  /** Names of rows without a birth. */
  private readonly bare = new Relations();

  set(row: number, view: RowView): void {
    const { clean, analysis } = view.id;
    const keys = clean === '' ? [] : [idKey(clean)];
    const name = view.name.replace(/\s+/g, '');
    const written = view.birth === null ? null : monthOfValue(view.birth);
    const byNumber = analysis.birthDate;
    if (name !== '' && written !== null) keys.push(`${name} ${written.year}-${written.month}`);
    if (name !== '' && byNumber !== null && (written === null || written.year !== byNumber.year || written.month !== byNumber.month)) keys.push(`${name} ${byNumber.year}-${byNumber.month}`);
    this.known.set(row, keys);
    this.names.set(row, name === '' ? [] : [name]);
    // A number in a cell for numbers has lost its last digits: it may say the birth, and be taken for none.
    const isTold = written !== null || (byNumber !== null && view.ledger.cell(view.index, 'idNumber') !== 'number');
    this.bare.set(row, name === '' || isTold ? [] : [name]);
  }

  /**
   * The rows themselves, and all that are joined to one of them, be it through others: whose a row without a number may be
   * hangs on what the namesakes' other rows say, whatever name stands there.
   */
  around(rows: Iterable<number>): Set<number> {
    const all = new Set(rows);
    const keys = new Set<string>();
    const names = new Set<string>();
    // What is added meanwhile is gone through too.
    for (const row of all) {
      for (const other of this.known.rowsOf(unseen(this.known.of(row), keys))) all.add(other);
      for (const other of this.names.rowsOf(unseen(this.names.of(row).filter((name) => this.bare.has(name)), names))) all.add(other);
    }
    return all;
  }
}

function unseen(keys: readonly string[], seen: Set<string>): readonly string[] {
  const own = keys.filter((key) => !seen.has(key));
  for (const key of own) seen.add(key);
  return own;
}
