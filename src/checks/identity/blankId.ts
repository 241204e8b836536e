import type { RowCheck } from '../check';
import { everyKind } from './kinds';

/** ID14: a name without a number. */
export const blankId: RowCheck = {
  code: 'ID14',
  severity: 'error',
  certainty: 'certain',
  kinds: everyKind,
  scope: 'row',
  find: (row) => (row.has('idNumber') && row.id.fault === 'blank' && row.name !== '' ? { row, field: 'idNumber' } : null),
};
