/** Median times, in milliseconds, of works done in turn, so that a slow moment of the machine hits them all. */
export async function medians<Name extends string>(works: Readonly<Record<Name, () => unknown>>, rounds = 7): Promise<Readonly<Record<Name, number>>> {
  const names = Object.keys(works) as Name[];
  const times = new Map<Name, number[]>(names.map((name) => [name, []]));
  // The first round is for the compiler.
  for (let round = 0; round <= rounds; round += 1) {
    for (const name of names) {
      globalThis.gc?.();
      const start = performance.now();
      await works[name]();
      if (round > 0) times.get(name)?.push(performance.now() - start);
    }
  }
  return Object.fromEntries([...times].map(([name, list]) => [name, median(list)])) as Record<Name, number>;
}

function median(list: readonly number[]): number {
  const sorted = [...list].sort((one, other) => one - other);
  return sorted[sorted.length >> 1] ?? NaN;
}
