import type { Report, RowCheck } from '../check';
import { everyKind } from '../identity/kinds';
import { keptFields } from './keptFields';

/** More of a formula tells a clerk nothing. */
const longest = 40;

/** ST05: a formula that failed, or that nobody has worked out yet, stands where a value should: programs write such files. */
export const failedFormula: RowCheck = {
  code: 'ST05',
  severity: 'error',
  certainty: 'certain',
  kinds: everyKind,
  scope: 'row',
  find: (row) => {
    let reports: Report[] | null = null;
    for (const { field } of keptFields(row.ledger)) {
      if (row.ledger.cell(row.index, field) !== 'error') continue;
      const found = row.text(field);
      (reports ??= []).push({ row, field, data: { found: found.length > longest ? `${found.slice(0, longest)}…` : found, ...(found.startsWith('=') ? { kind: 'notComputed' } : {}) } });
    }
    return reports;
  },
};
