import type { DateValue } from '../rules/calendar/calendarDate';
import { monthOfValue, readDateText } from '../rules/calendar/readDateText';
import type { Reading } from '../rules/reading';
import { foldWidth } from '../rules/text/foldWidth';

/** The years that the plain dates of a column are of; null where none of them is plain. */
export interface PlainYears {
  readonly first: number;
  readonly last: number;
}

/** 26.10.15, 26-10-15, 26/10, 26年10月, always the year first. */
const short = /^(\d{2})(?:年(\d{1,2})月(?:份|(\d{1,2})[日号]?)?|([./-])(\d{1,2})(?:\4(\d{1,2}))?)$/;
/** Above every month: 10.11 may be a day of October as well as a month of 2010. */
const firstPlain = 13;
/** So many years before the first plain one a date may lie, and one after the last: 62.3.5 in a column of this year's is nobody's guess. */
const before = 10;

/**
 * A date with a year of two digits, in a column whose other dates say theirs in full: it is of the century that puts it
 * beside them.
 * @returns null where it could be anything else, and where no other date of the column says what it is
 */
export function readShortYear(text: string, yearsOf: () => PlainYears | null): DateValue | null {
  const match = short.exec(foldWidth(text).replace(/\s+/g, ''));
  if (match === null) return null;
  const [, digits = '', month, day, sign, monthAfter, dayAfter] = match;
  const year = 2000 + Number(digits);
  if (sign !== undefined && Number(digits) < firstPlain) return null;
  const years = yearsOf();
  if (years === null || year < years.first - before || year > years.last + 1) return null;
  const read = readDateText([year, month ?? monthAfter, day ?? dayAfter].filter((part) => part !== undefined).join('-'));
  return read.state === 'read' ? read.value : null;
}

/** The years of the dates that can be read. */
export function plainYears(dates: Iterable<Reading<DateValue>>): PlainYears | null {
  let [first, last] = [Infinity, -Infinity];
  for (const date of dates) {
    if (date.state !== 'read') continue;
    const { year } = monthOfValue(date.value);
    first = Math.min(first, year);
    last = Math.max(last, year);
  }
  return first > last ? null : { first, last };
}
