import { isAmountFor, leavesAmountOpen, type AmountFor } from '../ledger/amountFor';
import { candidateOf } from '../ledger/headerRows';
import { kinds, kindSpec } from '../ledger/kinds';
import { noLedger } from '../ledger/listEntry';
import { isOfSameList, mergeCorrections, parseMemory, serialiseMemory } from '../ledger/memory';
import { recogniseSheet } from '../ledger/recogniseSheet';
import type { FieldName, LedgerKind, RecognisedSheet } from '../ledger/types';
import { upToWhich } from '../ledger/undatedPeriod';
import { headOfSheet, namesAllowance, namesVoucher } from '../ledger/benefitNamed';
import type { CalendarMonth } from '../rules/calendar/calendarDate';
import type { SheetId, Workbook } from '../workbook/port';
import { WorkbookProblem } from '../workbook/problem';
import type { Correction } from './inspectWorkbook';

export { isAmountFor };
export type { AmountFor, FieldName, LedgerKind };

/** What the clerk has said of sheets, one correction a list. @throws LedgerProblem memoryUnreadable */
export async function correctionsOf(workbook: Workbook): Promise<readonly Correction[]> {
  return mergeCorrections(parseMemory(await workbook.memory()).corrections);
}

/** One list of a sheet, and all the lists of that sheet, itself among them. */
export interface ListOfSheet {
  readonly list: RecognisedSheet;
  readonly lists: readonly RecognisedSheet[];
}

/** A list among those of a workbook. */
export function listAmong(sheets: readonly RecognisedSheet[], list: RecognisedSheet): ListOfSheet {
  return { list, lists: sheets.filter(({ sheet }) => sheet === list.sheet) };
}

/** A list by one text: its sheet's id for the first. */
export function listId({ sheet, list }: Pick<RecognisedSheet, 'sheet' | 'list'>): string {
  return list === 1 ? sheet : `${sheet} ${list}`;
}

/** By the same text: the lists that share its heading rows, and so a correction. */
export function headingId({ list, lists }: ListOfSheet): string {
  return listId(lists.find(({ headerRows }) => headerRows[0] === list.headerRows[0]) ?? list);
}

/** What a correction of a list must say besides: its sheet, and its heading rows where the sheet has others too. */
export function correctionFor({ list, lists }: ListOfSheet): Correction {
  const { name, headerRows } = list;
  const isAlone = lists.every((one) => one.headerRows[0] === headerRows[0]);
  return { sheet: name, ...(isAlone || headerRows.length === 0 ? {} : { headerRows }) };
}

/** What is said of one list: by its heading rows, or by none of any list where it is the first. */
export function correctionAt(corrections: readonly Correction[], { list, lists }: ListOfSheet): Correction | null {
  const own = corrections.filter(({ sheet }) => sheet === list.name);
  const isOf = (one: Correction, other: RecognisedSheet) => one.headerRows !== undefined && other.headerRows.length > 0 && isOfSameList(one, other);
  const said = own.find((one) => isOf(one, list));
  if (said !== undefined || list.list > 1) return said ?? null;
  return own.find((one) => !lists.some((other) => isOf(one, other))) ?? null;
}

/**
 * Remembers what the clerk says of a list of a sheet, in place of what was said before; null leaves it to recognition again.
 * @param at the list; without it the sheet has one alone
 * @returns whether the workbook differs from what it was
 * @throws LedgerProblem memoryUnreadable
 */
export async function correctSheet(workbook: Workbook, sheet: string, correction: Correction | null, at?: ListOfSheet): Promise<boolean> {
  const before = (await correctionsOf(workbook)).filter((one) => one.sheet === sheet);
  const replaced = (at === undefined ? before[0] : correctionAt(before, at)) ?? null;
  const added = correction === null ? [] : [correction];
  const after = replaced === null ? [...before, ...added] : before.flatMap((one) => (one === replaced ? added : [one]));
  return putCorrections(workbook, sheet, after.length === 1 ? after : pinned(after, at));
}

/** Beside others each names its heading rows: what names none would be taken for any of them. */
function pinned(corrections: readonly Correction[], at: ListOfSheet | undefined): readonly Correction[] {
  const headerRows = at?.lists.find(({ list }) => list === 1)?.headerRows ?? [];
  return headerRows.length === 0 ? corrections : corrections.map((one) => (one.headerRows === undefined ? { ...one, headerRows } : one));
}

/** Puts these in place of all that is said of a sheet. @returns whether the workbook differs from what it was */
async function putCorrections(workbook: Workbook, sheet: string, corrections: readonly Correction[]): Promise<boolean> {
  const memory = parseMemory(await workbook.memory());
  const all = mergeCorrections(memory.corrections);
  const first = all.findIndex((one) => one.sheet === sheet);
  const others = all.filter((one) => one.sheet !== sheet);
  const place = first < 0 ? others.length : all.slice(0, first).filter((one) => one.sheet !== sheet).length;
  const rest = [...others.slice(0, place), ...corrections, ...others.slice(place)];
  const [standing, after] = [{ ...memory, corrections: all }, { ...memory, corrections: rest }].map(serialiseMemory);
  if (after === undefined || after === standing) return false;
  await workbook.setMemory(after);
  await workbook.commit();
  return true;
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
  /** It is asked what an amount is for, or that was answered. */
  readonly hasAmountFor: boolean;
  /** It is asked of which year the months across are, or that was answered. */
  readonly hasYear: boolean;
}

/**
 * How a list of a sheet is recognised under a correction that is not remembered yet, and the columns it has. Reads only.
 * @param correction null for recognition alone
 * @param asOf as for the whole workbook
 * @param at which list; without it the sheet's first
 */
export async function lookAtSheet(workbook: Workbook, id: SheetId, correction: Correction | null, asOf: CalendarMonth, at?: ListOfSheet): Promise<SheetLook> {
  const { sheets, dateSystem } = await workbook.overview();
  const info = sheets.find((sheet) => sheet.id === id);
  if (info === undefined) throw new WorkbookProblem('noSuchSheet', { sheet: id });
  const [block, { merges, tables }] = await Promise.all([workbook.readBlock(id), workbook.layout(id)]);
  const remembered = at === undefined ? [] : (await correctionsOf(workbook)).filter(({ sheet }) => sheet === info.name);
  const own = at === undefined ? null : correctionAt(remembered, at);
  const others = remembered.filter((one) => one !== own);
  const said = correction === null ? others : [...others, correction];
  const corrections = said.length > 1 ? pinned(said, at) : said;
  const worksheets = sheets.filter(({ type }) => type === 'worksheet');
  const beside = await Promise.all(worksheets.filter((sheet) => sheet !== info && sheet.tableTag === null).map(async (sheet) => ({ name: sheet.name, head: await workbook.readBlock(sheet.id, headOfSheet) })));
  const isNamed = (names: typeof namesVoucher): boolean => beside.some(({ name, head }) => names(name, head));
  const lists = recogniseSheet({ sheet: id, name: info.name, block, merges, tables, tableTag: info.tableTag, dateSystem, corrections, year: asOf.year, upTo: upToWhich(worksheets.map(({ name }) => name), asOf), namesVoucher: isNamed(namesVoucher), namesAllowance: isNamed(namesAllowance) });
  const recognised = listAt(lists, correction, at);
  const headings = recognised.headerRows.length === 0 ? [] : candidateOf(block, recognised.headerRows, merges).headings;
  const { lastRow = 0 } = block.range ?? {};
  const { firstColumn = 1, lastColumn = 0 } = recognised.area ?? block.range ?? {};
  const columns = Array.from({ length: lastColumn - firstColumn + 1 }, (_unused, place): SheetColumn => {
    const column = firstColumn + place;
    return { column, text: headings.find((heading) => heading.column === column)?.text.replace(/\s+/g, '') ?? '' };
  });
  return {
    recognised,
    columns,
    lastRow,
    hasAmountFor: recognised.amountFor !== null || leavesAmountOpen(recognised),
    hasYear: recognised.questions.some(({ type }) => type === 'yearOfMonths') || (correction?.year !== undefined && recognised.across.length > 0),
  };
}

/** The list that was meant: it may begin elsewhere now, or be none any more. */
function listAt(lists: readonly RecognisedSheet[], correction: Correction | null, at: ListOfSheet | undefined): RecognisedSheet {
  const [first] = lists as readonly [RecognisedSheet];
  if (at === undefined || at.lists.length === 1) return first;
  const { list } = at;
  const rows = correction?.headerRows ?? list.headerRows;
  const here = lists.filter((one) => one.headerRows.length > 0 && isOfSameList(one, { headerRows: rows }));
  // Those side by side have the same heading rows.
  const beside = at.lists.filter((one) => one.headerRows[0] === list.headerRows[0]).indexOf(list);
  return here[beside] ?? here[0] ?? { ...noLedger(list, null, rows), list: list.list };
}

/**
 * The lists of a workbook with those that somebody said are no ledgers, which recognition passes over: each can be said
 * something of.
 */
export function withPassedOver(sheets: readonly RecognisedSheet[], corrections: readonly Correction[]): readonly RecognisedSheet[] {
  return sheets.flatMap((one, place) => {
    const next = sheets[place + 1];
    if (next?.sheet === one.sheet) return [one];
    const { lists } = listAmong(sheets, one);
    const passed = corrections.filter(({ sheet, kind, headerRows }) => sheet === one.name && kind === null && headerRows !== undefined);
    const unlisted = passed.filter((said) => !lists.some(({ headerRows }) => headerRows.length > 0 && isOfSameList(said, { headerRows })));
    const added = unlisted.map((said, nth): RecognisedSheet => ({ ...noLedger(one, null, said.headerRows), list: one.list + nth + 1 }));
    // A sheet whose only list is none is one entry.
    return one.kind === null && one.headerRows.length === 0 && added.length > 0 ? added.map((list) => ({ ...list, list: list.list - 1 })) : [one, ...added];
  });
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
