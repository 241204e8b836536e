import { hasLostDigits } from '../../rules/identity/usableNumber';
import type { SheetCheck } from '../check';

/** EL26: accounts kept as numbers of more digits than a spreadsheet keeps, told once a sheet at the first. */
export const accountDigitsLost: SheetCheck = {
  code: 'EL26',
  severity: 'warning',
  certainty: 'certain',
  kinds: ['elders', 'allowance-payments'],
  scope: 'sheet',
  find: (ledger) => {
    if (!ledger.has('bankAccount')) return [];
    const rows = new Set<number>();
    for (let index = 0; index < ledger.count; index += 1) {
      const text = ledger.text(index, 'bankAccount').replace(/\s+/g, '');
      if (hasLostDigits(text, ledger.cell(index, 'bankAccount') === 'number')) rows.add(ledger.row(index));
    }
    const [first] = rows;
    return first === undefined ? [] : [{ ledger, row: first, column: ledger.column('bankAccount'), field: 'bankAccount', data: { count: rows.size } }];
  },
};
