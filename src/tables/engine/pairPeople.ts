import type { Listed } from './listedPeople';

export interface Paired<Person extends Listed, Due extends Listed> {
  readonly pairs: readonly (readonly [Person, Due])[];
  readonly more: readonly Person[];
  readonly less: readonly Due[];
}

/** Who of each list is who of the other, one of a number first, then one of a name, and who has nobody there. */
export function pairPeople<Person extends Listed, Due extends Listed>(typed: readonly Person[], due: readonly Due[]): Paired<Person, Due> {
  const byNumber = pairedBy(typed, due, ({ number }) => number);
  const byName = pairedBy(byNumber.more, byNumber.less, ({ name }) => name);
  return { ...byName, pairs: [...byNumber.pairs, ...byName.pairs] };
}

/** Each for one. */
function pairedBy<Person extends Listed, Due extends Listed>(typed: readonly Person[], due: readonly Due[], keyOf: (one: Listed) => string): Paired<Person, Due> {
  const byKey = new Map<string, Due[]>();
  for (const one of due) byKey.set(keyOf(one), [...(byKey.get(keyOf(one)) ?? []), one]);
  const pairs: (readonly [Person, Due])[] = [];
  const more = typed.filter((one) => {
    const other = keyOf(one) === '' ? undefined : byKey.get(keyOf(one))?.shift();
    if (other !== undefined) pairs.push([one, other]);
    return other === undefined;
  });
  const found = new Set(pairs.map(([, other]) => other));
  return { pairs, more, less: due.filter((one) => !found.has(one)) };
}
