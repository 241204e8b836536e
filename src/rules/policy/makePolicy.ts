import type { CalendarDate, CalendarMonth } from '../calendar/calendarDate';
import { addMonths, firstDayOfMonth } from '../calendar/arithmetic';
import { compareDates, monthOf } from '../calendar/compare';
import { chineseDate, chineseMonth } from '../calendar/formatDate';
import type { PlaceFile, PolicyEntry } from './loadPolicy';
import type { ParameterKey, ParameterTypes } from './parameters';
import type { InForce, Origin, Policy } from './policy';
import { PolicyProblem } from './problem';

/** A value the workbook's own 政策参数 sheet gives, in place of the file's over its days. */
export interface Override extends PolicyEntry {
  readonly key: ParameterKey;
  readonly origin: Origin & { readonly kind: 'sheet' };
}

type Value = InForce<ParameterTypes[ParameterKey]>;

/**
 * The policy of a place: its own values, those of the places it extends for parameters it has none of, and over both
 * the workbook's own.
 * @throws PolicyProblem unknownPlace, policyExtendsCycle
 */
export function makePolicy(files: readonly PlaceFile[], place: string, overrides: readonly Override[] = []): Policy {
  const chain = chainOf(files, place);
  const ofPlace = new Map<ParameterKey, readonly Value[]>();
  for (const file of [...chain].reverse()) {
    for (const [key, entries] of file.entries) ofPlace.set(key, latestFirst(entries.map((entry) => ({ ...entry, origin: { kind: 'file', place: file.place } }))));
  }
  const ofSheet = new Map<ParameterKey, readonly Value[]>();
  for (const { key } of overrides) ofSheet.set(key, latestFirst(overrides.filter((override) => override.key === key)));
  return new PlacePolicy(place, chain[0]?.name ?? place, ofPlace, ofSheet);
}

class PlacePolicy implements Policy {
  /** Tables ask for every person and month: found values are kept, by month. */
  private readonly known = new Map<ParameterKey, Map<number, Value>>();

  private readonly firstMonths = new Map<ParameterKey, CalendarMonth | null>();

  constructor(
    readonly place: string,
    readonly name: string,
    private readonly ofPlace: ReadonlyMap<ParameterKey, readonly Value[]>,
    private readonly ofSheet: ReadonlyMap<ParameterKey, readonly Value[]>,
  ) {}

  get hasOwnSheet(): boolean {
    return this.ofSheet.size > 0;
  }

  inForce<Key extends ParameterKey>(key: Key, month: CalendarMonth): InForce<ParameterTypes[Key]> {
    let months = this.known.get(key);
    if (months === undefined) this.known.set(key, (months = new Map()));
    const count = month.year * 12 + month.month;
    let value = months.get(count);
    if (value === undefined) months.set(count, (value = this.find(key, month)));
    return value as InForce<ParameterTypes[Key]>;
  }

  firstMonth(key: ParameterKey): CalendarMonth | null {
    let first = this.firstMonths.get(key);
    if (first === undefined) this.firstMonths.set(key, (first = this.findFirst(key)));
    return first;
  }

  private findFirst(key: ParameterKey): CalendarMonth | null {
    const [first] = this.valuesOf(key).map(({ from }) => from).sort(compareDates);
    if (first === undefined) return null;
    return first.day === 1 ? monthOf(first) : addMonths(first, 1);
  }

  private valuesOf(key: ParameterKey): readonly Value[] {
    return [...(this.ofSheet.get(key) ?? []), ...(this.ofPlace.get(key) ?? [])];
  }

  private find(key: ParameterKey, month: CalendarMonth): Value {
    const day = firstDayOfMonth(month);
    const found = standingOn(this.ofSheet.get(key) ?? [], day) ?? standingOn(this.ofPlace.get(key) ?? [], day);
    if (found !== null) return found;
    const nearest = nearestOf(this.valuesOf(key), day);
    throw new PolicyProblem(nearest === '' ? 'noPolicyValueAtAll' : 'noPolicyValue', { place: this.name, parameter: key, month: chineseMonth(month), nearest });
  }
}

/** The last value that began by a day, unless it has ended. */
function standingOn(latestFirst: readonly Value[], day: CalendarDate): Value | null {
  const last = latestFirst.find(({ from }) => compareDates(from, day) <= 0);
  return last === undefined || (last.until !== null && compareDates(last.until, day) < 0) ? null : last;
}

function latestFirst<T extends PolicyEntry>(entries: readonly T[]): readonly T[] {
  return [...entries].sort((one, other) => compareDates(other.from, one.from));
}

/** The values before and after a day for which there is none, as days. */
function nearestOf(values: readonly Value[], day: CalendarDate): string {
  const before = values.filter(({ until }) => until !== null && compareDates(until, day) < 0).sort((one, other) => compareDates(other.until as CalendarDate, one.until as CalendarDate))[0];
  const after = values.filter(({ from }) => compareDates(from, day) > 0).sort((one, other) => compareDates(one.from, other.from))[0];
  return [before === undefined ? [] : [`${chineseDate(before.from)}—${chineseDate(before.until as CalendarDate)}`], after === undefined ? [] : [`${chineseDate(after.from)}—`]].flat().join('；');
}

function chainOf(files: readonly PlaceFile[], place: string): readonly PlaceFile[] {
  const chain: PlaceFile[] = [];
  for (let next: string | null = place; next !== null; ) {
    const file = files.find((one) => one.place === next);
    if (file === undefined) throw new PolicyProblem('unknownPlace', { place: next, known: files.map((one) => one.place).join(', ') });
    if (chain.includes(file)) throw new PolicyProblem('policyExtendsCycle', { place });
    chain.push(file);
    next = file.extends;
  }
  return chain;
}
