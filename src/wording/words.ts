import { isMessageKey, say, type Locale } from '../locale';
import { chinesePeriod, parsePeriod } from '../work/generateTables';

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

export function joinedByOr(locale: Locale, words: readonly string[]): string {
  return words.join(say(locale, 'list.or'));
}

/** A table as the clerk calls it. */
export function tableWord(locale: Locale, id: string): string {
  return kindWord(locale, `table:${id}`);
}

/** A parameter of a policy as the clerk calls it; its key where there is no word. */
export function parameterWord(locale: Locale, parameter: string): string {
  const key = `parameter.${parameter}`;
  return isMessageKey(key) ? say(locale, key) : parameter;
}

/** 2026Q4 as it is said: 2026年第四季度; in English as it is written. What is no period stays as it is. */
export function periodWord(locale: Locale, text: string): string {
  const period = locale === 'en-US' ? null : parsePeriod(text);
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
