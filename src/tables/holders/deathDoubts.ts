import type { CalendarDate, DateValue } from '../../rules/calendar/calendarDate';
import { compareDates, compareMonths, monthOf } from '../../rules/calendar/compare';
import { isoDate } from '../../rules/calendar/formatDate';
import { monthOfValue } from '../../rules/calendar/readDateText';
import type { TableContext } from '../context';
import { keysOfPersons, type PersonRow } from '../person';
import type { TableNote } from '../spec';
import { holdsOn, type Holder } from './holder';
import type { Holders } from './holdersOf';

/** Whether a death or a move out is written as lying before the birth: then the date cannot be read as it is. */
export function isBeforeBirth(event: DateValue, birth: DateValue): boolean {
  if (event.precision === 'day' && birth.precision === 'day') return compareDates(event.date, birth.date) < 0;
  return compareMonths(monthOfValue(event), monthOfValue(birth)) < 0;
}

/** Whether a date lies after the day of looking. */
export function isAfter(event: DateValue, day: CalendarDate): boolean {
  return event.precision === 'day' ? compareDates(event.date, day) > 0 : compareMonths(event.month, monthOf(day)) > 0;
}

/**
 * Who holds the benefit though something says that he may be gone: he stands in 死亡名册, which alone stops nobody
 * (rulings 7), or the day he left has yet to come. The table goes by the roll; nobody should miss it.
 */
export function deathDoubts({ all, of }: Holders, { ledgers, asOf }: Pick<TableContext, 'ledgers' | 'asOf'>): TableNote[] {
  return [...onRegister(of, ledgers, asOf), ...all.flatMap((holder) => stillToCome(holder, asOf))];
}

function onRegister(of: Holders['of'], ledgers: TableContext['ledgers'], asOf: CalendarDate): TableNote[] {
  const dead = ledgers.filter(({ kind }) => kind === 'deaths').flatMap((ledger) => Array.from({ length: ledger.count }, (_unused, index): PersonRow => ({ ledger, index })));
  const keys = keysOfPersons(dead);
  const told = new Set<Holder>();
  return dead.flatMap(({ ledger, index }, place): TableNote[] => {
    const holder = of(keys[place] ?? '');
    if (holder === undefined || told.has(holder) || holder.facts.death !== null || !holdsOn(holder, asOf)) return [];
    told.add(holder);
    return [noteOf('onDeathList', holder, { list: ledger.sheet.name, listRow: String(ledger.row(index)) })];
  });
}

function stillToCome(holder: Holder, asOf: CalendarDate): TableNote[] {
  const { death, moveOut } = holder.facts;
  const events = [['deathDate', death], ['moveOutDate', moveOut]] as const;
  return events.flatMap(([field, event]) => (event !== null && isAfter(event, asOf) && holdsOn(holder, asOf) ? [noteOf('laterEvent', holder, { field, today: isoDate(asOf) })] : []));
}

function noteOf(code: TableNote['code'], { rows: [{ ledger, index }] }: Holder, data: Readonly<Record<string, string>>): TableNote {
  return { code, data: { name: ledger.text(index, 'name'), ...data }, place: { sheet: ledger.sheet.name, row: ledger.row(index) } };
}
