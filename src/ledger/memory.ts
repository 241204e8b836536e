import { columnLetters } from '../workbook/address';
import { parseCorrections, type Correction } from './corrections';
import { LedgerProblem } from './problem';

/** What the workbook remembers for us. Members of later versions are kept as they are. */
export interface Memory {
  readonly corrections: readonly Correction[];
  readonly other: Readonly<Record<string, unknown>>;
}

/** @throws LedgerProblem memoryUnreadable */
export function parseMemory(text: string | null): Memory {
  if (text === null || text.trim() === '') return { corrections: [], other: {} };
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new SyntaxError('not an object');
    const { corrections, ...other } = value as Record<string, unknown>;
    delete other['version'];
    return { corrections: parseCorrections(corrections ?? []), other };
  } catch (reason) {
    throw new LedgerProblem('memoryUnreadable', {}, { cause: reason });
  }
}

export function serialiseMemory(memory: Memory): string {
  const corrections = memory.corrections.map(({ fields, ...rest }) => ({
    ...rest,
    ...(fields === undefined
      ? {}
      : { fields: Object.fromEntries(Object.entries(fields).map(([field, column]) => [field, column === 0 ? null : columnLetters(column)])) }),
  }));
  return JSON.stringify({ version: 1, corrections, ...memory.other });
}

/** Corrections laid over those of before: one entry a sheet, later ones win member by member. */
export function withCorrections(memory: Memory, corrections: readonly Correction[]): Memory {
  return { ...memory, corrections: mergeCorrections([...memory.corrections, ...corrections]) };
}

/** One correction a sheet. */
export function mergeCorrections(corrections: readonly Correction[]): readonly Correction[] {
  const bySheet = new Map<string, Correction>();
  for (const correction of corrections) {
    const before = bySheet.get(correction.sheet);
    const fields = { ...before?.fields, ...correction.fields };
    bySheet.set(correction.sheet, { ...before, ...correction, ...(Object.keys(fields).length === 0 ? {} : { fields }) });
  }
  return [...bySheet.values()];
}
