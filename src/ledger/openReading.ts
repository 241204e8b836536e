import type { CellBlock } from '../workbook/port';
import type { Evidence } from './evidence';
import type { Heading, HeaderCandidate } from './headerRows';
import type { FieldName, HeadingQuestion } from './types';

/** Headings that are being read: each step takes columns out of what is not understood, as fields or as questions. */
export interface OpenReading {
  readonly candidate: HeaderCandidate;
  readonly block: CellBlock;
  readonly evidence: Evidence;
  readonly fields: Map<FieldName, number>;
  readonly notUnderstood: Set<number>;
  readonly asked: HeadingQuestion[];
  /** What somebody has said of fields; 0 where there is no such column. */
  readonly said: Readonly<Record<FieldName, number>>;
  /** Fields told by a likeness, not by a listed heading. */
  inexact: number;
}

export function headingsOpen({ candidate, notUnderstood }: Pick<OpenReading, 'candidate' | 'notUnderstood'>): readonly Heading[] {
  return candidate.headings.filter(({ column }) => notUnderstood.has(column));
}

/** The first row below the headings. */
export function firstRowOf({ rows }: HeaderCandidate): number {
  return (rows.at(-1) as number) + 1;
}
