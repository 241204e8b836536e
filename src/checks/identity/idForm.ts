import { isMaskedNumber } from '../../rules/identity/usableNumber';
import type { RowCheck } from '../check';
import { everyKind } from './kinds';

/** ID02: neither 15 nor 18 signs, or others than digits and a last X (GB 11643-1999). */
export const idForm: RowCheck = {
  code: 'ID02',
  severity: 'error',
  certainty: 'certain',
  kinds: everyKind,
  scope: 'row',
  find: (row) => {
    // A formula that failed is ST05's.
    if (row.id.fault !== 'form' || row.ledger.cell(row.index, 'idNumber') === 'error') return null;
    const { clean } = row.id;
    return { row, field: 'idNumber', data: { foundId: clean, length: Array.from(clean).length, ...(isMaskedNumber(clean) ? { kind: 'masked' } : {}) } };
  },
};
