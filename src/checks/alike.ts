import { atOnce } from '../rules/atOnce';
import { oneByOne } from '../rules/oneByOne';

/** Those that are alike by a key, two and more, in their order; null leaves one out. */
export function alike<T>(all: readonly T[], key: (one: T) => string | number | null): readonly (readonly T[])[] {
  return atOnce(alikeIn(all, key));
}

/** The same; it may be stopped between slices. */
export function* alikeIn<T>(all: readonly T[], key: (one: T) => string | number | null): Generator<void, readonly (readonly T[])[]> {
  const groups = new Map<string | number, T | T[]>();
  const many: T[][] = [];
  yield* oneByOne(all, (one) => {
    const of = key(one);
    if (of === null) return;
    const group = groups.get(of);
    if (group === undefined) groups.set(of, one);
    else if (Array.isArray(group)) group.push(one);
    else {
      // Most are alone: a list is only made for a second.
      const grown = [group, one];
      groups.set(of, grown);
      many.push(grown);
    }
  });
  return many;
}
