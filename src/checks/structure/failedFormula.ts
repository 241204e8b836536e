import type { Report, RowCheck } from '../check';
import { everyKind } from '../identity/kinds';

/** ST05: a formula that failed stands where a value should. */
export const failedFormula: RowCheck = {
  code: 'ST05',
  severity: 'error',
  certainty: 'certain',
  kinds: everyKind,
  scope: 'row',
  find: (row) => {
    let reports: Report[] | null = null;
    for (const field of Object.keys(row.ledger.sheet.fields)) {
      if (row.ledger.cell(row.index, field) === 'error') (reports ??= []).push({ row, field, data: { found: row.text(field) } });
    }
    return reports;
  },
};
