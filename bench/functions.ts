import { startFunctions } from '../src/functions/host';
import { voucherYuan } from '../src/functions/vouchers';
import { parsePeriod, monthsOf } from '../src/rules/calendar/period';
import { dateFromSerial } from '../src/rules/calendar/serial';
import { workSchedule } from '../src/rules/calendar/workSchedule';
import { entitledMonths } from '../src/rules/elderly/entitledMonths';
import { voucherAmount } from '../src/rules/elderly/voucherAmount';
import { makePolicy } from '../src/rules/policy/makePolicy';
import { policyPlaces } from '../src/work/policies';
import { numbersFrom } from './numbers';
import { line } from './table';
import { medians } from './timing';

const count = 20_000;
const quarter = '2026Q4';

/** MZT.VOUCHERAMOUNT for 20,000 people, as one range that spills and as so many cells, against the rules called in a loop. */
export async function benchFunctions(): Promise<void> {
  const policy = makePolicy(policyPlaces(), 'beijing');
  const terms = { policy, schedule: workSchedule(), shift: 'earlier', settleDay: null, dueDays: {} } as const;
  startFunctions({ locale: 'zh-CN', places: policyPlaces(), dateSystem: () => 1900, terms: () => terms, sentenceOf: String });
  const next = numbersFrom(4);
  // Serial numbers of births from 1920 to about 1974.
  const births = Array.from({ length: count }, () => 7306 + next(20_000));
  const column = births.map((birth) => [birth]);
  const times = await medians({
    rules: () => byRules(births, policy),
    spill: () => voucherYuan(column, [[quarter]]),
    single: () => Promise.all(births.map((birth) => voucherYuan([[birth]], [[quarter]]))),
  });
  line(`MZT.VOUCHERAMOUNT of ${count} cells as one spill`, times.spill, times.rules, 6);
  line(`the same as ${count} single cells`, times.single, times.rules, 20);
}

function byRules(births: readonly number[], policy: ReturnType<typeof makePolicy>): number {
  const period = parsePeriod(quarter);
  if (period === null) throw new Error(quarter);
  const months = monthsOf(period);
  let sum = 0;
  for (const birth of births) {
    const date = dateFromSerial(birth, 1900);
    if (date === null) throw new Error(String(birth));
    const facts = { birth: { precision: 'day', date }, recordedStart: null, death: null, moveIn: null, moveOut: null, otherStop: null, category: null } as const;
    sum += voucherAmount(entitledMonths('voucher', facts, policy, months), policy);
  }
  return sum;
}
