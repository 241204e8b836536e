import { chineseValue } from '../../rules/calendar/formatDate';
import type { Benefit } from '../../rules/elderly/benefit';
import { undatedWithin } from '../../tables/holders/undatedLeaving';
import type { HolderCheck } from '../check';

/** EL18 where somebody was stopped for a death or a move whose day no ledger has: tables go by the stop. Of a stop of both benefits it is said once. */
export function undatedLeaving(benefit: Benefit): HolderCheck {
  return {
    code: 'EL18',
    severity: 'error',
    certainty: 'certain',
    kinds: ['elders'],
    scope: benefit,
    find: (holder, { period, viewOf }) => {
      const written = undatedWithin(holder, period);
      if (written === null || holder.ending === null) return null;
      const { row, field, value } = written;
      if (benefit === 'allowance' && field !== 'allowanceStop') return null;
      return { row: viewOf(row), field, data: { kind: value.precision === 'day' ? 'dayOpen' : 'undated', reason: holder.ending.reason, found: chineseValue(value), months: 0 }, severity: 'warning' };
    },
  };
}
