import { mergeCorrections, parseMemory, serialiseMemory } from '../ledger/memory';
import type { SheetRole } from '../ledger/sheetUse/sheetUses';
import type { Workbook } from '../workbook/port';
import type { Correction } from './inspectWorkbook';

export type { SheetRole };

/** What is said of a sheet among several of one kind; null for nothing. */
export interface SaidRole {
  readonly sheet: string;
  readonly role: SheetRole | null;
}

/**
 * Remembers which of several sheets are one ledger together, and which of them counts (rulings 12).
 * @returns what was said of them before, to be put back
 * @throws LedgerProblem memoryUnreadable
 */
export async function sayRoles(workbook: Workbook, roles: readonly SaidRole[]): Promise<readonly SaidRole[]> {
  const memory = parseMemory(await workbook.memory());
  const all = mergeCorrections(memory.corrections);
  const isSaid = ({ headerRows, role }: Correction) => headerRows === undefined && role !== undefined;
  const before = roles.map(({ sheet }): SaidRole => ({ sheet, role: all.find((one) => one.sheet === sheet && isSaid(one))?.role ?? null }));
  const said = new Map(roles.map(({ sheet, role }) => [sheet, role]));
  // What was said of single lists stands.
  const others = all.flatMap((one): readonly Correction[] => {
    if (!said.has(one.sheet) || !isSaid(one)) return [one];
    const members = Object.entries(one).filter(([member]) => member !== 'role');
    return members.length > 1 ? [{ sheet: one.sheet, ...Object.fromEntries(members) }] : [];
  });
  const corrected = roles.flatMap(({ sheet, role }): readonly Correction[] => (role === null ? [] : [{ sheet, role }]));
  await workbook.setMemory(serialiseMemory({ ...memory, corrections: mergeCorrections([...others, ...corrected]) }));
  await workbook.commit();
  return before;
}

/** Together they are one ledger. */
export function together(sheets: readonly string[]): readonly SaidRole[] {
  return sheets.map((sheet) => ({ sheet, role: 'part' }));
}

/** One of them counts, and the others do not. */
export function onlyOne(chosen: string, sheets: readonly string[]): readonly SaidRole[] {
  return sheets.map((sheet) => ({ sheet, role: sheet === chosen ? 'roll' : 'unused' }));
}
