import type { CellRange } from '../workbook/port';
import type { FieldName, RecognisedSheet } from './types';

/**
 * What the people of a household share: where its cell is merged downwards it counts for each row it covers (rulings 48). So does the period of a list of payments, written once beside all its rows.
 * Names, numbers, amounts and signatures are never shared.
 */
const sharedFields: ReadonlySet<FieldName> = new Set(['address', 'registeredAddress', 'phone', 'household', 'community', 'period']);

/** Merges that reach over rows of persons, in the columns that are shared, and in others beside them; each as wide as one column. */
export function mergedDown(merges: readonly CellRange[], fields: Readonly<Record<FieldName, number>>, rows: ArrayLike<number>, besides: readonly number[] = []): readonly CellRange[] {
  const first = rows[0] ?? 0;
  const last = rows[rows.length - 1] ?? 0;
  const columns = new Set([...Object.entries(fields).flatMap(([field, column]) => (sharedFields.has(field) && column > 0 ? [column] : [])), ...besides]);
  if (columns.size === 0) return [];
  return merges.filter(({ firstRow, lastRow, firstColumn }) => lastRow > firstRow && firstRow >= first && firstRow <= last && columns.has(firstColumn));
}

/** The first row of the merge that covers a row, of a field's column; null where none does. */
export function coveredRows({ mergedDown: merged, fields, lastRow: end }: RecognisedSheet, field: FieldName): ReadonlyMap<number, number> | null {
  if (merged === undefined || !sharedFields.has(field)) return null;
  const covered = new Map<number, number>();
  for (const { firstRow, lastRow, firstColumn } of merged) {
    if (firstColumn !== fields[field]) continue;
    for (let row = firstRow + 1; row <= Math.min(lastRow, end); row += 1) covered.set(row, firstRow);
  }
  return covered.size === 0 ? null : covered;
}

/** Whether a cell of a row counts for other rows too, or another row's for it. */
export function sharesCells({ mergedDown: merged = [] }: RecognisedSheet, row: number): boolean {
  return merged.some(({ firstRow, lastRow }) => firstRow <= row && row <= lastRow);
}
