import { catalogue } from './catalogue';
import type { Check } from './check';
import { contextOf, type CheckRequest } from './contextOf';
import type { Finding } from './finding';
import { judge } from './judge';
import { comparePlaced, placing, type Placed } from './order';

/**
 * Everything that is wrong, in the order of sheets, rows and columns; nothing is left out because there is much.
 * @throws PolicyProblem noPolicyValue
 */
export function runChecks(request: CheckRequest, checks: readonly Check[] = catalogue): readonly Finding[] {
  const { context, views } = contextOf(request);
  const places = placing(request.ledgers);
  const placed: Placed[] = [];
  judge(context, views, checks, null, (finding) => placed.push(places.of(finding)));
  return placed.sort(comparePlaced).map(({ finding }) => finding);
}
