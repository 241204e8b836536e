import { isMessageKey, say, type Locale } from '../locale';
import { maskIdNumber, type Finding } from '../work/checkWorkbook';
import { fieldWord, joined } from './words';

type Part = 'title' | 'message' | 'why' | 'hint' | 'source';

/** A finding's data as they may be shown: numbers of persons masked unless full ones are asked for, fields by their names. */
export function shownData(locale: Locale, { data }: Finding, fullIds: boolean): Record<string, string | number> {
  return Object.fromEntries(
    Object.entries(data).map(([name, value]) => {
      if (/(?:Id|Account)$/.test(name)) return [name, fullIds ? value : maskIdNumber(String(value))];
      if (name === 'fields') return [name, joined(locale, String(value).split(',').map((field) => fieldWord(locale, field)))];
      return [name, value];
    }),
  );
}

/** A part of what is said of a finding; '' where there are no such words. */
export function findingWords(locale: Locale, finding: Finding, part: Part, fullIds: boolean): string {
  const plain = `check.${finding.code}.${part}`;
  // Findings of several kinds have words for each.
  const own = `${plain}.${finding.data['kind'] ?? ''}`;
  const key = isMessageKey(own) ? own : plain;
  return isMessageKey(key) ? say(locale, key, shownData(locale, finding, fullIds)) : '';
}
