import type { CalendarMonth } from '../../rules/calendar/calendarDate';
import { analyseIdNumber } from '../../rules/identity/analyseIdNumber';
import { idKey } from '../../rules/identity/toEighteen';
import { idNumberOf, textOf, type PersonRow } from '../../tables/person';
import type { Payee } from './submission';

/** Somebody who is paid, and for which months; null where nobody can say. */
export interface PaidPerson {
  readonly rows: readonly [PersonRow, ...PersonRow[]];
  readonly months: readonly CalendarMonth[] | null;
}

/** People by their rows, each once, at the first row he stands in, with the months of all. A number that is wrong joins nobody. */
export function payeesIn(people: Iterable<PaidPerson>): readonly Payee[] {
  const payees = new Map<string, Payee>();
  for (const { rows, months } of people) {
    const number = idNumberOf(rows);
    if (analyseIdNumber(number).problem !== null) continue;
    const [{ ledger, index }] = rows;
    const known = payees.get(idKey(number)) ?? { idNumber: idKey(number), name: textOf(rows, 'name'), sheet: ledger.sheet.name, row: ledger.row(index), months: [] };
    payees.set(known.idNumber, { ...known, months: known.months === null || months === null ? null : [...known.months, ...months] });
  }
  return [...payees.values()];
}
