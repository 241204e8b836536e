import type { CellFix } from './finding';
import type { RowView } from './rowView';

/** New content for a cell of a row. */
export function cellFix({ ledger, index }: RowView, field: string, after: CellFix['after'], because?: CellFix['because']): CellFix {
  return { sheet: ledger.sheet.sheet, row: ledger.rowAt(index, field), column: ledger.columnAt(index, field), field, before: ledger.text(index, field), after, ...(because === undefined ? {} : { because }) };
}
