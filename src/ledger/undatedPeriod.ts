import type { CalendarMonth } from '../rules/calendar/calendarDate';
import { firstDay, formatPeriod, type Span } from '../rules/calendar/period';
import { readPeriodText } from '../rules/calendar/readPeriodText';

/*
 * A month or quarter that a list of payments names without its year: 10月份老年券发放表. The year is that of the day the
 * vouchers were handed out, else that of looking, unless another sheet names a later month: then it may be last year's.
 */

const number = '(?:\\d{1,2}|十[一二]?|[一二三四五六七八九])';
/** From the month or quarter on; the place or benefit before it says nothing of it. */
const fromPeriod = new RegExp(`(?<![\\d.年])(?:${number}\\s*(?:[-—–~至到、,和]\\s*${number}\\s*)*月|第?\\s*[1-4一二三四]\\s*季|[上下]半年).*`, 'u');
/** 3月起发放, 10月前: no month of payments. */
const bounds = /月份?[起止前后以]/;
/** 26年8月, 26.8. */
const shortYear = /(?<![\d.])(\d{2})(?=\s*年(?:度|\s*[\d第一二三四五六七八九十上下])|\.(?:0?[1-9]|1[0-2])$)/;

/** A text whose year has two figures, with all four: only a year next to that of looking is one. */
export function withCentury(text: string, upTo: CalendarMonth | null): string {
  return upTo === null ? text : text.replace(shortYear, (short) => (Math.abs(2000 + Number(short) - upTo.year) <= 1 ? `20${short}` : short));
}

/** The month up to which months without a year are of the same year; null where the sheets' names name a later one. */
export function upToWhich(names: readonly string[], asOf: CalendarMonth): CalendarMonth | null {
  const isLater = names.some((name) => {
    const span = inYear(name, asOf.year);
    return span !== null && firstDay(span).month > asOf.month;
  });
  return isLater ? null : { year: asOf.year, month: asOf.month };
}

/** @param handedOutIn when something of the list was handed out; null where it names no day */
export function undatedPeriod(texts: readonly string[], upTo: CalendarMonth | null, handedOutIn: () => CalendarMonth | null): string | null {
  if (!texts.some((text) => inYear(text, 2000) !== null)) return null;
  const handedOut = handedOutIn();
  const near = handedOut ?? upTo;
  if (near === null) return null;
  const named = new Map(texts.flatMap((text) => {
    const span = inYear(text, near.year);
    return span === null ? [] : [[formatPeriod(span), text] as const];
  }));
  const [[, text] = [null, '']] = named;
  if (named.size !== 1) return null;
  const year = handedOut === null ? near.year : nearest(text, handedOut);
  const span = inYear(text, year);
  if (span === null || (handedOut === null && firstDay(span).month > near.month)) return null;
  return formatPeriod(span);
}

/** The year in which what a text names lies next to a month. */
function nearest(text: string, { year, month }: CalendarMonth): number {
  const span = inYear(text, year);
  const away = span === null ? 0 : firstDay(span).month - month;
  return away > 6 ? year - 1 : away < -6 ? year + 1 : year;
}

function inYear(text: string, year: number): Span | null {
  if (bounds.test(text) || readPeriodText(text) !== null) return null;
  const part = fromPeriod.exec(text)?.[0];
  const span = part === undefined ? null : readPeriodText(`${year}年 ${part}`);
  return span === null || span.kind === 'year' ? null : span;
}
