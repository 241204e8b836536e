import { isMessageKey, say, type Locale } from '../locale';
import type { BlockedTables } from '../work/blockedTables';
import { FileProblem } from '../work/fileProblem';
import type { SharedNames } from '../work/usedSheets';
import { isKnownProblem, type KnownProblem } from '../work/problems';
import { cellAddress, columnLetters } from '../workbook/address';
import { correctionsLine } from './answers';
import { sharedWords } from './sharedWords';
import { columnCount, everyWord, fieldWord, joined, joinedByOr, kindWord, listWord, parameterWord, periodWord } from './words';

/** The sentence for a problem of a workbook, its ledgers or its policy; `file` is its name, where it has one. */
export function problemWords(locale: Locale, problem: KnownProblem, file = ''): string {
  return wordsFor(locale, `problem.${problem.code}`, problem, file);
}

/** The same in Excel, where there are no options of a command line. */
export function problemInExcel(locale: Locale, reason: unknown): string {
  if (reason instanceof FileProblem) return problemWords(locale, reason.problem, reason.file);
  if (!isKnownProblem(reason)) return unexpectedWords(locale, reason);
  const own = `excel.problem.${reason.code}`;
  return wordsFor(locale, isMessageKey(own) ? own : `problem.${reason.code}`, reason, say(locale, 'excel.thisWorkbook'));
}

/** The same of what stands in the way of several tables, told once for all of them. */
export function blockedWords(locale: Locale, { problem, tables }: BlockedTables): string {
  const own = `pane.make.blocked.${problem.code}`;
  return oneLine(isMessageKey(own) ? say(locale, own, { ...wordsOf(locale, problem.data), tables: tables.length }) : problemInExcel(locale, problem));
}

/** What it is about: a sheet, or a ledger. */
export function blockedBy(locale: Locale, { data }: BlockedTables['problem']): string {
  const { sheet, ledgers = '' } = wordsOf(locale, data);
  return oneLine(String(sheet ?? ledgers));
}

function wordsFor(locale: Locale, key: string, problem: KnownProblem, file: string): string {
  return oneLine(isMessageKey(key) ? say(locale, key, { file, ...wordsOf(locale, problem.data) }) : say(locale, 'unexpected', { reason: problem.code }));
}

/** The sentence for what nobody foresaw: the runtime's own words, cut short. */
export function unexpectedWords(locale: Locale, reason: unknown): string {
  const unexpected = reason instanceof Error ? `${reason.name}: ${reason.message}` : String(reason);
  return oneLine(say(locale, 'unexpected', { reason: unexpected.slice(0, 200) }));
}

/** Names of files, sheets and headings may hold line breaks. */
export function oneLine(text: string): string {
  return text.replace(/\s*[\r\n]+\s*/g, ' ');
}

/** Ids of fields, ledgers and tables, and numbers of columns, as the clerk calls them. */
function wordsOf(locale: Locale, data: Readonly<Record<string, string | number>>): Record<string, string | number> {
  const list = (value: string | number | undefined) => String(value ?? '').split(',').filter((one) => one !== '');
  const words: Record<string, string | number> = { ...data };
  if (data['field'] !== undefined) words['field'] = fieldWord(locale, String(data['field']));
  if (data['fields'] !== undefined) words['fields'] = joinedByOr(locale, list(data['fields']).map((field) => fieldWord(locale, field)));
  if (data['kinds'] !== undefined) words['ledgers'] = joinedByOr(locale, list(data['kinds']).map((kind) => kindWord(locale, kind)));
  if (data['table'] !== undefined) words['table'] = kindWord(locale, `table:${data['table']}`);
  if (data['parameter'] !== undefined) words['parameter'] = parameterWord(locale, String(data['parameter']));
  if (data['said'] !== undefined) words['said'] = periodWord(locale, String(data['said']));
  // Which list of a sheet; a table of Excel has a name, which is no number.
  if (data['sheet'] !== undefined && Number.isInteger(Number(data['list']))) words['sheet'] = listWord(locale, { name: String(data['sheet']), list: Number(data['list']) });
  if (data['sheets'] !== undefined) {
    const sheets = JSON.parse(String(data['sheets'])) as readonly string[];
    words['sheets'] = joined(locale, sheets.map((sheet) => `“${sheet}”`));
  }
  if (data['shared'] !== undefined) words['shared'] = sharedWords(locale, JSON.parse(String(data['shared'])) as readonly SharedNames[]);
  if (data['answer'] !== undefined) words['answer'] = correctionsLine(String(data['answer']));
  if (data['names'] !== undefined) words['names'] = joined(locale, list(data['names']));
  if (data['every'] !== undefined) words['every'] = everyWord(locale, String(data['every']));
  if (data['columns'] !== undefined) words['count'] = columnCount(locale, list(data['columns']).length);
  if (data['columns'] !== undefined) words['columns'] = joined(locale, list(data['columns']).map((column) => columnLetters(Number(column))));
  if (typeof data['limit'] === 'number') words['limit'] = Math.round(data['limit'] / 1024 / 1024);
  if (data['row'] !== undefined && data['column'] !== undefined) words['cell'] = cellAddress(Number(data['row']), Number(data['column']));
  return words;
}
