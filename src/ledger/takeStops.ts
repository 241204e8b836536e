import { goneInTitle } from './apart';
import { asksAbout } from './asksAbout';
import { dateInCell } from './cellValues';
import { leavingHeading } from './gone/leavingHeading';
import { namedLeaving } from './gone/namedLeaving';
import { kindSpec } from './kinds';
import type { KindSpec } from './kinds/kindSpec';
import { firstRowOf, headingsOpen, type OpenReading } from './openReading';
import { titleWeight, type SheetTitles } from './sheetTitles';
import type { FieldName } from './types';

const times: readonly FieldName[] = ['eventDate', 'shouldStop', 'actualStop', 'lastPaid', 'allowanceStop'];

/**
 * Headings of a list of stops that may be the day of the event, the first month not paid or the last that is: 减少时间,
 * 截止月份. The reasons beside it may say that it is the event's day. Where nothing says when, it is asked which, for they
 * are a month apart.
 */
export function takeStops(reading: OpenReading, kind: KindSpec, titles: SheetTitles): void {
  const { evidence, fields, notUnderstood, asked, said } = reading;
  if (times.some((field) => fields.has(field) || asksAbout(asked, field) || said[field] !== undefined)) return;
  const isOfStops = titleWeight(titles, kind) > 0 || kind.telling.filter((field) => fields.has(field)).length >= kind.tellingNeeded;
  const days = headingsOpen(reading).flatMap((heading) => {
    const possible = leavingHeading(heading)?.possible ?? [];
    return possible.length === 0 || evidence.isEmpty(heading.column) ? [] : [{ column: heading.column, possible }];
  });
  const [only, ...more] = days;
  if (only !== undefined && more.length === 0 && (isOfStops || listsWhoLeft(titles)) && areDaysOfEvents(reading, only.column)) {
    fields.set('eventDate', only.column);
    notUnderstood.delete(only.column);
    return;
  }
  // A question makes no list of stops of a list of the dead.
  if (!isOfStops) return;
  for (const { column, possible } of days) {
    asked.push({ type: 'twoFields', column, fields: possible[0] === 'voucherStop' ? ['actualStop', 'lastPaid'] : ['eventDate', 'actualStop'] });
    notUnderstood.delete(column);
  }
}

/** 本季减少人员名单: who stands in it has left, and not by death alone. */
function listsWhoLeft(titles: SheetTitles): boolean {
  return titleWeight(titles, kindSpec('deaths')) === 0 && [titles.name, ...titles.alone.map(({ text }) => text)].some((title) => goneInTitle(title) === 'all');
}

/**
 * Whether the reasons say that each day is that of an event: who died or moved has a day, and no month alone, which may be
 * the month not paid. Of other stops either reading gives the same month. A list of deaths alone stops nobody (rulings 7).
 */
function areDaysOfEvents({ block, candidate, fields }: OpenReading, column: number): boolean {
  const reasons = fields.get('stopReason');
  if (reasons === undefined) return false;
  let [hasEvent, hasOthers] = [false, false];
  for (let row = firstRowOf(candidate); row <= (block.range?.lastRow ?? 0); row += 1) {
    const day = dateInCell(block, row, column, 1900);
    if (day.state !== 'read') continue;
    const reason = namedLeaving(block.text(row, reasons), 'status');
    const isEvent = reason === 'death' || reason === 'move';
    if ((!isEvent && reason !== 'stop') || (isEvent && day.value.precision === 'month')) return false;
    hasEvent ||= isEvent;
    hasOthers ||= reason !== 'death';
  }
  return hasEvent && hasOthers;
}
