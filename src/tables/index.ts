import { allowanceReview } from './allowanceReview';
import { certificatesMonthly } from './certificatesMonthly';
import { helperMonthly } from './helperMonthly';
import { helperSummary } from './helperSummary';
import type { TableSpec } from './spec';
import { voucherDeathsMonthly } from './voucherDeathsMonthly';
import { voucherDeathsQuarterly } from './voucherDeathsQuarterly';
import { voucherInspection } from './voucherInspection';
import { voucherIssue } from './voucherIssue';
import { voucherReview } from './voucherReview';
import { voucherStatistics } from './voucherStatistics';
import { voucherStops } from './voucherStops';

/** Every table there is, in the order of the seed. A new one is one file and one line here. */
export const tables: readonly TableSpec[] = [
  voucherIssue,
  voucherInspection,
  allowanceReview,
  voucherReview,
  voucherDeathsMonthly,
  voucherDeathsQuarterly,
  voucherStatistics,
  voucherStops,
  helperMonthly,
  helperSummary,
  certificatesMonthly,
];

/** The table of an id; null for an id that is none's. */
export function tableById(id: string): TableSpec | null {
  return tables.find((table) => table.id === id) ?? null;
}
