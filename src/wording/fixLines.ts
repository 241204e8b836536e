import { say, type Locale } from '../locale';
import type { Fixed, FixedCell } from '../work/fixWorkbook';
import { cellAddress } from '../workbook/address';
import { fieldWord, joined } from './words';

/** What was put right, a line each, and what was left and why. */
export function fixLines(locale: Locale, { changed, added, formulas, notAdded }: Fixed): readonly string[] {
  const line = ({ code, sheet, row, column, name, before, after }: FixedCell) => ({
    code,
    sheet,
    cell: cellAddress(row, column),
    name,
    // What is changed must be seen (rulings 34).
    before: before || say(locale, 'fix.blank'),
    after,
  });
  return [
    ...changed.map((cell) => say(locale, 'fix.cell', line(cell))),
    ...added.map(({ code, sheet, row, name, values }) => say(locale, 'fix.row', { code, sheet, row, name, values: values.map(({ field, text }) => `${fieldWord(locale, field)} ${text}`).join(say(locale, 'list.separator')) })),
    ...formulas.map((cell) => say(locale, 'fix.formula', line(cell))),
    ...(notAdded === null ? [] : [say(locale, `fix.${notAdded.reason}`, { people: joined(locale, notAdded.names), sheets: joined(locale, notAdded.sheets) })]),
  ];
}

/** How much was put right. */
export function fixSum(locale: Locale, { changed, added }: Fixed): string {
  if (changed.length + added.length === 0) return say(locale, 'fix.nothing');
  return say(locale, added.length === 0 ? 'fix.done' : 'fix.doneWithRows', { cells: changed.length, rows: added.length });
}
