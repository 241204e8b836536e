import { sameMonth } from '../../rules/calendar/compare';
import { monthOfValue } from '../../rules/calendar/readDateText';
import { birthOf, type PersonRow } from '../person';
import type { Holder } from './holder';

/** A name without the space that clerks put into short ones. */
export function plainName({ ledger, index }: PersonRow): string {
  return ledger.text(index, 'name').replace(/\s+/g, '');
}

/** Everybody of the roll by his plain name. */
export function byPlainName(all: readonly Holder[]): ReadonlyMap<string, readonly Holder[]> {
  const named = new Map<string, Holder[]>();
  for (const holder of all) {
    const name = plainName(holder.rows[0]);
    const known = named.get(name);
    if (known !== undefined) known.push(holder);
    else if (name !== '') named.set(name, [holder]);
  }
  return named;
}

/** Whether a row without a number says nothing against being the holder's: its day or month of birth is his, or it has none. */
export function isOfBirth(row: PersonRow, { birth }: Pick<Holder, 'birth'>): boolean {
  const own = birthOf([row]);
  return own === null || birth === null || sameMonth(monthOfValue(own), monthOfValue(birth));
}
