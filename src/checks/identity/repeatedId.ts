import type { GroupCheck } from '../check';
import { everyKind } from './kinds';

/** What makes two rows of one ledger the same entry, besides the number (rulings 22). In vouchers EL14 speaks. */
const besides: Readonly<Record<string, string>> = { stops: 'benefit', certificates: 'certificate', helpers: 'deviceNumber' };

/** ID10: the same number on an earlier row of the same ledger. */
export const repeatedId: GroupCheck = {
  code: 'ID10',
  severity: 'error',
  certainty: 'certain',
  kinds: everyKind.filter((kind) => kind !== 'vouchers'),
  scope: 'ledger',
  key: (row) => {
    const { idKey, ledger } = row;
    if (idKey === null) return null;
    const field = besides[ledger.kind];
    if (field === undefined) return idKey;
    const listed = field === 'deviceNumber' ? null : ledger.listed(row.index, field);
    return `${idKey}|${listed?.state === 'read' ? listed.value : row.text(field)}`;
  },
  find: ([first, ...later]) => later.map((row) => ({ row, field: 'idNumber', data: { foundId: row.id.clean, first: first?.row ?? 0, firstName: first?.name ?? '' } })),
};
