/** Those that are alike by a key, two and more, in their order; null leaves one out. */
export function alike<T>(all: readonly T[], key: (one: T) => string | number | null): readonly (readonly T[])[] {
  const groups = new Map<string | number, T | T[]>();
  const many: T[][] = [];
  for (const one of all) {
    const of = key(one);
    if (of === null) continue;
    const group = groups.get(of);
    if (group === undefined) groups.set(of, one);
    else if (Array.isArray(group)) group.push(one);
    else {
      // Most are alone: a list is only made for a second.
      const grown = [group, one];
      groups.set(of, grown);
      many.push(grown);
    }
  }
  return many;
}
