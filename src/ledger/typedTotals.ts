import { CellType, type CellBlock } from '../workbook/port';
import { foldHeading } from './foldHeading';
import type { FieldName, Ledger } from './types';

/** A figure typed into a row 合计 or 小计, and what its rows add up to. */
export interface TypedTotal {
  readonly row: number;
  readonly column: number;
  readonly field: FieldName;
  /** As it stands; money in yuan. */
  readonly typed: number;
  readonly computed: number;
}

type Summed = Pick<Ledger, 'sheet' | 'count' | 'has' | 'row' | 'column' | 'fen'>;

/** Fields whose sums mean something; money is summed in fen. */
const summed: Readonly<Record<FieldName, 'money' | 'count'>> = { amount: 'money', months: 'count', recoverable: 'money', recovered: 'money', allowanceAmount: 'money' };
const whole = /^(?:合计|总计|共计|总合计|汇总)/;
const part = /^(?:小计|.*小计$|.*合计$)/;

/**
 * Figures of 合计 and 小计 rows that were typed, not computed (rulings 31). 小计 sums since the last 小计, 合计 all above; a
 * repeated heading starts no block.
 * @param columns of months across: fields besides those of the ledger, with their columns
 */
export function typedTotalsOf(ledger: Summed, block: CellBlock, columns: ReadonlyMap<FieldName, number> | null = null): readonly TypedTotal[] {
  const fields = [...(columns?.keys() ?? []), ...Object.keys(summed).filter((field) => ledger.has(field))].map((field): [FieldName, 'money' | 'count'] => [field, summed[field] ?? 'money']);
  if (fields.length === 0 || block.range === null) return [];
  const totals: TypedTotal[] = [];
  const all = new Map(fields.map(([field]) => [field, 0]));
  const since = new Map(all);
  let next = 0;
  for (let row = ledger.sheet.firstRow || 1; row <= block.range.lastRow; row += 1) {
    if (next < ledger.count && ledger.row(next) === row) {
      for (const [field, type] of fields) {
        const value = valueOf(ledger, next, field, type);
        all.set(field, (all.get(field) ?? 0) + value);
        since.set(field, (since.get(field) ?? 0) + value);
      }
      next += 1;
      continue;
    }
    const label = labelOf(block, row);
    const isWhole = whole.test(label);
    if (!isWhole && !part.test(label)) continue;
    for (const [field, type] of fields) {
      const column = columns?.get(field) ?? ledger.column(field);
      if (block.type(row, column) !== CellType.Number || block.formula(row, column) !== null) continue;
      const sum = (isWhole ? all : since).get(field) ?? 0;
      totals.push({ row, column, field: columns?.has(field) === true ? 'amount' : field, typed: block.number(row, column), computed: type === 'money' ? sum / 100 : sum });
    }
    if (!isWhole) for (const [field] of fields) since.set(field, 0);
  }
  return totals;
}

function valueOf(ledger: Summed, index: number, field: FieldName, type: 'money' | 'count'): number {
  const reading = ledger.fen(index, field);
  if (reading.state !== 'read') return 0;
  return type === 'money' ? reading.value : reading.value / 100;
}

/** The first text of a row, folded. */
function labelOf(block: CellBlock, row: number): string {
  for (let column = block.range?.firstColumn ?? 1; column <= (block.range?.lastColumn ?? 0); column += 1) {
    if (block.type(row, column) === CellType.Text) return foldHeading(block.text(row, column)).text;
  }
  return '';
}
