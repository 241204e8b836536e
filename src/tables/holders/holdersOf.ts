import { isOfBenefit, isSince } from '../../ledger/gone/goneCell';
import { deniedDay } from '../../ledger/gone/daysByWord';
import { areComplements, keepsBenefit } from '../../ledger/complements';
import { repeatsReason } from '../../ledger/gone/repeatsReason';
import type { LeftOut } from '../../ledger/sheetUse/sheetUses';
import type { Ledger } from '../../ledger/types';
import { goneState } from '../../ledger/listedValues';
import { atOnce } from '../../rules/atOnce';
import type { CalendarMonth, DateValue } from '../../rules/calendar/calendarDate';
import { isValueBefore } from '../../rules/calendar/compare';
import { monthsOf, quarterOf } from '../../rules/calendar/period';
import type { Benefit } from '../../rules/elderly/benefit';
import type { BenefitFacts } from '../../rules/elderly/facts';
import { firstEntitledMonth } from '../../rules/elderly/firstEntitledMonth';
import { shouldStop } from '../../rules/elderly/shouldStop';
import { oneByOne } from '../../rules/oneByOne';
import type { Policy } from '../../rules/policy/policy';
import type { TableContext } from '../context';
import { birthOf, keysIn, type PersonRow } from '../person';
import { rollsIn } from '../roll';
import type { UnreadCell } from '../spec';
import { leavingOf, type Leaving } from './endingOf';
import type { Ending, Holder } from './holder';
import { looseByRow, looseStops, withNamedStops, type LooseStop } from './looseStops';
import { dateIn, fenIn, monthIn, wordIn } from './readings';
import { fieldOfDeath } from './fieldOfDeath';
import { goneInCopies, isNews, type GoneInCopy } from './goneInCopies';
import { goneInPayments, type GoneInPayment } from './goneInPayments';
import { isOfBirth, plainName } from './namesakes';
import { eventAlone, isBefore, isOf, stopEntries, type StopEntry, undatedStops } from './stopEntries';
import { stopOfWhich } from './stopOfWhich';
import { unreadCell } from './unread';
import { haveVagueStarts, vagueStart } from './vagueStart';

/** Everybody of the roll with what the ledgers say of a benefit. */
export interface Holders {
  /** The sheets that are the roll together (rulings 12), in the order of the tabs. */
  readonly rolls: readonly Ledger[];
  /** Rolls of the same people that keep another benefit, or none: what they say of somebody is joined to his row. */
  readonly beside: readonly Ledger[];
  /** In the order of the roll, each person once: who stands in two sheets counts by the first. */
  readonly all: readonly Holder[];
  of(key: string): Holder | undefined;
  /** Who a row of the roll is. */
  at(row: PersonRow): Holder | undefined;
  /** Rows of the roll that name somebody a second time: nobody is paid twice. */
  readonly repeated: readonly { readonly person: PersonRow; readonly first: PersonRow }[];
  /** The key of each row of the other ledgers, by ledger. */
  readonly keys: ReadonlyMap<Ledger, readonly string[]>;
  readonly unread: readonly UnreadCell[];
  /** Those of rows of 停发台账 that no number joins to the roll. */
  readonly strangers: readonly UnreadCell[];
  /** Rows of 停发台账 that no number joins to the roll. */
  readonly loose: readonly LooseStop[];
  looseAt(row: PersonRow): LooseStop | undefined;
}

const known = new WeakMap<Policy, WeakMap<readonly Ledger[], WeakMap<readonly LeftOut[], Map<string, Holders>>>>();
/** One list for all who have none: what was read of the ledgers is known by it. */
export const noneLeftOut: readonly LeftOut[] = [];
/** Without a day every start counts as begun. */
type OfLedgers = Pick<TableContext, 'ledgers' | 'policy' | 'leftOut'> & Partial<Pick<TableContext, 'asOf' | 'period'>>;

/** Whatever benefit, policy or day is asked about. */
const knownPersons = new WeakMap<readonly Ledger[], Map<string, RollPersons>>();

/** Who the rows of a roll are, whatever benefit is asked about. */
interface RollPersons {
  /** The key of each row, by ledger. */
  readonly keys: ReadonlyMap<Ledger, readonly string[]>;
  /** Rows of the roll that name somebody for the first time, and which of them a key is. */
  readonly rows: readonly PersonRow[];
  readonly place: ReadonlyMap<string, number>;
  /** Of each row of a sheet of the roll which of them it is. */
  readonly placeAt: ReadonlyMap<Ledger, readonly number[]>;
  readonly repeated: Holders['repeated'];
  /** Rows of the same person in rolls that are complements, by his place. */
  readonly beside: ReadonlyMap<number, readonly PersonRow[]>;
}

/**
 * The roll of a period as one benefit sees it: 老年人台账 first, then 停发台账; a 死亡名册 alone stops nobody (rulings 7).
 * Read once for all tables of a run. Null where there is no elders ledger.
 */
export function holdersOf(context: OfLedgers, benefit: Benefit): Holders | null {
  return atOnce(holdersIn(context, benefit));
}

/** The same; it may be stopped between slices. */
export function* holdersIn(context: OfLedgers, benefit: Benefit): Generator<void, Holders | null> {
  const rolls = rollsIn(context.ledgers);
  if (rolls.length === 0) return null;
  const byLedgers = existing(known, context.policy, () => new WeakMap<readonly Ledger[], WeakMap<readonly LeftOut[], Map<string, Holders>>>());
  const byLeftOut = existing(byLedgers, context.ledgers, () => new WeakMap<readonly LeftOut[], Map<string, Holders>>());
  const made = existing(byLeftOut, context.leftOut ?? noneLeftOut, () => new Map<string, Holders>());
  const before = monthBefore(context, rolls);
  const key = [benefit, context.asOf?.year, context.asOf?.month, before?.year, before?.month].join();
  let holders = made.get(key);
  if (holders === undefined) made.set(key, (holders = yield* readHolders(rolls, context, benefit, before)));
  return holders;
}

/** The month that starts of a year or a quarter must lie before: that of the period asked about, else of the quarter of looking; null where there are none. */
function monthBefore({ ledgers, period, asOf }: OfLedgers, rolls: readonly Ledger[]): CalendarMonth | null {
  const span = period ?? (asOf === undefined ? null : quarterOf(asOf));
  return span !== null && haveVagueStarts(rolls, ledgers) ? (monthsOf(span)[0] ?? null) : null;
}

function* readHolders(rolls: readonly Ledger[], { ledgers, policy, asOf, leftOut = noneLeftOut }: OfLedgers, benefit: Benefit, before: CalendarMonth | null): Generator<void, Holders> {
  const others = ledgers.filter(({ kind }) => kind === 'stops' || kind === 'vouchers' || kind === 'allowance-payments');
  // The roll of the benefit tells of it first.
  const inOrder = [...rolls.filter((roll) => keepsBenefit(roll, benefit)), ...rolls.filter((roll) => !keepsBenefit(roll, benefit))];
  const orders = existing(knownPersons, ledgers, () => new Map<string, RollPersons>());
  const order = inOrder.map((roll) => rolls.indexOf(roll)).join();
  let persons = orders.get(order);
  if (persons === undefined) orders.set(order, (persons = yield* personsOf(inOrder, others)));
  const { keys, rows, place, placeAt, repeated, beside } = persons;
  const complements = rolls.filter((roll) => isComplement(roll, rolls, keys, benefit));
  const strangers: UnreadCell[] = [];
  const unreadOf = new Map<string, UnreadCell[]>();
  const entries = new Map<string, StopEntry[]>();
  /** Of the other benefit. */
  const events = new Map<string, StopEntry[]>();
  const unjoined: StopEntry[] = [];
  for (const ledger of others.filter(({ kind }) => kind === 'stops')) {
    for (let index = 0; index < ledger.count; index += 1) {
      const key = keys.get(ledger)?.[index] ?? '';
      for (const entry of stopEntries(ledger, index, place.has(key) ? existing(unreadOf, key, () => []) : strangers)) {
        if (!isOf(entry, benefit)) {
          const event = eventAlone(entry);
          if (event !== null && place.has(key)) append(events, key, event);
        } else if (place.has(key)) append(entries, key, entry);
        else unjoined.push(entry);
      }
    }
  }
  for (const [key, found] of events) {
    const own = entries.get(key) ?? [];
    const others = found.filter(({ reason }) => !own.some((entry) => entry.reason === reason));
    if (others.length > 0) entries.set(key, [...others, ...own]);
  }
  const deaths = deathsOfRepeated(repeated, placeAt, asOf);
  const copies = goneInCopies(leftOut, benefit, asOf);
  const payments = goneInPayments(others, { keys, named: keysByName(rows, keys) }, benefit);
  const joined = yield* oneByOne(rows, (row, at) => {
    const key = keys.get(row.ledger)?.[row.index] ?? '';
    return readHolder(row, key, entries.get(key) ?? [], policy, asOf, benefit, unreadOf.get(key) ?? [], deaths.get(at) ?? [], copies.get(key) ?? [], payments.get(key) ?? [], before, beside.get(at) ?? []);
  });
  const loose = looseStops(joined, unjoined);
  const looseRows = looseByRow(loose);
  const all = withNamedStops(joined, loose);
  const of = (key: string): Holder | undefined => {
    const at = place.get(key);
    return at === undefined ? undefined : all[at];
  };
  const unread = [...strangers, ...all.flatMap((holder) => holder.unread)];
  return { rolls: rolls.filter((roll) => !complements.includes(roll)), beside: complements, all, of, at: ({ ledger, index }) => all[placeAt.get(ledger)?.[index] ?? -1], repeated, keys, unread, strangers, loose, looseAt: ({ ledger, index }) => looseRows.get(ledger)?.get(index) };
}

function* personsOf(rolls: readonly Ledger[], others: readonly Ledger[]): Generator<void, RollPersons> {
  const keys = yield* keysByLedger([...rolls, ...others]);
  const rows: PersonRow[] = [];
  const place = new Map<string, number>();
  const placeAt = new Map<Ledger, readonly number[]>();
  const repeated: { person: PersonRow; first: PersonRow }[] = [];
  const beside = new Map<number, PersonRow[]>();
  for (const ledger of rolls) {
    const places = (keys.get(ledger) ?? []).map((key, index) => {
      const first = place.get(key);
      if (first !== undefined) {
        const person = { ledger, index };
        const [own, ...more] = [rows[first] as PersonRow, ...(beside.get(first) ?? [])];
        const twice = own.ledger === ledger ? own : more.find((one) => one.ledger === ledger || !areComplements(one.ledger, ledger));
        if (twice === undefined && areComplements(own.ledger, ledger)) existing(beside, first, (): PersonRow[] => []).push(person);
        else repeated.push({ person, first: twice ?? own });
        return first;
      }
      place.set(key, rows.length);
      return rows.push({ ledger, index }) - 1;
    });
    placeAt.set(ledger, places);
  }
  return { keys, rows, place, placeAt, repeated, beside };
}

/** Whether a roll keeps nothing of a benefit, and holds many of the people of one that does: it is no village whose column is wanting. */
function isComplement(roll: Ledger, rolls: readonly Ledger[], keys: RollPersons['keys'], benefit: Benefit): boolean {
  if (keepsBenefit(roll, benefit)) return false;
  const own = new Set(keys.get(roll) ?? []);
  return rolls.some((other) => {
    if (!keepsBenefit(other, benefit) || !areComplements(roll, other)) return false;
    const theirs = keys.get(other) ?? [];
    return theirs.filter((key) => own.has(key)).length * 2 >= Math.min(own.size, theirs.length);
  });
}

/** The key of who alone of the roll has the name of a row, and no other birth. */
function keysByName(rows: readonly PersonRow[], keys: RollPersons['keys']): (row: PersonRow) => string | null {
  let named: Map<string, PersonRow[]> | null = null;
  return (row) => {
    if (named === null) {
      named = new Map();
      for (const one of rows) append(named, plainName(one), one);
    }
    const [only, ...others] = (named.get(plainName(row)) ?? []).filter((one) => isOfBirth(row, { birth: birthOf([one]) }));
    return only === undefined || others.length > 0 || plainName(row) === '' ? null : (keys.get(only.ledger)?.[only.index] ?? null);
  };
}

/** What the later rows of somebody say of his death, by his place among the first ones. */
function deathsOfRepeated(repeated: Holders['repeated'], placeAt: RollPersons['placeAt'], asOf: CalendarMonth | undefined): ReadonlyMap<number, readonly UnreadCell[]> {
  const deaths = new Map<number, UnreadCell[]>();
  for (const { person } of repeated) {
    const { ledger, index } = person;
    const place = placeAt.get(ledger)?.[index] ?? -1;
    const field = fieldOfDeath(person);
    const cells = field !== null ? [unreadCell(ledger, index, field, ledger.text(index, field))] : goneCells(person, 'voucher', null, asOf).filter((cell) => cell.field === 'deathDate');
    if (cells.length > 0) existing(deaths, place, (): UnreadCell[] => []).push(...cells);
  }
  return deaths;
}

function readHolder(
  row: PersonRow,
  key: string,
  entries: readonly StopEntry[],
  policy: TableContext['policy'],
  asOf: CalendarMonth | undefined,
  benefit: Benefit,
  entriesUnread: readonly UnreadCell[],
  recordedElsewhere: readonly UnreadCell[],
  copies: readonly GoneInCopy[],
  payments: readonly GoneInPayment[],
  before: CalendarMonth | null,
  beside: readonly PersonRow[],
): Holder {
  const unread: UnreadCell[] = [...entriesUnread];
  const { ledger, index } = row;
  const rows: [PersonRow, ...PersonRow[]] = entries.length === 0 && beside.length === 0 ? [row] : [row, ...entries.map(({ person }) => person), ...beside];
  /** What the roll says, else what its complements say. */
  const first = <T>(read: (one: PersonRow) => T | null): T | null => beside.reduce<T | null>((said, one) => said ?? read(one), read(row));
  const birth = birthOf(rows);
  const isVoucher = benefit === 'voucher';
  const startIn = isVoucher ? 'voucherStart' : 'allowanceStart';
  const vague = vagueStart(ledger, index, startIn, before);
  const recorded = vague?.month ?? monthIn(ledger, index, startIn, unread);
  const moveIn = first((one) => dateIn(one.ledger, one.index, 'moveInDate', unread));
  const category = first((one) => wordIn(one.ledger, one.index, 'category', unread));
  const start = recorded ?? (isVoucher ? null : startOfPaid(row, { birth, moveIn, category }, policy, unread));
  const saidReason = isVoucher || ledger.has('voucherStopReason') ? (wordIn(ledger, index, 'voucherStopReason', unread) ?? '') : '';
  const stopIn = stopField(row, benefit, saidReason);
  const own = monthIn(ledger, index, stopIn, unread);
  // Why the voucher was stopped is no reason of the allowance's own stop.
  const ownReason = isVoucher || ledger.sheet.isOfAllowance === true || stopIn === 'voucherStop' ? saidReason : '';
  const death = first((one) => eventIn(one, 'deathDate', birth, unread));
  const moveOut = first((one) => eventIn(one, 'moveOutDate', birth, unread));
  // Who has died or moved by the roll of the other benefit is paid neither.
  const leftBeside = own === null && death === null && moveOut === null ? leavingBeside(beside) : null;
  const stop = leftBeside?.month ?? own;
  const reason = leftBeside?.reason ?? ownReason;
  const leaving =
    entries.length === 0 && stop === null && death === null && moveOut === null ? null : leavingOf({ start, stop, stopWritten: dateIn(ledger, index, stopIn, []), reason, death, moveOut, moveIn }, entries);
  const facts: BenefitFacts = {
    birth,
    recordedStart: start,
    moveIn,
    death: leaving?.death ?? null,
    moveOut: leaving?.moveOut ?? null,
    otherStop: leaving?.otherStop ?? null,
    category,
  };
  const gone = leaving === null ? [row, ...beside].flatMap((one) => goneCells(one, benefit, start, asOf)) : [];
  // What a state says of a stop is told once.
  const ofState = gone.some(({ column }) => column === ledger.column('voucherStatus')) ? [] : unread;
  const stoppedSometime = leaving === null && (isVoucher || ledger.sheet.isOfAllowance === true ? wordIn(ledger, index, 'voucherStatus', ofState) === '停发' : goneState(ledger.text(index, 'voucherStatus')) !== null);
  if (!stoppedSometime) unread.push(...gone);
  if (!stoppedSometime && leaving === null) unread.push(...statesBeside(beside));
  if (!stoppedSometime && leaving === null) unread.push(...undatedStops(entries, benefit));
  const ofHousehold = [row, ...beside].find((one) => one.ledger.has('household'));
  const household = ofHousehold === undefined ? '本地' : wordIn(ofHousehold.ledger, ofHousehold.index, 'household', unread);
  return {
    benefit,
    rows,
    key,
    birth,
    local: household === null ? null : household === '本地',
    start,
    startWritten: vague?.written ?? null,
    ending: leaving === null ? null : endingOf(leaving, shouldStop(benefit, facts, policy) as CalendarMonth),
    stoppedSometime,
    stopOfWhich: leaving === null || stop !== null || start === null ? null : stopOfWhich(row, benefit, leaving, entries.filter((entry) => !isBefore(entry, start))),
    recordedElsewhere,
    namedStops: [],
    inCopies: stoppedSometime ? [] : copies.filter((copy) => isNews(copy, start, leaving) && (copy.on !== null || gone.length === 0)),
    inPayments: stoppedSometime ? [] : payments.filter((payment) => isNews({ ...payment, isEarlier: false }, start, leaving)),
    facts,
    unread,
  };
}

function endingOf({ stopsByRule, ...leaving }: Leaving, should: CalendarMonth): Ending {
  return { ...leaving, shouldStop: should, actualStop: leaving.actualStop ?? (stopsByRule ? should : null) };
}

/** When and why somebody has left by the roll of another benefit, where no day says it: 停发月份 beside 死亡 or 迁出. */
function leavingBeside(beside: readonly PersonRow[]): { readonly month: CalendarMonth; readonly reason: string } | null {
  for (const { ledger, index } of beside) {
    const reason = ledger.listed(index, 'voucherStopReason');
    if (reason.state !== 'read' || (reason.value !== '死亡' && reason.value !== '迁出')) continue;
    for (const field of ['voucherStop', 'allowanceStop']) {
      const month = ledger.month(index, field);
      if (month.state === 'read') return { month: month.value, reason: reason.value };
    }
  }
  return null;
}

/** 死亡 or 迁出 as a state in the roll of another benefit, without a day: who holds this one may be gone. */
function statesBeside(beside: readonly PersonRow[]): readonly UnreadCell[] {
  return beside.flatMap(({ ledger, index }) => {
    const text = ledger.text(index, 'voucherStatus');
    return goneState(text) === null ? [] : [unreadCell(ledger, index, 'deathDate', text)];
  });
}

/** A death or a move before the birth, or that another cell of the row denies, is a date that cannot be read: it stops nobody in silence. */
function eventIn({ ledger, index }: PersonRow, field: string, birth: DateValue | null, unread: UnreadCell[]): DateValue | null {
  const event = dateIn(ledger, index, field, unread);
  if (event === null || (deniedDay(ledger, index, field) === null && (birth === null || !isValueBefore(event, birth)))) return event;
  unread.push(unreadCell(ledger, index, field, ledger.text(index, field)));
  return null;
}

/** What the row says of its person's leaving, since he is paid, in columns that are no field of it (rulings 47). */
function goneCells({ ledger, index }: PersonRow, benefit: Benefit, start: CalendarMonth | null, asOf: CalendarMonth | undefined): readonly UnreadCell[] {
  const stop = benefit === 'voucher' ? 'voucherStop' : 'allowanceStop';
  // A reason beside a recorded month is that month's.
  const isOpen = ledger.month(index, benefit === 'voucher' || !ledger.has('allowanceStop') ? 'voucherStop' : 'allowanceStop').state === 'blank';
  const own = ledger.gone(index).filter((cell) => isSince(cell, start, asOf) && (cell.of !== 'reason' || isOpen) && isOfBenefit(cell, benefit) && !repeatsReason(ledger, index, cell));
  return own.map(({ column, text, says }) => ({ ...unreadCell(ledger, index, says === 'death' ? 'deathDate' : says === 'move' ? 'moveOutDate' : stop, text), row: ledger.row(index), column }));
}

/**
 * Where a benefit's stop stands: who has died or moved is paid neither, and one 停发月份 beside both benefits says when, where
 * no day does. A day ends both by itself: then the stop is the voucher's alone.
 */
function stopField({ ledger, index }: PersonRow, benefit: Benefit, reason: string): 'voucherStop' | 'allowanceStop' {
  const field = reason === '死亡' ? 'deathDate' : reason === '迁出' ? 'moveOutDate' : null;
  if (benefit === 'voucher' || (field !== null && !ledger.has('allowanceStop') && ledger.date(index, field).state === 'blank')) return 'voucherStop';
  return 'allowanceStop';
}

/** An allowance without 起享月份 is paid since the first entitled month. */
function startOfPaid({ ledger, index }: PersonRow, facts: Pick<BenefitFacts, 'birth' | 'moveIn' | 'category'>, policy: Policy, unread: UnreadCell[]): CalendarMonth | null {
  const fen = fenIn(ledger, index, 'allowanceAmount', unread);
  if (fen === null || fen <= 0) return null;
  return firstEntitledMonth('allowance', { ...facts, recordedStart: null, death: null, moveOut: null, otherStop: null }, policy);
}

function* keysByLedger(ledgers: readonly Ledger[]): Generator<void, Map<Ledger, readonly string[]>> {
  const persons = ledgers.flatMap((ledger) => Array.from({ length: ledger.count }, (_unused, index): PersonRow => ({ ledger, index })));
  const keys = yield* keysIn(persons);
  const byLedger = new Map<Ledger, readonly string[]>();
  let from = 0;
  for (const ledger of ledgers) {
    byLedger.set(ledger, keys.slice(from, from + ledger.count));
    from += ledger.count;
  }
  return byLedger;
}

function existing<Key, Value>(map: { get(key: Key): Value | undefined; set(key: Key, value: Value): unknown }, key: Key, make: () => Value): Value {
  let value = map.get(key);
  if (value === undefined) map.set(key, (value = make()));
  return value;
}

function append<T>(map: Map<string, T[]>, key: string, value: T): void {
  const values = map.get(key);
  if (values === undefined) map.set(key, [value]);
  else values.push(value);
}
