import type { RowCheck } from '../check';
import { cellFix } from '../cellFix';
import { isDoubtfulId } from './doubtfulId';
import { everyKind } from './kinds';

/** ID07: 性别 is not what the 17th digit says, odd for men (GB 11643-1999). */
export const sexAgainstId: RowCheck = {
  code: 'ID07',
  severity: 'error',
  certainty: 'certain',
  kinds: everyKind,
  scope: 'row',
  find: (row) => {
    if (row.id.fault !== null || isDoubtfulId(row)) return null;
    const said = row.ledger.listed(row.index, 'sex');
    const expected = row.id.analysis.sex === 'male' ? '男' : '女';
    if (said.state !== 'read' || said.value === expected) return null;
    return { row, field: 'sex', data: { found: said.value, expected }, fix: [cellFix(row, 'sex', expected)] };
  },
};
