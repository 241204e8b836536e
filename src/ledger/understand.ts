import type { CellBlock } from '../workbook/port';
import type { Correction } from './corrections';
import type { Heading, HeaderCandidate } from './headerRows';
import { fieldSpec } from './kinds';
import type { KindSpec } from './kinds/kindSpec';
import { holdsListedValues } from './listedValues';
import { matchHeading, type HeadingMatch, type MatchStrength } from './matchHeading';
import { acrossReading, isPaymentKind } from './paymentKinds';
import type { Across } from './periodColumns';
import type { FieldName, HeadingQuestion, RecognisedSheet } from './types';

/** What heading rows say when they are read as those of one kind of ledger. */
export interface Understanding {
  readonly fields: ReadonlyMap<FieldName, number>;
  /** Fields told by a likeness, not by a listed heading. */
  readonly inexact: number;
  readonly unknown: RecognisedSheet['unknownHeaders'];
  readonly questions: readonly HeadingQuestion[];
  /** Months or quarters across (rulings 50). */
  readonly across: RecognisedSheet['across'];
  readonly notRead: RecognisedSheet['notRead'];
}

const strengths: readonly MatchStrength[] = ['contained', 'pattern', 'vague', 'exact'];
const rowsLookedAt = 200;

/** Gives each heading its field; where two claim one, the surer heading has it, and equally sure ones are asked about. */
export function understand(kind: KindSpec, heading: HeaderCandidate, block: CellBlock, correction: Correction | undefined, across: Across | null = null): Understanding {
  const months = isPaymentKind(kind.kind) ? across : null;
  const candidate = months === null ? heading : { ...heading, headings: heading.headings.filter(({ column }) => !months.columns.has(column)) };
  const found = new Map<FieldName, { columns: number[]; strength: MatchStrength }>();
  const notUnderstood = new Set<number>();
  const severals: { readonly column: number; readonly fields: readonly FieldName[] }[] = [];
  for (const heading of candidate.headings) {
    const match = matchAt(kind, heading, candidate, block);
    if (match.type === 'several') severals.push({ column: heading.column, fields: match.fields });
    else if (match.type === 'unknown') notUnderstood.add(heading.column);
    else if (match.type === 'field') {
      const before = found.get(match.field);
      const surer = before === undefined ? 1 : strengths.indexOf(match.strength) - strengths.indexOf(before.strength);
      if (before !== undefined && surer > 0) before.columns.forEach((column) => notUnderstood.add(column));
      if (surer > 0) found.set(match.field, { columns: [heading.column], strength: match.strength });
      else if (surer === 0) before?.columns.push(heading.column);
      else notUnderstood.add(heading.column);
    }
  }
  const fields = new Map<FieldName, number>();
  const questions: HeadingQuestion[] = [];
  let inexact = 0;
  for (const [field, { columns, strength }] of found) {
    if (strength === 'contained' || strength === 'pattern') inexact += 1;
    if (columns.length > 1) questions.push({ type: 'twoColumns', field, columns });
    else fields.set(field, columns[0] as number);
  }
  for (const { column, fields: possible } of severals) {
    const open = possible.filter((field) => !fields.has(field));
    if (open.length === 1) fields.set(open[0] as FieldName, column);
    else if (open.length > 1) questions.push({ type: 'twoFields', column, fields: open });
    else notUnderstood.add(column);
  }
  const reading = months === null ? { periods: [], questions: [], notRead: [] } : acrossReading(months, candidate, fields);
  const all = questions.filter((question) => months === null || question.type !== 'twoColumns' || (question.field !== 'amount' && question.field !== 'period'));
  const understanding = { fields, inexact, unknown: headingsAt(candidate, notUnderstood), questions: [...all, ...reading.questions], across: reading.periods, notRead: reading.notRead };
  return corrected(understanding, kind, candidate, correction?.fields ?? {});
}

function matchAt(kind: KindSpec, heading: Heading, candidate: HeaderCandidate, block: CellBlock): HeadingMatch {
  let match = matchHeading(kind, heading.folded);
  if (heading.alone !== null && (match.type === 'unknown' || (match.type === 'field' && match.strength !== 'exact'))) {
    const alone = matchHeading(kind, heading.alone);
    if (alone.type === 'ignored' || (alone.type === 'field' && alone.strength === 'exact')) match = alone;
  }
  if (match.type !== 'field' || match.strength !== 'vague') return match;
  return holdsListedValues(match.field, valuesBelow(block, candidate, heading.column)) ? match : { type: 'unknown' };
}

function valuesBelow(block: CellBlock, candidate: HeaderCandidate, column: number): string[] {
  const first = (candidate.rows.at(-1) as number) + 1;
  const values: string[] = [];
  for (let row = first; row <= Math.min(block.range?.lastRow ?? 0, first + rowsLookedAt); row += 1) {
    const text = block.text(row, column).trim();
    if (text !== '') values.push(text);
  }
  return values;
}

/** What the user said takes the column from whatever claimed it, and answers the questions about it. */
function corrected(understanding: Understanding, kind: KindSpec, candidate: HeaderCandidate, corrections: Readonly<Record<FieldName, number>>): Understanding {
  const said = Object.entries(corrections).filter(([field]) => fieldSpec(kind.kind, field) !== undefined);
  if (said.length === 0) return understanding;
  const saidFields = new Set(said.map(([field]) => field));
  const saidColumns = new Set(said.map(([, column]) => column));
  const fields = new Map([...understanding.fields].filter(([field, column]) => !saidFields.has(field) && !saidColumns.has(column)));
  for (const [field, column] of said) if (column > 0) fields.set(field, column);
  const notUnderstood = new Set(understanding.unknown.map(({ column }) => column));
  const questions = understanding.questions.flatMap((question): HeadingQuestion[] => {
    if (question.type === 'yearOfMonths') return [question];
    if (question.type === 'twoFields') return saidColumns.has(question.column) ? [] : [question];
    const columns = question.columns.filter((column) => !saidColumns.has(column));
    if (saidFields.has(question.field)) {
      columns.forEach((column) => notUnderstood.add(column));
      return [];
    }
    if (columns.length > 1) return [{ ...question, columns }];
    if (columns[0] !== undefined) fields.set(question.field, columns[0]);
    return [];
  });
  for (const column of saidColumns) notUnderstood.delete(column);
  return { ...understanding, fields, questions, unknown: headingsAt(candidate, notUnderstood) };
}

function headingsAt(candidate: HeaderCandidate, columns: ReadonlySet<number>): RecognisedSheet['unknownHeaders'] {
  return candidate.headings.filter(({ column }) => columns.has(column)).map(({ row, column, text }) => ({ row, column, text }));
}
