/** Excel's limit, in UTF-16 units. */
const longest = 31;

/** A sheet name nobody has yet: the wished one, else with (2), (3) … behind it, shortened to Excel's 31 characters. */
export function freeSheetName(wished: string, taken: readonly string[]): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  const short = wished.slice(0, longest).trimEnd();
  if (!used.has(short.toLowerCase())) return short;
  for (let number = 2; ; number += 1) {
    const suffix = `(${number})`;
    const name = wished.slice(0, longest - suffix.length) + suffix;
    if (!used.has(name.toLowerCase())) return name;
  }
}
