import { compareDates, compareMonths } from '../../rules/calendar/compare';
import { monthOfValue } from '../../rules/calendar/readDateText';
import { chineseMonth } from '../../rules/calendar/formatDate';
import { cardAges, dateOfAge } from '../../rules/elderly/cards';
import type { HolderCheck } from '../check';
import { cardKey } from '../context';

/** EL12 应办未办: of age since the month before or earlier, alive and present, and no card (rulings 26). One finding a person names all. */
export const cardMissing: HolderCheck = {
  code: 'EL12',
  severity: 'warning',
  certainty: 'certain',
  kinds: ['elders'],
  scope: 'voucher',
  find: ({ birth, facts, rows }, { policy, asOf, viewOf, cards }) => {
    const row = viewOf(rows[0]);
    const left = [facts.death, facts.moveOut].some((event) => event !== null && (event.precision === 'month' || compareDates(event.date, asOf) <= 0));
    if (birth === null || left) return null;
    const ages = cardAges(policy, asOf);
    const missing = ([['seniorCardDate', ages.senior, '老年证'], ['preferentialCardDate', ages.preferential, '优待证']] as const).filter(([field, age, card]) => {
      if (!row.has(field) || row.text(field) !== '' || (row.idKey !== null && cards.has(cardKey(row.idKey, card)))) return false;
      return compareMonths(monthOfValue(dateOfAge(birth, age, policy, asOf)), asOf) < 0;
    });
    const [first] = missing;
    if (first === undefined) return null;
    return { row, field: 'name', data: { cards: missing.map(([, age, card]) => `${age}岁${card}`).join('、'), since: chineseMonth(monthOfValue(dateOfAge(birth, first[1], policy, asOf))) } };
  },
};
