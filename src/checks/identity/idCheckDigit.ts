import { checkDigit } from '../../rules/identity/checkDigit';
import type { RowCheck } from '../check';
import { everyKind } from './kinds';

/** ID03: the last sign is not the one the other seventeen give (GB 11643-1999, ISO 7064 MOD 11-2). */
export const idCheckDigit: RowCheck = {
  code: 'ID03',
  severity: 'error',
  certainty: 'certain',
  kinds: everyKind,
  scope: 'row',
  find: (row) =>
    row.id.fault === 'checkDigit'
      ? { row, field: 'idNumber', data: { foundId: row.id.clean, last: row.id.clean.slice(-1), expected: checkDigit(row.id.clean) } }
      : null,
};
