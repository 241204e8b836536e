import type { RowView } from './rowView';

/** Where the row stands that another one is held against: its sheet is named where it is another. */
export function placeOf(first: RowView, row: RowView): { readonly first: number; readonly firstSheet?: string } {
  return { first: first.row, ...(first.ledger === row.ledger ? {} : { firstSheet: first.ledger.sheet.name }) };
}
