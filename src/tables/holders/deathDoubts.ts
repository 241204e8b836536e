import type { CalendarDate } from '../../rules/calendar/calendarDate';
import { isValueBefore } from '../../rules/calendar/compare';
import { isoDate } from '../../rules/calendar/formatDate';
import type { TableContext } from '../context';
import { birthOf, idNumberOf, keysOfPersons, type PersonRow } from '../person';
import type { TableNote } from '../spec';
import { holdsOn, type Holder } from './holder';
import type { Holders } from './holdersOf';
import { noteAt } from './noteAt';

/**
 * Who holds the benefit though something says that he may be gone: he stands in 死亡名册, which alone stops nobody
 * (rulings 7), or the day he left has yet to come. The table goes by the roll; nobody should miss it.
 */
export function deathDoubts({ all, of }: Holders, { ledgers, asOf }: Pick<TableContext, 'ledgers' | 'asOf'>): TableNote[] {
  return [...onRegister(all, of, ledgers, asOf), ...all.flatMap((holder) => stillToCome(holder, asOf))];
}

function onRegister(all: Holders['all'], of: Holders['of'], ledgers: TableContext['ledgers'], asOf: CalendarDate): TableNote[] {
  const dead = ledgers.filter(({ kind }) => kind === 'deaths').flatMap((ledger) => Array.from({ length: ledger.count }, (_unused, index): PersonRow => ({ ledger, index })));
  const keys = keysOfPersons(dead);
  const named = byName(all);
  const told = new Set<Holder>();
  return dead.flatMap(({ ledger, index }, place): TableNote[] => {
    const hasNameAlone = idNumberOf([{ ledger, index }]) === '' && birthOf([{ ledger, index }]) === null;
    const holder = hasNameAlone ? named.get(plainName({ ledger, index })) : of(keys[place] ?? '');
    if (holder === undefined || holder === null || told.has(holder) || holder.facts.death !== null || !holdsOn(holder, asOf)) return [];
    told.add(holder);
    return [noteAt(hasNameAlone ? 'namedOnDeathList' : 'onDeathList', holder, { list: ledger.sheet.name, listRow: String(ledger.row(index)) })];
  });
}

/** Who has a name that nobody else on the roll has; null where several have it. */
function byName(all: Holders['all']): ReadonlyMap<string, Holder | null> {
  const named = new Map<string, Holder | null>();
  for (const holder of all) {
    const name = plainName(holder.rows[0]);
    named.set(name, named.has(name) ? null : holder);
  }
  return named;
}

function plainName({ ledger, index }: PersonRow): string {
  return ledger.text(index, 'name').replace(/\s+/g, '');
}

function stillToCome(holder: Holder, asOf: CalendarDate): TableNote[] {
  const { death, moveOut } = holder.facts;
  const events = [['deathDate', death], ['moveOutDate', moveOut]] as const;
  return events.flatMap(([field, event]) => (event !== null && isValueBefore({ precision: 'day', date: asOf }, event) && holdsOn(holder, asOf) ? [noteAt('laterEvent', holder, { field, today: isoDate(asOf) })] : []));
}
