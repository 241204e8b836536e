import type { CalendarMonth } from '../calendar/calendarDate';
import { addMonths, firstDayOfMonth } from '../calendar/arithmetic';
import { compareDates, monthOf } from '../calendar/compare';
import { chineseMonth } from '../calendar/formatDate';
import type { YearSchedule } from '../calendar/yearSchedule';
import { parameterNames } from './chineseNames';
import type { PlaceFile, PolicyEntry } from './loadPolicy';
import type { ParameterKey, ParameterTypes } from './parameters';
import type { InForce, Origin, Policy } from './policy';
import { PolicyProblem } from './problem';
import { inOrder, laidOver, withEnds } from './timeline';
import { valueInWords } from './valueInWords';

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
  const values = new Map<ParameterKey, readonly Value[]>();
  for (const key of Object.keys(parameterNames) as ParameterKey[]) {
    const own = overrides.filter((override) => override.key === key).map(({ value, from, until, source, origin }): Value => ({ value, from, until, source, origin }));
    const ofPlace = valuesOfPlace(key, chain);
    if (ofPlace !== null || own.length > 0) values.set(key, laidOver(ofPlace ?? [], withEnds(inOrder(own))));
  }
  return new PlacePolicy(place, chain[0]?.name ?? place, values, overrides.length > 0);
}

/** Of the nearest place that says something of the parameter; null where none does. */
function valuesOfPlace(key: ParameterKey, chain: readonly PlaceFile[]): readonly Value[] | null {
  const file = chain.find(({ entries }) => entries.has(key));
  return file?.entries.get(key)?.map((entry) => ({ ...entry, origin: { kind: 'file', place: file.place } })) ?? null;
}

class PlacePolicy implements Policy {
  /** Tables ask for every person and month: found values are kept, by month. */
  private readonly known = new Map<ParameterKey, Map<number, Value>>();

  private readonly firstMonths = new Map<ParameterKey, CalendarMonth | null>();

  constructor(
    readonly place: string,
    readonly name: string,
    /** In the order of their days, without overlap. */
    private readonly values: ReadonlyMap<ParameterKey, readonly Value[]>,
    readonly hasOwnSheet: boolean,
  ) {}

  inForce<Key extends ParameterKey>(key: Key, month: CalendarMonth): InForce<ParameterTypes[Key]> {
    let months = this.known.get(key);
    if (months === undefined) this.known.set(key, (months = new Map()));
    const count = month.year * 12 + month.month;
    let value = months.get(count);
    if (value === undefined) months.set(count, (value = this.find(key, month)));
    // The catalogue read it as a value of this key.
    return value as InForce<ParameterTypes[Key]>;
  }

  firstMonth(key: ParameterKey): CalendarMonth | null {
    let first = this.firstMonths.get(key);
    if (first === undefined) this.firstMonths.set(key, (first = firstMonthOf(this.values.get(key) ?? [])));
    return first;
  }

  hasNone(key: ParameterKey): boolean {
    return this.values.get(key)?.length === 0;
  }

  private find(key: ParameterKey, month: CalendarMonth): Value {
    const values = this.values.get(key) ?? [];
    const day = firstDayOfMonth(month);
    const last = values.findLast(({ from }) => compareDates(from, day) <= 0);
    if (last !== undefined && (last.until === null || compareDates(day, last.until) <= 0)) return last;
    const nearest = [last, values.find(({ from }) => compareDates(from, day) > 0)].flatMap((value) => (value === undefined ? [] : valueInWords(key, value)));
    throw new PolicyProblem(nearest.length === 0 ? 'noPolicyValueAtAll' : 'noPolicyValue', { place: this.name, parameter: key, month: chineseMonth(month), nearest: nearest.join('；') });
  }
}

/** The first month on whose first day a value stands. */
function firstMonthOf(values: readonly Value[]): CalendarMonth | null {
  for (const { from, until } of values) {
    const month = from.day === 1 ? monthOf(from) : addMonths(from, 1);
    if (until === null || compareDates(firstDayOfMonth(month), until) <= 0) return month;
  }
  return null;
}

/**
 * The official schedules that a place and those it extends know besides the software's own, the nearest one of each year.
 * @throws PolicyProblem unknownPlace, policyExtendsCycle
 */
export function holidaysOf(files: readonly PlaceFile[], place: string): readonly YearSchedule[] {
  const all = chainOf(files, place).flatMap(({ holidays }) => holidays);
  return all.filter(({ year }, index) => all.findIndex((one) => one.year === year) === index);
}

function chainOf(files: readonly PlaceFile[], place: string): readonly PlaceFile[] {
  const chain: PlaceFile[] = [];
  for (let next: string | null = place; next !== null; ) {
    const file = files.find((one) => one.place === next);
    if (file === undefined) throw new PolicyProblem('unknownPlace', { place: next, known: files.map((one) => one.place).join(', '), names: files.filter((one) => one.place !== 'default').map((one) => one.name).join(',') });
    if (chain.includes(file)) throw new PolicyProblem('policyExtendsCycle', { place });
    chain.push(file);
    next = file.extends;
  }
  return chain;
}
