import { parsePeriod, type Period } from '../work/generateTables';
import { UsageProblem } from './usage';

/** The period of --period. @throws UsageProblem badPeriod */
export function requiredPeriod(text: string): Period {
  const period = parsePeriod(text);
  if (period === null) throw new UsageProblem('badPeriod', { value: text });
  return period;
}

/** The same where the option may be left out: null. @throws UsageProblem badPeriod */
export function optionalPeriod(text: string | undefined): Period | null {
  return text === undefined ? null : requiredPeriod(text);
}
