import type { Policy } from '../rules/policy/policy';
import { Dates } from './dates';
import { policyFor, type FunctionsHost } from './host';
import { FunctionProblem } from './problem';

/** What a function that knows of policies answers with. */
export interface Asked {
  readonly dates: Dates;
  readonly policy: Policy;
}

/** What the workbook, or the place a formula names, has decided. */
export function askedOf(place: string | null | undefined): (host: FunctionsHost) => Promise<Asked> {
  return async (host) => ({ dates: new Dates(await host.dateSystem()), policy: await policyFor(host, place) });
}

/** A whole number from one to another. @throws FunctionProblem badWhole */
export function wholeOf(cell: unknown, least: number, most: number): number {
  const number = typeof cell === 'string' && /^-?\d+$/.test(cell.trim()) ? Number(cell) : cell;
  if (typeof number !== 'number' || !Number.isInteger(number) || number < least || number > most) throw new FunctionProblem('badWhole', { text: String(cell ?? ''), least, most });
  return number;
}
