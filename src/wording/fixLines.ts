import { isMessageKey, say, type Locale } from '../locale';
import { maskIdNumber } from '../work/checkWorkbook';
import type { Fixed, FixedCell, LeftFinding } from '../work/fixWorkbook';
import { cellAddress } from '../workbook/address';
import { fieldWord, joined } from './words';

/** What was put right, a line each, and what was left and why. */
export function fixLines(locale: Locale, { changed, added, formulas, notAdded, left }: Fixed): readonly string[] {
  return [
    ...changed.map((cell) => changeLine(locale, cell)),
    ...added.map(({ code, sheet, row, name, values }) => say(locale, 'fix.row', { code, sheet, row, name, values: values.map(({ field, text }) => `${fieldWord(locale, field)} ${field === 'idNumber' ? maskIdNumber(text) : text}`).join(say(locale, 'list.separator')) })),
    ...formulas.map((cell) => say(locale, 'fix.formula', wordsOf(locale, cell))),
    ...left.map((finding) => leftLine(locale, finding)),
    ...(notAdded === null ? [] : [say(locale, `fix.${notAdded.reason}`, { people: joined(locale, notAdded.names), sheets: joined(locale, notAdded.sheets) })]),
  ];
}

function changeLine(locale: Locale, cell: FixedCell): string {
  const reason = cell.field === 'idNumber' ? cleaning(locale, cell) : reasonWords(locale, cell.because);
  const line = say(locale, 'fix.cell', wordsOf(locale, cell));
  return reason === '' ? line : say(locale, 'fix.with', { line, reason });
}

/** A number of a person is masked; of all else what is changed must be seen (rulings 34). */
function wordsOf(locale: Locale, { code, sheet, row, column, name, field, before, after }: FixedCell) {
  const shown = (text: string) => (field === 'idNumber' ? maskIdNumber(text.trim()) : text);
  return { code, sheet, cell: cellAddress(row, column), name, before: shown(before) || say(locale, 'fix.blank'), after: shown(after) };
}

/** What typing left in an ID number, in the order it is told. */
const unclean = [
  ['wide', /[\uff01-\uff5e]/],
  ['apostrophe', /['‘’`]/],
  ['invisible', /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069]/],
  ['smallX', /[xｘ]\s*$/],
] as const;

/** How an ID number was cleaned: masked before and after look alike. */
function cleaning(locale: Locale, { before, after }: FixedCell): string {
  if (before.replace(/\D/g, '').length === 15 && after.length === 18) return say(locale, 'fix.cleaned.eighteen');
  const inner = /\S\s+\S/.test(before) ? ['space' as const] : [];
  const outer = /^\s/.test(before) ? ['leading' as const] : /\s$/.test(before) ? ['trailing' as const] : [];
  const found = [...(inner.length > 0 ? inner : outer), ...unclean.flatMap(([what, sign]) => (sign.test(before) ? [what] : []))];
  return joined(locale, found.map((what) => say(locale, `fix.cleaned.${what}`)));
}

function leftLine(locale: Locale, { code, sheet, row, column, name, reason }: LeftFinding): string {
  return say(locale, 'fix.left', { code, sheet, cell: cellAddress(row, column), name, reason: reasonWords(locale, reason) });
}

/** Why a change says what it says, or why there is none. */
export function reasonWords(locale: Locale, reason: FixedCell['because']): string {
  if (reason === undefined) return '';
  const { code, data } = reason;
  const key = `fix.because.${code}`;
  const { field, from, to } = data;
  const span = from === undefined || to === undefined ? '' : from === to ? String(from) : say(locale, 'list.span', { from, to });
  return isMessageKey(key) ? say(locale, key, { ...data, span, ...(field === undefined ? {} : { field: fieldWord(locale, String(field)) }) }) : '';
}

/** How much was put right. */
export function fixSum(locale: Locale, { changed, added, unchecked }: Fixed): string {
  if (changed.length + added.length === 0) return say(locale, unchecked.length > 0 ? 'fix.nothingInChecked' : 'fix.nothing');
  return say(locale, added.length === 0 ? 'fix.done' : 'fix.doneWithRows', { cells: changed.length, rows: added.length });
}
