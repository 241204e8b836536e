/** What tells the entries of a list apart; another list is compared as a whole. */
const tellApart: Readonly<Record<string, readonly string[]>> = { corrections: ['sheet'], ticks: ['id', 'period'], waivers: ['code', 'person', 'field'], holidays: ['year'] };

const changed = Symbol('changed since');

/**
 * Takes back what was remembered: only what it changed gets back what it held, all else stays as it is now.
 * @returns null where somebody has changed any of that since
 */
export function memoryBack(before: string | null, saved: string | null, now: string | null): { readonly text: string | null } | null {
  if (now === saved) return { text: before };
  const [was, set, is] = [before, saved, now].map(valueOf);
  const back = valueBack('', was, set, is);
  return back === changed || back === undefined ? null : { text: JSON.stringify(back) };
}

/** Absent where there is none, or where it is not ours to read: then it is the same or it is not. */
function valueOf(text: string | null): unknown {
  try {
    return text === null ? undefined : (JSON.parse(text) as unknown);
  } catch (reason) {
    if (!(reason instanceof SyntaxError)) throw reason;
    return text;
  }
}

/** @param name of the member whose values these are; '' for none */
function valueBack(name: string, before: unknown, saved: unknown, now: unknown): unknown {
  if (isSame(before, saved)) return now;
  if (isSame(saved, now)) return before;
  const was = membersOf(name, before);
  const set = membersOf(name, saved);
  const is = membersOf(name, now);
  if (was === null || set === null || is === null) return changed;
  const areLists = [before, saved, now].some((value) => Array.isArray(value));
  const back = new Map<string, unknown>();
  for (const member of new Set([...is.keys(), ...was.keys(), ...set.keys()])) {
    const value = valueBack(areLists ? '' : member, was.get(member), set.get(member), is.get(member));
    if (value === changed) return changed;
    if (value !== undefined) back.set(member, value);
  }
  return areLists ? [...back.values()].flat() : Object.fromEntries(back);
}

/** An absent record, or list, has no members. */
function membersOf(name: string, value: unknown): ReadonlyMap<string, unknown> | null {
  if (value === undefined) return new Map();
  if (typeof value !== 'object' || value === null) return null;
  if (!Array.isArray(value)) return new Map(Object.entries(value));
  const marks = tellApart[name];
  if (marks === undefined) return null;
  const entries = new Map<string, unknown[]>();
  for (const entry of value as readonly unknown[]) {
    const key = JSON.stringify(marks.map((mark) => (Object(entry) as Record<string, unknown>)[mark]));
    entries.set(key, [...(entries.get(key) ?? []), entry]);
  }
  return entries;
}

/** In whatever order members were written. */
function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one, inOrder) === JSON.stringify(other, inOrder);
}

function inOrder(_member: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([first], [second]) => (first < second ? -1 : 1)));
}
