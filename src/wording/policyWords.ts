import { isMessageKey, say, type Locale } from '../locale';
import { isoDate } from '../work/listObligations';
import type { PolicyTerm, Unit } from '../work/policyTerms';
import { joined } from './words';

const units: Readonly<Record<Unit, 'years' | 'yuanMonthly' | 'months' | 'people' | 'choice'>> = { 周岁: 'years', '元/月': 'yuanMonthly', 月: 'months', 人: 'people', 选项: 'choice' };

/** What a choice of a policy means, as the clerk says it; its id where there is no word. */
export function choiceWord(locale: Locale, id: string): string {
  const key = `choice.${id}`;
  return isMessageKey(key) ? say(locale, key) : id;
}

/** What a parameter is measured in; '' for a choice. */
export function unitWord(locale: Locale, unit: Unit): string {
  return units[unit] === 'choice' ? '' : say(locale, `unit.${units[unit] as Exclude<(typeof units)[Unit], 'choice'>}`);
}

/** A parameter's value: 80 周岁, 满龄当月, 80 岁 100 元/月；90 岁 500 元/月. */
export function termWord(locale: Locale, { inForce, unit }: PolicyTerm): string {
  if (inForce === null) return say(locale, 'policy.undecided');
  const { value } = inForce;
  if (typeof value === 'string') return choiceWord(locale, value);
  if (typeof value === 'number') return `${shownNumber(unit, value)} ${unitWord(locale, unit)}`;
  return value
    .map(({ age, fen, categories }) => say(locale, 'policy.band', { age, categories: categories === null ? '' : joined(locale, categories), yuan: shownNumber(unit, fen) }))
    .join(say(locale, 'calendar.noteSeparator'));
}

/** Since when a value holds, and until when where it ends. */
export function termDays(locale: Locale, { inForce }: PolicyTerm): string {
  if (inForce === null) return '';
  const { from, until } = inForce;
  return until === null ? say(locale, 'policy.since', { from: isoDate(from) }) : say(locale, 'policy.between', { from: isoDate(from), until: isoDate(until) });
}

/** The document a value comes from, with its number. */
export function termSource({ inForce }: PolicyTerm): string {
  return inForce === null ? '' : [inForce.source.title, inForce.source.number].filter((part) => part !== null && part !== '').join(' ');
}

/** Amounts are kept in fen and said in yuan. */
function shownNumber(unit: Unit, value: number): string {
  return String(unit === '元/月' ? value / 100 : value);
}
