import { compareDates } from '../../rules/calendar/compare';
import { chineseDate } from '../../rules/calendar/formatDate';
import { firstDayOfMonth } from '../../rules/calendar/arithmetic';
import { isReturned } from '../../ledger/returnSaid';
import type { RowCheck } from '../check';

/** HP02: the holder has died or moved away, and the device is not back. */
export const holderGone: RowCheck = {
  code: 'HP02',
  severity: 'warning',
  certainty: 'suspect',
  kinds: ['helpers'],
  scope: 'row',
  find: (row, { holderOf, asOf }) => {
    if (isReturned(row.ledger, row.index)) return null;
    const facts = holderOf(row, 'voucher')?.facts;
    const left = facts?.death ?? facts?.moveOut ?? null;
    if (facts === undefined || left === null) return null;
    const day = left.precision === 'day' ? left.date : firstDayOfMonth(left.month);
    if (compareDates(day, asOf) > 0) return null;
    return { row, field: row.has('status') ? 'status' : 'deviceNumber', data: { reason: facts.death !== null ? '死亡' : '迁出', date: chineseDate(day) } };
  },
};
