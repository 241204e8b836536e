import { movedBack } from '../../ledger/movedBack';
import { compareMonths } from '../../rules/calendar/compare';
import { chineseMonth } from '../../rules/calendar/formatDate';
import { firstEntitledMonth } from '../../rules/elderly/firstEntitledMonth';
import type { HolderCheck } from '../check';

/** EL01: 起发月份 lies before the first month of entitlement (rulings 5, 25). */
export const startTooEarly: HolderCheck = {
  code: 'EL01',
  severity: 'error',
  certainty: 'certain',
  kinds: ['elders'],
  scope: 'voucher',
  find: ({ start, facts, rows }, { policy, viewOf }) => {
    const [{ ledger, index }] = rows;
    // Who came back was paid here before he left.
    const moveIn = movedBack(ledger, index) ? null : facts.moveIn;
    const first = start === null ? null : firstEntitledMonth('voucher', { ...facts, moveIn }, policy);
    if (start === null || first === null || compareMonths(start, first) >= 0) return null;
    return { row: viewOf(rows[0]), field: 'voucherStart', data: { found: chineseMonth(start), expected: chineseMonth(first) } };
  },
};
