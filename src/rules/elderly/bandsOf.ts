import type { AllowanceBand } from '../policy/parameters';

/** The bands that speak of a category: at each age the one that names it, else the one for everybody else. */
export function bandsOf(bands: readonly AllowanceBand[], category: string | null): AllowanceBand[] {
  const chosen: AllowanceBand[] = [];
  for (const band of bands) {
    if (band.categories !== null && (category === null || !band.categories.includes(category))) continue;
    const last = chosen.at(-1);
    if (last?.age !== band.age) chosen.push(band);
    else if (last.categories === null) chosen[chosen.length - 1] = band;
  }
  return chosen;
}
