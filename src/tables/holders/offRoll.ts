import type { Ledger } from '../../ledger/types';
import { lastDayOfMonth } from '../../rules/calendar/arithmetic';
import type { CalendarDate, CalendarMonth, DateValue } from '../../rules/calendar/calendarDate';
import { monthOf } from '../../rules/calendar/compare';
import { isoDate, isoMonth } from '../../rules/calendar/formatDate';
import { contains } from '../../rules/calendar/period';
import { monthOfValue } from '../../rules/calendar/readDateText';
import { bandsOf } from '../../rules/elderly/bandsOf';
import { idKey } from '../../rules/identity/toEighteen';
import { inForceOrNull } from '../../rules/policy/inForceOrNull';
import type { Policy } from '../../rules/policy/policy';
import type { TableContext } from '../context';
import { birthOf, ownNumber, type PersonRow } from '../person';
import { ageOn } from '../personColumns';
import type { TableNote } from '../spec';
import type { Holders } from './holdersOf';
import { byPlainName, isOfBirth, plainName } from './namesakes';
import { mayFallIn } from './stopEntries';

/** The days of death by the rows that tell them. */
type DeadOffRoll = ReadonlyMap<Ledger, ReadonlyMap<number, DateValue>>;

const known = new WeakMap<Holders, DeadOffRoll>();

/**
 * Who stands in 死亡名册, and neither on the roll nor in 停发台账, and was old enough for a benefit: the register is of
 * everybody's deaths.
 */
export function deadOffRoll(holders: Holders, { ledgers, policy }: Pick<TableContext, 'ledgers' | 'policy'>): DeadOffRoll {
  let found = known.get(holders);
  if (found === undefined) known.set(holders, (found = findDead(holders, ledgers, policy)));
  return found;
}

function findDead({ all, of, loose }: Holders, ledgers: TableContext['ledgers'], policy: Policy): DeadOffRoll {
  const registers = ledgers.filter(({ kind }) => kind === 'deaths');
  if (registers.length === 0) return new Map();
  const named = byPlainName(all);
  const inStops = new Set(loose.map(({ entry }) => ownNumber(entry.person)).filter((number) => number !== '').map(idKey));
  const isKnown = (person: PersonRow): boolean => {
    const number = ownNumber(person);
    if (number !== '' && (of(idKey(number)) !== undefined || inStops.has(idKey(number)))) return true;
    // Where the two numbers differ, one of them may be wrong.
    return (named.get(plainName(person)) ?? []).some((holder) => isOfBirth(person, holder));
  };
  return new Map(
    registers.map((ledger) => {
      const days = Array.from({ length: ledger.count }, (_unused, index) => ledger.date(index, 'deathDate'));
      const dead = days.flatMap((death, index): [number, DateValue][] =>
        death.state !== 'read' || isKnown({ ledger, index }) || isTooYoung({ ledger, index }, dayOf(death.value), policy) ? [] : [[index, death.value]],
      );
      return [ledger, new Map(dead)];
    }),
  );
}

/** Where no age is named nobody is too young. */
function isTooYoung(person: PersonRow, on: CalendarDate, policy: Policy): boolean {
  const age = ageOn(birthOf([person]), on, policy);
  const least = leastAge(policy, monthOf(on));
  return age !== null && least !== null && age < least;
}

/** The age of the voucher; in a place without vouchers, which inherits their age, that of the allowance of everybody. */
function leastAge(policy: Policy, month: CalendarMonth): number | null {
  const ofVoucher = policy.hasNone('voucher.standard') ? null : inForceOrNull(policy, 'voucher.age', month);
  return ofVoucher?.value ?? bandsOf(inForceOrNull(policy, 'allowance.bands', month)?.value ?? [], null)[0]?.age ?? null;
}

function dayOf(value: DateValue): CalendarDate {
  return value.precision === 'day' ? value.date : lastDayOfMonth(value.month);
}

/** Who was stopped or died in the period of a table, and stands on no roll: no table counts him, and nobody should miss it. */
export function offRollNotes(holders: Holders, context: Pick<TableContext, 'ledgers' | 'policy' | 'period'>, isAsked: (reason: string) => boolean = () => true): TableNote[] {
  const { period } = context;
  const stops = holders.loose.flatMap(({ entry, namesakes }): TableNote[] => {
    if (namesakes.length === 1 || !isAsked(entry.reason) || !mayFallIn(entry, period)) return [];
    return [noteOf(entry.person, namesakes.length === 0 ? 'stopOffRoll' : 'stopNamesakes', namesakes.length === 0 ? {} : { count: String(namesakes.length) })];
  });
  const deaths = [...deadOffRoll(holders, context)].flatMap(([ledger, dead]) =>
    [...dead].flatMap(([index, death]): TableNote[] =>
      contains(period, monthOfValue(death)) ? [noteOf({ ledger, index }, 'deathOffRoll', { date: death.precision === 'day' ? isoDate(death.date) : isoMonth(death.month) })] : [],
    ),
  );
  return [...stops, ...deaths];
}

function noteOf({ ledger, index }: PersonRow, code: TableNote['code'], data: TableNote['data']): TableNote {
  return { code, data: { name: ledger.text(index, 'name'), ...data }, place: { sheet: ledger.sheet.name, row: ledger.row(index) } };
}
