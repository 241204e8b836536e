import type { CalendarDate } from '../../rules/calendar/calendarDate';
import { daysBetween } from '../../rules/calendar/arithmetic';
import { compareDates } from '../../rules/calendar/compare';
import { isCalendarDate } from '../../rules/calendar/isCalendarDate';
import { contains, firstDay, lastDay, type Period } from '../../rules/calendar/period';
import { readPeriodText } from '../../rules/calendar/readPeriodText';
import { foldWidth } from '../../rules/text/foldWidth';
import { isNamedOld, isNotInUse } from './namedAsOld';
import { periodOf, startFields } from './relation';
import type { SheetToUse } from './sheetUses';

/** What Excel puts behind the name of a copied sheet; a village or group may be numbered so too. */
const numberBehind = /\s*[(]\d{1,2}[)]\s*$/;

/**
 * Whether a version says that it is older than the one used: what it has beside that was taken back since. A day in the
 * names or titles decides, else a name that says it is the old one, beside one that does not.
 */
export function isEarlier(left: SheetToUse, used: SheetToUse): boolean {
  const [own, other] = [namedDay(left), namedDay(used)];
  const order = own === null || other === null ? 0 : compareDates(own, other);
  return order < 0 || (order === 0 && isNamedOld(left.ledger.sheet.name) && !isNamedOld(used.ledger.sheet.name));
}

/** Whether a sheet's name says that it is a copy or not in use; by a number behind it only beside the sheet it is a copy of. */
function isCopy(name: string, others: readonly string[]): boolean {
  const own = foldWidth(name).trim();
  const original = own.replace(numberBehind, '');
  return isNotInUse(name) || (original !== own && others.some((other) => foldWidth(other).trim() === original));
}

/**
 * Which of several versions is the roll, by the first rule that decides: no copy, the table's period named, the latest
 * period or date that has begun, visible; those that are left where nothing does (rulings 12). One without a column that
 * tables need never displaces one that has it.
 */
export function chooseVersion<Sheet extends SheetToUse>(versions: readonly Sheet[], period: Period, asOf: CalendarDate): readonly Sheet[] {
  const names = versions.map(({ ledger }) => ledger.sheet.name);
  const originals = versions.filter(({ ledger }) => !isCopy(ledger.sheet.name, names));
  const candidates = originals.length > 0 ? originals : versions;
  const able = candidates.filter((one) => !candidates.some((other) => lacks(one, other)));
  const left = decide(able, [(all) => ofPeriod(all, period), (all) => latest(all, asOf), (all) => all.filter(({ isVisible }) => isVisible)]);
  // What a copy alone has is not given up unasked.
  const fuller = versions.filter((other) => left.every((one) => lacks(one, other)));
  return [...likeliestFirst(left), ...fuller];
}

/** 新, 最新, 更新 in a sheet's name: what is kept up to date; 新增 is a list of its own, 新村 and 阜新 are places. */
const renewed = /最新|(?<![未待])更新|新版|[(]新[)]|(?<=^|[^\p{Script=Han}]|台账|[名花]册|名单|表)新$|(?<=^|[^\p{Script=Han}])新(?:老年人)?(?:台账|名册|名单|花名册|表)/u;

/** Those that say they are new, then those that know of the most people that they are gone: a version left behind knows less. */
function likeliestFirst<Sheet extends SheetToUse>(sheets: readonly Sheet[]): readonly Sheet[] {
  if (sheets.length < 2) return sheets;
  const standing = new Map(sheets.map((sheet) => [sheet, { isNew: renewed.test(foldWidth(sheet.ledger.sheet.name).trim()), gone: goneIn(sheet) }]));
  const of = (sheet: Sheet) => standing.get(sheet) ?? { isNew: false, gone: 0 };
  return [...sheets].sort((one, other) => Number(of(other).isNew) - Number(of(one).isNew) || of(other).gone - of(one).gone);
}

const endings = ['deathDate', 'moveOutDate', 'voucherStop', 'allowanceStop'] as const;

function goneIn({ ledger }: SheetToUse): number {
  let gone = 0;
  for (let index = 0; index < ledger.count; index += 1) if (endings.some((field) => ledger.date(index, field).state === 'read')) gone += 1;
  return gone;
}

/** The other has a column that tables need, and this one has none that the other lacks. */
function lacks(one: SheetToUse, other: SheetToUse): boolean {
  return startFields.some((field) => other.ledger.has(field) && !one.ledger.has(field)) && startFields.every((field) => other.ledger.has(field) || !one.ledger.has(field));
}

function decide<Sheet>(all: readonly Sheet[], rules: readonly ((left: readonly Sheet[]) => readonly Sheet[])[]): readonly Sheet[] {
  let left = all;
  for (const rule of rules) {
    if (left.length === 1) break;
    const kept = rule(left);
    if (kept.length > 0) left = kept;
  }
  return left;
}

/** Those that name the period, or the shortest one that holds it. */
function ofPeriod<Sheet extends SheetToUse>(sheets: readonly Sheet[], period: Period): readonly Sheet[] {
  const lengths = sheets.map(({ ledger }) => {
    const said = periodOf(ledger);
    return said !== null && contains(said, firstDay(period)) && contains(said, lastDay(period)) ? daysBetween(firstDay(said), lastDay(said)) : Infinity;
  });
  const shortest = Math.min(...lengths);
  return shortest === Infinity ? [] : sheets.filter((_sheet, place) => lengths[place] === shortest);
}

/** Those of the latest day; nobody can tell where one of them names none. */
function latest<Sheet extends SheetToUse>(sheets: readonly Sheet[], asOf: CalendarDate): readonly Sheet[] {
  const days = sheets.map(namedDay);
  const begun = days.filter((day) => day !== null && compareDates(day, asOf) <= 0);
  if (days.includes(null) || begun.length === 0) return [];
  const last = begun.reduce((one, other) => (one !== null && other !== null && compareDates(one, other) >= 0 ? one : other));
  return sheets.filter((_sheet, place) => last !== null && days[place] !== null && compareDates(days[place] as CalendarDate, last) === 0);
}

const day = /((?:19|20)\d{2})\s*[年./-]\s*(\d{1,2})\s*[月./-]\s*(\d{1,2})|(?<!\d)((?:19|20)\d{2})(\d{2})(\d{2})(?!\d)/;

/** The day that a sheet's name names, else its titles; of a period the first. */
function namedDay({ ledger, titles }: SheetToUse): CalendarDate | null {
  for (const text of [ledger.sheet.name, ...titles]) {
    const [, year1, month1, day1, year2, month2, day2] = day.exec(foldWidth(text)) ?? [];
    const [year, month, ofMonth] = [Number(year1 ?? year2), Number(month1 ?? month2), Number(day1 ?? day2)];
    if (isCalendarDate(year, month, ofMonth)) return { year, month, day: ofMonth };
    const period = readPeriodText(text);
    if (period !== null) return firstDay(period);
  }
  return null;
}
