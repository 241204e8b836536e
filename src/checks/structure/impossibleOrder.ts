import { addMonths } from '../../rules/calendar/arithmetic';
import type { DateValue } from '../../rules/calendar/calendarDate';
import { isValueBefore } from '../../rules/calendar/compare';
import { chineseDate, chineseValue } from '../../rules/calendar/formatDate';
import { monthOfValue } from '../../rules/calendar/readDateText';
import { birthOf } from '../../tables/person';
import type { Report, RowCheck } from '../check';
import type { RowView } from '../rowView';

/** The second may not lie before the first; the finding stands at the second, or at the first where that can only be later by mistake. */
interface Order {
  readonly first: string;
  readonly then: string;
  readonly at: string;
  /** The first is written down ahead, and may be of the month after. */
  readonly isAhead?: true;
}

const restart: Order = { first: 'voucherStart', then: 'voucherStop', at: 'voucherStop' };
const orders: readonly Order[] = [
  { first: 'birthDate', then: 'deathDate', at: 'deathDate' },
  { first: 'birthDate', then: 'moveOutDate', at: 'moveOutDate' },
  { first: 'seniorCardDate', then: 'deathDate', at: 'seniorCardDate' },
  { first: 'preferentialCardDate', then: 'deathDate', at: 'preferentialCardDate' },
  // Who was to begin next month may die in this one.
  { first: 'voucherStart', then: 'deathDate', at: 'deathDate', isAhead: true },
  { first: 'allowanceStart', then: 'deathDate', at: 'deathDate', isAhead: true },
  { first: 'allowanceStart', then: 'allowanceStop', at: 'allowanceStop' },
  restart,
];

/** What has happened has a day that has come. */
const happened = ['deathDate', 'moveOutDate'];

/** ST04: events in an order that cannot be: death before birth, handled or begun after death, stopped before it began (rulings 28), died or moved after the day of looking. */
export const impossibleOrder: RowCheck = {
  code: 'ST04',
  severity: 'warning',
  certainty: 'certain',
  kinds: ['elders', 'deaths'],
  scope: 'row',
  find: (row, { asOf }) => {
    const reports: Report[] = [];
    for (const field of happened) {
      const event = dateIn(row, field);
      if (event !== null && isValueBefore({ precision: 'day', date: asOf }, event)) reports.push({ row, field, data: { kind: 'later', then: field, thenDate: chineseValue(event), today: chineseDate(asOf) } });
    }
    for (const pair of orders) {
      // Hardly anybody has a later event: it is looked for first.
      const later = dateIn(row, pair.then);
      const earlier = later === null || (pair === restart && !isStopped(row)) ? null : dateIn(row, pair.first);
      if (later === null || earlier === null || !isValueBefore(pair.isAhead ? monthAfter(later) : later, earlier)) continue;
      reports.push({ row, field: pair.at, data: { first: pair.first, firstDate: chineseValue(earlier), then: pair.then, thenDate: chineseValue(later) } });
    }
    return reports;
  },
};

function monthAfter(value: DateValue): DateValue {
  return { precision: 'month', month: addMonths(monthOfValue(value), 1) };
}

/** Still paid, it has been started anew: that is EL08's. */
function isStopped({ ledger, index }: RowView): boolean {
  const status = ledger.listed(index, 'voucherStatus');
  return status.state === 'read' && status.value === '停发';
}

function dateIn(row: RowView, field: string): DateValue | null {
  // The number says the birth too.
  if (field === 'birthDate') return birthOf([row]);
  const reading = row.ledger.date(row.index, field);
  return reading.state === 'read' ? reading.value : null;
}
