import { isOfSameList, isRoleAlone, mergeCorrections, parseMemory, serialiseMemory } from '../ledger/memory';
import type { SheetRole } from '../ledger/sheetUse/sheetUses';
import type { Workbook } from '../workbook/port';
import type { Correction } from './inspectWorkbook';

export type { SheetRole };

/** What is said of a sheet among several of one kind. */
export interface SaidRole {
  readonly sheet: string;
  /** Of one list of several in the sheet. */
  readonly headerRows?: readonly number[];
  readonly role: SheetRole;
}

/**
 * Remembers which of several sheets are one ledger together, and which of them counts (rulings 12).
 * @throws LedgerProblem memoryUnreadable
 */
export async function sayRoles(workbook: Workbook, roles: readonly SaidRole[]): Promise<void> {
  const memory = parseMemory(await workbook.memory());
  const all = mergeCorrections(memory.corrections);
  const isSaid = (one: Correction, { sheet, headerRows }: SaidRole): boolean =>
    one.sheet === sheet && one.role !== undefined && (one.headerRows === undefined) === (headerRows === undefined) && isOfSameList(one, headerRows === undefined ? {} : { headerRows });
  // What was said of other lists stands.
  const others = all.flatMap((one): readonly Correction[] => {
    if (!roles.some((said) => isSaid(one, said))) return [one];
    if (isRoleAlone(one)) return [];
    return [{ sheet: one.sheet, ...Object.fromEntries(Object.entries(one).filter(([member]) => member !== 'role')) }];
  });
  await workbook.setMemory(serialiseMemory({ ...memory, corrections: mergeCorrections([...others, ...roles]) }));
  await workbook.commit();
}

/** Together they are one ledger. */
export function together(sheets: readonly string[]): readonly SaidRole[] {
  return sheets.map((sheet) => ({ sheet, role: 'part' }));
}

/** One of them counts, and the others do not. */
export function onlyOne(chosen: string, sheets: readonly string[]): readonly SaidRole[] {
  return sheets.map((sheet) => ({ sheet, role: sheet === chosen ? 'roll' : 'unused' }));
}
