import type { Finding } from '../checks/finding';
import type { Disagreement } from '../tables/engine/disagreements';
import type { SheetInfo } from '../workbook/port';

const codes: Readonly<Record<Disagreement['rule'], { readonly code: string; readonly kind?: string; readonly toVerify?: true }>> = {
  sum: { code: 'RC01' },
  balance: { code: 'RC02', kind: 'balance' },
  carriedOver: { code: 'RC02', kind: 'carriedOver' },
  row: { code: 'RC05' },
  moreMonths: { code: 'RC05', kind: 'moreMonths' },
  fewerMonths: { code: 'RC05', kind: 'fewerMonths', toVerify: true },
  unreadMonth: { code: 'RC05', kind: 'unreadMonth', toVerify: true },
  stopMonth: { code: 'RC05', kind: 'stopMonth', toVerify: true },
};

/** RC01, RC02, RC05: a figure of a table that was not made here, or came without its ledgers, and that its other figures give otherwise. */
export function disagreementFinding({ id, name }: SheetInfo, { row, column, field, rule, typed, computed }: Disagreement): Finding {
  const { code, kind, toVerify } = codes[rule];
  return { code, ...(toVerify === true ? ({ severity: 'warning', certainty: 'suspect' } as const) : ({ severity: 'error', certainty: 'certain' } as const)), sheet: id, sheetName: name, row, column, field, key: '', name: '', data: { typed, computed, ...(kind === undefined ? {} : { kind }) }, fix: null };
}

/** Whether a finding says for certain that a table contradicts itself: RC02 without a kind is of two tables. */
export function isDisagreement({ code, data, certainty }: Pick<Finding, 'code' | 'data' | 'certainty'>): boolean {
  return certainty === 'certain' && Object.values(codes).some((one) => one.code === code && (code !== 'RC02' || data['kind'] !== undefined));
}
