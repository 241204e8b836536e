import type { CellBlock, CellRange, DateSystem } from '../workbook/port';
import { periodColumnsOf, type Across } from './across/periodColumns';
import type { Apart } from './apart';
import { apartOf } from './apartOf';
import { isMoneyless, isTitledAsChanges, listsMoves, listsMovesToo, mixesStopsAndRestarts, namesWhoLeft } from './asksWhoLeft';
import { cardOfTitles } from './cardOfTitles';
import type { Correction } from './corrections';
import { Evidence } from './evidence';
import type { HeaderCandidate } from './headerRows';
import { kinds, kindSpec } from './kinds';
import type { KindSpec } from './kinds/kindSpec';
import { columnsSaid, isPaymentKind, mayBePayments, monthsNotRead } from './paymentKinds';
import { sectionsOf } from './sections';
import { otherListOf, paidPeriodOf, periodOfTitles, titleWeight, type SheetTitles } from './sheetTitles';
import { stopsFew } from './stopsFew';
import type { FieldName } from './types';
import { understand, type Understanding } from './understand';

/** A heading read as one kind's, and how well it fits. */
export interface Fit extends Understanding {
  readonly kind: KindSpec;
  readonly candidate: HeaderCandidate;
  readonly evidence: Evidence;
  readonly titles: SheetTitles;
  readonly titled: number;
  readonly months: Across | null;
  /** Telling fields by a heading that tells the kind. */
  readonly telling: number;
  readonly missing: readonly FieldName[];
  /** That titles and name say. */
  readonly period: string | null;
  /** The one card that they say a register is of, where no column says which. */
  readonly ofCard: string | null;
  readonly score: number;
  /** What name or title say of all its people; null where they say nothing. */
  readonly apart: Apart | null;
  /** Its rows are stops and restarts by turns. */
  readonly mixesStops: boolean;
}

/** How sure it is that the headings are of a kind: `maybe` is asked about. */
export type Plausibility = 'yes' | 'maybe' | 'no';

/** With one required field missing a kind must be plain from so many others (rulings 32). */
const plainFields = 5;
/** Fewer people say nothing of how old those of a list are. */
const fewestPeople = 5;
const rowsLookedAt = 200;

/** What heading rows are read in. */
export interface Surroundings {
  readonly block: CellBlock;
  readonly merges: readonly CellRange[];
  readonly dateSystem: DateSystem;
  /** The year of looking: ages tell a list of old people. */
  readonly year: number;
}

/** Heading rows read as those of every kind, or of the one that the user says. */
export function fitsOf(candidate: HeaderCandidate, titles: SheetTitles, around: Surroundings, correction: Correction | undefined): readonly Fit[] {
  const { block, merges, dateSystem, year } = around;
  const wanted = correction?.kind === undefined || correction.kind === null ? kinds : [kindSpec(correction.kind)];
  const evidence = new Evidence(block, (candidate.rows.at(-1) as number) + 1, year);
  const months = periodColumnsOf(candidate.rows, { block, merges, titles, dateSystem, year: correction?.year, taken: columnsSaid(correction) });
  const mixesStops = mixesStopsAndRestarts(candidate, block);
  return wanted.map((kind) => ({ ...fitOf(kind, candidate, titles, block, correction, evidence, months), mixesStops }));
}

/** Those that are of a kind for certain, or that the user says they are. */
export function fitting(all: readonly Fit[], correction: Correction | undefined): readonly Fit[] {
  if (correction?.kind !== undefined && correction.kind !== null) return all.filter(({ fields }) => fields.size > 0);
  return all.filter((fit) => isPlausible(fit) === 'yes' && !isTitledOtherwise(fit, all));
}

export function bestOf(fits: readonly Fit[]): Fit {
  return fits.reduce((best, fit) => (fit.score > best.score ? fit : best));
}

function fitOf(
  kind: KindSpec,
  candidate: HeaderCandidate,
  titles: SheetTitles,
  block: CellBlock,
  correction: Correction | undefined,
  evidence: Evidence,
  months: Across | null,
): Omit<Fit, 'mixesStops'> {
  const understanding = understand(kind, candidate, block, correction, evidence, titles, months);
  const { fields, questions, unknown, inexact, across } = understanding;
  const asked = new Set(questions.flatMap((question) => (question.type === 'twoColumns' ? [question.field] : question.type === 'twoFields' ? question.fields : [])));
  // Months across are the period and the amount.
  if (across.length > 0) for (const field of ['period', 'amount']) asked.add(field);
  const isUndated = isPaymentKind(kind.kind) && !fields.has('period') && across.length === 0;
  const period = isUndated ? paidPeriodOf(titles, () => evidence.firstMonth(fields.get('issueDate') ?? 0)) : periodOfTitles(titles);
  const isPeriodAbove = period !== null || (isPaymentKind(kind.kind) && !fields.has('period') && standsInSections(block, candidate));
  const ofCard = kind.kind === 'certificates' ? cardOfTitles(fields, questions, titles) : null;
  const missing = kind.required.filter((field) => !fields.has(field) && !asked.has(field) && !(field === 'period' && isPeriodAbove) && !(field === 'certificate' && ofCard !== null));
  const titled = titleWeight(titles, kind);
  const isTelling = (field: FieldName): boolean => tells(kind, field, fields, candidate) || (across.length > 0 && asked.has(field));
  const telling = kind.telling.filter((field) => isTelling(field) || isAskedBy(kind, field, questions, candidate)).length;
  const score =
    fields.size +
    // Months across say most where the rows below their names are read with them.
    (across.length === 0 ? 0 : 2 + 0.25 * across.reduce((all, one) => all + Object.keys(one.fields).length, 0)) +
    2 * kind.telling.filter(isTelling).length +
    4 * titled +
    0.25 * questions.length -
    0.25 * inexact -
    0.75 * unknown.length -
    4 * missing.length -
    // Of two readings that say the same the one with fewer rows.
    0.5 * (candidate.rows.length - 1);
  const notRead = [...understanding.notRead, ...monthsNotRead(kind, months, candidate, titles)];
  return { ...understanding, notRead, months, kind, candidate, evidence, titles, titled, telling, missing, score, period, ofCard, apart: apartOf(kind, titles, block, fields, evidence) };
}

/** Whether a period stands alone in one of the first rows below a heading. */
function standsInSections(block: CellBlock, { rows }: HeaderCandidate): boolean {
  const bottom = rows.at(-1) as number;
  return sectionsOf(block, bottom + 1, Math.min(block.range?.lastRow ?? 0, bottom + rowsLookedAt), null).length > 0;
}

/** Whether a telling field stands under a heading that tells the kind: 补贴金额 is in many lists, 高龄津贴 in ours (rulings 52). */
function tells({ tellingWords }: KindSpec, field: FieldName, fields: ReadonlyMap<FieldName, number>, { headings }: HeaderCandidate): boolean {
  const column = fields.get(field);
  if (column === undefined) return false;
  return tellingWords === undefined || headings.some((one) => one.column === column && tellingWords.test(one.folded.withBrackets));
}

/** Whether it is asked which column a field is, or which field a heading, and either would tell the kind. */
function isAskedBy({ tellingWords }: KindSpec, field: FieldName, questions: Understanding['questions'], { headings }: HeaderCandidate): boolean {
  const columns = questions.flatMap((question) => columnsAsked(question, field));
  return columns.length > 0 && (tellingWords === undefined || headings.some(({ column, folded }) => columns.includes(column) && tellingWords.test(folded.withBrackets)));
}

function columnsAsked(question: Understanding['questions'][number], field: FieldName): readonly number[] {
  if (question.type === 'twoColumns') return question.field === field ? question.columns : [];
  return question.type === 'twoFields' && question.fields.includes(field) ? [question.column] : [];
}

/** Whether the headings are of this kind at all; many lists hold names and numbers. */
export function isPlausible(fit: Fit): Plausibility {
  if (fit.kind.kind === 'deaths' && listsMovesToo(fit)) return 'no';
  const own = plausibilityOf(fit);
  // Asked last: it looks at every row.
  if (own !== 'no' && stopsFew(fit)) return 'no';
  if (isPaymentKind(fit.kind.kind)) return own === 'no' || !isMoneyless(fit) ? own : fit.mixesStops ? 'no' : isTitledAsChanges(fit.titles) ? 'maybe' : own;
  if (fit.kind.kind === 'elders' && fit.mixesStops && !fit.fields.has('voucherStart') && !fit.fields.has('allowanceStart')) return 'no';
  if (fit.kind.kind !== 'stops' && fit.kind.kind !== 'deaths') return own;
  if (otherListOf(fit.titles, fit.candidate.headings) !== null) return own;
  if (fit.kind.kind === 'stops' && fit.mixesStops && fit.fields.has('name')) return 'maybe';
  return own === 'no' && namesWhoLeft(fit) ? 'maybe' : own;
}

function plausibilityOf(fit: Fit): Plausibility {
  const { kind, candidate, titles, titled, telling, missing, fields, questions, months, apart } = fit;
  if (!mayBePayments(kind.kind, candidate, titles, months, fit, fit.period)) return 'no';
  // Starts without a period, a sum or a signature are a roll, whatever the title says of handing out.
  if (isPaymentKind(kind.kind) && missing.includes('period') && telling === 0 && (fields.has('voucherStart') || fields.has('allowanceStart'))) return 'no';
  if (missing.length > 1) return 'no';
  // People of whom nothing tells but a title that they have died are asked about, however much else is said of them.
  const isUndated = kind.kind === 'deaths' && telling === 0 && missing.includes('deathDate');
  if (missing.length === 1 && (isUndated || fields.size + questions.length < plainFields)) {
    return titled === 3 && fields.has('name') && fields.size > 2 && otherListOf(titles, candidate.headings) === null ? 'maybe' : 'no';
  }
  const isTold = telling >= kind.tellingNeeded;
  const other = otherListOf(titles, candidate.headings);
  if (kind.kind !== 'elders') {
    if (listsMoves(fit) && other === null) return 'yes';
    if (!isTold && (titled === 0 || other !== null)) return 'no';
    if (titled < 3 && other !== null && telling < 4) return 'no';
    return 'yes';
  }
  // Those who have left are asked about, whatever the columns.
  if (apart !== null && other === null && titled > 0) return 'yes';
  // Fields of vouchers, cards or allowances are named: that is ours, whoever else the list is of.
  if (isTold) return other === null || titled === 3 || telling > 1 || !other.titled ? 'yes' : other.ofPeople ? 'maybe' : 'no';
  const age = fit.evidence.ages(fields.get('idNumber') ?? 0, fields.get('age') ?? 0);
  const isOld = age.people >= fewestPeople && age.old * 10 >= age.people * 8;
  if (other !== null) return titled === 3 && other.ofPeople ? 'maybe' : 'no';
  const isNamed = candidate.headings.some(({ folded }) => kind.headingWords?.test(folded.withBrackets) === true);
  if (titled === 3 || isNamed || isOld) return 'yes';
  if (titled === 0) return 'no';
  return age.people === 0 || age.old * 10 >= age.people * 8 ? 'yes' : age.old * 10 >= age.people * 6 ? 'maybe' : 'no';
}

/** The title is another kind's, whose list it may be: 老年券发放 lists old people, and is no roll of them; 老年人减员名单 with reasons and days is one of stops. */
function isTitledOtherwise({ kind, titled, telling, apart }: Fit, all: readonly Fit[]): boolean {
  if (kind.kind !== 'elders' || telling > 0) return false;
  const isBefore = (fit: Fit): boolean => fit.titled > titled || (apart === 'gone' && fit.kind.kind === 'stops' && ((fit.fields.has('stopReason') && fit.fields.has('eventDate')) || listsMoves(fit)));
  return all.some((fit) => isBefore(fit) && isPlausible(fit) !== 'no');
}

/**
 * 1 for a ledger all of whose headings are listed ones. Less for each field told by a likeness (0.02), each question
 * (0.1), headings not understood (up to 0.15), no word of the kind in title nor any telling field (0.25; 0.08 with one
 * telling field), nobody in it (0.05). Under 0.8 where a required field is missing or asked about.
 */
export function confidenceOf(best: Fit, persons: number): number {
  const { candidate, kind, fields, unknown, questions, inexact, missing, titled } = best;
  const telling = kind.telling.filter((field) => tells(kind, field, fields, candidate) || best.across.length > 0).length;
  const asked = questions.some((question) => (question.type === 'twoColumns' ? kind.required.includes(question.field) : question.type === 'yearOfMonths' || question.fields.length === 1));
  let confidence = 1 - inexact * 0.02 - questions.length * 0.1 - Math.min(0.15, (unknown.length / Math.max(1, candidate.headings.length)) * 0.2);
  if (titled < 3 && telling < 2) confidence -= telling === 0 ? 0.25 : 0.08;
  if (persons === 0) confidence -= 0.05;
  if (missing.length > 0 || asked) confidence = Math.min(confidence, 0.79) - missing.length * 0.1;
  return Math.round(Math.max(0.2, Math.min(1, confidence)) * 100) / 100;
}
