import { atOnce } from '../rules/atOnce';
import { catalogue } from './catalogue';
import type { Check } from './check';
import { contextIn, type CheckRequest } from './contextOf';
import type { Finding } from './finding';
import { judging } from './judge';
import { comparePlaced, placing, type Placed } from './order';

/**
 * Everything that is wrong, in the order of sheets, rows and columns; nothing is left out because there is much.
 * @throws PolicyProblem noPolicyValue
 */
export function runChecks(request: CheckRequest, checks: readonly Check[] = catalogue): readonly Finding[] {
  return atOnce(checking(request, checks));
}

/** The same; it may be stopped between slices. */
export function* checking(request: CheckRequest, checks: readonly Check[] = catalogue): Generator<void, readonly Finding[]> {
  const { context, views } = yield* contextIn(request);
  const places = placing(request);
  const placed: Placed[] = [];
  yield* judging(context, views, checks, null, (finding) => placed.push(places.of(finding)));
  return placed.sort(comparePlaced).map(({ finding }) => finding);
}
