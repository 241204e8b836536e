import { say, type Locale } from '../locale';
import type { UsedSheets } from '../work/usedSheets';
import { joined, kindWord } from './words';

/** Which of several sheets of a kind were used, how many people each gave, and which were left out and why; a sentence each. */
export function useLines(locale: Locale, { used, leftOut, asked }: UsedSheets): readonly string[] {
  const named = (sheets: UsedSheets['used'][number]['sheets']) => joined(locale, sheets.map(({ sheet, people }) => say(locale, 'use.sheet', { sheet, people })));
  return [
    ...used.flatMap(({ kind, sheets }) =>
      sheets.length === 0 ? [] : [say(locale, 'use.used', { ledger: kindWord(locale, kind), count: sheets.length, people: sheets.reduce((sum, { people }) => sum + people, 0), sheets: named(sheets) })],
    ),
    ...leftOut.map(({ sheet, people, reason, of }) => say(locale, of === null ? 'use.unused' : `use.${reason}`, { sheet, people, of: of ?? '' })),
    ...asked.map(({ kind, sheets }) => say(locale, 'use.asked', { ledger: kindWord(locale, kind), sheets: named(sheets) })),
  ];
}
