import { goneState } from '../../ledger/listedValues';
import { addMonths } from '../../rules/calendar/arithmetic';
import { compareMonths } from '../../rules/calendar/compare';
import { chineseMonth, chineseValue } from '../../rules/calendar/formatDate';
import { monthOfValue } from '../../rules/calendar/readDateText';
import { hasUnread } from '../../tables/holders/unread';
import type { HolderCheck } from '../check';

/**
 * ST04 where somebody moved out before 起发月份 and no 迁入日期 says he came back: he stands on no list. Of who is 在发 EL07
 * speaks, and who is said to be stopped or gone is rightly on none.
 */
export const movedBeforeStart: HolderCheck = {
  code: 'ST04',
  severity: 'warning',
  certainty: 'certain',
  kinds: ['elders'],
  scope: 'voucher',
  find: (holder, { viewOf }) => {
    const { start, ending, rows } = holder;
    const event = ending?.reason === '迁出' ? ending.event : null;
    // Who was to begin next month may move in this one.
    if (start === null || event === null || compareMonths(addMonths(monthOfValue(event), 1), start) >= 0 || hasUnread(holder, 'moveInDate')) return null;
    const [{ ledger, index }] = rows;
    if (ledger.listed(index, 'voucherStatus').state === 'read' || goneState(ledger.text(index, 'voucherStatus')) !== null) return null;
    return { row: viewOf(rows[0]), field: 'moveOutDate', data: { kind: 'moved', first: 'voucherStart', firstDate: chineseMonth(start), then: 'moveOutDate', thenDate: chineseValue(event) } };
  },
};
