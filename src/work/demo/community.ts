import { makeElders, type Elder } from './elder';
import { unitName } from './inventions';
import { Random } from './random';
import { deathsOf, devicesOf, handledOf, issuesOf, stopsOf, type Death, type Device, type Handled, type Issue, type Stop } from './registers';

/** A community and its books, which agree with each other. */
export interface Community {
  readonly unit: string;
  readonly elders: readonly Elder[];
  readonly issues: readonly Issue[];
  readonly stops: readonly Stop[];
  readonly deaths: readonly Death[];
  readonly devices: readonly Device[];
  /** Cards handled in the two quarters. */
  readonly handled: readonly Handled[];
}

/** Makes up a community of `size` elders over the third and fourth quarter of 2026, as it stands on 23 November. */
export function makeCommunity(seed: number, size: number): Community {
  const random = new Random(seed);
  const elders = makeElders(random, size);
  return {
    unit: unitName,
    elders,
    issues: issuesOf(random, elders),
    stops: stopsOf(elders),
    deaths: deathsOf(random, elders),
    devices: devicesOf(random, elders),
    handled: handledOf(elders),
  };
}
