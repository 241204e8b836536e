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
  find: (ledger, { ledgers }) => {
    const { missingFields, headerRows, titlePeriod } = ledger.sheet;
    const needed = new Set(kindSpec(ledger.kind).required);
    const hasStart = ledgers.some((one) => one.kind === 'elders' && one.has('voucherStart'));
    const missing = missingFields.filter((field) => needed.has(field) && !(field === 'period' && titlePeriod !== null));
    const row = headerRows.at(-1);
    if (row === undefined) return [];
    // Nobody is checked for what he has no start of: no all-clear (rulings 46).
    if (missing.length === 0) return hasStart || !missingFields.includes('voucherStart') ? [] : [{ ledger, row, column: ledger.firstHeading, field: 'voucherStart', data: { fields: 'voucherStart' } }];
    return [{ ledger, row, column: ledger.firstHeading, field: missing[0] as string, data: { fields: missing.join(',') } }];
  },
};
