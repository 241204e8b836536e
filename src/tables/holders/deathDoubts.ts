import type { CalendarDate } from '../../rules/calendar/calendarDate';
import { compareMonths, isValueBefore } from '../../rules/calendar/compare';
import { isoDate } from '../../rules/calendar/formatDate';
import type { Ledger } from '../../ledger/types';
import { isSince } from '../../ledger/gone/goneCell';
import { deathAside, isAside } from '../../ledger/gone/toldAside';
import { maskNumbersIn } from '../../rules/identity/maskNumbersIn';
import { monthOfValue } from '../../rules/calendar/readDateText';
import { idKey } from '../../rules/identity/toEighteen';
import type { TableContext } from '../context';
import { ownNumber, type PersonRow } from '../person';
import type { TableNote } from '../spec';
import { holdsOn, type Holder } from './holder';
import type { Holders } from './holdersOf';
import { byPlainName, isOfBirth, plainName } from './namesakes';
import { noteAt } from './noteAt';

/**
 * Who holds the benefit though something says that he may be gone: he stands in 死亡名册, which alone stops nobody
 * (rulings 7), another ledger says it in a word, or the day he left has yet to come. The table goes by the roll; nobody should miss it.
 */
export function deathDoubts({ all, of }: Holders, { ledgers, asOf }: Pick<TableContext, 'ledgers' | 'asOf'>): TableNote[] {
  return [...onRegister(all, of, ledgers, asOf), ...all.flatMap((holder) => stillToCome(holder, asOf))];
}

function onRegister(all: Holders['all'], of: Holders['of'], ledgers: TableContext['ledgers'], asOf: CalendarDate): TableNote[] {
  const rowsOf = (ledger: Ledger) => Array.from({ length: ledger.count }, (_unused, index): PersonRow => ({ ledger, index }));
  const told = ledgers.filter(isAside).flatMap(rowsOf).filter(({ ledger, index }) => deathAside(ledger, index) !== null);
  const dead = [...ledgers.filter(({ kind }) => kind === 'deaths').flatMap(rowsOf), ...told];
  const byName = dead.some((row) => ownNumber(row) === '') ? byPlainName(all) : new Map<string, readonly Holder[]>();
  const doubted = new Set<Holder>();
  return dead.flatMap((row): TableNote[] => {
    const number = ownNumber(row);
    const found = number === '' ? (byName.get(plainName(row)) ?? []).filter((holder) => isOfBirth(row, holder)) : [of(idKey(number)) ?? []].flat();
    return found.flatMap((holder): TableNote[] => {
      if (doubted.has(holder) || holder.facts.death !== null || !holdsOn(holder, asOf) || diedBefore(row, holder)) return [];
      doubted.add(holder);
      const cell = deathAside(row.ledger, row.index);
      if (cell !== null) return isSince(cell, holder.start) ? [noteAt('deathTold', holder, { list: row.ledger.sheet.name, listRow: String(row.ledger.row(row.index)), heading: cell.heading.replace(/\s+/g, ''), found: maskNumbersIn(cell.text) })] : [];
      return [noteAt(number === '' ? 'namedOnDeathList' : 'onDeathList', holder, { list: row.ledger.sheet.name, listRow: String(row.ledger.row(row.index)) })];
    });
  });
}

/** Who is paid since a month after a death is somebody else of that name. */
function diedBefore({ ledger, index }: PersonRow, { start }: Holder): boolean {
  const death = ledger.date(index, 'deathDate');
  return death.state === 'read' && start !== null && compareMonths(monthOfValue(death.value), start) < 0;
}

function stillToCome(holder: Holder, asOf: CalendarDate): TableNote[] {
  const { death, moveOut } = holder.facts;
  const events = [['deathDate', death], ['moveOutDate', moveOut]] as const;
  return events.flatMap(([field, event]) => (event !== null && isValueBefore({ precision: 'day', date: asOf }, event) && holdsOn(holder, asOf) ? [noteAt('laterEvent', holder, { field, today: isoDate(asOf) })] : []));
}
