import { hasLostDigits, isMaskedNumber } from '../../rules/identity/usableNumber';
import type { GroupCheck } from '../check';
import { placeOf } from '../placeOf';
import type { RowView } from '../rowView';

/** EL15: one bank account for more than one person, on the roll or in lists of payments; told once a person. */
export const oneAccount: GroupCheck = {
  code: 'EL15',
  severity: 'warning',
  certainty: 'suspect',
  kinds: ['elders', 'allowance-payments'],
  scope: 'workbook',
  key: ({ ledger, index }) => accountOf(ledger.cell(index, 'bankAccount') === 'number', ledger.text(index, 'bankAccount')),
  find: ([first, ...later]) => {
    const told: RowView[] = first === undefined ? [] : [first];
    return later.flatMap((row) => {
      if (told.some((one) => isSamePerson(one, row))) return [];
      told.push(row);
      return [{ row, field: 'bankAccount', data: { foundAccount: row.text('bankAccount'), ...placeOf(first as RowView, row), firstName: first?.name ?? '' } }];
    });
  },
};

/** Null where there is none, or not all of its digits: those of strangers look alike then. */
function accountOf(isNumber: boolean, text: string): string | null {
  const account = text.replace(/[\s-]+/g, '');
  return account === '' || hasLostDigits(account, isNumber) || isMaskedNumber(account) ? null : account;
}

/** Without a right number on both sides the name tells. */
function isSamePerson(one: RowView, other: RowView): boolean {
  return one.idKey !== null && other.idKey !== null ? one.idKey === other.idKey : one.name === other.name && (one.ledger !== other.ledger || one.row === other.row);
}
