import type { RowCheck } from '../check';

/** ST08 疑点: paid in a version or extract of a list of payments that is not used, and not in the one that is (rulings 12). */
export const paidInCopy: RowCheck = {
  code: 'ST08',
  severity: 'warning',
  certainty: 'suspect',
  kinds: ['vouchers', 'allowance-payments'],
  scope: 'row',
  find: (row, { paidInCopies }) => {
    const copy = paidInCopies.get(row.ledger);
    if (copy === undefined || !copy.rows.has(row.index)) return null;
    const { ledger, index } = row;
    const amount = ledger.fen(index, 'amount');
    const isUnpaid = amount.state === 'read' ? amount.value <= 0 : amount.state === 'unreadable' || (ledger.has('amount') && ledger.sheet.across.length === 0);
    return isUnpaid ? null : { row, field: 'name', data: { found: row.name, list: ledger.sheet.name, used: copy.of.sheet.name } };
  },
};
