import { isMessageKey, say, type Locale } from '../locale';
import { isKnownProblem, type KnownProblem } from '../work/problems';
import { FileProblem } from './fileProblem';
import { cellAddress, columnLetters } from '../workbook/address';
import { NamedProblem } from './openWorkbook';
import { UsageProblem } from './usage';
import { fieldWord, joined, joinedByOr, kindWord, parameterWord } from './words';

/** The one sentence for whatever went wrong; never a stack trace, never the runtime's English alone. */
export function problemSentence(locale: Locale, reason: unknown): string {
  if (reason instanceof UsageProblem) return say(locale, `usage.${reason.code}`, reason.data);
  if (reason instanceof FileProblem) return oneLine(say(locale, `problem.${reason.code}`, reason.data));
  if (reason instanceof NamedProblem) return oneLine(knownSentence(locale, reason.problem, reason.file));
  if (isKnownProblem(reason)) return oneLine(knownSentence(locale, reason));
  const unexpected = reason instanceof Error ? `${reason.name}: ${reason.message}` : String(reason);
  return oneLine(say(locale, 'unexpected', { reason: unexpected.slice(0, 200) }));
}

function knownSentence(locale: Locale, problem: KnownProblem, file = ''): string {
  const key = `problem.${problem.code}`;
  return isMessageKey(key) ? say(locale, key, { file, ...wordsOf(locale, problem.data) }) : say(locale, 'unexpected', { reason: problem.code });
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
  if (data['columns'] !== undefined) words['columns'] = joined(locale, list(data['columns']).map((column) => columnLetters(Number(column))));
  if (typeof data['limit'] === 'number') words['limit'] = Math.round(data['limit'] / 1024 / 1024);
  if (data['row'] !== undefined && data['column'] !== undefined) words['cell'] = cellAddress(Number(data['row']), Number(data['column']));
  return words;
}

/** Names of files, sheets and headings may hold line breaks. */
function oneLine(text: string): string {
  return text.replace(/\s*[\r\n]+\s*/g, ' ');
}
