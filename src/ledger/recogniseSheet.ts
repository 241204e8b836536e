import type { CalendarMonth } from '../rules/calendar/calendarDate';
import type { CellBlock, CellRange, DateSystem, ListObject, SheetId } from '../workbook/port';
import { goneInTitle } from './apart';
import { areaOf } from './area';
import { blocksOf } from './blocks';
import type { Correction } from './corrections';
import { Evidence } from './evidence';
import { foldHeading } from './foldHeading';
import { bestOf, fitsOf, fitting, isPlausible, type Fit } from './fit';
import { candidateOf, headerCandidates, tableCandidates, type HeaderCandidate } from './headerRows';
import { isOtherHeading, ownHeading, type OwnHeading } from './headingBelow';
import { kinds, kindSpec } from './kinds';
import { openPayment, type OpenPayment } from './openPayments';
import { noLedger, recognised } from './listEntry';
import { isRoleAlone } from './memory';
import { isPaymentKind } from './paymentKinds';
import { personColumns, personRows, startsLine } from './personRows';
import { sectionsApart } from './sectionsApart';
import { otherListOf, titlesOf, titleWeight, type SheetTitles } from './sheetTitles';
import { tableOf } from './tableSignatures';
import type { LedgerKind, RecognisedSheet } from './types';
import { namesAllowance, namesVoucher } from './benefitNamed';

export interface SheetToRecognise {
  readonly sheet: SheetId;
  readonly name: string;
  readonly block: CellBlock;
  readonly merges: readonly CellRange[];
  /** Excel tables: where one is a ledger, it says where the ledger begins and ends. */
  readonly tables: readonly ListObject[];
  readonly tableTag: string | null;
  /** What the user says of the sheet's lists, each known by its heading rows; without them it is the first one's. */
  readonly corrections: readonly Correction[];
  /** The year of looking: ages tell a list of old people. */
  readonly year: number;
  /** Up to which month one without a year is of that year; null or none where nobody can tell. */
  readonly upTo?: CalendarMonth | null;
  /** Another sheet of the workbook speaks of vouchers. */
  readonly namesVoucher?: boolean;
  /** Another sheet of the workbook speaks of the allowance. */
  readonly namesAllowance?: boolean;
  /** 1900 where nobody says. */
  readonly dateSystem?: DateSystem;
}

/** So many rows above people may be titles. */
const mostTitles = 4;
/** People whose list nobody can read: so many, or fewer under a ledger's title, or one that says they are gone. */
const fewestPeople = 5;

/** Understands one sheet: which ledgers stand in it, and where each field. At least one entry; of kind null where none does. */
export function recogniseSheet(given: SheetToRecognise): readonly RecognisedSheet[] {
  const said = given.corrections.find(({ year }) => year !== undefined)?.year;
  const input = { ...given, namesVoucher: given.namesVoucher === true || namesVoucher(given.name, given.block), namesAllowance: given.namesAllowance === true || namesAllowance(given.name, given.block), ...(said === undefined ? {} : { upTo: { year: said, month: 12 } }), corrections: given.corrections.filter((one) => !isRoleAlone(one)) };
  if (input.tableTag !== null) return [noLedger(input, `table:${input.tableTag.split('|')[0] ?? ''}`)];
  const { range } = input.block;
  if (range === null || input.corrections.some(({ kind, headerRows }) => kind === null && headerRows === undefined)) return [noLedger(input, null)];
  const lists: RecognisedSheet[] = [];
  const known: KnownHeadings = new Set();
  let rest: Part | null = { area: range, heading: null };
  while (rest !== null) {
    const found: ListsAt = listsIn(input, rest, lists.length, known);
    for (const list of found.lists) lists.push({ ...list, list: lists.length + 1 });
    rest = found.below;
  }
  if (lists.length > 0) return lists;
  return [{ ...noLedger(input, null), likely: peopleOf(input) }];
}

/** A part of the sheet; below a list its heading is known. */
interface Part {
  readonly area: CellRange;
  readonly heading: number | null;
}

interface ListsAt {
  readonly lists: readonly RecognisedSheet[];
  /** What stands below the list, from the title of the next one on; null where no other heading does. */
  readonly below: Part | null;
}

/** Headings that are none of ours: a form repeated for each family is looked at once. */
type KnownHeadings = Set<string>;

/** The first list of a part of the sheet, or those side by side there. */
function listsIn(input: SheetToRecognise, part: Part, before: number, known: KnownHeadings): ListsAt {
  const { area, heading } = part;
  const block = areaOf(input.block, area);
  const { merges } = input;
  const tables = input.tables.filter(({ range }) => isWithin(area, range.firstRow));
  const near = heading === null ? undefined : { first: heading - 1, last: heading };
  const found = [...tableCandidates(block, merges, tables), ...headerCandidates(block, merges, near)];
  const said = input.corrections.filter(({ headerRows }) => (headerRows === undefined ? before === 0 : isWithin(area, headerRows[0] as number)));
  const correction = correctionOf(input, block, found, said);
  const candidates = correction?.headerRows === undefined ? found : candidatesAt(block, correction.headerRows, merges, found);
  const name = heading === null || said.length > 0 ? null : JSON.stringify(found.map(({ headings }) => headings.map(({ text }) => text)));
  const isKnown = name !== null && known.has(name);
  const reading = isKnown ? null : read(input, block, candidates, correction);
  if (reading === null || reading.best === null) {
    if (reading !== null && reading.table !== null) return { lists: [noLedger(input, `table:${reading.table.id}`, reading.table.rows)], below: null };
    const beside = isKnown ? null : besideOthers(input, part, block, candidates, correction);
    if (beside !== null) return beside;
    if (name !== null) known.add(name);
    return nextAfter(input, part, block, candidates, reading?.likely ?? null);
  }
  const { best } = reading;
  const bottom = best.candidate.rows.at(-1) as number;
  // A list that the user speaks of ends the one above it.
  const cut = said.flatMap(({ headerRows = [] }) => headerRows.filter((row) => row > bottom + 1).map((row) => row - 1));
  const lastRow = Math.min(lastOf(block, best), ...cut);
  const rest = below(block, best, lastRow, correction);
  if (correction?.kind === null) return { lists: [], below: rest };
  const own: CellRange = { ...area, lastRow: rest === null ? area.lastRow : rest.area.firstRow - 1 };
  const beside = sideBySide(input, block, own, best.candidate, best.titles, correction);
  if (beside.length > 0) return { lists: beside, below: rest };
  const sections = correction?.firstRow === undefined && correction?.lastRow === undefined ? listsBySections(input, block, own, best, correction) : [];
  if (sections.length > 0) return { lists: sections, below: rest };
  const isAlone = rest === null && area === input.block.range;
  return { lists: [{ ...recognised(input, areaOf(block, own), best, correction), area: isAlone ? null : own }], below: rest };
}

/** The parts of a list where a line between its rows says that those below are gone, or were not paid; none where none does. */
function listsBySections(input: SheetToRecognise, block: CellBlock, own: CellRange, best: Fit, correction: Correction | undefined): readonly RecognisedSheet[] {
  const bottom = best.candidate.rows.at(-1) as number;
  const lists = sectionsApart(best.kind, block, own, bottom + 1).map(({ area, row, apart }) => {
    const list = recognised(input, areaOf(block, area), best, row === null ? correction : { sheet: input.name, ...correction, firstRow: row + 1 });
    const said = apart ?? list.apart;
    // Its line is all that tells it from the list above: an answer names it by that.
    const own: RecognisedSheet = { ...list, area, headerRows: row === null ? list.headerRows : [row], ...(said === undefined ? {} : { apart: said }) };
    return { own, isApart: apart !== null };
  });
  const filled = lists.filter(({ own: { persons } }) => persons > 0);
  return filled.some(({ isApart }) => isApart) ? filled.map(({ own: list }) => list) : [];
}

/** Whether the user says where the list's columns or rows are: then it is as he says. */
function saysColumns(correction: Correction | undefined): boolean {
  return correction !== undefined && [correction.kind, correction.headerRows, correction.firstRow, correction.lastRow, correction.fields].some((one) => one !== undefined);
}

/** The lists side by side under one heading row (rulings 53); none where there is but one, or none of them can be read. */
function sideBySide(
  input: SheetToRecognise,
  block: CellBlock,
  own: CellRange,
  whole: HeaderCandidate,
  titles: SheetTitles,
  correction: Correction | undefined,
): readonly RecognisedSheet[] {
  const spans = blocksOf(whole);
  const unread: RecognisedSheet['notRead'][number][] = [];
  const lists = spans.flatMap(({ first, last }): RecognisedSheet[] => {
    const area: CellRange = { ...own, firstColumn: Math.max(own.firstColumn, first), lastColumn: Math.min(own.lastColumn, last) };
    const part = areaOf(block, area);
    const candidate = candidateOf(part, whole.rows, input.merges);
    const ofSpan = correction === undefined ? undefined : within(correction, area);
    const at = read(input, part, [candidate], ofSpan, titles).best;
    if (at !== null) return [{ ...recognised(input, part, at, ofSpan), area }];
    const dead = deadOf(input, part, candidate);
    if (dead !== null) return [{ ...recognised(input, part, dead, undefined), area }];
    unread.push(...candidate.headings.map(({ row, column, text }) => ({ row, column, text })));
    return [];
  });
  const [first, ...more] = lists;
  return first === undefined ? [] : [{ ...first, notRead: [...first.notRead, ...unread] }, ...more];
}

/** Names with days of death beside a roll: a register of deaths, though it lacks the numbers (ST01). */
function deadOf(input: SheetToRecognise, part: CellBlock, candidate: HeaderCandidate): Fit | null {
  const around = { block: part, merges: input.merges, dateSystem: input.dateSystem ?? 1900, year: input.year };
  const titles = titlesOf(input.name, part, candidate.rows[0] as number, input);
  const fit = fitsOf(candidate, titles, around, undefined).find(({ kind }) => kind.kind === 'deaths');
  return fit !== undefined && fit.fields.has('name') && fit.fields.has('deathDate') ? fit : null;
}

/** A ledger side by side with a list of others, whose headings together are none of ours. */
function besideOthers(input: SheetToRecognise, { area }: Part, block: CellBlock, candidates: readonly HeaderCandidate[], correction: Correction | undefined): ListsAt | null {
  if (saysColumns(correction)) return null;
  for (const candidate of candidates) {
    if (blocksOf(candidate).length === 0) continue;
    const bottom = candidate.rows.at(-1) as number;
    const next = headingAfter(block, area, bottom, ownHeading(block, candidate.rows));
    const own = { ...area, lastRow: next === null ? area.lastRow : next.area.firstRow - 1 };
    const lists = sideBySide(input, block, own, candidate, titlesOf(input.name, block, candidate.rows[0] as number, input), correction);
    if (lists.length > 0) return { lists, below: next };
  }
  return null;
}

/** What lies below a row from the title of the next heading on; null where none follows. */
function headingAfter(block: CellBlock, area: CellRange, bottom: number, words: OwnHeading | null): Part | null {
  for (let row = bottom + 1; row <= area.lastRow; row += 1) {
    if (isOtherHeading(block, row, words)) return { area: { ...area, firstRow: titleAbove(block, row, bottom) }, heading: row };
  }
  return null;
}

/** What is said of the first list of a part: by its heading rows, or of the sheet as a whole. */
function correctionOf(input: SheetToRecognise, block: CellBlock, candidates: readonly HeaderCandidate[], said: readonly Correction[]): Correction | undefined {
  const [first] = [...said].sort((one, other) => (one.headerRows?.[0] ?? 0) - (other.headerRows?.[0] ?? 0));
  const row = first?.headerRows?.[0];
  if (row === undefined) return first;
  const { best } = read(input, block, candidates, undefined);
  if (best === null) return first;
  // Said of a list further down: this one is as it was recognised.
  const rest = below(block, best, lastOf(block, best), undefined);
  return rest !== null && row >= rest.area.firstRow && peopleBetween(block, best, rest.area.firstRow) > 0 ? undefined : first;
}

/** What is said of a heading of lists side by side, of one of them: a column is the list's that it stands in. */
function within(correction: Correction, { firstColumn, lastColumn }: CellRange): Correction {
  const { fields, ...rest } = correction;
  if (fields === undefined) return correction;
  return { ...rest, fields: Object.fromEntries(Object.entries(fields).filter(([, column]) => column === 0 || (column >= firstColumn && column <= lastColumn))) };
}

/** The heading of rows that the user names: as it was found, where it was, else as it stands there. */
function candidatesAt(block: CellBlock, rows: readonly number[], merges: readonly CellRange[], found: readonly HeaderCandidate[]): readonly HeaderCandidate[] {
  const same = found.filter((one) => one.rows.length === rows.length && one.rows[0] === rows[0]);
  return same.length > 0 ? same : [candidateOf(block, rows, merges)];
}

function isWithin(area: CellRange, row: number): boolean {
  return row >= area.firstRow && row <= area.lastRow;
}

/** Nothing here is a ledger of ours for certain; another list may follow. */
function nextAfter(input: SheetToRecognise, part: Part, block: CellBlock, candidates: readonly HeaderCandidate[], likely: Likely | null): ListsAt {
  const { area, heading } = part;
  const first = heading === null ? candidates.find(({ rows }) => isOtherHeading(block, rows[0] as number, null))?.rows : [heading];
  const bottom = likely?.rows.at(-1) ?? first?.at(-1) ?? area.firstRow - 1;
  const words = first === undefined ? null : ownHeading(block, first);
  const next = headingAfter(block, area, bottom, words);
  if (likely === null) return { lists: [], below: next };
  const own = { ...area, lastRow: next === null ? area.lastRow : next.area.firstRow - 1 };
  return { lists: [{ ...noLedger(input, null, likely.rows), likely: likely.kind, ...(likely.open === undefined ? {} : { openPayment: likely.open }), area: own }], below: next };
}

/** A kind that a list looks like without being it for certain, and its heading rows. */
interface Likely {
  readonly kind: LedgerKind;
  readonly rows: readonly number[];
  /** What a list of payments leaves open. */
  readonly open?: OpenPayment;
}

/** What the heading rows of a part say. */
interface Reading {
  /** Of those that hold people the upper one, of readings of the same rows the one that fits best. */
  readonly best: Fit | null;
  /** One of our own tables. */
  readonly table: { readonly id: string; readonly rows: readonly number[] } | null;
  readonly likely: Likely | null;
}

function read(input: SheetToRecognise, block: CellBlock, candidates: readonly HeaderCandidate[], correction: Correction | undefined, above?: SheetTitles): Reading {
  const around = { block, merges: input.merges, dateSystem: input.dateSystem ?? 1900, year: input.year };
  const ofTables = new Set<number>();
  const fits: Fit[] = [];
  let likely: Likely | null = null;
  for (const candidate of candidates) {
    // What stands beside an Excel table that is a ledger is not the ledger's.
    if (candidate.table === undefined && candidate.rows.some((row) => ofTables.has(row))) continue;
    const titles = above ?? titlesOf(input.name, block, candidate.rows[0] as number, input);
    const table = correction?.kind === undefined ? tableOf(titles.lines, candidate.headings.map((heading) => heading.text)) : null;
    if (table !== null) return { best: null, table: { id: table, rows: candidate.rows }, likely: null };
    const all = fitsOf(candidate, titles, around, correction);
    const doubt = correction?.kind === undefined ? openPayment(all) : null;
    const own = fitting(all, correction).filter(({ kind }) => doubt === null || (kind.kind !== 'elders' && !isPaymentKind(kind.kind)));
    fits.push(...own);
    if (own.length > 0 && candidate.table !== undefined) candidate.rows.forEach((row) => ofTables.add(row));
    const doubted = doubt === null ? undefined : all.find(({ kind }) => kind.kind === doubt.kind);
    if (likely === null && doubt !== null && doubted !== undefined && peopleBetween(block, doubted, (block.range?.lastRow ?? 0) + 1) > 0) likely = { kind: doubt.kind, rows: candidate.rows, open: doubt.open };
    const maybe: Fit | undefined = likely === null ? all.find((fit) => isPlausible(fit) === 'maybe' && peopleBetween(block, fit, (block.range?.lastRow ?? 0) + 1) > 0) : undefined;
    if (maybe !== undefined) likely = { kind: maybe.kind.kind, rows: candidate.rows };
  }
  if (fits.length === 0) return { best: null, table: null, likely };
  const best = bestOf(fits);
  // A short list above the best heading is a list of its own.
  const upper = fits.filter(({ candidate }) => (candidate.rows.at(-1) as number) < (best.candidate.rows[0] as number) - 1);
  const first = upper.find((fit) => peopleBetween(block, fit, best.candidate.rows[0] as number) > 0);
  return { best: first === undefined ? best : bestOf(upper.filter(({ candidate }) => sharesRows(candidate, first.candidate))), table: null, likely };
}

function sharesRows(one: HeaderCandidate, other: HeaderCandidate): boolean {
  return (one.rows[0] as number) <= (other.rows.at(-1) as number) + 1 && (other.rows[0] as number) <= (one.rows.at(-1) as number) + 1;
}

function peopleBetween(block: CellBlock, { candidate, fields }: Fit, next: number): number {
  return personRows(block, (candidate.rows.at(-1) as number) + 1, next - 1, personColumns(Object.fromEntries(fields), candidate.rows)).length;
}

/** Old people by their ID numbers, under a heading that nobody can read or none at all (rulings 46, 51): those who are gone are no roll. */
function peopleOf(input: SheetToRecognise): LedgerKind | null {
  const { block, name, year, merges } = input;
  const { range } = block;
  if (range === null) return null;
  const titles = titlesOf(name, block, Math.min(range.lastRow, range.firstRow + mostTitles));
  const said = [name, ...titles.alone.map(({ text }) => text)];
  const areGone = said.some((title) => goneInTitle(title) === 'all');
  // The rows looked through may be people's.
  const areDead = said.some((title) => kindSpec('deaths').title?.test(foldHeading(title).withBrackets) === true);
  const fewest = areGone || kinds.some((kind) => titleWeight(titles, kind) === 3) ? 1 : fewestPeople;
  const evidence = new Evidence(block, range.firstRow, year);
  for (let column = range.firstColumn; column <= range.lastColumn; column += 1) {
    if (!evidence.listsOldPeople(column, fewest)) continue;
    if (otherListOf(titles, headerCandidates(block, merges).flatMap(({ headings }) => headings)) !== null) return null;
    if (!areGone) return 'elders';
    return areDead ? 'deaths' : 'stops';
  }
  return null;
}

/** Last row of a list: before the heading of another one below it. */
function lastOf(block: CellBlock, { candidate, fields }: Fit): number {
  const end = block.range?.lastRow ?? 0;
  const own = ownHeading(block, candidate.rows);
  const first = candidate.table === undefined ? (candidate.rows.at(-1) as number) + 1 : candidate.table.range.lastRow + 1;
  let last = end;
  personRows(block, first, end, personColumns(Object.fromEntries(fields), candidate.rows), (row) => {
    if (!isOtherHeading(block, row, own)) return false;
    last = row - 1;
    return true;
  });
  return last;
}

/** What lies below a list that ends before the sheet does, from the next list's title on. */
function below(block: CellBlock, { candidate }: Fit, lastRow: number, correction: Correction | undefined): Part | null {
  const { range } = block;
  // Where the user says that the list goes on behind another heading, no other begins with that.
  if (range === null || lastRow >= range.lastRow || (correction?.lastRow ?? 0) > lastRow) return null;
  return { area: { ...range, firstRow: titleAbove(block, lastRow + 1, candidate.rows.at(-1) as number) }, heading: lastRow + 1 };
}

/** The first row of the title over a heading: lines of few words right above it. */
function titleAbove(block: CellBlock, heading: number, after: number): number {
  let first = heading;
  while (first - 1 > after && isTitleLine(block, first - 1)) first -= 1;
  return first;
}

function isTitleLine(block: CellBlock, row: number): boolean {
  const { range } = block;
  if (range === null || startsLine(block, row)) return false;
  let filled = 0;
  for (let column = range.firstColumn; column <= range.lastColumn; column += 1) if (block.text(row, column).trim() !== '') filled += 1;
  return filled > 0 && filled < 3;
}
