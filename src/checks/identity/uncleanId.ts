import type { RowCheck } from '../check';
import { cellFix } from '../cellFix';
import { everyKind } from './kinds';

/** ID13: spaces, an apostrophe, full-width digits or a small x: right once they are gone. */
export const uncleanId: RowCheck = {
  code: 'ID13',
  severity: 'warning',
  certainty: 'certain',
  kinds: everyKind,
  scope: 'row',
  find: (row) => {
    const { text, clean, fault } = row.id;
    // Two numbers in one cell, or a name before one, are no number once their spaces are gone.
    if (text === clean || fault === 'otherDocument' || fault === 'blank' || fault === 'number' || fault === 'form') return null;
    return { row, field: 'idNumber', data: { offeredId: clean }, fix: [cellFix(row, 'idNumber', clean)] };
  },
};
