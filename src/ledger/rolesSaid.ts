import type { Correction } from './corrections';
import { isOfSameList } from './memory';
import type { SheetRole } from './sheetUse/sheetUses';
import type { RecognisedSheet } from './types';

/**
 * What somebody said of the lists among several of one kind (rulings 12). A role said with heading rows is that list's; one
 * said of the sheet is of all its lists without their own, of the kind that other sheets hold too, else of its first list's.
 * @param corrections in the order they were said: the last counts
 */
export function rolesSaid(sheets: readonly RecognisedSheet[], corrections: readonly Correction[]): ReadonlyMap<RecognisedSheet, SheetRole> {
  const roles = new Map<RecognisedSheet, SheetRole>();
  for (const sheet of sheets) {
    const lists = sheets.filter((other) => other.sheet === sheet.sheet);
    const said = corrections.filter((one) => one.sheet === sheet.name && one.role !== undefined);
    const own = said.filter((one) => lists.length === 1 || (one.headerRows !== undefined && isOfSameList(one, sheet)));
    const ofSheet = said.filter((one) => one.headerRows === undefined && (one.kind === undefined ? isMeant(sheet, lists, sheets) : one.kind === sheet.kind));
    const role = (own.at(-1) ?? ofSheet.at(-1))?.role;
    if (role !== undefined) roles.set(sheet, role);
  }
  return roles;
}

/** Whether a role said of a sheet with lists of several kinds is of this one's. */
function isMeant({ sheet, kind }: RecognisedSheet, lists: readonly RecognisedSheet[], sheets: readonly RecognisedSheet[]): boolean {
  const elsewhere = new Set(sheets.filter((other) => other.sheet !== sheet).map((other) => other.kind));
  return lists.some((list) => elsewhere.has(list.kind)) ? elsewhere.has(kind) : kind === lists[0]?.kind;
}
