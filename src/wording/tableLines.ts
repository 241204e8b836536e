import { say, type Locale } from '../locale';
import type { Finding } from '../work/checkWorkbook';
import type { GeneratedTable } from '../work/generateTables';
import { cellAddress } from '../workbook/address';
import { figuresOf, noteSentence } from './notes';
import { joined } from './words';

/** Lines about single cells that are told; --json has all. */
const mostNotes = 20;

/** What became of a table, line by line: its figures, what does not reconcile, the open errors that touch it, what the clerk should look at. */
export function tableLines(locale: Locale, made: GeneratedTable, errors: readonly Finding[], refused: boolean): readonly string[] {
  const data = { title: made.title, sheet: made.sheet, rows: made.rows, changed: made.changedCells, figures: figuresOf(locale, made) };
  const notes = notesOf(locale, made);
  return [
    say(locale, refused ? 'table.notWritten' : made.isNew ? 'table.made' : made.changedCells === 0 ? 'table.unchanged' : 'table.updated', data),
    ...made.breaks.flatMap(({ text, rows }) => [
      `  ${say(locale, 'note.break', { text })}`,
      ...rows.slice(0, mostNotes).map(({ sheet, row }) => `    ${say(locale, 'note.breakRow', { sheet, row })}`),
    ]),
    ...(errors.length === 0 ? [] : [`  ${say(locale, 'note.openErrors', { errors: errors.length, codes: codesOf(locale, errors) })}`]),
    ...notes.slice(0, mostNotes).map((note) => `  ${note}`),
    ...(notes.length > mostNotes ? [`  ${say(locale, 'note.more', { count: notes.length - mostNotes })}`] : []),
  ];
}

/** ID03、EL04 */
function codesOf(locale: Locale, errors: readonly Finding[]): string {
  return joined(locale, [...new Set(errors.map(({ code }) => code))].sort());
}

function notesOf(locale: Locale, made: GeneratedTable): readonly string[] {
  return [
    ...made.unread.map(({ sheet, row, column, text }) => say(locale, 'note.unread', { sheet, cell: cellAddress(row, column), text })),
    ...made.notes.map((note) => noteSentence(locale, note)),
    ...made.movedOut.map(({ name, typed }) => say(locale, 'note.movedOut', { person: name, typed: typed.map(({ heading, text }) => `${heading} ${text}`).join('；') || say(locale, 'note.nothingTyped') })),
    ...made.overwritten.map(({ cell, was, is }) => say(locale, 'note.overwritten', { sheet: made.sheet, cell, was, is })),
  ];
}
