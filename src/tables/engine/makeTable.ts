import type { CalendarDate } from '../../rules/calendar/calendarDate';
import { compareDates } from '../../rules/calendar/compare';
import { formatPeriod } from '../../rules/calendar/period';
import type { CellBlock, SheetContent } from '../../workbook/port';
import type { TableContext } from '../context';
import { stateOfDays, type DaysState } from '../daysCounted';
import { requireSettled } from '../requireUnasked';
import type { Balance, Break, SettledSpec, TableBody, TableNote, TableSpec, UnreadCell } from '../spec';
import { lineNotes } from '../linesOfLeaving';
import { notReadNotes, unreadSheetBreaks } from '../unreadSheets';
import { carryAdditions } from './additions';
import { arrange, reportDate } from './arrange';
import { holds } from '../../workbook/blockCell';
import { layOut } from './layout';
import type { Line } from './line';
import { matchRows } from './matchRows';
import { plainValue } from './plainValue';
import { groupOf, readMadeSheet, type ExpectedTexts, type MadeSheet } from './readMadeSheet';
import { settled } from './settled';
import { readUntil, titleCell } from './until';
import { movedOutNow, overwrittenIn, type MovedOut, type Overwritten } from './update';
import { UNCOUNTED_REASON } from './words';

export interface MadeTable {
  /** Name for a new sheet, such as 办证明细表_2026-10; one made before may have been renamed since. */
  readonly sheetName: string;
  /** The value of _MZ_TABLE: certificates-monthly|2026-10. */
  readonly tag: string;
  /** Its title row says it, and behind it up to which day it counts where its days are not over. */
  readonly title: string;
  /** Where the day of looking lies in the days it counts; over for one that counts none. */
  readonly days: DaysState;
  /** Up to which day it counts, where its days are not over; else null. */
  readonly until: CalendarDate | null;
  /** The sheet was made while its days were not over, and they are now: 待更新. */
  readonly outdated: boolean;
  readonly content: SheetContent;
  /** Rows of persons, or the persons a table without such rows speaks of. */
  readonly rows: number;
  /** Who stands in its rows, with the number cleaned; '' where there is none. */
  readonly people: readonly { readonly name: string; readonly idNumber: string }[];
  /** The figures of the last row of sums, under their headings. */
  readonly totals: readonly { readonly heading: string; readonly value: string }[];
  /** Cells whose content differs from the existing sheet's, all of them where there is none. At 0 nothing need be written. */
  readonly changedCells: number;
  readonly reconciled: boolean;
  readonly breaks: readonly Break[];
  /** The figures it is reconciled by; none where rows are only added up. */
  readonly balances: readonly Balance[];
  readonly movedOut: readonly MovedOut[];
  readonly overwritten: readonly Overwritten[];
  readonly unread: readonly UnreadCell[];
  readonly notes: readonly TableNote[];
}

/** The value of _MZ_TABLE by which a table's sheet is found again. */
export function tableTag(spec: Pick<TableSpec, 'id'>, period: TableContext['period']): string {
  return `${spec.id}|${formatPeriod(period)}`;
}

/**
 * Makes a table, or makes it anew over the sheet it stands in.
 * @param existing the cells of the sheet made earlier, whatever the clerk has done to it since; null where there is none
 * @throws TableProblem sheetsAsked, sheetsOfGone, sheetsOfUnpaid, sheetsNotCurrent, missingLedger, missingColumn, twoColumns, twoFields
 */
export function makeTable(table: TableSpec, context: TableContext, existing: CellBlock | null): MadeTable {
  const spec = settled(table, context);
  requireSettled(spec.id, context, spec.madeFrom.filter((kind) => kind !== 'deaths'));
  const own = spec.body(context);
  const body = { ...own, breaks: [...unreadSheetBreaks(context, spec), ...own.breaks], notes: [...notReadNotes(context, spec), ...lineNotes(context, spec), ...own.notes] };
  const block = existing === null || existing.range === null ? null : existing;
  const sheet = block === null ? null : readMadeSheet(spec, expectedTexts(spec, body), block);
  const matched = matchRows(spec, body, context.dateSystem, sheet);
  const days = spec.daysCounted?.(context) ?? null;
  const state = days === null ? 'over' : stateOfDays(days, context.asOf);
  const before = sheet === null || block === null ? null : standingUntil(sheet, block);
  // Like 填报日期 the day stands while nothing else changes (rulings 19, 57).
  let until = days === null || state === 'over' ? null : before !== null && compareDates(before, days.last) < 0 ? before : context.asOf;
  const title = spec.title(context);
  const lines = arrange({ spec, context, body, title: titleCell(spec, title, until), matched, frame: sheet?.frame ?? null, block });
  if (sheet !== null && block !== null) carryAdditions(spec, lines, sheet, block);
  let changed = changedCells(lines, existing);
  if (block !== null && changed > 0) {
    renewReportDate(lines, context);
    if (until !== null) renewTitle(lines, titleCell(spec, title, (until = context.asOf)));
    changed = changedCells(lines, existing);
  }
  return {
    sheetName: `${spec.shortName(context.settings.term)}_${formatPeriod(context.period)}`,
    tag: tableTag(spec, context.period),
    title,
    days: state,
    until,
    outdated: before !== null && until === null && changed > 0,
    content: layOut(spec, lines),
    rows: body.people ?? body.sections.reduce((sum, { rows }) => sum + rows.length, 0),
    people: peopleIn(body),
    totals: totalsOf(spec, lines),
    changedCells: changed,
    reconciled: body.breaks.length === 0,
    breaks: body.breaks,
    balances: body.balances ?? [],
    movedOut: block === null ? [] : movedOutNow(spec, matched, block, context.dateSystem),
    // A sheet that says all the table says has nothing else to tell.
    overwritten: sheet === null || block === null || changed === 0 ? [] : overwrittenIn(spec, lines, sheet, block, context.dateSystem),
    unread: body.unread,
    notes: body.notes,
  };
}

function peopleIn({ sections }: TableBody): MadeTable['people'] {
  return sections.flatMap(({ rows }) => rows.flatMap(({ values: { name, idNumber } }) => (typeof name === 'string' ? [{ name, idNumber: typeof idNumber === 'string' ? idNumber : '' }] : [])));
}

/** Sums as the sheet shows them: the last row of sums has them all. */
function totalsOf({ columns }: SettledSpec, lines: readonly Line[]): MadeTable['totals'] {
  const last = lines.findLast(({ kind, id }) => kind === 'sum' || (kind === 'total' && id === 'total'));
  return columns.flatMap(({ total, heading, format }, place) => {
    const value = total === undefined ? null : plainValue(last?.cells[place] ?? null);
    if (typeof value !== 'number') return [];
    return [{ heading, value: format === 'money' ? value.toFixed(2) : format === 'rate' ? `${(value * 100).toFixed(1)}%` : String(value) }];
  });
}

/** The texts by which a table's lines are known in the sheet made earlier. */
export function expectedTexts(
  { passingFeet = [] }: Pick<TableSpec, 'passingFeet'>,
  { sections, grandTotal = true, footLines = [] }: Pick<TableBody, 'sections' | 'footLines'> & { readonly grandTotal?: boolean },
): ExpectedTexts {
  const standing = footLines.flatMap(({ id, parts: [start] }) => (typeof start === 'string' ? [{ id, start }] : []));
  return {
    grandTotal,
    feet: [...standing, ...passingFeet.map((start) => ({ id: '', start }))],
    groups: new Set(sections.flatMap(({ title }) => (title === null ? [] : [groupOf(title)]))),
    subtotals: new Set(sections.flatMap(({ subtotal }) => subtotal ?? [])),
    emptyTexts: new Set([UNCOUNTED_REASON, ...sections.map(({ emptyText }) => emptyText)]),
  };
}

/** Up to which day the sheet made earlier counts, by its title; null where it says none. */
function standingUntil({ lines }: MadeSheet, block: CellBlock): CalendarDate | null {
  const line = lines.get('title');
  return line === undefined ? null : readUntil(block.text(line.row, line.columns[0] ?? 0)).until;
}

function renewTitle(lines: readonly Line[], title: string): void {
  for (const { kind, cells } of lines) if (kind === 'title') cells[0] = title;
}

/** 填报日期 stands while nothing else changes (rulings 19). */
function renewReportDate(lines: readonly Line[], { asOf }: TableContext): void {
  for (const { kind, cells } of lines) {
    if (kind !== 'information') continue;
    const place = cells.findIndex((input) => typeof input === 'string' && /^\s*填报日期/.test(input));
    if (place >= 0) cells[place] = reportDate(asOf);
  }
}

function changedCells(lines: readonly Line[], block: CellBlock | null): number {
  let changed = 0;
  const last = Math.max(lines.length, block?.range?.lastRow ?? 0);
  for (let row = 1; row <= last; row += 1) {
    const cells = lines[row - 1]?.cells ?? [];
    for (let column = 1; column <= Math.max(cells.length, block?.range?.lastColumn ?? 0); column += 1) {
      const input = cells[column - 1] ?? null;
      if (block === null ? input !== null && input !== '' : !holds(block, row, column, input)) changed += 1;
    }
  }
  return changed;
}
