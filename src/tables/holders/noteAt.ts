import type { TableNote } from '../spec';
import type { Holder } from './holder';

/** A note about one person, at his row of the roll. */
export function noteAt(code: TableNote['code'], { rows: [{ ledger, index }] }: Holder, data: TableNote['data'] = {}): TableNote {
  return { code, data: { name: ledger.text(index, 'name'), ...data }, place: { sheet: ledger.sheet.name, row: ledger.row(index) } };
}
