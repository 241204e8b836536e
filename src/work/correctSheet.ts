import { candidateOf } from '../ledger/headerRows';
import { kinds, kindSpec } from '../ledger/kinds';
import { mergeCorrections, parseMemory, serialiseMemory } from '../ledger/memory';
import { recogniseSheet } from '../ledger/recogniseSheet';
import type { FieldName, LedgerKind, RecognisedSheet } from '../ledger/types';
import type { SheetId, Workbook } from '../workbook/port';
import { WorkbookProblem } from '../workbook/problem';
import type { Correction } from './inspectWorkbook';

export type { FieldName, LedgerKind };

/** What the clerk has said of sheets, one correction a sheet. @throws LedgerProblem memoryUnreadable */
export async function correctionsOf(workbook: Workbook): Promise<readonly Correction[]> {
  return mergeCorrections(parseMemory(await workbook.memory()).corrections);
}

/**
 * Remembers what the clerk says of a sheet, in place of what was said before; null leaves the sheet to recognition again.
 * @returns whether the workbook differs from what it was, and what was said before, to be put back
 * @throws LedgerProblem memoryUnreadable
 */
export async function correctSheet(workbook: Workbook, sheet: string, correction: Correction | null): Promise<{ readonly changed: boolean; readonly before: Correction | null }> {
  const memory = parseMemory(await workbook.memory());
  const all = mergeCorrections(memory.corrections);
  const before = all.find((one) => one.sheet === sheet) ?? null;
  const rest = correction === null ? all.filter((one) => one !== before) : before === null ? [...all, correction] : all.map((one) => (one === before ? correction : one));
  const [standing, after] = [{ ...memory, corrections: all }, { ...memory, corrections: rest }].map(serialiseMemory);
  if (after === undefined || after === standing) return { changed: false, before };
  await workbook.setMemory(after);
  await workbook.commit();
  return { changed: true, before };
}

/** A column to choose from, with its heading; '' where there is none. */
export interface SheetColumn {
  readonly column: number;
  readonly text: string;
}

export interface SheetLook {
  readonly recognised: RecognisedSheet;
  readonly columns: readonly SheetColumn[];
  /** Last row with content; 0 for an empty sheet. */
  readonly lastRow: number;
}

/**
 * How a sheet is recognised under a correction that is not remembered yet, and the columns it has. Reads only.
 * @param correction null for recognition alone
 */
export async function lookAtSheet(workbook: Workbook, id: SheetId, correction: Correction | null): Promise<SheetLook> {
  const { sheets } = await workbook.overview();
  const info = sheets.find((sheet) => sheet.id === id);
  if (info === undefined) throw new WorkbookProblem('noSuchSheet', { sheet: id });
  const [block, { merges, tables }] = await Promise.all([workbook.readBlock(id), workbook.layout(id)]);
  const corrections = correction === null ? [] : [correction];
  const [recognised] = recogniseSheet({ sheet: id, name: info.name, block, merges, tables, tableTag: info.tableTag, corrections, year: new Date().getFullYear() }) as [RecognisedSheet];
  const headings = recognised.headerRows.length === 0 ? [] : candidateOf(block, recognised.headerRows, merges).headings;
  const { firstColumn = 1, lastColumn = 0, lastRow = 0 } = block.range ?? {};
  const columns = Array.from({ length: lastColumn - firstColumn + 1 }, (_unused, place): SheetColumn => {
    const column = firstColumn + place;
    return { column, text: headings.find((heading) => heading.column === column)?.text.replace(/\s+/g, '') ?? '' };
  });
  return { recognised, columns, lastRow };
}

/** Every kind a sheet may be taken for, in the order an office names them. */
export function ledgerKinds(): readonly LedgerKind[] {
  return kinds.map(({ kind }) => kind);
}

/** The fields a kind of ledger may have, in the order of its template; it cannot do without the required ones. */
export function fieldsOf(kind: LedgerKind): readonly { readonly field: FieldName; readonly isRequired: boolean }[] {
  const { fields, required } = kindSpec(kind);
  return fields.map(({ field }) => ({ field, isRequired: required.includes(field) }));
}
