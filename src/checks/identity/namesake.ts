import { alike } from '../alike';
import type { GroupCheck } from '../check';
import { placeOf } from '../placeOf';
import { everyKind, isPaymentKind } from './kinds';

/** ID11: one name and birth date under two numbers, in one ledger, be it of several sheets: somebody may be registered twice. */
export const namesake: GroupCheck = {
  code: 'ID11',
  severity: 'warning',
  certainty: 'suspect',
  kinds: everyKind.filter((kind) => !isPaymentKind(kind)),
  scope: 'kind',
  // Of a hundred thousand few share a birthday: names are compared among those alone.
  key: (row) => {
    const birth = row.idKey === null || row.name === '' ? null : row.id.analysis.birthDate;
    return birth === null ? null : (birth.year * 12 + birth.month) * 31 + birth.day;
  },
  find: (rows) =>
    alike(rows, ({ name }) => name.replace(/\s+/g, '')).flatMap(([first, ...later]) =>
      later.flatMap((row) => (first === undefined || row.idKey === first.idKey ? [] : [{ row, field: 'idNumber', data: { foundId: row.id.clean, firstId: first.id.clean, ...placeOf(first, row) } }])),
    ),
};
