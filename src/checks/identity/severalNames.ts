import { namesInCell } from '../../ledger/namesInCell';
import type { RowCheck } from '../check';
import { everyKind } from './kinds';

/** ID15: several names in one cell beside one number: whose it is nobody can tell, and the others are in no row. */
export const severalNames: RowCheck = {
  code: 'ID15',
  severity: 'warning',
  certainty: 'suspect',
  kinds: everyKind,
  scope: 'row',
  find: (row) => {
    const names = namesInCell(row.ledger.raw(row.index, 'name'));
    // Two numbers in one cell are ID02's.
    return names.length < 2 || row.id.fault === 'form' ? null : { row, field: 'name', data: { names: names.join('、'), count: names.length } };
  },
};
