import type { Finding } from '../checks/finding';
import type { Disagreement } from '../tables/engine/disagreements';
import type { SheetInfo } from '../workbook/port';

const codes: Readonly<Record<Disagreement['rule'], { readonly code: string; readonly kind?: string }>> = {
  sum: { code: 'RC01' },
  balance: { code: 'RC02', kind: 'balance' },
  carriedOver: { code: 'RC02', kind: 'carriedOver' },
  row: { code: 'RC05' },
};

/** RC01, RC02, RC05: a figure of a table that was not made here, or came without its ledgers, and that its other figures give otherwise. */
export function disagreementFinding({ id, name }: SheetInfo, { row, column, field, rule, typed, computed }: Disagreement): Finding {
  const { code, kind } = codes[rule];
  return { code, severity: 'error', certainty: 'certain', sheet: id, sheetName: name, row, column, field, key: '', name: '', data: { typed, computed, ...(kind === undefined ? {} : { kind }) }, fix: null };
}

/** Whether a finding says that a table contradicts itself: RC02 without a kind is of two tables. */
export function isDisagreement({ code, data }: Pick<Finding, 'code' | 'data'>): boolean {
  return Object.values(codes).some((one) => one.code === code && (code !== 'RC02' || data['kind'] !== undefined));
}
