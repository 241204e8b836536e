import type { CalendarDate } from '../../rules/calendar/calendarDate';
import { isValueBefore } from '../../rules/calendar/compare';
import { isoDate } from '../../rules/calendar/formatDate';
import type { TableContext } from '../context';
import { keysOfPersons, type PersonRow } from '../person';
import type { TableNote } from '../spec';
import { holdsOn, type Holder } from './holder';
import type { Holders } from './holdersOf';
import { noteAt } from './noteAt';

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
    return [noteAt('onDeathList', holder, { list: ledger.sheet.name, listRow: String(ledger.row(index)) })];
  });
}

function stillToCome(holder: Holder, asOf: CalendarDate): TableNote[] {
  const { death, moveOut } = holder.facts;
  const events = [['deathDate', death], ['moveOutDate', moveOut]] as const;
  return events.flatMap(([field, event]) => (event !== null && isValueBefore({ precision: 'day', date: asOf }, event) && holdsOn(holder, asOf) ? [noteAt('laterEvent', holder, { field, today: isoDate(asOf) })] : []));
}
