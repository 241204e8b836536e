import { isReturned } from '../../ledger/returnSaid';
import type { GroupCheck } from '../check';
import { placeOf } from '../placeOf';
import type { RowView } from '../rowView';

/** HP01: one device with two current holders. */
export const deviceTwice: GroupCheck = {
  code: 'HP01',
  severity: 'error',
  certainty: 'certain',
  kinds: ['helpers'],
  scope: 'workbook',
  key: (row) => {
    if (isReturned(row.ledger, row.index)) return null;
    return row.text('deviceNumber').replace(/\s+/g, '').toUpperCase() || null;
  },
  find: ([first, ...later]) =>
    later.filter((row) => row.idKey === null || row.idKey !== first?.idKey).map((row) => ({ row, field: 'deviceNumber', data: { found: row.text('deviceNumber'), ...placeOf(first as RowView, row), firstName: first?.name ?? '' } })),
};
