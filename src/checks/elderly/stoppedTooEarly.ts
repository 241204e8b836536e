import type { Benefit } from '../../rules/elderly/benefit';
import { stoppedEarly } from '../../tables/holders/stoppedEarly';
import type { HolderCheck } from '../check';

/** EL18 where who died or moved in the period was stopped before the month he should have been: somebody was paid too little. A stop of both benefits is said once. */
export const stoppedTooEarly = (benefit: Benefit): HolderCheck => ({
  code: 'EL18',
  severity: 'error',
  certainty: 'certain',
  kinds: ['elders'],
  scope: benefit,
  find: (holder, { period, holderOf, viewOf }) => {
    const early = stoppedEarly(holder, period);
    if (early === null) return null;
    const { row, field, ...data } = early;
    if (benefit === 'allowance' && field !== 'allowanceStop' && (holderOf(viewOf(holder.rows[0]), 'voucher')?.start ?? null) !== null) return null;
    return { row: viewOf(row), field, data: { kind: 'early', ...data }, severity: 'warning' };
  },
});
