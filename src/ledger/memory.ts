import { columnLetters } from '../workbook/address';
import { parseCorrections, type Correction } from './corrections';
import { LedgerProblem } from './problem';

/** What the workbook remembers for us. What a later version wrote and we cannot read is kept as it is. */
export interface Memory {
  readonly corrections: readonly Correction[];
  /** Corrections of kinds or fields that are not known here. */
  readonly unread: readonly unknown[];
  readonly other: Readonly<Record<string, unknown>>;
}

/** @throws LedgerProblem memoryUnreadable */
export function parseMemory(text: string | null): Memory {
  if (text === null || text.trim() === '') return { corrections: [], unread: [], other: {} };
  const { corrections: list = [], ...other } = parseObject(text);
  if (!Array.isArray(list)) throw new LedgerProblem('memoryUnreadable');
  const corrections: Correction[] = [];
  const unread: unknown[] = [];
  for (const one of list as readonly unknown[]) {
    try {
      corrections.push(...parseCorrections([one]));
    } catch (reason) {
      if (!(reason instanceof LedgerProblem)) throw reason;
      unread.push(one);
    }
  }
  return { corrections, unread, other };
}

export function serialiseMemory(memory: Memory): string {
  const corrections = memory.corrections.map(({ fields, ...rest }) => ({
    ...rest,
    ...(fields === undefined
      ? {}
      : { fields: Object.fromEntries(Object.entries(fields).map(([field, column]) => [field, column === 0 ? null : columnLetters(column)])) }),
  }));
  return JSON.stringify({ version: 1, ...memory.other, corrections: [...corrections, ...memory.unread] });
}

function parseObject(text: string): Record<string, unknown> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (reason) {
    throw new LedgerProblem('memoryUnreadable', {}, { cause: reason });
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new LedgerProblem('memoryUnreadable');
  return value as Record<string, unknown>;
}

/** Corrections laid over those of before: one entry a sheet, later ones win member by member. */
export function withCorrections(memory: Memory, corrections: readonly Correction[]): Memory {
  return { ...memory, corrections: mergeCorrections([...memory.corrections, ...corrections]) };
}

/** One correction a list: what names no heading rows is of the sheet's first one, but for a role alone, which is the sheet's. */
export function mergeCorrections(corrections: readonly Correction[]): readonly Correction[] {
  const merged: Correction[] = [];
  for (const correction of corrections) {
    const at = merged.findIndex((before) => before.sheet === correction.sheet && isOfSameList(before, correction) && !isOfSheet(before, correction) && !isOfSheet(correction, before));
    const before = merged[at];
    const fields = { ...before?.fields, ...correction.fields };
    const both = { ...before, ...correction, ...(Object.keys(fields).length === 0 ? {} : { fields }) };
    if (before === undefined) merged.push(both);
    else merged[at] = both;
  }
  return merged;
}

/** Whether one says what the sheet is among several, and the other speaks of one of its lists. */
function isOfSheet(one: Correction, other: Correction): boolean {
  return other.headerRows !== undefined && isRoleAlone(one) && one.headerRows === undefined;
}

/** Whether it says nothing of how a list is laid out. */
export function isRoleAlone({ role, ...rest }: Correction): boolean {
  return role !== undefined && Object.keys(rest).every((member) => member === 'sheet' || member === 'headerRows');
}

/** Heading rows that touch are those of one list, moved by a row. */
export function isOfSameList(one: Pick<Correction, 'headerRows'>, other: Pick<Correction, 'headerRows'>): boolean {
  const [rows, others] = [one.headerRows, other.headerRows];
  if (rows === undefined || others === undefined) return true;
  return (rows[0] as number) <= (others.at(-1) as number) + 1 && (others[0] as number) <= (rows.at(-1) as number) + 1;
}
