import { parseMemory, serialiseMemory } from '../ledger/memory';
import type { CalendarDate } from '../rules/calendar/calendarDate';
import { isoDate, parseIsoDate } from '../rules/calendar/formatDate';
import { obligationById, obligationCatalogue } from '../rules/calendar/obligationCatalogue';
import { formatPeriod, type Period } from '../rules/calendar/period';
import type { Workbook } from '../workbook/port';
import { rememberSettings, type Settings } from './settings';

/** What somebody said of an obligation of a period: 已检查 or 已上报. */
export interface Tick {
  readonly id: string;
  /** Such as 2026-10 or 2026Q4. */
  readonly period: string;
  readonly state: 'checked' | 'submitted';
  readonly by: string;
  readonly on: CalendarDate;
}

export interface TickRequest {
  readonly id: string;
  readonly period: Period;
  /** `open` takes an earlier tick back. */
  readonly state: Tick['state'] | 'open';
  readonly by: string;
  readonly on: CalendarDate;
  /** Laid over what the workbook remembers, and remembered. */
  readonly settings: Settings;
}

/** There is no such obligation, or none for such a period; `known` and `every` say what there is. */
export class ObligationProblem extends Error {
  constructor(
    readonly code: 'unknownObligation' | 'obligationPeriod',
    readonly data: Readonly<Record<string, string>>,
  ) {
    super(`${code} ${JSON.stringify(data)}`);
    this.name = 'ObligationProblem';
  }
}

/** The ticks a workbook remembers; what cannot be read, or belongs to a later version, ticks nothing. @throws LedgerProblem memoryUnreadable */
export function ticksIn(memory: string | null): readonly Tick[] {
  const list = parseMemory(memory).other['ticks'];
  return Array.isArray(list) ? list.flatMap((one: unknown) => tickOf(one) ?? []) : [];
}

/**
 * Ticks an obligation of a period in the workbook's memory, in place of an earlier tick; nothing else in it changes.
 * @returns whether the workbook differs from what it was
 * @throws ObligationProblem, LedgerProblem memoryUnreadable
 */
export function tickObligation(workbook: Workbook, request: TickRequest): Promise<boolean> {
  return tickObligations(workbook, [request]);
}

/**
 * The same for several at once: all of them or none.
 * @returns whether the workbook differs from what it was
 * @throws ObligationProblem, LedgerProblem memoryUnreadable
 */
export async function tickObligations(workbook: Workbook, requests: readonly TickRequest[]): Promise<boolean> {
  for (const request of requests) requireKnown(request);
  let changed = false;
  for (const request of requests) changed = (await stageTick(workbook, request)) || changed;
  if (changed) await workbook.commit();
  return changed;
}

async function stageTick(workbook: Workbook, request: TickRequest): Promise<boolean> {
  const { id, period, state, by, on, settings } = request;
  const remembered = await rememberSettings(workbook, settings);
  const before = await workbook.memory();
  const memory = parseMemory(before);
  const list = memory.other['ticks'];
  const kept = Array.isArray(list) ? list.filter((one: unknown) => !isOf(request, tickOf(one))) : [];
  const ticks = state === 'open' ? kept : [...kept, { id, period: formatPeriod(period), state, by, on: isoDate(on) }];
  const after = serialiseMemory({ ...memory, other: { ...memory.other, ...(ticks.length === 0 && list === undefined ? {} : { ticks }) } });
  if (after === before || (before === null && ticks.length === 0)) return remembered;
  await workbook.setMemory(after);
  return true;
}

function requireKnown({ id, period }: TickRequest): void {
  const spec = obligationById(id);
  if (spec === null) throw new ObligationProblem('unknownObligation', { obligation: id, known: obligationCatalogue.map((one) => one.id).join(', ') });
  if (spec.every !== period.kind) throw new ObligationProblem('obligationPeriod', { obligation: id, period: formatPeriod(period), every: spec.every });
}

function isOf({ id, period }: TickRequest, tick: Tick | null): boolean {
  return tick !== null && tick.id === id && tick.period === formatPeriod(period);
}

function tickOf(value: unknown): Tick | null {
  if (typeof value !== 'object' || value === null) return null;
  const { id, period, state, by, on } = value as Partial<Record<keyof Tick, unknown>>;
  const date = typeof on === 'string' ? parseIsoDate(on) : null;
  if (typeof id !== 'string' || typeof period !== 'string' || typeof by !== 'string' || date === null) return null;
  return state === 'checked' || state === 'submitted' ? { id, period, state, by, on: date } : null;
}
