import { kindSpec } from '../../ledger/kinds';
import type { SheetCheck } from '../check';
import { everyKind } from '../identity/kinds';

/** ST01: the kind is plain and a field it needs has no column, told once at the first cell of the last heading row (rulings 32). */
export const missingField: SheetCheck = {
  code: 'ST01',
  severity: 'error',
  certainty: 'certain',
  kinds: everyKind,
  scope: 'sheet',
  find: (ledger) => {
    const { missingFields, headerRows, titlePeriod } = ledger.sheet;
    const needed = new Set(kindSpec(ledger.kind).required);
    const missing = missingFields.filter((field) => needed.has(field) && !(field === 'period' && titlePeriod !== null));
    const row = headerRows.at(-1);
    if (missing.length === 0 || row === undefined) return [];
    return [{ ledger, row, column: ledger.firstHeading, field: missing[0] as string, data: { fields: missing.join(',') } }];
  },
};
