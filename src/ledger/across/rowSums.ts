import type { CellBlock } from '../../workbook/port';
import type { PeriodColumns } from '../types';
import { restOf, roleOf } from './columnRole';
import { headedColumns } from './headedColumns';
import { readWritten, type Written } from './writtenPeriod';

/** A column 合计 among the months, and the columns it sums. */
export interface RowSum {
  readonly column: number;
  readonly of: readonly number[];
}

const partSum = /小计/;

/** The columns of sums among months that were recognised, and what each sums. */
export function rowSumsOf(rows: readonly number[], block: CellBlock, across: readonly PeriodColumns[]): readonly RowSum[] {
  const amounts = across.flatMap(({ fields }) => (fields['amount'] === undefined ? [] : [fields['amount']]));
  const first = Math.min(...amounts);
  const known = new Set(across.flatMap(({ fields }) => Object.values(fields)));
  const sums: RowSum[] = [];
  let since = first;
  for (const { column, texts } of headedColumns(rows, { block, merges: [] })) {
    if (known.has(column) || column < first) continue;
    const own = texts.at(-1) ?? '';
    const written = readWritten(own);
    const isNamed = roleOf(written?.rest ?? own) === 'sum';
    const isPeriod = written !== null && written.count > 1 && restOf(written.rest) === '';
    if (!isNamed && !isPeriod) continue;
    const isPart = written === null ? partSum.test(own) : written.unit !== 'year';
    const ofPeriod = written === null ? null : tilesOf(written, across, column);
    if (isPeriod && ofPeriod === null) continue;
    sums.push({ column, of: ofPeriod ?? amounts.filter((amount) => amount < column && (!isPart || amount >= since)) });
    if (isPart) since = column;
  }
  return sums;
}

/** The amounts before a column that are together those of its period; null where some month of it is missing. */
function tilesOf({ first, count }: Written, across: readonly PeriodColumns[], column: number): readonly number[] | null {
  if (first === null) return null;
  const found = new Map<number, number>();
  for (const { text, fields } of across) {
    const part = readWritten(text);
    const amount = fields['amount'];
    if (part === null || part.first === null || amount === undefined || amount >= column || part.first < first || part.first + part.count > first + count) continue;
    for (let month = part.first; month < part.first + part.count; month += 1) found.set(month, amount);
  }
  return found.size === count ? [...new Set(found.values())].sort((one, other) => one - other) : null;
}
