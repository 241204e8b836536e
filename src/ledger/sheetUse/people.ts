import { isoDate, isoMonth } from '../../rules/calendar/formatDate';
import { monthsOf, parseSpan, type Span } from '../../rules/calendar/period';
import { readPeriodCell } from '../../rules/calendar/readPeriodText';
import { analyseIdNumber } from '../../rules/identity/analyseIdNumber';
import { cleanIdNumber } from '../../rules/identity/cleanIdNumber';
import { idKey } from '../../rules/identity/toEighteen';
import type { Ledger, LedgerKind } from '../types';

/** Of lists of payments and events the fields that tell one entry of a person from another; a roll has none (rulings 12). */
const eventFields: Readonly<Partial<Record<LedgerKind, readonly string[]>>> = {
  vouchers: ['period'],
  'allowance-payments': ['period'],
  stops: ['benefit', 'eventDate'],
  deaths: ['deathDate'],
  certificates: ['certificate', 'handledDate'],
};

/** Whether a kind lists what was paid or happened, not who there is. */
export function isEventList(kind: LedgerKind): boolean {
  return eventFields[kind] !== undefined;
}

/** By what somebody, or an entry about him, is known again: his number, else name and birth date, else the name alone. */
interface Entry {
  readonly id: string | null;
  readonly name: string;
  readonly index: number;
  readonly detail: string;
}

/**
 * The people of a sheet, to be held against those of another; of a list of payments a person counts once a month. A
 * number of which digits are lost is nobody's (rulings 54).
 */
export class People {
  readonly count: number;
  private readonly entries: readonly Entry[];
  /** Somebody in it has no number that he could be known by. */
  readonly hasUnnumbered: boolean;
  private sets: Sets | null = null;
  /** A ledger repeats few periods. */
  private readonly monthsByPeriod = new Map<string, readonly string[]>();

  constructor(private readonly ledger: Ledger) {
    const seen = new Set<string>();
    const entries: Entry[] = [];
    for (let index = 0; index < ledger.count; index += 1) {
      const id = idIn(ledger, index);
      const name = ledger.text(index, 'name').replace(/\s+/g, '');
      for (const detail of detailsOf(ledger, index, this.monthsByPeriod)) {
        const entry: Entry = { id, name, index, detail };
        const own = `${id ?? this.named(entry) ?? `#${index}`}|${detail}`;
        if (seen.has(own)) continue;
        seen.add(own);
        entries.push(entry);
      }
    }
    this.entries = entries;
    this.count = entries.length;
    this.hasUnnumbered = entries.some((entry) => entry.id === null);
  }

  /** How many of them stand in another sheet too. */
  within(other: People): number {
    return this.entries.reduce((sum, entry) => sum + (other.has(entry, this) ? 1 : 0), 0);
  }

  /** The names of those who stand in another sheet too, each once. */
  namesWithin(other: People): readonly string[] {
    return [...new Set(this.entries.filter((entry) => other.has(entry, this)).map(({ name }) => name))];
  }

  /** How many of them stand in one or another of several sheets. */
  withinAny(others: readonly People[]): number {
    return this.entries.reduce((sum, entry) => sum + (others.some((other) => other.has(entry, this)) ? 1 : 0), 0);
  }

  /** Rows of which nothing stands in one or another of several sheets. */
  beyond(others: readonly People[]): ReadonlySet<number> {
    const beyond = new Set(this.entries.map(({ index }) => index));
    for (const entry of this.entries) if (others.some((other) => other.has(entry, this))) beyond.delete(entry.index);
    return beyond;
  }

  private has(entry: Entry, of: People): boolean {
    const sets = (this.sets ??= this.setsOf());
    const { id, name, detail } = entry;
    if (id !== null && sets.ids.has(`${id}|${detail}`)) return true;
    if (id !== null && !this.hasUnnumbered) return false;
    const named = of.named(entry);
    if (sets.bare.has(`${name}|${detail}`)) return true;
    if (named !== null) return (id === null ? this.namedOfAll() : sets.unnumbered).has(`${named}|${detail}`);
    return id === null && this.namesOfAll().has(`${name}|${detail}`);
  }

  /** Name and birth date; null where there is no birth date. */
  private named({ id, index, name }: Entry): string | null {
    const birth = this.ledger.date(index, 'birthDate');
    if (name === '') return null;
    if (birth.state === 'read') return `${name}|${birth.value.precision === 'day' ? isoDate(birth.value.date) : isoMonth(birth.value.month)}`;
    const day = id === null ? null : analyseIdNumber(id).birthDate;
    return day === null ? null : `${name}|${isoDate(day)}`;
  }

  private setsOf(): Sets {
    const sets: Sets = { ids: new Set(), unnumbered: new Set(), bare: new Set(), named: null, names: null };
    for (const entry of this.entries) {
      const { id, name, detail } = entry;
      if (id !== null) sets.ids.add(`${id}|${detail}`);
      else {
        const named = this.named(entry);
        if (named === null) sets.bare.add(`${name}|${detail}`);
        else sets.unnumbered.add(`${named}|${detail}`);
      }
    }
    return sets;
  }

  private namedOfAll(): ReadonlySet<string> {
    const sets = (this.sets ??= this.setsOf());
    return (sets.named ??= new Set(this.entries.flatMap((entry) => {
      const named = this.named(entry);
      return named === null ? [] : [`${named}|${entry.detail}`];
    })));
  }

  private namesOfAll(): ReadonlySet<string> {
    const sets = (this.sets ??= this.setsOf());
    return (sets.names ??= new Set(this.entries.map(({ name, detail }) => `${name}|${detail}`)));
  }
}

interface Sets {
  readonly ids: Set<string>;
  /** Name and birth date of those without a number. */
  readonly unnumbered: Set<string>;
  /** Names of those without number and birth date. */
  readonly bare: Set<string>;
  named: ReadonlySet<string> | null;
  names: ReadonlySet<string> | null;
}

/** The persons of a ledger, each once, however often he was paid: by number, else name and birth date, else, in a list of payments, name. */
export function personsIn(ledger: Ledger): ReadonlySet<string> {
  const persons = new Set<string>();
  for (let index = 0; index < ledger.count; index += 1) {
    const id = idIn(ledger, index);
    const name = ledger.text(index, 'name').replace(/\s+/g, '');
    const birth = ledger.text(index, 'birthDate').trim();
    const isTold = name !== '' && (birth !== '' || isEventList(ledger.kind));
    persons.add(id ?? (isTold ? `${name}|${birth}` : `${ledger.sheet.name}#${ledger.row(index)}`));
  }
  return persons;
}

/** What a change of a row must leave as it is, lest other sheets be used than before. */
export function identityOf(ledger: Ledger, index: number): string {
  const birth = ledger.text(index, 'birthDate');
  return JSON.stringify([ledger.text(index, 'idNumber'), ledger.text(index, 'name'), birth, ...(eventFields[ledger.kind] ?? []).map((field) => ledger.text(index, field))]);
}

function idIn(ledger: Ledger, index: number): string | null {
  const clean = cleanIdNumber(ledger.text(index, 'idNumber')).text;
  if (!/^(?:\d{17}[\dX]|\d{15})$/.test(clean)) return null;
  // A number of 18 digits in a cell for numbers has lost the last ones.
  return clean.length === 18 && ledger.cell(index, 'idNumber') === 'number' ? null : idKey(clean);
}

const none = [''] as const;

function detailsOf(ledger: Ledger, index: number, monthsByPeriod: Map<string, readonly string[]>): readonly string[] {
  const fields = eventFields[ledger.kind];
  if (fields === undefined) return none;
  if (ledger.kind === 'vouchers' || ledger.kind === 'allowance-payments') return monthsPaid(ledger, index, monthsByPeriod);
  return [fields.map((field) => detailOf(ledger, index, field)).join(' ')];
}

function detailOf(ledger: Ledger, index: number, field: string): string {
  if (!ledger.has(field)) return field === 'benefit' ? (ledger.sheet.ofBenefit ?? '') : '';
  if (/Date$/.test(field)) {
    const reading = ledger.date(index, field);
    if (reading.state === 'read') return reading.value.precision === 'day' ? isoDate(reading.value.date) : isoMonth(reading.value.month);
  }
  const listed = ledger.listed(index, field);
  return listed.state === 'read' ? listed.value : ledger.text(index, field);
}

/** A quarter's row and a month's row pay the same month. */
function monthsPaid(ledger: Ledger, index: number, monthsByPeriod: Map<string, readonly string[]>): readonly string[] {
  const text = ledger.text(index, 'period');
  const said = ledger.sheet.titlePeriod;
  const month = ledger.month(index, 'period');
  const name = `${said ?? ''}|${text}|${month.state === 'read' ? isoMonth(month.value) : ''}`;
  let months = monthsByPeriod.get(name);
  if (months === undefined) {
    const ofSheet = said === null ? null : parseSpan(said);
    const inCell = (): Span | null => readPeriodCell(text, ofSheet) ?? (month.state === 'read' ? { kind: 'month', ...month.value } : null);
    const period = text === '' ? ofSheet : inCell();
    monthsByPeriod.set(name, (months = period === null ? [text] : monthsOf(period).map(isoMonth)));
  }
  return months;
}
