import { goneState } from '../../ledger/listedValues';
import type { Benefit } from '../../rules/elderly/benefit';
import { hasUnread } from '../../tables/holders/unread';
import type { HolderCheck } from '../check';

/**
 * EL18 where the roll says 停发 of somebody who was paid, and no ledger says since when: he is on no table of any month. Of
 * 死亡 in its place ST03 speaks, of a month that nobody can read ST02.
 */
export const stopWithoutMonth = (benefit: Benefit): HolderCheck => ({
  code: 'EL18',
  severity: 'error',
  certainty: 'certain',
  kinds: ['elders'],
  scope: benefit,
  find: (holder, { viewOf }) => {
    const { start, stoppedSometime, rows } = holder;
    if (start === null || !stoppedSometime || hasUnread(holder, 'deathDate', 'moveOutDate', 'voucherStop', 'allowanceStop')) return null;
    const [{ ledger, index }] = rows;
    // One column of states is of one benefit: it is told once.
    if (benefit !== (ledger.sheet.isOfAllowance === true ? 'allowance' : 'voucher')) return null;
    const found = ledger.text(index, 'voucherStatus');
    // A month before the start is ST04's.
    if (goneState(found) !== null || ledger.month(index, benefit === 'voucher' ? 'voucherStop' : 'allowanceStop').state !== 'blank') return null;
    return { row: viewOf(rows[0]), field: 'voucherStatus', data: { kind: 'noMonth', found, months: 0 }, severity: 'warning' };
  },
});
