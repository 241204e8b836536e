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
  const before = roles.map(({ sheet }): SaidRole => ({ sheet, role: all.find((one) => one.sheet === sheet && one.role !== undefined)?.role ?? null }));
  const said = new Map(roles.map(({ sheet, role }) => [sheet, role]));
  const others = all.filter(({ sheet }) => !said.has(sheet));
  const corrected = roles.flatMap(({ sheet, role }): readonly Correction[] => {
    const own = all.filter((one) => one.sheet === sheet);
    // A sheet of several lists may have been corrected more than once.
    if (role !== null) return (own.length === 0 ? [{ sheet }] : own).map((one) => ({ ...one, role }));
    return own.flatMap((one): readonly Correction[] => {
      const members = Object.entries(one).filter(([member]) => member !== 'role');
      return members.length > 1 ? [{ sheet, ...Object.fromEntries(members) }] : [];
    });
  });
  await workbook.setMemory(serialiseMemory({ ...memory, corrections: [...others, ...corrected] }));
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
