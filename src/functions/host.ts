import type { Locale } from '../locale';
import type { Shift } from '../rules/calendar/deadline';
import type { WorkSchedule } from '../rules/calendar/workSchedule';
import type { PlaceFile } from '../rules/policy/loadPolicy';
import { makePolicy } from '../rules/policy/makePolicy';
import type { Policy } from '../rules/policy/policy';
import { FunctionProblem } from './problem';
import { when, type Soon } from './soon';

/** What the open workbook has chosen. */
export interface WorkbookTerms {
  /** Of the place the workbook remembers, under its own 政策参数 sheet. */
  readonly policy: Policy;
  readonly schedule: WorkSchedule;
  readonly shift: Shift;
  readonly settleDay: number | null;
  readonly dueDays: Readonly<Record<string, number>>;
}

/**
 * What the functions need and may not fetch: policies are work's to read and the workbook an adapter's. The page that
 * runs them, a door, hands it in when it starts; a cell calculated before that waits.
 */
export interface FunctionsHost {
  readonly locale: Locale;
  /** The places a formula may name in its last argument. */
  readonly places: readonly PlaceFile[];
  dateSystem(): Soon<1900 | 1904>;
  terms(): Soon<WorkbookTerms>;
  /** The sentence for what went wrong while the workbook was asked. */
  sentenceOf(reason: unknown): string;
}

let begin: (host: FunctionsHost) => void;
let started: Soon<FunctionsHost> = new Promise((resolve) => {
  begin = resolve;
});

/** Lets the functions answer; called again, they answer for the new host. */
export function startFunctions(host: FunctionsHost): void {
  begin(host);
  started = host;
}

export function functionsHost(): Soon<FunctionsHost> {
  return started;
}

const made = new WeakMap<readonly PlaceFile[], Map<string, Policy>>();

/**
 * The policy a formula asks for: of the place it names (beijing or 北京市), without the workbook's own 政策参数 sheet;
 * else the workbook's.
 * @throws FunctionProblem unknownPlace
 */
export function policyFor({ places, terms }: FunctionsHost, place: string | null | undefined): Soon<Policy> {
  const asked = place?.trim() ?? '';
  if (asked === '') return when(terms(), ({ policy }) => policy);
  const file = places.find((one) => one.place === asked || one.name === asked);
  if (file === undefined) throw new FunctionProblem('unknownPlace', { place: asked, known: places.map(({ name }) => name).join('、') });
  const known = made.get(places) ?? new Map<string, Policy>();
  made.set(places, known);
  const policy = known.get(file.place) ?? makePolicy(places, file.place);
  known.set(file.place, policy);
  return policy;
}
