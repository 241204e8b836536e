import { fullYears } from '../../rules/age/fullYears';
import type { RowCheck } from '../check';

/** HP04: the holder was under the age of the place when the device was issued (rulings 30). */
export const holderTooYoung: RowCheck = {
  code: 'HP04',
  severity: 'warning',
  certainty: 'suspect',
  kinds: ['helpers'],
  scope: 'row',
  find: (row, { policy, asOf }) => {
    const birth = row.idKey === null ? null : row.id.analysis.birthDate;
    const issued = row.ledger.date(row.index, 'issueDate');
    if (birth === null) return null;
    const on = issued.state === 'read' && issued.value.precision === 'day' ? issued.value.date : asOf;
    const limit = policy.inForce('helper.age', asOf).value;
    const age = fullYears(birth, on, policy.inForce('age.leapBirthday', asOf).value);
    return age >= limit ? null : { row, field: 'idNumber', data: { age, limit } };
  },
};
