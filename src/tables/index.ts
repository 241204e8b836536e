import { certificatesMonthly } from './certificatesMonthly';
import type { TableSpec } from './spec';

/** Every table there is, in the order of the seed. A new one is one file and one line here. */
export const tables: readonly TableSpec[] = [certificatesMonthly];

/** The table of an id; null for an id that is none's. */
export function tableById(id: string): TableSpec | null {
  return tables.find((table) => table.id === id) ?? null;
}
