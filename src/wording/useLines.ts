import { say, type Locale } from '../locale';
import type { UsedSheets } from '../work/usedSheets';
import { sharedWords } from './sharedWords';
import { joined, kindWord, periodWord } from './words';

const mostNamed = 20;

type Sheets = UsedSheets['used'][number]['sheets'];

/** Which of several sheets of a kind were used, how many people each gave, and which were left out and why; a sentence each. */
export function useLines(locale: Locale, { used, leftOut, assumed = [], asked }: UsedSheets): readonly string[] {
  return [
    ...used.flatMap(({ kind, sheets, people }) => {
      if (sheets.length === 0) return [];
      const key = areLists(sheets) ? (people === null ? 'use.usedLists' : 'use.usedListsInAll') : people === null ? 'use.usedSheets' : 'use.used';
      return [say(locale, key, { ledger: kindWord(locale, kind), count: sheets.length, people: people ?? 0, sheets: sheetsWithPeople(locale, sheets) })];
    }),
    ...(assumed.length === 0 ? [] : [say(locale, 'use.yearAssumed', { sheets: joined(locale, assumed.map(({ sheet, period }) => say(locale, 'use.period', { sheet, period: periodWord(locale, period) }))) })]),
    ...leftOut.flatMap(({ sheet, people, reason, of, dropped = [], left = [] }) => {
      const line = say(locale, of === null ? 'use.unused' : `use.${reason}`, { sheet, people, of: of ?? '' });
      const named = (key: 'use.dropped' | 'use.left', names: readonly string[]) => (names.length === 0 ? [] : [say(locale, key, { sheet, of: of ?? '', count: names.length, people: joined(locale, names.slice(0, mostNamed)) })]);
      return [line, ...named('use.dropped', dropped), ...named('use.left', left)];
    }),
    ...asked.map(({ kind, apart, sheets, shared }) => say(locale, apart === undefined ? 'use.asked' : `use.${apart}`, { ledger: kindWord(locale, kind), sheets: sheetsWithPeople(locale, sheets) }) + sharedWords(locale, shared)),
  ];
}

/** 一村 8 人、二村 7 人; of several lists in one sheet 花名册第1份 8 人、花名册第2份 7 人. */
export function sheetsWithPeople(locale: Locale, sheets: Sheets): string {
  return joined(locale, sheets.map(({ sheet, list = 1, people }) => say(locale, list > 1 || isOneOfLists(sheet, sheets) ? 'use.list' : 'use.sheet', { sheet, list, people })));
}

function areLists(sheets: Sheets): boolean {
  return sheets.some(({ sheet }) => isOneOfLists(sheet, sheets));
}

function isOneOfLists(sheet: string, sheets: Sheets): boolean {
  return sheets.filter((other) => other.sheet === sheet).length > 1;
}
