import { isLedgerKind } from '../ledger/kinds';
import type { Ledger, LedgerKind } from '../ledger/types';
import type { CalendarDate, CalendarMonth, DateValue } from '../rules/calendar/calendarDate';
import { compareDates, compareMonths, monthOf } from '../rules/calendar/compare';
import { isoDate, isoMonth } from '../rules/calendar/formatDate';
import { formatPeriod, lastDay, monthsOf, quarterOf, type Period } from '../rules/calendar/period';
import { allowanceBand } from '../rules/elderly/allowanceBand';
import type { Benefit } from '../rules/elderly/benefit';
import { dateOfCard } from '../rules/elderly/cards';
import { entitledMonths } from '../rules/elderly/entitledMonths';
import { startOfPaymentBy } from '../rules/elderly/startOfPayment';
import { Trace, type Step } from '../rules/elderly/trace';
import { voucherAmount } from '../rules/elderly/voucherAmount';
import { cleanIdNumber } from '../rules/identity/cleanIdNumber';
import { maskIdNumber } from '../rules/identity/maskIdNumber';
import { idKey } from '../rules/identity/toEighteen';
import type { Policy } from '../rules/policy/policy';
import type { Holder } from '../tables/holders/holder';
import { holdersOf } from '../tables/holders/holdersOf';
import { birthOf, idNumberOf, keysOfPersons, sexOf, textOf, type PersonRow } from '../tables/person';
import { ageOn } from '../tables/personColumns';
import { voucherEntitlements } from '../tables/voucherEntitlements';
import type { SheetId, Workbook } from '../workbook/port';
import { readContext, type TableRequest } from './generateTables';
import { HandledCards, type Card } from './handledCards';
import { NoPersonProblem } from './noPersonProblem';
import { policyNamed, type PolicyNamed } from './policies';
import { isKnownProblem, type KnownProblem } from './problems';

export { isoDate, isoMonth, maskIdNumber };
export type { Step };

export interface ExplainRequest extends Pick<TableRequest, 'asOf' | 'corrections' | 'settings' | 'policyFile'> {
  /** Null for the quarter of the day of looking (rulings 8). */
  readonly period: Period | null;
  readonly who: Who;
}

/** A row of a ledger, or a name or ID number as somebody types it. */
export type Who = { readonly sheet: string; readonly row: number } | { readonly text: string };

/** 外地户籍 · 停发 without its month · 起发月份 blank though entitled before the period · 户籍 blank · not applied for. */
export type LeftOut = 'otherHousehold' | 'stopUnknown' | 'startBlank' | 'householdBlank' | 'notApplied';

/** What somebody is entitled to, and why: every month and amount with the steps that led to it. */
export interface ExplainedBenefit {
  readonly benefit: Benefit;
  /** The first month that is paid; null for none up to the period's end. */
  readonly since: CalendarMonth | null;
  /** 应停发月份: the first month not to be paid; null where nothing ends it. */
  readonly until: CalendarMonth | null;
  /** Entitled months of the period. */
  readonly months: readonly CalendarMonth[];
  /** Fen: of a voucher the sum of these months, of an allowance the standard of their last. Null without such months. */
  readonly fen: number | null;
  readonly steps: readonly Step[];
  /** Why tables leave him out though the steps may say otherwise; null where they do not. */
  readonly leftOut: LeftOut | null;
  /** Why no more can be told, such as a month without a standard. */
  readonly problem: KnownProblem | null;
}

export interface ExplainedCard {
  readonly card: Card;
  /** 满龄日期, or its month where the day of birth is not known. */
  readonly reached: DateValue;
  /** The age is reached on the day of looking. */
  readonly isOfAge: boolean;
  readonly done: boolean;
}

export interface ExplainedPerson {
  readonly name: string;
  readonly sex: string;
  /** Full: doors mask it. '' where no row has one. */
  readonly idNumber: string;
  readonly birth: DateValue | null;
  /** Full years on the day of looking. */
  readonly age: number | null;
  /** 户籍 of the place: who is of another gets neither benefit. Null where it is not written. */
  readonly local: boolean | null;
  /** His rows in every ledger, those of 老年人台账 first. */
  readonly rows: readonly { readonly sheet: SheetId; readonly sheetName: string; readonly kind: LedgerKind; readonly row: number }[];
  /** Empty for who does not stand in 老年人台账. */
  readonly benefits: readonly ExplainedBenefit[];
  readonly cards: readonly ExplainedCard[];
}

export interface Explained {
  readonly people: readonly ExplainedPerson[];
  readonly period: string;
  readonly policy: PolicyNamed;
}

/** Tells of one person after another, from ledgers that were read once. */
export interface PersonExplainer {
  /** @throws NoPersonProblem */
  explain(who: Who): Explained;
}

/**
 * 此人情况: what a person is entitled to by all ledgers of a workbook, since and until when, each amount with its steps.
 * Several of one name are all told. Reads only.
 * @throws NoPersonProblem, NoLedgerProblem, LedgerProblem, PolicySheetProblem, WorkbookProblem
 */
export async function explainPerson(workbook: Workbook, { who, ...request }: ExplainRequest): Promise<Explained> {
  return (await personExplainer(workbook, request)).explain(who);
}

/**
 * The same for one after another, as the ledgers are now.
 * @throws NoLedgerProblem, LedgerProblem, PolicySheetProblem, WorkbookProblem
 */
export async function personExplainer(workbook: Workbook, request: Omit<ExplainRequest, 'who'>): Promise<PersonExplainer> {
  const period = request.period ?? quarterOf(request.asOf);
  const { context, policy } = await readContext(workbook, { ...request, period });
  const persons = [...context.ledgers].sort(eldersFirst).flatMap((ledger) => Array.from({ length: ledger.count }, (_unused, index): PersonRow => ({ ledger, index })));
  const keys = keysOfPersons(persons);
  const handled = new HandledCards(context.ledgers);
  return {
    explain: (who) => {
      const wanted = new Set(persons.flatMap((person, place) => (isMeant(person, who) ? [keys[place] as string] : [])));
      if (wanted.size === 0) throw new NoPersonProblem(who);
      const people = [...wanted].map((key) => {
        const rows = persons.filter((_person, place) => keys[place] === key);
        const holders = (['voucher', 'allowance'] as const).flatMap((benefit) => {
          const all = holdersOf(context, benefit);
          const own = rows.find(({ ledger }) => all?.rolls.includes(ledger) === true);
          return (own === undefined ? undefined : all?.at(own)) ?? [];
        });
        return personOf(rows, holders, policy, period, request.asOf, handled);
      });
      return { people, period: formatPeriod(period), policy: policyNamed(policy) };
    },
  };
}

function eldersFirst(one: Ledger, other: Ledger): number {
  return Number(other.kind === 'elders') - Number(one.kind === 'elders');
}

function isMeant({ ledger, index }: PersonRow, who: Who): boolean {
  if ('row' in who) return ledger.sheet.name === who.sheet && ledger.row(index) === who.row;
  const text = who.text.trim();
  const number = cleanIdNumber(ledger.text(index, 'idNumber')).text;
  return text !== '' && (ledger.text(index, 'name') === text || (number !== '' && idKey(number) === idKey(cleanIdNumber(text).text)));
}

function personOf(rows: readonly PersonRow[], holders: readonly Holder[], policy: Policy, period: Period, asOf: CalendarDate, handled: HandledCards): ExplainedPerson {
  const birth = birthOf(rows);
  return {
    name: textOf(rows, 'name'),
    sex: sexOf(rows),
    idNumber: idNumberOf(rows),
    birth,
    age: ageOn(birth, asOf, policy),
    local: holders[0]?.local ?? null,
    // Months across give a person several rows of payments in one row of the sheet.
    rows: rows.filter((row, place) => rows.findIndex((other) => other.ledger === row.ledger && other.ledger.row(other.index) === row.ledger.row(row.index)) === place).flatMap(({ ledger, index }) => (isLedgerKind(ledger.kind) ? [{ sheet: ledger.sheet.sheet, sheetName: ledger.sheet.name, kind: ledger.kind, row: ledger.row(index) }] : [])),
    benefits: holders.map((holder) => benefitOf(holder, policy, period, asOf)),
    cards: birth === null ? [] : (['senior', 'preferential'] as const).map((card) => cardOf(card, dateOfCard(card, birth, policy), asOf, handled.has(card, rows))),
  };
}

function cardOf(card: Card, reached: DateValue, asOf: CalendarDate, done: boolean): ExplainedCard {
  const isOfAge = reached.precision === 'day' ? compareDates(reached.date, asOf) <= 0 : compareMonths(reached.month, monthOf(asOf)) < 0;
  return { card, reached, isOfAge, done };
}

function benefitOf(holder: Holder, policy: Policy, period: Period, asOf: CalendarDate): ExplainedBenefit {
  const { benefit, facts, ending } = holder;
  const trace = new Trace();
  const none = { benefit, since: null, until: ending?.shouldStop ?? null, months: [], fen: null };
  if (policy.hasNone(benefit === 'voucher' ? 'voucher.standard' : 'allowance.bands')) return { ...none, steps: [{ code: 'noSuchBenefit', data: { policy: policy.name } }], leftOut: null, problem: null };
  try {
    const { leftOut, start } = startOf(holder, policy, period);
    if (leftOut === 'otherHousehold') return { ...none, steps: [], leftOut, problem: null };
    const own = { ...facts, recordedStart: start };
    const entitled = entitledMonths(benefit, own, policy, monthsOf(period), trace);
    const months = leftOut === null ? entitled : [];
    const since = leftOut === null ? startOfPaymentBy(benefit, own, policy, monthOf(lastDay(period))) : null;
    const fen = months.length === 0 ? null : benefit === 'voucher' ? voucherAmount(months, policy, trace) : allowanceOf(facts, policy, months, monthOf(asOf), trace);
    return { ...none, since, months, fen, steps: trace.steps, leftOut, problem: null };
  } catch (reason) {
    if (!isKnownProblem(reason)) throw reason;
    return { ...none, steps: trace.steps, leftOut: null, problem: reason };
  }
}

/** The start that tables go by, and whether they leave him out. */
function startOf(holder: Holder, policy: Policy, period: Period): { readonly start: CalendarMonth | null; readonly leftOut: LeftOut | null } {
  const { benefit, start, local, stoppedSometime } = holder;
  if (stoppedSometime) return { start, leftOut: 'stopUnknown' };
  if (start === null && local === false) return { start, leftOut: 'otherHousehold' };
  if (start !== null || benefit === 'allowance') return { start, leftOut: null };
  const { entitled: [own], notes: [note] } = voucherEntitlements({ all: [holder] }, policy, period);
  return { start: own?.start ?? null, leftOut: note === undefined ? null : (note.code as LeftOut) };
}

/** The standard of the month of looking, or of the last entitled one before it; fen a month. */
function allowanceOf(facts: Holder['facts'], policy: Policy, months: readonly CalendarMonth[], now: CalendarMonth, trace: Trace): number | null {
  const month = months.findLast((one) => compareMonths(one, now) <= 0) ?? months[0];
  const own = new Trace();
  const band = month === undefined ? null : allowanceBand(facts, policy, month, own);
  // How he came to be entitled is told already.
  const step = own.steps.at(-1);
  if (step !== undefined) trace.take(step);
  return band?.fen ?? null;
}
