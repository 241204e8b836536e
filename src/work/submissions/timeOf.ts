import type { RecognisedSheet } from '../../ledger/types';
import type { CalendarDate } from '../../rules/calendar/calendarDate';
import { compareDates } from '../../rules/calendar/compare';
import { firstDay, holds, lastDay, parsePeriod, parseSpan, quarterOf, type Period, type Span } from '../../rules/calendar/period';
import { readPeriodText } from '../../rules/calendar/readPeriodText';

const quarterAlone = /第?([1-4一二三四])季度/;

/**
 * Of what time a file is, as its name says it, else the nearest folder, else the last quarter of its tables, else the title
 * of its roll: an office hands in each quarter's workbook, with much the same people. Null where nothing says it.
 */
export function timeOf(file: string, tablePeriods: readonly string[], sheets: readonly RecognisedSheet[], asOf: CalendarDate): Span | null {
  const names = file.split(/[\\/]/).map((name) => name.replace(/\.\w+$/, '')).reverse();
  const quarters = tablePeriods.flatMap((text): Period[] => {
    const period = parsePeriod(text);
    return period === null || period.kind === 'year' ? [] : [quarterOf(lastDay(period))];
  });
  const [last] = quarters.sort((one, other) => compareDates(lastDay(other), lastDay(one)));
  const titled = sheets.flatMap(({ kind, titlePeriod }) => (kind === 'elders' && titlePeriod !== null ? [parseSpan(titlePeriod)] : []));
  return names.map((name) => partOfYear(name, names, asOf)).find((span) => span !== null) ?? last ?? titled.find((span) => span !== null) ?? null;
}

/** 2026年三季度; 三季度 of the year that another part of the path says, else of the last that has begun. */
function partOfYear(name: string, names: readonly string[], asOf: CalendarDate): Span | null {
  const said = readPeriodText(name);
  if (said !== null && said.kind !== 'year') return said;
  const which = quarterAlone.exec(name)?.[1];
  if (which === undefined) return null;
  const quarter = ('一二三四'.indexOf(which) + 1) || Number(which);
  const years = names.flatMap((other) => {
    const span = readPeriodText(other);
    return span?.kind === 'year' ? [span.year] : [];
  });
  const ofThisYear: Period = { kind: 'quarter', year: years[0] ?? asOf.year, quarter };
  return years.length === 0 && compareDates(firstDay(ofThisYear), asOf) > 0 ? { ...ofThisYear, year: asOf.year - 1 } : ofThisYear;
}

/** Whether both say their time, and it is another: neither lies in the other. */
export function isOfOtherTime(one: Span | null, other: Span | null): boolean {
  return one !== null && other !== null && !holds(one, other) && !holds(other, one);
}
