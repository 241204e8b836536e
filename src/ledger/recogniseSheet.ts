import type { CellBlock, CellRange, ListObject, SheetId } from '../workbook/port';
import type { Correction } from './corrections';
import { candidateOf, headerCandidates, tableCandidates, type HeaderCandidate } from './headerRows';
import { kinds, kindSpec } from './kinds';
import { mergedDown } from './mergedDown';
import type { KindSpec } from './kinds/kindSpec';
import { personColumns, personRows } from './personRows';
import { isOtherRoster, periodOfTitles, titlesOf, titleWeight, type SheetTitles } from './sheetTitles';
import { tableOf } from './tableSignatures';
import type { FieldName, RecognisedSheet } from './types';
import { understand, type Understanding } from './understand';

export interface SheetToRecognise {
  readonly sheet: SheetId;
  readonly name: string;
  readonly block: CellBlock;
  readonly merges: readonly CellRange[];
  /** Excel tables: where one is a ledger, it says where the ledger begins and ends. */
  readonly tables: readonly ListObject[];
  readonly tableTag: string | null;
  readonly correction: Correction | undefined;
}

/** A heading read as one kind's, and how well it fits. */
interface Fit extends Understanding {
  readonly kind: KindSpec;
  readonly candidate: HeaderCandidate;
  readonly titles: SheetTitles;
  readonly titled: number;
  readonly telling: number;
  readonly missing: readonly FieldName[];
  readonly score: number;
}

/** Headings of households, members' lists and staff. */
const otherHeadings = /户主|保障人口|保障金|服务时[间长]|入党|学号|残疾证|职务|工资|部队|班级/;
/** With one required field missing a kind must be plain from so many others (rulings 32). */
const plainFields = 5;

/** Understands one sheet: is it a ledger, of which kind, and where does each field stand. */
export function recogniseSheet(input: SheetToRecognise): RecognisedSheet {
  const { name, block, merges, tables, correction } = input;
  if (input.tableTag !== null) return noLedger(input, `table:${input.tableTag.split('|')[0] ?? ''}`);
  if (correction?.kind === null || block.range === null) return noLedger(input, null);
  const candidates =
    correction?.headerRows === undefined ? [...tableCandidates(block, merges, tables), ...headerCandidates(block, merges)] : [candidateOf(block, correction.headerRows, merges)];
  const wanted = correction?.kind === undefined ? kinds : [kindSpec(correction.kind)];
  const ofTables = new Set<number>();
  let best: Fit | null = null;
  for (const candidate of candidates) {
    // What stands beside an Excel table that is a ledger is not the ledger's.
    if (candidate.table === undefined && candidate.rows.some((row) => ofTables.has(row))) continue;
    const titles = titlesOf(name, block, candidate.rows[0] as number);
    const table = correction?.kind === undefined ? tableOf(titles.lines, candidate.headings.map((heading) => heading.text)) : null;
    if (table !== null) return noLedger(input, `table:${table}`, candidate.rows);
    for (const kind of wanted) {
      const fit = fitOf(kind, candidate, titles, block, correction);
      const fits = correction?.kind === undefined ? isPlausible(fit) : fit.fields.size > 0;
      if (!fits) continue;
      if (candidate.table !== undefined) candidate.rows.forEach((row) => ofTables.add(row));
      if (fit.score > (best?.score ?? -Infinity)) best = fit;
    }
  }
  return best === null ? noLedger(input, null) : recognised(input, best);
}

function fitOf(kind: KindSpec, candidate: HeaderCandidate, titles: SheetTitles, block: CellBlock, correction: Correction | undefined): Fit {
  const understanding = understand(kind, candidate, block, correction);
  const { fields, questions, unknown, inexact } = understanding;
  const asked = new Set(questions.flatMap((question) => (question.type === 'twoColumns' ? [question.field] : question.fields)));
  const period = periodOfTitles(titles);
  const missing = kind.required.filter((field) => !fields.has(field) && !asked.has(field) && !(field === 'period' && period !== null));
  const titled = titleWeight(titles, kind);
  const telling = kind.telling.filter((field) => fields.has(field) || asked.has(field)).length;
  const score =
    fields.size +
    2 * kind.telling.filter((field) => fields.has(field)).length +
    4 * titled +
    0.25 * questions.length -
    0.25 * inexact -
    0.75 * unknown.length -
    4 * missing.length -
    // Of two readings that say the same the one with fewer rows.
    0.5 * (candidate.rows.length - 1);
  return { ...understanding, kind, candidate, titles, titled, telling, missing, score };
}

/** Whether the headings are of this kind at all; many lists hold names and numbers. */
function isPlausible({ kind, candidate, titles, titled, telling, missing, fields, questions }: Fit): boolean {
  if (missing.length > 1 || (missing.length === 1 && fields.size + questions.length < plainFields)) return false;
  const isOther = isOtherRoster(titles);
  const isTold = telling >= kind.tellingNeeded;
  if (!isTold && (titled === 0 || isOther)) return false;
  const hasOtherHeadings = candidate.headings.some((heading) => otherHeadings.test(heading.folded.text));
  if (titled < 3 && (isOther || hasOtherHeadings) && telling < (isOther ? 4 : 2) + (hasOtherHeadings ? 1 : 0)) return false;
  return true;
}

function recognised(input: SheetToRecognise, best: Fit): RecognisedSheet {
  const { block, correction } = input;
  const { candidate, fields, titles } = best;
  const columns = Object.fromEntries(fields);
  const from = correction?.firstRow ?? (candidate.rows.at(-1) as number) + 1;
  const to = Math.min(correction?.lastRow ?? Infinity, block.range?.lastRow ?? 0);
  const all = personRows(block, from, to, personColumns(columns, candidate.rows));
  const rows = candidate.table === undefined || correction?.lastRow !== undefined ? all : rowsOfTable(all, candidate.table, block, candidate.headings);
  const merged = mergedDown(input.merges, columns, rows);
  return {
    sheet: input.sheet,
    name: input.name,
    list: 1,
    kind: best.kind.kind,
    headerRows: candidate.rows,
    firstRow: rows[0] ?? 0,
    lastRow: rows.at(-1) ?? 0,
    persons: rows.length,
    fields: columns,
    ...(merged.length === 0 ? {} : { mergedDown: merged }),
    confidence: correction?.kind === undefined ? confidenceOf(best, rows.length) : 1,
    unknownHeaders: best.unknown,
    missingFields: best.missing,
    questions: best.questions,
    titlePeriod: periodOfTitles(titles),
    across: [],
    notRead: [],
    doubtful: [],
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
  const telling = kind.telling.filter((field) => fields.has(field)).length;
  const asked = questions.some((question) => question.type === 'twoColumns' && kind.required.includes(question.field));
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
    across: [],
    notRead: [],
    doubtful: [],
    likely: null,
  };
}
