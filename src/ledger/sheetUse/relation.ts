import { compareDates } from '../../rules/calendar/compare';
import { firstDay, lastDay, parsePeriod, type Period } from '../../rules/calendar/period';
import { areOfOneEach } from '../complements';
import { kindSpec } from '../kinds';
import { isPaymentKind } from '../paymentKinds';
import type { Ledger } from '../types';
import { areOfOtherAges } from './ageBand';
import { isEventList, People } from './people';

/**
 * How two sheets of one kind stand to each other (rulings 12). `extract`: the smaller says nothing the larger does not;
 * `supplement`: it has fields that the larger lacks; `complement`: one roll a benefit, of the same people; `strangers`: other
 * people under other headings.
 */
export type Relation = 'parts' | 'version' | 'extract' | 'supplement' | 'complement' | 'between' | 'strangers';

export interface Related {
  readonly relation: Relation;
  /** Of an extract or supplement: the sheet that holds its people. */
  readonly larger: Ledger;
}

const ofPayment = /(?:补发|补领|应发|实发|已发).*[金款额元]/;
/** 补发月份: months that are paid later are other ones than those of the list. */
const laterMonths = /补[发领].*[月期季]/;
const paidLater = /补[发领差]/;

/** What everybody's row has or can be worked out, and what says nothing by itself. */
const common: ReadonlySet<string> = new Set(['sex', 'age', 'birthDate', 'remarks']);

/** Holds the sheets of one kind against each other, each pair once. */
export class Relations {
  private readonly people = new Map<Ledger, People>();
  private readonly known = new Map<Ledger, Map<Ledger, Related>>();
  private readonly covered = new Map<Ledger, Map<string, boolean>>();

  of(one: Ledger, other: Ledger): Related {
    const before = this.known.get(one)?.get(other);
    if (before !== undefined) return before;
    const related = this.compare(one, other);
    for (const [from, to] of [[one, other], [other, one]] as const) {
      const own = this.known.get(from) ?? new Map<Ledger, Related>();
      this.known.set(from, own);
      own.set(to, related);
    }
    return related;
  }

  /** Whether nearly all people of a sheet stand in others together: it holds nobody of its own. */
  isCovered(ledger: Ledger, others: readonly Ledger[]): boolean {
    const among = others.map(({ sheet: { sheet, list } }) => `${sheet}!${list}`).join('|');
    const known = this.covered.get(ledger) ?? new Map<string, boolean>();
    this.covered.set(ledger, known);
    const before = known.get(among);
    if (before !== undefined) return before;
    const people = this.peopleOf(ledger);
    const isCovered = people.withinAny(others.map((other) => this.peopleOf(other))) * 10 >= people.count * 9;
    known.set(among, isCovered);
    return isCovered;
  }

  /** The names of those who stand in both sheets. */
  sharedNames(one: Ledger, other: Ledger): readonly string[] {
    return this.peopleOf(one).namesWithin(this.peopleOf(other));
  }

  private compare(one: Ledger, other: Ledger): Related {
    if (isEventList(one.kind) && (areApart(one, other) || isUndated(one) || isUndated(other))) return { relation: 'parts', larger: one };
    const [first, second] = [this.peopleOf(one), this.peopleOf(other)];
    const isFirstLarger = first.count >= second.count;
    const [large, small] = isFirstLarger ? [first, second] : [second, first];
    const [larger, smaller] = isFirstLarger ? [one, other] : [other, one];
    const shared = small.within(large);
    if (areOfOneEach(one, other) && shared * 10 > small.count) return { relation: 'complement', larger };
    if (large.within(small) * 10 >= large.count * 6) return { relation: 'version', larger };
    if (shared * 10 >= small.count * 9) {
      // A list of payments taken for a roll would vanish in it.
      const lacks = paysBeside(smaller, larger) || smaller.sheet.unknownHeaders.some(({ text }) => ofPayment.test(text)) || Object.keys(smaller.sheet.fields).some((field) => smaller.has(field) && !larger.has(field) && !common.has(field));
      return { relation: lacks ? 'supplement' : 'extract', larger };
    }
    if (shared * 10 > small.count) return { relation: 'between', larger };
    const isOneRoll = areAlike(one, other) || (one.kind === 'elders' && areOfOtherAges(one.sheet.name, other.sheet.name));
    return { relation: isOneRoll ? 'parts' : 'strangers', larger };
  }

  private peopleOf(ledger: Ledger): People {
    let people = this.people.get(ledger);
    if (people === undefined) this.people.set(ledger, (people = new People(ledger)));
    return people;
  }
}

/** Of lists of payments: whether one says, where another does not, that it pays what was left out before. */
export function paysBeside(one: Ledger, other: Ledger): boolean {
  const says = ({ sheet }: Ledger) => paidLater.test(sheet.name) || sheet.unknownHeaders.some(({ text }) => laterMonths.test(text));
  return isEventList(one.kind) && says(one) && !says(other);
}

/** The fields by which tables find the holders: two rolls of one ledger both have them, or both have not. */
export const startFields = ['voucherStart', 'allowanceStart', 'allowanceAmount'] as const;

/** Whether two sheets find the holders by the same fields, have the same telling fields but for a stray one, or the same headings. */
function areAlike(one: Ledger, other: Ledger): boolean {
  const { telling, required } = kindSpec(one.kind);
  const has = (fields: readonly string[], ledger: Ledger) => fields.filter((field) => ledger.has(field));
  const shared = (fields: readonly string[]) => fields.filter((field) => one.has(field) && other.has(field)).length;
  const all = (fields: readonly string[]) => new Set([...has(fields, one), ...has(fields, other)]).size;
  if (headingsOf(one) === headingsOf(other)) return true;
  // What was paid or happened tells itself by what the kind cannot do without.
  if (isEventList(one.kind)) return required.every((field) => one.has(field) === other.has(field) || field === 'period');
  if (startFields.some((field) => one.has(field) !== other.has(field))) return false;
  // What else a village notes down, or does not, makes it no other ledger.
  if (startFields.some((field) => one.has(field))) return true;
  return shared(telling) > 0 && shared(telling) * 3 >= all(telling) * 2;
}

function headingsOf({ sheet }: Ledger): string {
  return JSON.stringify([Object.entries(sheet.fields).flatMap(([field, column]) => (column > 0 ? [field] : [])).sort(), sheet.unknownHeaders.map(({ text }) => text.replace(/\s+/g, '')).sort()]);
}

/** Whether both name periods, and these have no day in common. */
function areApart(one: Ledger, other: Ledger): boolean {
  const [first, second] = [periodOf(one), periodOf(other)];
  return first !== null && second !== null && (compareDates(lastDay(first), firstDay(second)) < 0 || compareDates(lastDay(second), firstDay(first)) < 0);
}

/** A list of payments of no known month: nobody can hold it against another, and ST01 asks for its period. */
function isUndated({ kind, sheet: { fields, titlePeriod, across, sections } }: Ledger): boolean {
  return isPaymentKind(kind) && (fields['period'] ?? 0) === 0 && titlePeriod === null && across.length === 0 && sections === undefined;
}

export function periodOf({ sheet: { titlePeriod } }: Ledger): Period | null {
  return titlePeriod === null ? null : parsePeriod(titlePeriod);
}
