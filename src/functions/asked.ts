import type { Policy } from '../rules/policy/policy';
import { datesOf, type Dates } from './dates';
import { policyFor, type FunctionsHost } from './host';
import { FunctionProblem } from './problem';
import { when, type Soon } from './soon';

/** What a function that knows of policies answers with. */
export interface Asked {
  readonly dates: Dates;
  readonly policy: Policy;
}

/** What the workbook, or the place a formula names, has decided. */
export function askedOf(place: string | null | undefined): (host: FunctionsHost) => Soon<Asked> {
  return (host) => when(datesIn(host), (dates) => when(policyFor(host, place), (policy) => ({ dates, policy })));
}

/** Dates as the open workbook counts them. */
export function datesIn(host: FunctionsHost): Soon<Dates> {
  return when(host.dateSystem(), datesOf);
}

/** A whole number from one to another. @throws FunctionProblem badWhole */
export function wholeOf(cell: unknown, least: number, most: number): number {
  const number = typeof cell === 'string' && /^-?\d+$/.test(cell.trim()) ? Number(cell) : cell;
  if (typeof number !== 'number' || !Number.isInteger(number) || number < least || number > most) throw new FunctionProblem('badWhole', { text: String(cell ?? ''), least, most });
  return number;
}
