import { isoDate } from '../../rules/calendar/formatDate';
import type { GroupCheck } from '../check';
import { everyKind } from './kinds';

/** ID11: one name and birth date under two numbers, in one ledger: somebody may be registered twice. */
export const namesake: GroupCheck = {
  code: 'ID11',
  severity: 'warning',
  certainty: 'suspect',
  kinds: everyKind.filter((kind) => kind !== 'vouchers'),
  scope: 'ledger',
  key: (row) => {
    const birth = row.idKey === null ? null : row.id.analysis.birthDate;
    return birth === null || row.name === '' ? null : `${row.name.replace(/\s+/g, '')}|${isoDate(birth)}`;
  },
  find: (rows) => {
    const [first, ...later] = rows;
    return later.flatMap((row) => (first === undefined || row.idKey === first.idKey ? [] : [{ row, field: 'idNumber', data: { foundId: row.id.clean, firstId: first.id.clean, first: first.row } }]));
  },
};
