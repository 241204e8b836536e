import type { CellBlock, CellRange, DateSystem, ListObject, SheetId } from '../workbook/port';
import { areaOf } from './area';
import { blocksOf } from './blocks';
import type { Correction } from './corrections';
import { Evidence } from './evidence';
import { candidateOf, headerCandidates, tableCandidates, type HeaderCandidate } from './headerRows';
import { isOtherHeading, ownHeading } from './headingBelow';
import { kinds, kindSpec } from './kinds';
import { datePartsOf } from './dateParts';
import { mergedDown } from './mergedDown';
import type { KindSpec } from './kinds/kindSpec';
import { columnsSaid, mayBePayments, monthsNotRead } from './paymentKinds';
import { periodColumnsOf, type Across } from './periodColumns';
import { personColumns, personRows, startsLine } from './personRows';
import { otherListOf, periodOfTitles, titlesOf, titleWeight, type SheetTitles } from './sheetTitles';
import { tableOf } from './tableSignatures';
import type { FieldName, LedgerKind, RecognisedSheet } from './types';
import { understand, type Understanding } from './understand';

export interface SheetToRecognise {
  readonly sheet: SheetId;
  readonly name: string;
  readonly block: CellBlock;
  readonly merges: readonly CellRange[];
  /** Excel tables: where one is a ledger, it says where the ledger begins and ends. */
  readonly tables: readonly ListObject[];
  readonly tableTag: string | null;
  /** What the user says of the sheet's lists, each known by its heading rows; without them it is the first one's. */
  readonly corrections: readonly Correction[];
  /** The year of looking: ages tell a list of old people. */
  readonly year: number;
  /** 1900 where nobody says. */
  readonly dateSystem?: DateSystem;
}

/** A heading read as one kind's, and how well it fits. */
interface Fit extends Understanding {
  readonly kind: KindSpec;
  readonly candidate: HeaderCandidate;
  readonly evidence: Evidence;
  readonly titles: SheetTitles;
  readonly titled: number;
  readonly months: Across | null;
  /** Telling fields by a heading that tells the kind. */
  readonly telling: number;
  readonly missing: readonly FieldName[];
  readonly score: number;
}

/** How sure it is that the headings are of a kind: `maybe` is asked about. */
type Plausibility = 'yes' | 'maybe' | 'no';

/** With one required field missing a kind must be plain from so many others (rulings 32). */
const plainFields = 5;
/** Fewer people say nothing of how old those of a list are. */
const fewestPeople = 5;

/** Understands one sheet: which ledgers stand in it, and where each field. At least one entry; of kind null where none does. */
export function recogniseSheet(input: SheetToRecognise): readonly RecognisedSheet[] {
  if (input.tableTag !== null) return [noLedger(input, `table:${input.tableTag.split('|')[0] ?? ''}`)];
  const { range } = input.block;
  if (range === null || input.corrections.some(({ kind, headerRows }) => kind === null && headerRows === undefined)) return [noLedger(input, null)];
  const lists: RecognisedSheet[] = [];
  let likely: LedgerKind | null = null;
  let rest: CellRange | null = range;
  while (rest !== null) {
    const found: ListsAt = listsIn(input, rest, lists.length);
    lists.push(...found.lists);
    likely ??= found.likely;
    rest = found.below;
  }
  if (lists.length === 0) return [{ ...noLedger(input, null), likely }];
  return lists;
}

interface ListsAt {
  readonly lists: readonly RecognisedSheet[];
  /** What a list looks like that is none for certain. */
  readonly likely: LedgerKind | null;
  /** What stands below the list, from the title of the next one on; null where no other heading does. */
  readonly below: CellRange | null;
}

/** The first list of a part of the sheet, or those side by side there. */
function listsIn(input: SheetToRecognise, area: CellRange, before: number): ListsAt {
  const block = areaOf(input.block, area);
  const merges = input.merges;
  const found = [...tableCandidates(block, merges, input.tables.filter(({ range }) => isWithin(area, range.firstRow))), ...headerCandidates(block, merges)];
  const said = input.corrections.filter(({ headerRows }) => (headerRows === undefined ? before === 0 : isWithin(area, headerRows[0] as number)));
  const correction = correctionOf(input, block, found, said);
  const candidates = correction?.headerRows === undefined ? found : candidatesAt(block, correction.headerRows, merges, found);
  const choice = choose(input, block, candidates, correction);
  if (choice === null) return nextAfter(input, area, block, candidates);
  if ('table' in choice) return { lists: [noLedger(input, `table:${choice.table}`, choice.rows)], likely: null, below: null };
  const { best } = choice;
  const others = said.flatMap(({ headerRows = [] }) => headerRows.filter((row) => row > (best.candidate.rows.at(-1) as number) + 1).map((row) => row - 1));
  const rest = below(block, best, Math.min(lastOf(block, best), ...others), correction);
  if (correction?.kind === null) return { lists: [], likely: null, below: rest };
  const spans = blocksOf(best.candidate);
  const own: CellRange = { ...area, lastRow: rest === null ? area.lastRow : rest.firstRow - 1 };
  const beside = spans.flatMap(({ first, last }): RecognisedSheet[] => {
    const span: CellRange = { ...own, firstColumn: Math.max(area.firstColumn, first), lastColumn: Math.min(area.lastColumn, last) };
    const part = areaOf(block, span);
    const ofSpan = correction === undefined ? undefined : within(correction, span);
    const at = choose(input, part, [candidateOf(part, best.candidate.rows, merges)], ofSpan, best.titles);
    return at === null || 'table' in at ? [] : [{ ...recognised(input, part, at.best, ofSpan), area: span }];
  });
  if (beside.length === 0) return { lists: [{ ...recognised(input, areaOf(block, own), best, correction), list: before + 1, area: rest === null && area === input.block.range ? null : own }], likely: null, below: rest };
  return { lists: beside.map((one, nth) => ({ ...one, list: before + nth + 1 })), likely: null, below: rest };
}

/** What is said of the first list of a part: by its heading rows, or of the sheet as a whole. */
function correctionOf(input: SheetToRecognise, block: CellBlock, candidates: readonly HeaderCandidate[], said: readonly Correction[]): Correction | undefined {
  const [first] = [...said].sort((one, other) => (one.headerRows?.[0] ?? 0) - (other.headerRows?.[0] ?? 0));
  const row = first?.headerRows?.[0];
  if (row === undefined) return first;
  const choice = choose(input, block, candidates, undefined);
  if (choice === null || 'table' in choice) return first;
  // Said of a list further down: this one is as it was recognised.
  const rest = below(block, choice.best, lastOf(block, choice.best), undefined);
  return rest !== null && row >= rest.firstRow && peopleBetween(block, choice.best, rest.firstRow) > 0 ? undefined : first;
}

/** What is said of a heading of lists side by side, of one of them: a column is the list's that it stands in. */
function within(correction: Correction, { firstColumn, lastColumn }: CellRange): Correction {
  const { fields, ...rest } = correction;
  if (fields === undefined) return correction;
  return { ...rest, fields: Object.fromEntries(Object.entries(fields).filter(([, column]) => column === 0 || (column >= firstColumn && column <= lastColumn))) };
}

/** The heading of rows that the user names: as it was found, where it was, else as it stands there. */
function candidatesAt(block: CellBlock, rows: readonly number[], merges: readonly CellRange[], found: readonly HeaderCandidate[]): readonly HeaderCandidate[] {
  const same = found.filter((one) => one.rows.length === rows.length && one.rows[0] === rows[0]);
  return same.length > 0 ? same : [candidateOf(block, rows, merges)];
}

function isWithin(area: CellRange, row: number): boolean {
  return row >= area.firstRow && row <= area.lastRow;
}

/** Nothing here is a ledger of ours; another list may follow. */
function nextAfter(input: SheetToRecognise, area: CellRange, block: CellBlock, candidates: readonly HeaderCandidate[]): ListsAt {
  const likely = likelyOf(input, block, candidates);
  const [first] = candidates.filter(({ headings }) => isOtherHeading(block, headings[0]?.row ?? 0, null));
  if (first === undefined) return { lists: [], likely, below: null };
  const own = ownHeading(block, first.rows);
  for (let row = (first.rows.at(-1) as number) + 1; row <= area.lastRow; row += 1) {
    if (isOtherHeading(block, row, own)) return { lists: [], likely, below: { ...area, firstRow: titleAbove(block, row, first.rows.at(-1) as number) } };
  }
  return { lists: [], likely, below: null };
}

type Choice = { readonly best: Fit } | { readonly table: string; readonly rows: readonly number[] };

/**
 * The heading of the part's first list: of those that hold people the upper one, of readings of the same rows the one that
 * fits best.
 */
function choose(input: SheetToRecognise, block: CellBlock, candidates: readonly HeaderCandidate[], correction: Correction | undefined, above?: SheetTitles): Choice | null {
  const wanted = correction?.kind === undefined || correction.kind === null ? kinds : [kindSpec(correction.kind)];
  const ofTables = new Set<number>();
  const fits: Fit[] = [];
  for (const candidate of candidates) {
    // What stands beside an Excel table that is a ledger is not the ledger's.
    if (candidate.table === undefined && candidate.rows.some((row) => ofTables.has(row))) continue;
    const titles = above ?? titlesOf(input.name, block, candidate.rows[0] as number);
    const table = correction?.kind === undefined ? tableOf(titles.lines, candidate.headings.map((heading) => heading.text)) : null;
    if (table !== null) return { table, rows: candidate.rows };
    const evidence = new Evidence(block, (candidate.rows.at(-1) as number) + 1, input.year);
    const months = monthsOf(input, block, candidate, titles, correction);
    const own = wanted.map((kind) => fitOf(kind, candidate, titles, block, correction, evidence, months));
    for (const fit of own) {
      const fitting = correction?.kind === undefined ? isPlausible(fit) === 'yes' && !isTitledOtherwise(fit, own) : fit.fields.size > 0;
      if (!fitting) continue;
      if (candidate.table !== undefined) candidate.rows.forEach((row) => ofTables.add(row));
      fits.push(fit);
    }
  }
  if (fits.length === 0) return null;
  const best = bestOf(fits);
  // A short list above the best heading is a list of its own.
  const upper = fits.filter(({ candidate }) => (candidate.rows.at(-1) as number) < (best.candidate.rows[0] as number) - 1);
  const first = upper.filter((fit) => peopleBetween(block, fit, best.candidate.rows[0] as number) > 0);
  return { best: first.length === 0 ? best : bestOf(first.filter(({ candidate }) => sharesRows(candidate, (first[0] as Fit).candidate))) };
}

function bestOf(fits: readonly Fit[]): Fit {
  return fits.reduce((best, fit) => (fit.score > best.score ? fit : best));
}

function sharesRows(one: HeaderCandidate, other: HeaderCandidate): boolean {
  return (one.rows[0] as number) <= (other.rows.at(-1) as number) + 1 && (other.rows[0] as number) <= (one.rows.at(-1) as number) + 1;
}

function peopleBetween(block: CellBlock, { candidate, fields }: Fit, next: number): number {
  return personRows(block, (candidate.rows.at(-1) as number) + 1, next - 1, personColumns(Object.fromEntries(fields), candidate.rows)).length;
}

/** The kind that headings look like which are of none for certain. */
function likelyOf(input: SheetToRecognise, block: CellBlock, candidates: readonly HeaderCandidate[]): LedgerKind | null {
  for (const candidate of candidates) {
    const titles = titlesOf(input.name, block, candidate.rows[0] as number);
    const evidence = new Evidence(block, (candidate.rows.at(-1) as number) + 1, input.year);
    const months = monthsOf(input, block, candidate, titles, undefined);
    for (const kind of kinds) {
      const fit = fitOf(kind, candidate, titles, block, undefined, evidence, months);
      if (isPlausible(fit) === 'maybe' && peopleBetween(block, fit, (block.range?.lastRow ?? 0) + 1) > 0) return kind.kind;
    }
  }
  return null;
}

function monthsOf(input: SheetToRecognise, block: CellBlock, { rows }: HeaderCandidate, titles: SheetTitles, correction: Correction | undefined): Across | null {
  return periodColumnsOf(rows, { block, merges: input.merges, titles, dateSystem: input.dateSystem ?? 1900, year: correction?.year, taken: columnsSaid(correction) });
}

function fitOf(
  kind: KindSpec,
  candidate: HeaderCandidate,
  titles: SheetTitles,
  block: CellBlock,
  correction: Correction | undefined,
  evidence: Evidence,
  months: Across | null,
): Fit {
  const understanding = understand(kind, candidate, block, correction, evidence, months);
  const { fields, questions, unknown, inexact, across } = understanding;
  const asked = new Set(questions.flatMap((question) => (question.type === 'twoColumns' ? [question.field] : question.type === 'twoFields' ? question.fields : [])));
  // Months across are the period and the amount.
  if (across.length > 0) for (const field of ['period', 'amount']) asked.add(field);
  const period = periodOfTitles(titles);
  const missing = kind.required.filter((field) => !fields.has(field) && !asked.has(field) && !(field === 'period' && period !== null));
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
  return { ...understanding, notRead, months, kind, candidate, evidence, titles, titled, telling, missing, score };
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
function isPlausible(fit: Fit): Plausibility {
  const { kind, candidate, titles, titled, telling, missing, fields, questions, months } = fit;
  if (!mayBePayments(kind.kind, candidate, titles, months, fields)) return 'no';
  if (missing.length > 1) return 'no';
  if (missing.length === 1 && fields.size + questions.length < plainFields) {
    return titled === 3 && fields.has('name') && fields.size > 2 && otherListOf(titles, candidate.headings) === null ? 'maybe' : 'no';
  }
  const isTold = telling >= kind.tellingNeeded;
  const other = otherListOf(titles, candidate.headings);
  if (kind.kind !== 'elders') {
    if (!isTold && (titled === 0 || other !== null)) return 'no';
    if (titled < 3 && other !== null && telling < 4) return 'no';
    return 'yes';
  }
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

/** The title is another kind's, whose list it may be: 老年券发放 lists old people, and is no roll of them. */
function isTitledOtherwise({ kind, titled, telling }: Fit, all: readonly Fit[]): boolean {
  return kind.kind === 'elders' && telling === 0 && all.some((fit) => fit.titled > titled && isPlausible(fit) !== 'no');
}

/** Last row of a list: before the heading of another one below it. */
function lastOf(block: CellBlock, { candidate, fields }: Fit): number {
  const end = block.range?.lastRow ?? 0;
  const own = ownHeading(block, candidate.rows);
  const first = candidate.table === undefined ? (candidate.rows.at(-1) as number) + 1 : candidate.table.range.lastRow + 1;
  let last = end;
  personRows(block, first, end, personColumns(Object.fromEntries(fields), candidate.rows), (row) => {
    if (!isOtherHeading(block, row, own)) return false;
    last = row - 1;
    return true;
  });
  return last;
}

/** What lies below a list that ends before the sheet does, from the next list's title on. */
function below(block: CellBlock, { candidate }: Fit, lastRow: number, correction: Correction | undefined): CellRange | null {
  const { range } = block;
  // Where the user says that the list goes on behind another heading, no other begins with that.
  if (range === null || lastRow >= range.lastRow || (correction?.lastRow ?? 0) > lastRow) return null;
  return { ...range, firstRow: titleAbove(block, lastRow + 1, candidate.rows.at(-1) as number) };
}

/** The first row of the title over a heading: lines of few words right above it. */
function titleAbove(block: CellBlock, heading: number, after: number): number {
  let first = heading;
  while (first - 1 > after && isTitleLine(block, first - 1)) first -= 1;
  return first;
}

function isTitleLine(block: CellBlock, row: number): boolean {
  const { range } = block;
  if (range === null || startsLine(block, row)) return false;
  let filled = 0;
  for (let column = range.firstColumn; column <= range.lastColumn; column += 1) if (block.text(row, column).trim() !== '') filled += 1;
  return filled > 0 && filled < 3;
}

function recognised(input: SheetToRecognise, block: CellBlock, best: Fit, correction: Correction | undefined): RecognisedSheet {
  const { candidate, fields, titles } = best;
  const columns = Object.fromEntries(fields);
  const from = correction?.firstRow ?? (candidate.rows.at(-1) as number) + 1;
  const to = Math.min(correction?.lastRow ?? Infinity, block.range?.lastRow ?? 0);
  const all = personRows(block, from, to, personColumns(columns, candidate.rows));
  const rows = candidate.table === undefined || correction?.lastRow !== undefined ? all : rowsOfTable(all, candidate.table, block, candidate.headings);
  const dateParts = datePartsOf(best.kind.kind, block, candidate.rows.at(-1) as number, columns);
  const merged = mergedDown(input.merges, columns, rows);
  return {
    sheet: input.sheet,
    name: input.name,
    list: 1,
    area: null,
    kind: best.kind.kind,
    headerRows: candidate.rows,
    firstRow: rows[0] ?? 0,
    lastRow: rows.at(-1) ?? 0,
    persons: rows.length,
    fields: columns,
    ...(merged.length === 0 ? {} : { mergedDown: merged }),
    ...(Object.keys(dateParts).length === 0 ? {} : { dateParts }),
    confidence: correction?.kind === undefined ? confidenceOf(best, rows.length) : 1,
    unknownHeaders: best.unknown,
    missingFields: best.missing,
    questions: best.questions,
    titlePeriod: periodOfTitles(titles),
    amountFor: correction?.amountFor ?? null,
    across: best.across,
    notRead: best.notRead,
    doubtful: best.doubtful,
    likely: null,
  };
}

/** The persons of an Excel table: those in it, typed right below one without totals, or under its heading repeated further down. */
function rowsOfTable(rows: Uint32Array, { range, totalsRows }: ListObject, block: CellBlock, headings: HeaderCandidate['headings']): Uint32Array {
  const end = range.lastRow - totalsRows;
  const isHeading = (row: number): boolean => headings.every(({ column }) => block.text(row, column) === block.text(range.firstRow, column));
  let again = range.lastRow + 1;
  while (again <= (block.range?.lastRow ?? 0) && !isHeading(again)) again += 1;
  let below = totalsRows > 0 ? 0 : end + 1;
  return rows.filter((row) => {
    if (row <= end || row > again) return true;
    if (row !== below) return false;
    below += 1;
    return true;
  });
}

/**
 * 1 for a ledger all of whose headings are listed ones. Less for each field told by a likeness (0.02), each question
 * (0.1), headings not understood (up to 0.15), no word of the kind in title nor any telling field (0.25; 0.08 with one
 * telling field), nobody in it (0.05). Under 0.8 where a required field is missing or asked about.
 */
function confidenceOf(best: Fit, persons: number): number {
  const { candidate, kind, fields, unknown, questions, inexact, missing, titled } = best;
  const telling = kind.telling.filter((field) => tells(kind, field, fields, candidate) || best.across.length > 0).length;
  const asked = questions.some((question) => (question.type === 'twoColumns' ? kind.required.includes(question.field) : question.type === 'yearOfMonths' || question.fields.length === 1));
  let confidence = 1 - inexact * 0.02 - questions.length * 0.1 - Math.min(0.15, (unknown.length / Math.max(1, candidate.headings.length)) * 0.2);
  if (titled < 3 && telling < 2) confidence -= telling === 0 ? 0.25 : 0.08;
  if (persons === 0) confidence -= 0.05;
  if (missing.length > 0 || asked) confidence = Math.min(confidence, 0.79) - missing.length * 0.1;
  return Math.round(Math.max(0.2, Math.min(1, confidence)) * 100) / 100;
}

function noLedger(input: SheetToRecognise, kind: `table:${string}` | null, headerRows: readonly number[] = []): RecognisedSheet {
  return {
    sheet: input.sheet,
    name: input.name,
    list: 1,
    area: null,
    kind,
    headerRows,
    firstRow: 0,
    lastRow: 0,
    persons: 0,
    fields: {},
    confidence: kind === null ? 0 : 1,
    unknownHeaders: [],
    missingFields: [],
    questions: [],
    titlePeriod: null,
    amountFor: null,
    across: [],
    notRead: [],
    doubtful: [],
    likely: null,
  };
}
