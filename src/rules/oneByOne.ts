/** Rows worked on before whoever drives the work is asked whether to go on. */
const slice = 500;

/** What each of many gives, in their order; it may be stopped between slices. */
export function* oneByOne<One, Result>(all: readonly One[], give: (one: One, place: number) => Result): Generator<void, Result[]> {
  const results: Result[] = [];
  for (let place = 0; place < all.length; place += 1) {
    if (place % slice === 0) yield;
    results.push(give(all[place] as One, place));
  }
  return results;
}
