import type { CalendarDate } from '../calendar/calendarDate';
import { compareDates } from '../calendar/compare';
import type { YearSchedule } from '../calendar/yearSchedule';
import { catalogue, isParameterKey } from './catalogue';
import { dateOf, isObject, sourceOf } from './fileMembers';
import { loadHolidays } from './loadHolidays';
import type { ParameterKey, ParameterTypes } from './parameters';
import type { Source } from './policy';
import { PolicyProblem } from './problem';
import { firstOverlapping, withEnds } from './timeline';

/** A value of a place's file. */
export interface PolicyEntry {
  readonly value: ParameterTypes[ParameterKey];
  readonly from: CalendarDate;
  /** Where the file names no end, the day before the next value begins; null where none does. */
  readonly until: CalendarDate | null;
  readonly source: Source;
}

/** A place's file, checked. */
export interface PlaceFile {
  readonly place: string;
  readonly name: string;
  /** The place whose values hold where this one has none. */
  readonly extends: string | null;
  /** In the order of their days. An empty list: the place has nothing of the kind, and inherits nothing. */
  readonly entries: ReadonlyMap<ParameterKey, readonly PolicyEntry[]>;
  /** Official schedules of years the software may not know yet. */
  readonly holidays: readonly YearSchedule[];
}

/**
 * Reads a policy file: {"place": "beijing", "name": "北京市", "extends": "default", "parameters": {"voucher.standard":
 * {"unit": "元/月", "values": [{"from": "2010-01-01", "until": "2026-12-31", "value": 100, "source": {"title": "…", "number":
 * "…", "url": "…"}, "lastChecked": "2026-11-23"}]}}, "holidays": [see loadHolidays]}. Amounts are yuan.
 * @throws PolicyProblem naming the place, the parameter and the value
 */
export function loadPolicy(content: unknown): PlaceFile {
  if (!isObject(content)) throw new PolicyProblem('policyUnreadable', { place: '', member: '{}' });
  const { place, name, extends: parent = null, parameters = {}, holidays = [], ...rest } = content;
  const [unknown] = Object.keys(rest);
  if (typeof place !== 'string' || !/^[a-z][a-z-]*$/.test(place)) throw new PolicyProblem('policyUnreadable', { place: '', member: 'place' });
  if (typeof name !== 'string' || name === '') throw new PolicyProblem('policyUnreadable', { place, member: 'name' });
  if (parent !== null && typeof parent !== 'string') throw new PolicyProblem('policyUnreadable', { place, member: 'extends' });
  if (unknown !== undefined || !isObject(parameters)) throw new PolicyProblem('policyUnreadable', { place, member: unknown ?? 'parameters' });
  const entries = new Map<ParameterKey, readonly PolicyEntry[]>();
  for (const [key, parameter] of Object.entries(parameters)) {
    if (!isParameterKey(key)) throw new PolicyProblem('policyUnknownKey', { place, parameter: key });
    entries.set(key, entriesOf(place, key, parameter));
  }
  return { place, name, extends: parent, entries, holidays: loadHolidays(place, holidays) };
}

function entriesOf(place: string, parameter: ParameterKey, content: unknown): readonly PolicyEntry[] {
  const { unit } = catalogue[parameter];
  if (!isObject(content) || content['unit'] !== unit) throw new PolicyProblem('policyBadUnit', { place, parameter, unit });
  const values = content['values'];
  if (!Array.isArray(values) || Object.keys(content).length > 2) throw new PolicyProblem('policyUnreadable', { place, member: parameter });
  const entries = values.map((value: unknown, index) => entryOf(place, parameter, value, String(index + 1)));
  const early = entries.findIndex(({ from }, index) => index > 0 && compareDates(from, (entries[index - 1] as PolicyEntry).from) < 0);
  if (early >= 0) throw new PolicyProblem('policyOutOfOrder', { place, parameter, entry: String(early + 1) });
  const overlapping = firstOverlapping(entries);
  if (overlapping !== null) throw new PolicyProblem('policyOverlap', { place, parameter, entry: String(entries.indexOf(overlapping) + 1) });
  return withEnds(entries);
}

function entryOf(place: string, parameter: ParameterKey, content: unknown, entry: string): PolicyEntry {
  if (!isObject(content)) throw new PolicyProblem('policyBadValue', { place, parameter, entry });
  const { from, until = null, value, source, lastChecked, ...rest } = content;
  const [unknown] = Object.keys(rest);
  if (unknown !== undefined) throw new PolicyProblem('policyUnreadable', { place, member: `${parameter} ${entry} ${unknown}` });
  const first = dateOf(from);
  const last = until === null ? null : dateOf(until);
  if (first === null || (until !== null && last === null) || dateOf(lastChecked) === null || (last !== null && compareDates(last, first) < 0)) throw new PolicyProblem('policyBadDates', { place, parameter, entry });
  const read = catalogue[parameter].read(value);
  if (read === null) throw new PolicyProblem('policyBadValue', { place, parameter, entry });
  return { value: read, from: first, until: last, source: sourceOf(source) ?? noSource(place, parameter, entry) };
}

function noSource(place: string, parameter: string, entry: string): never {
  throw new PolicyProblem('policyNoSource', { place, parameter, entry });
}
