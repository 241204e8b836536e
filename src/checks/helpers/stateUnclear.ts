import type { RowCheck } from '../check';

/** HP03: the state of a device is none of the five, or has no day; 在用 since its issue needs none (rulings 30). */
export const stateUnclear: RowCheck = {
  code: 'HP03',
  severity: 'warning',
  certainty: 'certain',
  kinds: ['helpers'],
  scope: 'row',
  find: (row) => {
    if (!row.has('status') || row.ledger.cell(row.index, 'status') === 'error') return null;
    const status = row.ledger.listed(row.index, 'status');
    if (status.state !== 'read') return { row, field: 'status', data: { kind: 'word', found: row.text('status') } };
    if (row.hasDate('statusDate') || row.hasDate('returnDate') || row.hasDate('disuseDate') || (status.value === '报修' && row.hasDate('repairDate')) || (status.value === '在用' && row.hasDate('issueDate'))) return null;
    return { row, field: 'status', data: { kind: 'date', found: status.value } };
  },
};
