import { isMessageKey, say, type Locale } from '../locale';
import { maskIdNumber, maskNumbersIn, type Finding } from '../work/checkWorkbook';
import { columnLetters } from '../workbook/address';
import { fieldWord, joined, kindWord, periodWord, rowPlace } from './words';

type Part = 'title' | 'message' | 'why' | 'hint' | 'source';

/** An ID number may stand in any cell that is quoted. */
function masked(value: string | number): string | number {
  return typeof value === 'string' ? maskNumbersIn(value) : value;
}

/** A finding's data with numbers of persons and accounts masked, unless full ones are asked for. */
export function maskedData({ data }: Finding, fullIds: boolean): Record<string, string | number> {
  return Object.fromEntries(Object.entries(data).map(([name, value]) => [name, fullIds ? value : /(?:Id|Account)$/.test(name) ? maskIdNumber(String(value)) : masked(value)]));
}

/** The same in the words of the user: fields and periods by their names. */
function wordedData(locale: Locale, finding: Finding, fullIds: boolean): Record<string, string | number> {
  const words = maskedData(finding, fullIds);
  const { fields, period, from, to, first, firstSheet, then, ledger, columns } = words;
  return {
    ...words,
    ...(fields === undefined ? {} : { fields: joined(locale, String(fields).split(',').map((field) => fieldWord(locale, field))) }),
    ...(from === undefined || to === undefined ? {} : { span: from === to ? from : say(locale, 'list.span', { from, to }) }),
    ...(ledger === undefined ? {} : { ledger: kindWord(locale, String(ledger)) }),
    ...(columns === undefined ? {} : { columns: joined(locale, String(columns).split(',').map((column) => columnLetters(Number(column)))) }),
    // Which row came first, or the field of the event that should have.
    ...(first === undefined ? {} : typeof first === 'string' ? { firstField: fieldWord(locale, first) } : { firstPlace: rowPlace(locale, first, firstSheet) }),
    ...(then === undefined ? {} : { thenField: fieldWord(locale, String(then)) }),
    ...(period === undefined ? {} : { period: periodWord(locale, String(period)) }),
  };
}

/** A part of what is said of a finding; '' where there are no such words. */
export function findingWords(locale: Locale, finding: Finding, part: Part, fullIds: boolean): string {
  const plain = `check.${finding.code}.${part}`;
  // Findings of several kinds have words for each, or for all that begin alike: pay for pay.death.
  const kind = String(finding.data['kind'] ?? '');
  const key = [`${plain}.${kind}`, `${plain}.${kind.split('.')[0] ?? ''}`].find(isMessageKey) ?? plain;
  const words = isMessageKey(key) ? say(locale, key, wordedData(locale, finding, fullIds)) : '';
  // A sheet may hold more than one list (rulings 53).
  const { list } = finding.data;
  return part === 'message' && typeof list === 'number' ? say(locale, 'list.nth', { list, words }) : words;
}
