import { analyseIdNumber } from '../../rules/identity/analyseIdNumber';
import { idKey } from '../../rules/identity/toEighteen';
import { idNumberOf, textOf, type PersonRow } from '../../tables/person';
import type { Payee } from './submission';

/** People by their rows, each once, at the first row he stands in. A number that is wrong joins nobody. */
export function payeesIn(people: Iterable<readonly [PersonRow, ...PersonRow[]]>): readonly Payee[] {
  const payees = new Map<string, Payee>();
  for (const rows of people) {
    const number = idNumberOf(rows);
    if (analyseIdNumber(number).problem !== null || payees.has(idKey(number))) continue;
    const [{ ledger, index }] = rows;
    payees.set(idKey(number), { idNumber: idKey(number), name: textOf(rows, 'name'), sheet: ledger.sheet.name, row: ledger.row(index) });
  }
  return [...payees.values()];
}
