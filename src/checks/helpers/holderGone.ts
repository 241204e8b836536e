import { compareDates } from '../../rules/calendar/compare';
import { chineseDate } from '../../rules/calendar/formatDate';
import { firstDayOfMonth } from '../../rules/calendar/arithmetic';
import { isReturned, returnSaid } from '../../ledger/returnSaid';
import type { Report, RowCheck } from '../check';
import type { RowView } from '../rowView';

/** HP02: the holder has died or moved away, by the ledgers or by the row's own words alone, and the device is not back. */
export const holderGone: RowCheck = {
  code: 'HP02',
  severity: 'warning',
  certainty: 'suspect',
  kinds: ['helpers'],
  scope: 'row',
  find: (row, { holderOf, asOf }) => {
    if (isReturned(row.ledger, row.index)) return null;
    const facts = holderOf(row, 'voucher')?.facts ?? null;
    const left = facts?.death ?? facts?.moveOut ?? null;
    if (left === null) return saidByRemark(row);
    const day = left.precision === 'day' ? left.date : firstDayOfMonth(left.month);
    if (compareDates(day, asOf) > 0) return null;
    return { row, field: row.has('status') ? 'status' : 'deviceNumber', data: { reason: left === facts?.death ? '死亡' : '迁出', date: chineseDate(day) } };
  },
};

function saidByRemark(row: RowView): Report | null {
  const cell = row.ledger.gone(row.index).find(({ says }) => says === 'death' || says === 'move');
  // That the device is back is told of the same cell.
  if (cell === undefined || returnSaid(row.ledger, row.index) !== null) return null;
  return { row, field: 'remarks', column: cell.column, data: { kind: 'said', heading: cell.heading.replace(/\s+/g, ''), found: cell.text } };
}
