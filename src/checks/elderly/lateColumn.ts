import { adjustmentIn } from '../../ledger/adjustments';
import type { RowView } from '../rowView';

/** What a row was paid for other months, in a column of its own that nobody reads. */
export interface LateColumn {
  readonly heading: string;
  readonly fen: number;
}

/** 应发（含补发） is all together, 补发月数 and 补发日期 are no money. */
const noMoney = /含|月[数數份]|日期|[时時][间間]|原因|[说說]明|[签簽]/;

/** 补发 beside the amount, which may count it too; null where the row has none. */
export function lateColumn({ ledger, index }: RowView): LateColumn | null {
  for (const { column, text } of ledger.sheet.notRead) {
    const heading = text.replace(/\s+/g, '');
    if (adjustmentIn(heading) !== 'late' || noMoney.test(heading)) continue;
    const fen = ledger.fenAt(index, column);
    if (fen.state === 'read' && fen.value > 0) return { heading, fen: fen.value };
  }
  return null;
}
