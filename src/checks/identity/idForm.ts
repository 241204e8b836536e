import type { RowCheck } from '../check';
import { everyKind } from './kinds';

/** ID02: neither 15 nor 18 signs, or others than digits and a last X (GB 11643-1999). */
export const idForm: RowCheck = {
  code: 'ID02',
  severity: 'error',
  certainty: 'certain',
  kinds: everyKind,
  scope: 'row',
  find: (row) => (row.id.fault === 'form' ? { row, field: 'idNumber', data: { foundId: row.id.clean, length: Array.from(row.id.clean).length } } : null),
};
