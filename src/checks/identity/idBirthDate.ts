import { chineseDate } from '../../rules/calendar/formatDate';
import type { RowCheck } from '../check';
import { everyKind } from './kinds';

/** ID04: the birth date in the number is no day, lies after the day of looking or more than 130 years before it. */
export const idBirthDate: RowCheck = {
  code: 'ID04',
  severity: 'error',
  certainty: 'certain',
  kinds: everyKind,
  scope: 'row',
  find: (row) => {
    if (row.id.fault !== 'birthDate') return null;
    const { birthDate } = row.id.analysis;
    const digits = row.id.clean.length === 18 ? row.id.clean.slice(6, 14) : row.id.clean.slice(6, 12);
    return { row, field: 'idNumber', data: { foundId: row.id.clean, birth: birthDate === null ? digits : chineseDate(birthDate) } };
  },
};
