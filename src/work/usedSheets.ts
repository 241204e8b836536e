import { isLedgerKind } from '../ledger/kinds';
import { droppedSince } from '../ledger/sheetUse/droppedSince';
import { isEventList, personsIn } from '../ledger/sheetUse/people';
import { namesShared, type SharedNames } from '../ledger/sheetUse/namesShared';
import type { AskedSheets, LeftOut, SheetUse } from '../ledger/sheetUse/sheetUses';
import type { Ledger, LedgerKind, RecognisedSheet } from '../ledger/types';
import type { CalendarDate } from '../rules/calendar/calendarDate';
import { quarterOf } from '../rules/calendar/period';
import type { Workbook } from '../workbook/port';
import type { Correction } from './inspectWorkbook';
import { ledgersIn } from './ledgersIn';

export type { SharedNames };

export interface SheetPeople {
  readonly sheet: string;
  /** Of several lists in one sheet which it is, from the second on. */
  readonly list?: number;
  /** Persons, not payments. */
  readonly people: number;
}

/** Of kinds with several sheets: which are used, which are not and why, and about which nobody can tell (rulings 12). */
export interface UsedSheets {
  readonly used: readonly { readonly kind: LedgerKind; readonly sheets: readonly SheetPeople[]; /** Of them all; null of what was paid or happened: who stands in two months is not two. */ readonly people: number | null }[];
  readonly leftOut: readonly (SheetPeople & { readonly kind: LedgerKind; readonly reason: LeftOut['reason']; /** The sheet used in its place. */ readonly of: string | null; /** Who stands in it and in no sheet used, and nothing says why. */ readonly dropped?: readonly string[]; /** Who stands in it and in no sheet used, and has left by its own words. */ readonly left?: readonly string[] })[];
  /** Lists whose period names no year, with the one they are counted in. */
  readonly assumed?: readonly { readonly sheet: string; readonly period: string }[];
  readonly asked: readonly { readonly kind: LedgerKind; readonly apart?: AskedSheets['apart']; readonly sheets: readonly SheetPeople[]; /** Who stands in two of them. */ readonly shared?: readonly SharedNames[]; readonly answer: AskedSheets['answer']; readonly own?: AskedSheets['own'] }[];
}

export const oneSheetEach: UsedSheets = { used: [], leftOut: [], asked: [] };

export function usedSheets({ used, leftOut, asked, waiting }: SheetUse): UsedSheets {
  const all = [...used, ...leftOut.map(({ ledger }) => ledger), ...waiting];
  const persons = new Map(all.map((ledger) => [ledger, null as ReadonlySet<string> | null]));
  const personsOf = (ledger: Ledger): ReadonlySet<string> => {
    const known = persons.get(ledger) ?? personsIn(ledger);
    persons.set(ledger, known);
    return known;
  };
  const peopleOf = (ledger: Ledger): SheetPeople => ({ sheet: ledger.sheet.name, ...(ledger.sheet.list > 1 ? { list: ledger.sheet.list } : {}), people: personsOf(ledger).size });
  const together = (ledgers: readonly Ledger[]) => new Set(ledgers.flatMap((ledger) => [...personsOf(ledger)])).size;
  const kinds = [...new Set(all.map(({ kind }) => kind))].filter((kind) => all.filter((ledger) => ledger.kind === kind).length > 1);
  const dropped = droppedSince({ used, leftOut });
  const droppedFrom = (ledger: Ledger) => {
    const { unexplained = [], left = [] } = dropped.get(ledger) ?? {};
    return { ...(unexplained.length === 0 ? {} : { dropped: unexplained }), ...(left.length === 0 ? {} : { left }) };
  };
  const assumed = used.flatMap(({ sheet: { name, titlePeriod, yearAssumed } }) => (yearAssumed === true && titlePeriod !== null ? [{ sheet: name, period: titlePeriod }] : []));
  return {
    used: kinds.map((kind) => {
      const own = used.filter((ledger) => ledger.kind === kind);
      return { kind, sheets: own.map(peopleOf), people: isEventList(kind) ? null : together(own) };
    }),
    leftOut: leftOut.filter(({ ledger }) => kinds.includes(ledger.kind)).map(({ ledger, reason, of }) => ({ ...peopleOf(ledger), kind: ledger.kind, reason, of: of?.sheet.name ?? null, ...droppedFrom(ledger) })),
    ...(assumed.length === 0 ? {} : { assumed }),
    asked: asked.map(({ kind, apart, ledgers, shared, answer, own }) => ({ kind, ...(apart === undefined ? {} : { apart }), sheets: ledgers.map(peopleOf), ...(shared === undefined ? {} : { shared: namesShared(shared) }), answer, ...(own === undefined ? {} : { own }) })),
  };
}

/** The same of the day's quarter; where each kind has one sheet, nothing is read. @throws LedgerProblem, WorkbookProblem */
export async function usedSheetsIn(workbook: Workbook, sheets: readonly RecognisedSheet[], corrections: readonly Correction[], asOf: CalendarDate): Promise<UsedSheets> {
  const kinds = sheets.flatMap(({ kind }) => (isLedgerKind(kind) ? [kind] : []));
  if (new Set(kinds).size === kinds.length && sheets.every(({ apart, yearAssumed }) => apart === undefined && yearAssumed === undefined)) return oneSheetEach;
  const { uses } = await ledgersIn(workbook, sheets, corrections, asOf);
  return usedSheets(uses.of(quarterOf(asOf)));
}
