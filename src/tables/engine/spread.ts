export interface Span {
  readonly first: number;
  readonly last: number;
}

/** Parts of a line, each over whole columns and all about as wide. There must be as many columns as parts. */
export function spread(widths: readonly number[], parts: number): readonly Span[] {
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const spans: Span[] = [];
  let first = 1;
  let passed = 0;
  for (let part = 1; part <= parts; part += 1) {
    const latest = widths.length - (parts - part);
    let last = first;
    passed += widths[first - 1] ?? 0;
    while (last < latest && (part === parts || passed + (widths[last] ?? 0) / 2 <= (whole * part) / parts)) {
      passed += widths[last] ?? 0;
      last += 1;
    }
    spans.push({ first, last });
    first = last + 1;
  }
  return spans;
}
