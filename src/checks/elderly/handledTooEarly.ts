import type { DateValue } from '../../rules/calendar/calendarDate';
import { compareMonths } from '../../rules/calendar/compare';
import { chineseDate, chineseMonth } from '../../rules/calendar/formatDate';
import { monthOfValue } from '../../rules/calendar/readDateText';
import { cardAge, dateOfAge, type CardAges } from '../../rules/elderly/cards';
import type { Report, RowCheck } from '../check';
import type { CheckContext } from '../context';
import type { RowView } from '../rowView';

const cards: Readonly<Record<string, keyof CardAges>> = { 老年证: 'senior', 优待证: 'preferential', 老年券: 'voucher' };

/** EL11: handled before the birthday month of the age it is for; within the month, before the day, is none (rulings 25). */
export const handledTooEarly: RowCheck = {
  code: 'EL11',
  severity: 'error',
  certainty: 'certain',
  kinds: ['elders', 'certificates'],
  scope: 'row',
  find: (row, context): Report | readonly Report[] | null => {
    if (row.ledger.kind === 'elders') {
      const senior = judged(row, 'seniorCardDate', 'senior', context);
      const preferential = judged(row, 'preferentialCardDate', 'preferential', context);
      return senior === null || preferential === null ? (senior ?? preferential) : [senior, preferential];
    }
    const certificate = row.ledger.listed(row.index, 'certificate');
    const age = certificate.state === 'read' ? cards[certificate.value] : undefined;
    return age === undefined ? null : judged(row, 'handledDate', age, context);
  },
};

function judged(row: RowView, field: string, card: keyof CardAges, { policy, asOf }: CheckContext): Report | null {
  const handled = row.ledger.date(row.index, field);
  if (handled.state !== 'read') return null;
  const birth: DateValue | null = row.birthDay === null ? row.birth : { precision: 'day', date: row.birthDay };
  if (birth === null) return null;
  const age = cardAge(card, policy, asOf);
  const reached = dateOfAge(birth, age, policy, asOf);
  if (compareMonths(monthOfValue(handled.value), monthOfValue(reached)) >= 0) return null;
  return { row, field, data: { age, found: shown(handled.value), expected: shown(reached) } };
}

function shown(value: DateValue): string {
  return value.precision === 'day' ? chineseDate(value.date) : chineseMonth(value.month);
}
