import type { CalendarDate } from '../../rules/calendar/calendarDate';
import { lastDay, type Period } from '../../rules/calendar/period';
import { isTitle } from '../apart';
import { isNotInUse, isTitledNotInUse } from './namedAsOld';
import { periodOf } from './relation';
import type { SheetToUse } from './sheetUses';

/** Who came in a year or was born in it may be on the roll still: 2024年新增人员, 2020年以前. */
const since = /新增|新进|新办|增加|转入|迁入|以前|之前|以后|之后|以来|年起|出生/;

/**
 * Of sheets of a roll those that say of themselves, where others do not, that they are not the one in use: by a word in
 * name or title, by an earlier year, or because somebody has hidden them. Their people are never joined to it unasked.
 */
export function notCurrent<Sheet extends SheetToUse>(sheets: readonly Sheet[], period: Period, asOf: CalendarDate): ReadonlySet<Sheet> {
  const said = sheets.filter(({ ledger, titles, isVisible }) => !isVisible || isNotInUse(ledger.sheet.name) || titlesOf(titles).some(isTitledNotInUse));
  const others = sheets.filter((sheet) => !said.includes(sheet));
  const thisYear = Math.min(asOf.year, lastDay(period).year);
  const years = new Map(others.map((sheet) => [sheet, yearOf(sheet) ?? thisYear]));
  const latest = Math.min(thisYear, Math.max(...years.values()));
  const earlier = others.filter((sheet) => (years.get(sheet) ?? latest) < latest);
  return new Set(others.length === 0 ? [] : [...said, ...earlier]);
}

/** Titles that begin as instructions do. */
const filledIn = /^填[写表报]?(?:样[表例张]|示例|范[例本])$/;

function titlesOf(titles: readonly string[]): readonly string[] {
  return titles.filter((line) => isTitle(line) || filledIn.test(line.trim()));
}

function textsOf({ ledger, titles }: Pick<SheetToUse, 'ledger' | 'titles'>): readonly string[] {
  return [ledger.sheet.name, ...titlesOf(titles)];
}

/** The last year that a sheet's title or name speaks of. */
function yearOf({ ledger, titles }: SheetToUse): number | null {
  const period = periodOf(ledger);
  return period === null || textsOf({ ledger, titles }).some((text) => since.test(text)) ? null : lastDay(period).year;
}
