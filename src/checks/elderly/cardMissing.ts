import { compareDates, compareMonths } from '../../rules/calendar/compare';
import { monthOfValue } from '../../rules/calendar/readDateText';
import { chineseMonth } from '../../rules/calendar/formatDate';
import { cardAges, dateOfAge } from '../../rules/elderly/cards';
import type { CalendarDate, DateValue } from '../../rules/calendar/calendarDate';
import type { PersonRow } from '../../tables/person';
import type { HolderCheck } from '../check';
import { cardKey } from '../context';

const cardFields = [
  { field: 'seniorCardDate', age: 'senior', card: '老年证' },
  { field: 'preferentialCardDate', age: 'preferential', card: '优待证' },
] as const;

/** EL12 应办未办: of age since the month before or earlier, alive and present, and no card (rulings 26). One finding a person names all. */
export const cardMissing: HolderCheck = {
  code: 'EL12',
  severity: 'warning',
  certainty: 'certain',
  kinds: ['elders'],
  scope: 'voucher',
  find: ({ birth, facts, rows }, { policy, asOf, viewOf, cards }) => {
    if (birth === null || !cardFields.some(({ field }) => isBlank(rows[0], field)) || isPast(facts.death, asOf) || isPast(facts.moveOut, asOf)) return null;
    if (rows[0].ledger.sheet.isCardRegister === true) return null;
    const row = viewOf(rows[0]);
    const ages = cardAges(policy, asOf);
    const missing = cardFields.filter(({ field, age, card }) => {
      if (!isBlank(row, field) || (row.idKey !== null && cards.has(cardKey(row.idKey, card)))) return false;
      return compareMonths(monthOfValue(dateOfAge(birth, ages[age], policy, asOf)), asOf) < 0;
    });
    const [first] = missing;
    if (first === undefined) return null;
    const since = monthOfValue(dateOfAge(birth, ages[first.age], policy, asOf));
    return { row, field: 'name', data: { cards: missing.map(({ age, card }) => `${ages[age]}岁${card}`).join('、'), since: chineseMonth(since) } };
  },
};

function isBlank({ ledger, index }: PersonRow, field: string): boolean {
  return ledger.has(field) && ledger.date(index, field).state === 'blank';
}

function isPast(event: DateValue | null, asOf: CalendarDate): boolean {
  return event !== null && (event.precision === 'month' || compareDates(event.date, asOf) <= 0);
}
