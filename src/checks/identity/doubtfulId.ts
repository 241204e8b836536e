import type { RowView } from '../rowView';

/** Whether somebody should first say that the column is that of the ID number: what it says proves nobody else wrong (rulings 51). */
export function isDoubtfulId({ ledger }: RowView): boolean {
  return ledger.sheet.doubtful.includes('idNumber');
}
