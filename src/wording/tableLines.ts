import { say, type Locale } from '../locale';
import { isoDate, type Finding } from '../work/checkWorkbook';
import type { GeneratedTable, SkippedTable } from '../work/generateTables';
import { figuresOf } from './notes';
import { breakLines, breakSentence, tableNotes } from './tableNotes';
import { useLines } from './useLines';
import { fieldWord, joined, joinedByOr, kindWord, parameterWord, tableWord } from './words';

/** Lines about single cells that are told; the JSON of the command line has all. */
const mostNotes = 20;

/** What became of a table, line by line: its figures, what does not reconcile, the open errors that touch it, what the clerk should look at. */
export function tableLines(locale: Locale, made: GeneratedTable, errors: readonly Finding[], refused: boolean): readonly string[] {
  const notes = tableNotes(locale, made);
  return [
    refused ? say(locale, 'table.notWritten', dataOf(locale, made)) : madeLine(locale, made),
    ...(made.until === null ? [] : [`  ${say(locale, 'note.until', { date: isoDate(made.until) })}`]),
    ...useLines(locale, made.use).map((line) => `  ${line}`),
    ...made.breaks.flatMap((one) => [
      `  ${breakSentence(locale, one)}`,
      // Who may be gone is named with his cell.
      ...(one.rule === 'mayBeGone' ? [] : breakLines(locale, one)).slice(0, mostNotes).map(({ text }) => `    ${text}`),
    ]),
    ...(errors.length === 0 ? [] : [`  ${errorsLine(locale, errors)}`]),
    ...notes.slice(0, mostNotes).map(({ text }) => `  ${text}`),
    ...(notes.length > mostNotes ? [`  ${say(locale, 'note.more', { count: notes.length - mostNotes })}`] : []),
  ];
}

/** What was written, with its figures. */
export function madeLine(locale: Locale, made: GeneratedTable): string {
  return say(locale, made.isNew ? 'table.made' : made.changedCells === 0 ? 'table.unchanged' : 'table.updated', dataOf(locale, made));
}

/** A table of all that was not made, and what is wanting for it. */
export function skippedLine(locale: Locale, { id, problem: { code, data } }: SkippedTable): string {
  const table = tableWord(locale, id);
  if (code === 'missingColumn') return say(locale, 'table.skippedColumn', { table, sheet: data['sheet'] ?? '', field: fieldWord(locale, data['field'] ?? '') });
  if (code === 'noPolicyValueAtAll') return say(locale, 'table.skippedPolicy', { table, place: data['place'] ?? '', parameter: parameterWord(locale, data['parameter'] ?? '') });
  return say(locale, 'table.skipped', { table, ledgers: joinedByOr(locale, (data['kinds'] ?? '').split(',').map((kind) => kindWord(locale, kind))) });
}

/** How many errors of the ledgers touch it: ID03、EL04 */
export function errorsLine(locale: Locale, errors: readonly Finding[]): string {
  const codes = joined(locale, [...new Set(errors.map(({ code }) => code))].sort());
  return say(locale, 'note.openErrors', { errors: errors.length, codes });
}

function dataOf(locale: Locale, made: GeneratedTable) {
  return { title: made.title, sheet: made.sheet, rows: made.rows, changed: made.changedCells, figures: figuresOf(locale, made) };
}
