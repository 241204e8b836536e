import { asksAbout } from './asksAbout';
import { leavingHeading } from './gone/leavingHeading';
import type { KindSpec } from './kinds/kindSpec';
import { headingsOpen, type OpenReading } from './openReading';
import { titleWeight, type SheetTitles } from './sheetTitles';
import type { FieldName } from './types';

const times: readonly FieldName[] = ['eventDate', 'shouldStop', 'actualStop', 'lastPaid', 'allowanceStop'];

/**
 * Headings of a list of stops that may be the day of the event, the first month not paid or the last that is: 减少时间,
 * 截止月份. Where no other column says when, it is asked which, for they are a month apart.
 */
export function takeStops(reading: OpenReading, kind: KindSpec, titles: SheetTitles): void {
  const { evidence, fields, notUnderstood, asked, said } = reading;
  // A question makes no list of stops of a list of the dead.
  if (titleWeight(titles, kind) === 0 && kind.telling.filter((field) => fields.has(field)).length < kind.tellingNeeded) return;
  if (times.some((field) => fields.has(field) || asksAbout(asked, field) || said[field] !== undefined)) return;
  for (const heading of headingsOpen(reading)) {
    const possible = leavingHeading(heading)?.possible ?? [];
    if (possible.length === 0 || evidence.isEmpty(heading.column)) continue;
    asked.push({ type: 'twoFields', column: heading.column, fields: possible[0] === 'voucherStop' ? ['actualStop', 'lastPaid'] : ['eventDate', 'actualStop'] });
    notUnderstood.delete(heading.column);
  }
}
