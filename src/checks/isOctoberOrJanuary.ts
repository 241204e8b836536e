import type { RowView } from './rowView';

/** Whether a cell holds a number such as 2026.1: 2026.10 typed as a number has lost its nought. */
export function isOctoberOrJanuary({ ledger, index }: RowView, field: string): boolean {
  return ledger.cell(index, field) === 'number' && /^\d{4}\.1$/.test(ledger.text(index, field));
}
