import type { Ledger } from '../types';
import { startFields, type Relations } from './relation';
import type { SheetRole } from './sheetUses';

const endings = ['deathDate', 'moveOutDate', 'voucherStop', 'allowanceStop'] as const;

/**
 * What is likely of a sheet of those who are gone. Where each row says since when, and nobody of it stands in another
 * sheet, it is a part of the roll: nobody is paid beyond his day, and without it no table would count who left.
 */
export function roleApart(ledger: Ledger, others: readonly Ledger[], relations: Relations): SheetRole {
  const isRoll = ledger.kind === 'elders' && startFields.some((field) => ledger.has(field)) && everyRowEnds(ledger);
  return isRoll && others.every((other) => !isShared(relations.of(ledger, other).relation)) ? 'part' : 'unused';
}

function isShared(relation: ReturnType<Relations['of']>['relation']): boolean {
  return relation !== 'parts' && relation !== 'strangers';
}

function everyRowEnds(ledger: Ledger): boolean {
  const rows = Array.from({ length: ledger.count }, (_unused, index) => index);
  return rows.every((index) => endings.some((field) => ledger.date(index, field).state === 'read'));
}
