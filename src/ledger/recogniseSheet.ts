import { readPeriodText } from '../rules/calendar/readPeriodText';
import { formatPeriod } from '../rules/calendar/period';
import { CellType, type CellBlock, type CellRange, type SheetId } from '../workbook/port';
import type { Correction } from './corrections';
import { foldHeading } from './foldHeading';
import { candidateOf, headerCandidates, type HeaderCandidate } from './headerRows';
import { kinds, kindSpec } from './kinds';
import type { KindSpec } from './kinds/kindSpec';
import { looksLikeHousehold } from './listedValues';
import { matchHeading, type MatchStrength } from './matchHeading';
import { personRows } from './personRows';
import { tableOf } from './tableSignatures';
import type { FieldName, HeadingQuestion, RecognisedSheet } from './types';

export interface SheetToRecognise {
  readonly sheet: SheetId;
  readonly name: string;
  readonly block: CellBlock;
  readonly merges: readonly CellRange[];
  readonly tableTag: string | null;
  readonly correction: Correction | undefined;
}

/** What a heading row says when it is read as the heading of one kind of ledger. */
interface Understanding {
  readonly kind: KindSpec;
  readonly candidate: HeaderCandidate;
  readonly fields: ReadonlyMap<FieldName, number>;
  readonly inexact: number;
  readonly unknown: readonly { readonly row: number; readonly column: number; readonly text: string }[];
  readonly questions: readonly HeadingQuestion[];
  readonly missing: readonly FieldName[];
  readonly titled: boolean;
  readonly score: number;
}

/** Rosters of other offices' work, whose persons are not ours to list. */
const otherRosters = /低保|最低生活|特困|五保|志愿者|结对|来访|信访|捐[赠款]|值班|工作人员|考勤|党员|残疾|优抚|退役|学生|儿童|医疗|临时救助|保障房|会议|听证|公益|劳动|资产|慰问|通讯录/;
const otherHeadings = /户主|与户主关系|保障人口|服务时[间长]|入党|学号|残疾证|职务|工资|部队|班级/;
const strengthRank: Readonly<Record<MatchStrength, number>> = { exact: 3, pattern: 2, contained: 1 };

/** Understands one sheet: is it a ledger, of which kind, and where does each field stand. */
export function recogniseSheet(input: SheetToRecognise): RecognisedSheet {
  const { block, merges, correction } = input;
  if (input.tableTag !== null) return noLedger(input, `table:${input.tableTag.split('|')[0] ?? ''}`);
  if (correction?.kind === null || block.range === null) return noLedger(input, null);
  const candidates =
    correction?.headerRows === undefined ? headerCandidates(block, merges) : [candidateOf(block, correction.headerRows, merges)];
  const wanted = correction?.kind === undefined ? kinds : [kindSpec(correction.kind)];
  let best: Understanding | null = null;
  const surroundings = new Surroundings(input.name, block);
  for (const candidate of candidates) {
    const above = surroundings.above(candidate.rows[0] as number);
    const table = tableOf(above.titles, candidate.headings.map((heading) => heading.text));
    if (table !== null && correction?.kind === undefined) return noLedger(input, `table:${table}`, candidate.rows);
    for (const kind of wanted) {
      const understanding = understand(input, kind, candidate, above, correction?.kind !== undefined);
      if (understanding !== null && understanding.score > (best?.score ?? 0)) best = understanding;
    }
  }
  return best === null ? noLedger(input, null) : recognised(input, best);
}

function understand(input: SheetToRecognise, kind: KindSpec, candidate: HeaderCandidate, above: Above, kindIsSure: boolean): Understanding | null {
  const { block } = input;
  const found = new Map<FieldName, { columns: number[]; strength: MatchStrength }>();
  const unknown: { row: number; column: number; text: string }[] = [];
  const severals: { column: number; fields: readonly FieldName[] }[] = [];
  let inexact = 0;
  for (const heading of candidate.headings) {
    const match = matchHeading(kind, heading.folded);
    if (match.type === 'several') severals.push({ column: heading.column, fields: match.fields });
    else if (match.type === 'unknown') unknown.push({ row: heading.row, column: heading.column, text: heading.text });
    else if (match.type === 'field') {
      const before = found.get(match.field);
      if (before === undefined || strengthRank[match.strength] > strengthRank[before.strength]) {
        // A surer heading takes the field from a less sure one, which is then not understood.
        if (before !== undefined) for (const column of before.columns) unknown.push(headingOf(candidate, column));
        found.set(match.field, { columns: [heading.column], strength: match.strength });
      } else if (strengthRank[match.strength] === strengthRank[before.strength]) {
        before.columns.push(heading.column);
      } else {
        unknown.push({ row: heading.row, column: heading.column, text: heading.text });
      }
    }
  }
  dropOtherHouseholds(found, unknown, block, candidate);
  const questions: HeadingQuestion[] = [];
  const fields = new Map<FieldName, number>();
  for (const [field, { columns, strength }] of found) {
    if (strength !== 'exact') inexact += 1;
    if (columns.length > 1) questions.push({ type: 'twoColumns', field, columns });
    else fields.set(field, columns[0] as number);
  }
  for (const { column, fields: possible } of severals) {
    const open = possible.filter((field) => !fields.has(field));
    if (open.length === 1 && possible.length > 1) fields.set(open[0] as FieldName, column);
    else if (open.length > 1) questions.push({ type: 'twoFields', column, fields: open });
    else unknown.push(headingOf(candidate, column));
  }
  for (const [field, column] of Object.entries(input.correction?.fields ?? {})) {
    fields.delete(field);
    if (column > 0) fields.set(field, column);
  }
  const asked = new Set(questions.flatMap((question) => (question.type === 'twoColumns' ? [question.field] : question.fields)));
  const missing = kind.required.filter((field) => !fields.has(field) && !(field === 'period' && above.period !== null));
  const trulyMissing = missing.filter((field) => !asked.has(field));
  const titled = above.folded.some((title) => kind.title.test(title));
  const telling = kind.telling.filter((field) => fields.has(field) || asked.has(field)).length;
  if (!kindIsSure) {
    if (trulyMissing.length > 1 || (trulyMissing.length === 1 && fields.size + questions.length < 5)) return null;
    if (telling < kind.tellingNeeded && !(titled && !isOtherRoster(above))) return null;
    if (isOtherRoster(above) && !titled) return null;
    if (kind.kind === 'elders' && telling < 2 && candidate.headings.some((heading) => otherHeadings.test(heading.folded.text))) return null;
  }
  const score = telling * 2 + fields.size + questions.length + (titled ? 4 : 0) - trulyMissing.length * 4 - unknown.length * 0.75 - (candidate.rows.length - 1) * 0.5;
  return { kind, candidate, fields, inexact, unknown, questions, missing, titled, score };
}

/** 户口性质 is where the household lives only where its values say so: 农业 and 非农业 do not. */
function dropOtherHouseholds(
  found: Map<FieldName, { columns: number[]; strength: MatchStrength }>,
  unknown: { row: number; column: number; text: string }[],
  block: CellBlock,
  candidate: HeaderCandidate,
): void {
  const household = found.get('household');
  if (household === undefined || block.range === null) return;
  const below = (candidate.rows.at(-1) as number) + 1;
  for (const column of household.columns) {
    const values: string[] = [];
    for (let row = below; row <= Math.min(block.range.lastRow, below + 200); row += 1) {
      const text = block.text(row, column).trim();
      if (text !== '') values.push(text);
    }
    if (looksLikeHousehold(values)) continue;
    household.columns = household.columns.filter((kept) => kept !== column);
    unknown.push(headingOf(candidate, column));
  }
  if (household.columns.length === 0) found.delete('household');
}

function recognised(input: SheetToRecognise, best: Understanding): RecognisedSheet {
  const { block, correction } = input;
  const headerEnd = best.candidate.rows.at(-1) as number;
  const rows = personRows(block, correction?.firstRow ?? headerEnd + 1, Math.min(correction?.lastRow ?? Infinity, block.range?.lastRow ?? 0), {
    name: best.fields.get('name') ?? 0,
    idNumber: best.fields.get('idNumber') ?? 0,
  });
  return {
    sheet: input.sheet,
    name: input.name,
    kind: best.kind.kind,
    headerRows: best.candidate.rows,
    firstRow: rows[0] ?? 0,
    lastRow: rows.at(-1) ?? 0,
    persons: rows.length,
    fields: Object.fromEntries(best.fields),
    confidence: correction?.kind === undefined ? confidenceOf(best, rows.length) : 1,
    unknownHeaders: [...best.unknown].sort((one, other) => one.column - other.column),
    missingFields: best.missing,
    questions: best.questions,
    titlePeriod: new Surroundings(input.name, block).above(best.candidate.rows[0] as number).period,
  };
}

/**
 * 1 for a ledger all of whose headings are listed ones; less for each likeness, each question, each heading not
 * understood, no title and no telling field, nobody in it; under 0.8 when a required field is missing.
 */
function confidenceOf(best: Understanding, persons: number): number {
  const headings = best.candidate.headings.length;
  let confidence = 1 - best.inexact * 0.02 - best.questions.length * 0.1 - Math.min(0.15, (best.unknown.length / Math.max(1, headings)) * 0.2);
  if (!best.titled && best.kind.telling.filter((field) => best.fields.has(field)).length < 2) confidence -= 0.08;
  if (persons === 0) confidence -= 0.05;
  if (best.missing.length > 0) confidence = Math.min(confidence, 0.79) - best.missing.length * 0.1;
  return Math.round(Math.max(0.2, Math.min(1, confidence)) * 100) / 100;
}

function noLedger(input: SheetToRecognise, kind: `table:${string}` | null, headerRows: readonly number[] = []): RecognisedSheet {
  return {
    sheet: input.sheet,
    name: input.name,
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
  };
}

/** What a sheet says of itself above a heading and in its name. */
interface Above {
  readonly titles: readonly string[];
  /** Titles and the sheet's name, folded. */
  readonly folded: readonly string[];
  readonly period: string | null;
}

/** Titles longer than any heading row are data: of rows that wide nothing is a title. */
const widestTitleRow = 8;

/** Reads the rows above each possible heading once, from the top down. */
class Surroundings {
  private readonly foldedName: string;
  private known: Above;
  private nextRow: number;

  constructor(
    private readonly name: string,
    private readonly block: CellBlock,
  ) {
    this.foldedName = foldTitle(name);
    this.known = { titles: [], folded: [this.foldedName], period: periodIn([name]) };
    this.nextRow = block.range?.firstRow ?? 1;
  }

  /** @param headerRow not smaller than the one asked for before */
  above(headerRow: number): Above {
    for (; this.nextRow < headerRow; this.nextRow += 1) {
      const texts = titlesIn(this.block, this.nextRow);
      if (texts.length === 0) continue;
      const titles = [...this.known.titles, ...texts];
      this.known = {
        titles,
        folded: [...this.known.folded, ...texts.map(foldTitle)],
        // The title says the period before the sheet's name does; the day it was filled in says none.
        period: periodIn([...titles.filter((title) => !/填报|日期|编制|打印|制表|截至|截止|更新/.test(foldTitle(title))), this.name]),
      };
    }
    return this.known;
  }
}

function titlesIn(block: CellBlock, row: number): string[] {
  const { range } = block;
  const titles: string[] = [];
  if (range === null) return titles;
  for (let column = range.firstColumn; column <= Math.min(range.lastColumn, range.firstColumn + 60); column += 1) {
    if (block.type(row, column) === CellType.Text) titles.push(block.text(row, column).trim());
  }
  return titles.length > widestTitleRow ? [] : titles;
}

function periodIn(texts: readonly string[]): string | null {
  for (const text of texts) {
    const period = readPeriodText(text);
    if (period !== null) return formatPeriod(period);
  }
  return null;
}

function isOtherRoster({ folded }: Above): boolean {
  return folded.some((text) => otherRosters.test(text));
}

function foldTitle(text: string): string {
  return foldHeading(text).withBrackets;
}

function headingOf(candidate: HeaderCandidate, column: number): { row: number; column: number; text: string } {
  const heading = candidate.headings.find((one) => one.column === column);
  return { row: heading?.row ?? 0, column, text: heading?.text ?? '' };
}
