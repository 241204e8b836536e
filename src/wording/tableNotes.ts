import { say, type Locale } from '../locale';
import { maskNumbersIn } from '../work/checkWorkbook';
import { isToVerify, type GeneratedTable } from '../work/generateTables';
import { parseCellAddress } from '../workbook/address';
import { noteSentence } from './notes';
import { unreadGroups, unreadLine } from './unreadLines';

/** A cell that a sentence speaks of. */
export interface CellPlace {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** A sentence, and where to look; null where there is no one place. */
export interface PlacedLine {
  readonly text: string;
  readonly place: CellPlace | null;
}

/**
 * What the clerk should look at in a table, a sentence each: cells not understood, notes, who is gone, what was typed over.
 * @param isWritten the table was made; else it is as it would be made now
 */
export function tableNotes(locale: Locale, made: GeneratedTable, isWritten = true): readonly PlacedLine[] {
  return [
    ...unreadGroups(made.unread).map((cells) => unreadLine(locale, cells)),
    ...made.notes.map((note) => noteLine(locale, note)),
    ...made.movedOut.map(({ name, typed }) => ({ text: say(locale, isWritten ? 'note.movedOut' : 'note.toMoveOut', { person: name, typed: typed.map(({ heading, text }) => `${heading} ${maskNumbersIn(text)}`).join('；') || say(locale, 'note.nothingTyped') }), place: null })),
    ...made.overwritten.map(({ cell, was, is }) => {
      const at = parseCellAddress(cell);
      return { text: say(locale, isWritten ? 'note.overwritten' : 'note.toOverwrite', { sheet: made.sheet, cell, was: maskNumbersIn(was), is: maskNumbersIn(is) }), place: at === null ? null : { sheet: made.sheet, ...at } };
    }),
  ];
}

/** How many sentences that are. */
export function noteCount({ unread, notes, movedOut, overwritten }: GeneratedTable): number {
  return unreadGroups(unread).length + notes.length + movedOut.length + overwritten.length;
}

/** A note at its row of the ledger. */
export function noteLine(locale: Locale, note: GeneratedTable['notes'][number]): PlacedLine {
  return { text: noteSentence(locale, note), place: note.place === undefined ? null : placeOf(note.place) };
}

/** What does not come out even, or who is listed and may be gone. */
export function breakSentence(locale: Locale, { rule, text }: GeneratedTable['breaks'][number]): string {
  return say(locale, isToVerify(rule) ? 'note.toVerify' : 'note.break', { text });
}

/** The rows behind figures that do not agree. */
export function breakLines(locale: Locale, { rows }: GeneratedTable['breaks'][number]): readonly PlacedLine[] {
  return rows.map((place) => ({ text: say(locale, 'note.breakRow', { sheet: place.sheet, row: place.row }), place: placeOf(place) }));
}

/** 上季末 7＋新增 2－死亡 1＝本季末 8, as tables say it in every language. */
export function balanceLine({ parts, word, value, holds }: GeneratedTable['balances'][number]): string {
  const sum = parts.map(({ sign, word: own, value: figure }, nth) => `${nth === 0 ? '' : sign === '+' ? '＋' : '－'}${own} ${figure}`).join('');
  return `${sum}${holds ? '＝' : '≠'}${word} ${value}`;
}

function placeOf({ sheet, row, column = 1 }: { readonly sheet: string; readonly row: number; readonly column?: number }): CellPlace {
  return { sheet, row, column };
}
