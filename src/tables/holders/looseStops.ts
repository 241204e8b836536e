import type { Ledger } from '../../ledger/types';
import type { CalendarMonth } from '../../rules/calendar/calendarDate';
import { monthOf, sameMonth } from '../../rules/calendar/compare';
import { monthOfValue } from '../../rules/calendar/readDateText';
import { analyseIdNumber } from '../../rules/identity/analyseIdNumber';
import { idNumberOf, ownNumber, sexOf } from '../person';
import type { Ending, Holder, NamedStop } from './holder';
import { byPlainName, isOfBirth, plainName } from './namesakes';
import { isBefore, type StopEntry } from './stopEntries';
import { unreadCell } from './unread';

/** A row of 停发台账 that no number joins to the roll. */
export interface LooseStop {
  readonly entry: StopEntry;
  /** Its number is blank or destroyed; else it is another than the namesake's, and one of the two is wrong. */
  readonly hasNumber: boolean;
  /**
   * Who of the roll has its name and is paid: nobody where the person is not on the roll, one who may be the person, or
   * several of whom nobody can tell which.
   */
  readonly namesakes: readonly Holder[];
}

/** What rows that no number joins may be. Those are left out that a namesake's own stop tells of, and those of whom nobody is paid. */
export function looseStops(all: readonly Holder[], entries: readonly StopEntry[]): readonly LooseStop[] {
  if (entries.length === 0) return [];
  const named = byPlainName(all);
  return entries.flatMap((entry): LooseStop[] => {
    const hasNumber = ownNumber(entry.person) !== '';
    const alike = (named.get(plainName(entry.person)) ?? []).filter((holder) => mayBe(entry, hasNumber, holder));
    const namesakes = alike.filter(({ start, ending, stoppedSometime }) => start !== null && ending === null && !stoppedSometime && !isBefore(entry, start));
    if (alike.length > 0 && (namesakes.length === 0 || alike.some(({ ending }) => ending !== null && tellsOf(ending, entry)))) return [];
    return [{ entry, hasNumber, namesakes }];
  });
}

/** Each holder with the rows that may be his; rows that may be of several are nobody's. */
export function withNamedStops(all: readonly Holder[], loose: readonly LooseStop[]): readonly Holder[] {
  const stops = new Map<Holder, NamedStop[]>();
  for (const { entry, hasNumber, namesakes: [holder, ...others] } of loose) {
    if (holder !== undefined && others.length === 0) stops.set(holder, [...(stops.get(holder) ?? []), { entry, cell: cellOf(entry), hasNumber }]);
  }
  return stops.size === 0 ? all : all.map((holder) => {
    const named = stops.get(holder);
    return named === undefined ? holder : { ...holder, namedStops: named };
  });
}

/** Nothing but the number says that the row is of another than the holder. */
function mayBe({ person }: StopEntry, hasNumber: boolean, holder: Holder): boolean {
  if (!isOfBirth(person, holder)) return false;
  const [own, his] = [sexOf([person]), sexOf(holder.rows)];
  if (own !== '' && his !== '' && own !== his) return false;
  const number = idNumberOf([holder.rows[0]]);
  // Two right numbers are two persons.
  return !hasNumber || number === '' || isWrong(number) || isWrong(ownNumber(person));
}

function isWrong(number: string): boolean {
  return analyseIdNumber(number).problem !== null;
}

/** Whether an ending that is known is the one of the row. */
function tellsOf({ date, event, shouldStop, actualStop }: Ending, entry: StopEntry): boolean {
  const known = [monthOf(date), event === null ? null : monthOfValue(event), shouldStop, actualStop];
  const said = [entry.event === null ? null : monthOfValue(entry.event), entry.shouldStop, entry.actualStop].filter((month): month is CalendarMonth => month !== null);
  return said.length === 0 || said.some((month) => known.some((one) => one !== null && sameMonth(one, month)));
}

const fields: Readonly<Record<string, string>> = { 死亡: 'deathDate', 迁出: 'moveOutDate' };

function cellOf({ person: { ledger, index }, reason }: StopEntry): NamedStop['cell'] {
  return { ...unreadCell(ledger, index, 'name', ledger.text(index, 'name')), field: fields[reason] ?? 'actualStop', means: 'tooMany' };
}

/** Such rows by their place. */
export function looseByRow(loose: readonly LooseStop[]): ReadonlyMap<Ledger, ReadonlyMap<number, LooseStop>> {
  const byLedger = new Map<Ledger, Map<number, LooseStop>>();
  for (const one of loose) {
    const { ledger, index } = one.entry.person;
    byLedger.set(ledger, (byLedger.get(ledger) ?? new Map<number, LooseStop>()).set(index, one));
  }
  return byLedger;
}
