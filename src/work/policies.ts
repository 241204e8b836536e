import type { RecognisedSheet } from '../ledger/types';
import { workSchedule, type WorkSchedule } from '../rules/calendar/workSchedule';
import { loadHolidays } from '../rules/policy/loadHolidays';
import { loadPolicy, type PlaceFile } from '../rules/policy/loadPolicy';
import { holidaysOf, makePolicy } from '../rules/policy/makePolicy';
import type { Policy } from '../rules/policy/policy';
import type { Workbook } from '../workbook/port';
import { ownPolicyValues } from './policySheet';
import type { Settings } from './settings';
import beijing from '../../policies/beijing.json';
import fallback from '../../policies/default.json';
import linkou from '../../policies/linkou-heilongjiang.json';
import luxi from '../../policies/luxi-hunan.json';
import shanghai from '../../policies/shanghai.json';

let loaded: readonly PlaceFile[] | null = null;

/** Every place whose decisions come with the software, the default first. */
export function policyPlaces(): readonly PlaceFile[] {
  return (loaded ??= [fallback, beijing, luxi, linkou, shanghai].map(loadPolicy));
}

/** A policy as it is told: `isDefault` where neither a place was chosen nor the workbook has its own 政策参数. */
export interface PolicyNamed {
  readonly place: string;
  readonly name: string;
  readonly isDefault: boolean;
}

export function policyNamed({ place, name, hasOwnSheet }: Policy): PolicyNamed {
  return { place, name, isDefault: place === 'default' && !hasOwnSheet };
}

/**
 * The policy for a workbook: that of the place, or of a file's content, under what the workbook's own 政策参数 sheet says.
 * @param place null where none was chosen
 * @param recognised the workbook's sheets: one with the headings of 政策参数 need not have its name
 * @throws PolicyProblem, PolicySheetProblem
 */
export async function policyOf(workbook: Workbook, place: string | null, file?: unknown, recognised: readonly RecognisedSheet[] = []): Promise<Policy> {
  const overrides = await ownPolicyValues(workbook, recognised);
  const known = placesWith(place, file);
  return makePolicy(known.files, known.place, overrides);
}

/** Refuses a place nobody knows, and a policy file that is none, before any workbook is read. @throws PolicyProblem */
export function requirePolicy(place: string | null, file?: unknown): void {
  const known = placesWith(place, file);
  makePolicy(known.files, known.place);
}

/**
 * Which days are worked, by the official schedules of a file's content, then those that the workbook remembers, those of
 * the place, and those of the software.
 * @throws PolicyProblem
 */
export function scheduleOf({ place, holidays = [] }: Pick<Settings, 'place' | 'holidays'>, file?: unknown): WorkSchedule {
  const known = placesWith(place ?? null, file);
  const remembered = loadHolidays('', holidays);
  const stated = holidaysOf(known.files, known.place);
  const all = file === undefined ? [...remembered, ...stated] : [...stated, ...remembered];
  return workSchedule(all.filter(({ year }, index) => all.findIndex((one) => one.year === year) === index));
}

/** The places there are, a file's among them in place of the one it is named after, and the one that is meant. */
function placesWith(place: string | null, file: unknown): { readonly files: readonly PlaceFile[]; readonly place: string } {
  if (file === undefined) return { files: policyPlaces(), place: place ?? 'default' };
  const own = loadPolicy(file);
  return { files: [own, ...policyPlaces().filter((known) => known.place !== own.place)], place: own.place };
}
