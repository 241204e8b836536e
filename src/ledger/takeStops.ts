import { asksAbout } from './asksAbout';
import { leavingHeading } from './gone/leavingHeading';
import { headingsOpen, type OpenReading } from './openReading';
import type { FieldName } from './types';

const times: readonly FieldName[] = ['eventDate', 'shouldStop', 'actualStop', 'lastPaid'];

/**
 * Headings of a list of stops that may be the day of the event, the first month not paid or the last that is: 减少时间,
 * 截止月份. Where no other column says when, it is asked which, for they are a month apart.
 */
export function takeStops(reading: OpenReading): void {
  const { evidence, fields, notUnderstood, asked, said } = reading;
  if (times.some((field) => fields.has(field) || asksAbout(asked, field) || said[field] !== undefined)) return;
  for (const heading of headingsOpen(reading)) {
    const possible = leavingHeading(heading)?.possible ?? [];
    if (possible.length === 0 || evidence.isEmpty(heading.column)) continue;
    asked.push({ type: 'twoFields', column: heading.column, fields: possible[0] === 'voucherStop' ? ['actualStop', 'lastPaid'] : ['eventDate', 'actualStop'] });
    notUnderstood.delete(heading.column);
  }
}
