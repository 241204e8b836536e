import type { DateValue } from '../../rules/calendar/calendarDate';
import { compareDates, compareMonths } from '../../rules/calendar/compare';
import { chineseDate, chineseMonth } from '../../rules/calendar/formatDate';
import { monthOfValue } from '../../rules/calendar/readDateText';
import type { Report, RowCheck } from '../check';
import type { RowView } from '../rowView';

/** Of each pair the second may not lie before the first; the finding stands at the second, or at the first where that can only be later by mistake. */
const orders: readonly { readonly first: string; readonly then: string; readonly at: string }[] = [
  { first: 'birthDate', then: 'deathDate', at: 'deathDate' },
  { first: 'seniorCardDate', then: 'deathDate', at: 'seniorCardDate' },
  { first: 'preferentialCardDate', then: 'deathDate', at: 'preferentialCardDate' },
  { first: 'allowanceStart', then: 'allowanceStop', at: 'allowanceStop' },
];

/** ST04: events in an order that cannot be: death before birth, handled after death, stopped before it began (rulings 28). */
export const impossibleOrder: RowCheck = {
  code: 'ST04',
  severity: 'warning',
  certainty: 'certain',
  kinds: ['elders', 'deaths'],
  scope: 'row',
  find: (row) => {
    const reports = orders.flatMap(({ first, then, at }): Report[] => pairOf(row, first, then, at));
    const status = row.ledger.listed(row.index, 'voucherStatus');
    // Still paid, it has been started anew: that is EL08's.
    if (status.state === 'read' && status.value === '停发') reports.push(...pairOf(row, 'voucherStart', 'voucherStop', 'voucherStop'));
    return reports;
  },
};

function pairOf(row: RowView, first: string, then: string, at: string): Report[] {
  const [one, other] = [dateIn(row, first), dateIn(row, then)];
  if (one === null || other === null || !isBefore(other, one)) return [];
  return [{ row, field: at, data: { first, firstDate: shown(one), then, thenDate: shown(other) } }];
}

function dateIn({ ledger, index }: RowView, field: string): DateValue | null {
  const reading = ledger.date(index, field);
  return reading.state === 'read' ? reading.value : null;
}

function isBefore(one: DateValue, other: DateValue): boolean {
  if (one.precision === 'day' && other.precision === 'day') return compareDates(one.date, other.date) < 0;
  return compareMonths(monthOfValue(one), monthOfValue(other)) < 0;
}

function shown(value: DateValue): string {
  return value.precision === 'day' ? chineseDate(value.date) : chineseMonth(value.month);
}
