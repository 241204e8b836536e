import { say, type Locale } from '../locale';
import { maskNumbersIn } from '../work/checkWorkbook';
import { namesLeaving, type GeneratedTable } from '../work/generateTables';
import { cellAddress } from '../workbook/address';
import type { PlacedLine } from './tableNotes';
import { fieldWord, joined } from './words';

type UnreadCell = GeneratedTable['unread'][number];
type Group = readonly [UnreadCell, ...UnreadCell[]];

/** So many cells of one column are told one by one. */
const mostApart = 3;
const mostNamed = 10;
const mostTexts = 3;

/** Cells a sentence each; many of one column together, and those in which nothing stands always. */
export function unreadGroups(cells: readonly UnreadCell[]): readonly Group[] {
  const groups = new Map<string, [UnreadCell, ...UnreadCell[]]>();
  for (const cell of cells) {
    const name = JSON.stringify([cell.sheet, cell.column, cell.field, isBlank(cell), keyOf(cell)]);
    const group = groups.get(name);
    if (group === undefined) groups.set(name, [cell]);
    else group.push(cell);
  }
  return [...groups.values()].flatMap((group): readonly Group[] => (isBlank(group[0]) || group.length > mostApart ? [group] : group.map((cell): Group => [cell])));
}

export function unreadLine(locale: Locale, cells: Group): PlacedLine {
  const [first] = cells;
  const { sheet, row, column, field } = first;
  const place = { sheet, row, column: Math.max(1, column) };
  if (isBlank(first)) return { text: say(locale, 'note.unread.blank', { sheet, count: cells.length, field: fieldWord(locale, field), rows: joined(locale, named(cells.map((cell) => cell.row))) }), place };
  const texts = [...new Set(cells.map(({ text }) => maskNumbersIn(text)))];
  const addresses = joined(locale, named(cells.map((cell) => cellAddress(cell.row, cell.column))));
  const cell = cells.length === 1 ? addresses : say(locale, 'note.unread.cells', { cells: addresses, count: cells.length });
  return { text: say(locale, keyOf(first), { sheet, cell, text: texts.slice(0, mostTexts).join(say(locale, 'note.unread.or')) }), place };
}

function keyOf({ text, means }: UnreadCell) {
  return means !== 'givenBack' && means !== 'returned' && namesLeaving(text) ? (`note.says.${means}` as const) : (`note.unread.${means}` as const);
}

function isBlank({ text }: UnreadCell): boolean {
  return text.trim() === '';
}

function named<T>(all: readonly T[]): readonly string[] {
  return all.slice(0, mostNamed).map(String);
}
