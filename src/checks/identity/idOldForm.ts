import { fullYears } from '../../rules/age/fullYears';
import { toEighteen } from '../../rules/identity/toEighteen';
import type { RowCheck } from '../check';
import { cellFix } from '../cellFix';
import { everyKind } from './kinds';

/** The old form was given out until 1999: to people of at least some years by now. */
const youngest = 10;
const oldest = 120;

/** ID05: a number of 15 digits; converted where the age it then says is plausible (GB 11643-1999 ended the old form). */
export const idOldForm: RowCheck = {
  code: 'ID05',
  severity: 'warning',
  certainty: 'certain',
  kinds: everyKind,
  scope: 'row',
  find: (row, { asOf }) => {
    const { fault, analysis, clean } = row.id;
    if (fault !== null || analysis.form !== 15 || analysis.birthDate === null) return null;
    const age = fullYears(analysis.birthDate, asOf);
    const eighteen = age >= youngest && age <= oldest ? toEighteen(clean) : null;
    return { row, field: 'idNumber', data: { foundId: clean, offeredId: eighteen ?? '' }, ...(eighteen === null ? {} : { fix: [cellFix(row, 'idNumber', eighteen)] }) };
  },
};
