import { isMessageKey, say, type Locale } from '../locale';
import { chinesePeriod, parseSpan } from '../work/generateTables';

/** A field as the clerk calls it; its id where there is no word. */
export function fieldWord(locale: Locale, field: string): string {
  const key = `field.${field}`;
  return isMessageKey(key) ? say(locale, key) : field;
}

/** A kind of ledger or table as the clerk calls it. */
export function kindWord(locale: Locale, kind: string): string {
  const key = kind.startsWith('table:') ? kind.replace('table:', 'table.title.') : `kind.${kind}`;
  return isMessageKey(key) ? say(locale, key) : kind;
}

export function joined(locale: Locale, words: readonly string[]): string {
  return words.join(say(locale, 'list.separator'));
}

/** 甲、乙或丙 */
export function joinedByOr(locale: Locale, words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : joined(locale, words.slice(0, -1)) + say(locale, 'list.or') + last;
}

/** How many columns there are, as it is said: 两 of two. */
export function columnCount(locale: Locale, count: number): string {
  return count === 2 ? say(locale, 'list.two') : String(count);
}

/** A sheet, or a list of it where it has several. */
export function listWord(locale: Locale, { name, list }: { readonly name: string; readonly list: number }): string {
  return list === 1 ? name : say(locale, 'list.ofSheet', { sheet: name, list });
}

/** A table as the clerk calls it. */
export function tableWord(locale: Locale, id: string): string {
  return kindWord(locale, `table:${id}`);
}

/** Tables, each with its period: 老年券死亡月报表（2026年12月）、… */
export function tablesWord(locale: Locale, tables: readonly { readonly id: string; readonly period: string }[]): string {
  return joined(locale, tables.map(({ id, period }) => say(locale, 'calendar.line', { title: tableWord(locale, id), period: periodWord(locale, period) })));
}

/** A parameter of a policy as the clerk calls it; its key where there is no word. */
export function parameterWord(locale: Locale, parameter: string): string {
  const key = `parameter.${parameter}`;
  return isMessageKey(key) ? say(locale, key) : parameter;
}

/** 2026Q4 as it is said: 2026年第四季度, 2026-05..2026-10: 2026年5—10月; in English as it is written. What is no period stays as it is. */
export function periodWord(locale: Locale, text: string): string {
  const period = locale === 'en-US' ? null : parseSpan(text);
  return period === null ? text : chinesePeriod(period);
}

/** Where something stands: its sheet is named where it is another. */
export function rowPlace(locale: Locale, row: string | number, sheet: string | number | undefined): string {
  return sheet === undefined ? say(locale, 'list.row', { row }) : say(locale, 'list.rowOf', { sheet, row });
}

/** How often something is owed, with the way its periods are written. */
export function everyWord(locale: Locale, kind: string): string {
  const key = `every.${kind}`;
  return isMessageKey(key) ? say(locale, key) : kind;
}
