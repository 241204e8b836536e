import type { RowCheck } from '../check';
import { everyKind } from './kinds';

/** ID01: a spreadsheet keeps 15 digits of a number; the rest of an ID number is gone. */
export const idDigitsLost: RowCheck = {
  code: 'ID01',
  severity: 'error',
  certainty: 'certain',
  kinds: everyKind,
  scope: 'row',
  find: (row) => (row.id.fault === 'number' ? { row, field: 'idNumber', data: { foundId: row.id.text } } : null),
};
