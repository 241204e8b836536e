import type { DateValue } from '../../rules/calendar/calendarDate';
import type { Reading } from '../../rules/reading';
import { CellType, type CellBlock } from '../../workbook/port';
import { dateInCell } from '../cellValues';
import type { Heading, HeaderCandidate } from '../headerRows';
import type { FieldName, HeadingQuestion, Ledger, RecognisedSheet } from '../types';
import type { GoneCell, Leaving } from './goneCell';
import { leavingHeading } from './leavingHeading';
import { namedLeaving, type NamedLeaving } from './namedLeaving';
import { isReasonOfLeaving } from './reasonOfStop';

/*
 * 变动时间 holds the day of whatever happened: of a death, a move or a stop. What it was, 人员状态 or 变动原因 of the same
 * row says. Read as one of them for all rows, somebody who died would be stopped a month too early.
 */

/** A column of such days, and the columns whose words say of each row which of them its day is. */
export interface DaysByWord {
  readonly column: number;
  readonly words: readonly WordColumn[];
  /** The fields that the days may be; one with a column of its own is none of them. */
  readonly fields: readonly FieldName[];
  /** The field of a stop: that of the allowance where the roll is of it alone. */
  readonly stop: FieldName;
  /** What somebody has said the days are: of a row whose words do not tell. */
  readonly otherwise: FieldName | null;
}

interface WordColumn {
  readonly column: number;
  readonly asked: 'status' | 'alive';
  /** It tells who died or moved from who was stopped: a bare 停发 in it is no death. */
  readonly tellsApart: boolean;
}

const events: Readonly<Record<Leaving, FieldName>> = { death: 'deathDate', move: 'moveOutDate', stop: 'voucherStop' };
const eventFields: readonly FieldName[] = Object.values(events);

interface Settled {
  readonly fields: ReadonlyMap<FieldName, number>;
  readonly questions: readonly HeadingQuestion[];
  readonly unknown: RecognisedSheet['unknownHeaders'];
  readonly notRead: RecognisedSheet['notRead'];
}

/** A roll with its column of days read by the words beside them; as it was where they do not tell of every day and nobody has said. */
export function readDaysByWord<Reading extends Settled>(settled: Reading, candidate: HeaderCandidate, said: Readonly<Record<FieldName, number>>, block: CellBlock): { readonly settled: Reading; readonly daysByWord: DaysByWord | null } {
  const days = candidate.headings.map((heading) => daysUnder(heading, candidate, settled, said, block)).find((one) => one !== null) ?? null;
  if (days === null) return { settled, daysByWord: null };
  const isOther = (column: number): boolean => column !== days.column;
  const fields = new Map(settled.fields);
  for (const field of days.fields) fields.set(field, days.column);
  return {
    daysByWord: days,
    settled: {
      ...settled,
      fields,
      questions: settled.questions.filter((question) => question.type !== 'twoFields' || isOther(question.column)),
      unknown: settled.unknown.filter(({ column }) => isOther(column)),
      notRead: settled.notRead.filter(({ column }) => isOther(column)),
    },
  };
}

function daysUnder(heading: Heading, candidate: HeaderCandidate, settled: Settled, said: Readonly<Record<FieldName, number>>, block: CellBlock): DaysByWord | null {
  const { column } = heading;
  const possible = leavingHeading(heading)?.possible ?? [];
  if (possible.length < 2 || !possible.every((field) => eventFields.includes(field))) return null;
  const otherwise = possible.find((field) => said[field] === column) ?? null;
  const isAsked = settled.questions.some((question) => question.type === 'twoFields' && question.column === column);
  if (otherwise === null && !isAsked && !settled.unknown.some((one) => one.column === column)) return null;
  const fields = eventFields.filter((field) => said[field] === column || (said[field] === undefined && !settled.fields.has(field)));
  if (fields.length === 0) return null;
  const days: DaysByWord = { column, words: wordColumns(candidate, settled, block), fields, stop: events.stop, otherwise };
  return otherwise !== null || tellsEveryDay(days, candidate, block) ? days : null;
}

function wordColumns({ headings, rows }: HeaderCandidate, { fields, unknown }: Settled, block: CellBlock): readonly WordColumn[] {
  const open = new Set(unknown.map(({ column }) => column));
  const ofState = ['voucherStatus', 'voucherStopReason'].flatMap((field) => fields.get(field) ?? []);
  return headings.flatMap((heading): WordColumn[] => {
    const { column } = heading;
    const leaving = open.has(column) ? leavingHeading(heading)?.asked : undefined;
    const asked = leaving === 'alive' ? 'alive' : leaving === 'status' || ofState.includes(column) || (open.has(column) && isReasonOfLeaving(heading)) ? 'status' : null;
    if (asked === null) return [];
    return [{ column, asked, tellsApart: rowsBelow(rows, block).some((row) => isEvent(namedLeaving(block.text(row, column), asked))) }];
  });
}

function isEvent(named: NamedLeaving | null): boolean {
  return named === 'death' || named === 'move';
}

function rowsBelow(headings: readonly number[], { range }: CellBlock): readonly number[] {
  const first = (headings.at(-1) as number) + 1;
  return Array.from({ length: Math.max(0, (range?.lastRow ?? 0) - first + 1) }, (_unused, place) => first + place);
}

/** Whether the words say of each day what it is, and of one that it is of ours. */
function tellsEveryDay(days: DaysByWord, { rows }: HeaderCandidate, block: CellBlock): boolean {
  if (days.words.length === 0) return false;
  const dated = rowsBelow(rows, block).flatMap((row) => {
    // Either system of dates reads the same cells.
    const day = dateInCell(block, row, days.column, 1900);
    return day.state === 'blank' || (block.type(row, days.column) === CellType.Text && block.text(row, days.column).trim() === '') ? [] : [eventOf(days, row, block, day)];
  });
  return dated.every((event) => event !== 'open') && dated.some((event) => event !== 'none');
}

/** What the words of a row say its day is of; `open` where nobody can tell, or where it may as well be the month of the stop after. */
function eventOf({ words }: DaysByWord, row: number, block: CellBlock, day: Reading<DateValue>): Leaving | 'none' | 'open' {
  const named = words.flatMap(({ column, asked, tellsApart }) => {
    const word = namedLeaving(block.text(row, column), asked);
    return word === null ? [] : [word === 'stopped' && tellsApart ? ('stop' as const) : word];
  });
  const left = new Set(named.filter((word) => word !== 'here'));
  // 停发 beside 去世 is the death's.
  if (left.has('death') || left.has('move')) left.delete('stopped');
  const [only, ...more] = left;
  if (only === undefined) return named.length > 0 ? 'none' : 'open';
  if (more.length > 0 || only === 'stopped') return 'open';
  return only !== 'stop' && day.state === 'read' && day.value.precision === 'month' ? 'open' : only;
}

/** The field that the day of a row is; null where it is none of ours. */
export function fieldOfDay(days: DaysByWord, row: number, block: CellBlock, day: Reading<DateValue>): FieldName | null {
  const event = eventOf(days, row, block, day);
  const field = event === 'open' || event === 'none' ? days.otherwise : event === 'stop' ? days.stop : events[event];
  return field !== null && days.fields.includes(field) ? field : null;
}

/** The same of a roll whose stop is the allowance's. */
export function withStopOf(days: DaysByWord | null, fields: ReadonlyMap<FieldName, number>): DaysByWord | null {
  if (days === null || fields.get('allowanceStop') !== days.column) return days;
  return { ...days, fields: days.fields.map((field) => (field === events.stop ? 'allowanceStop' : field)), stop: 'allowanceStop' };
}

/** Whether a field shares its column with others: nothing is written there for it. */
export function sharesDay({ sheet: { daysByWord } }: Ledger, field: FieldName): boolean {
  return daysByWord?.fields.includes(field) === true;
}

/** What the days of a field tell of. */
const tellsOf: Readonly<Record<FieldName, Leaving>> = { deathDate: 'death', moveOutDate: 'move' };

/** The cell of a row, beside those words, that says its day is of something else than somebody has said; null where none does. */
export function deniedDay(ledger: Ledger, index: number, field: FieldName): GoneCell | null {
  const { daysByWord } = ledger.sheet;
  if (daysByWord === undefined || daysByWord.otherwise !== field || tellsOf[field] === undefined || ledger.date(index, field).state === 'blank') return null;
  const words = new Set(daysByWord.words.map(({ column }) => column));
  const cells = ledger.gone(index).filter(({ column }) => !words.has(column));
  return cells.some(({ says }) => says === tellsOf[field]) ? null : (cells[0] ?? null);
}
