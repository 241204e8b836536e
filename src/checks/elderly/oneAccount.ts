import type { GroupCheck } from '../check';
import { placeOf } from '../placeOf';
import type { RowView } from '../rowView';

/** EL15: one bank account for more than one person. */
export const oneAccount: GroupCheck = {
  code: 'EL15',
  severity: 'warning',
  certainty: 'suspect',
  kinds: ['elders'],
  scope: 'workbook',
  key: (row) => {
    const account = row.text('bankAccount');
    return account === '' ? null : account.replace(/[\s-]+/g, '') || null;
  },
  find: ([first, ...later]) =>
    later.filter((row) => row.idKey === null || row.idKey !== first?.idKey).map((row) => ({ row, field: 'bankAccount', data: { foundAccount: row.text('bankAccount'), ...placeOf(first as RowView, row), firstName: first?.name ?? '' } })),
};
