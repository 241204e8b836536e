import { movedBack } from '../../ledger/movedBack';
import type { CalendarMonth } from '../../rules/calendar/calendarDate';
import { compareMonths } from '../../rules/calendar/compare';
import { chineseMonth } from '../../rules/calendar/formatDate';
import type { Benefit } from '../../rules/elderly/benefit';
import { firstEntitledMonth } from '../../rules/elderly/firstEntitledMonth';
import { inForceOrNull } from '../../rules/policy/inForceOrNull';
import type { Policy } from '../../rules/policy/policy';
import type { Holder } from '../../tables/holders/holder';
import type { HolderCheck } from '../check';

/** EL01: 起发月份, or the allowance's 起享月份, lies before the first month of entitlement (rulings 5, 25). */
export const startTooEarly = (benefit: Benefit): HolderCheck => ({
  code: 'EL01',
  severity: 'error',
  certainty: 'certain',
  kinds: ['elders'],
  scope: benefit,
  find: (holder, { policy, viewOf }) => {
    const { start, facts, rows } = holder;
    const [{ ledger, index }] = rows;
    if (start === null || (benefit === 'allowance' && !isUnderBands(start, holder, policy))) return null;
    // Who came back was paid here before he left.
    const moveIn = movedBack(ledger, index) ? null : facts.moveIn;
    const first = firstEntitledMonth(benefit, { ...facts, moveIn }, policy);
    if (first === null || compareMonths(start, first) >= 0) return null;
    const data = { found: chineseMonth(start), expected: chineseMonth(first) };
    return { row: viewOf(rows[0]), field: benefit === 'voucher' ? 'voucherStart' : 'allowanceStart', data: benefit === 'voucher' ? data : { ...data, kind: 'allowance' } };
  },
});

/** Allowances were paid before the bands that are known; and by category nobody can tell without one. */
function isUnderBands(start: CalendarMonth, { facts: { birth, category }, rows: [{ ledger }] }: Holder, policy: Policy): boolean {
  const bands = inForceOrNull(policy, 'allowance.bands', start)?.value;
  if (birth === null || bands === undefined || !ledger.has('allowanceStart')) return false;
  return category !== null || bands.every(({ categories }) => categories === null);
}
