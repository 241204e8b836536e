import { asksAbout } from '../asksAbout';
import { headingsOpen, type OpenReading } from '../openReading';
import type { FieldName } from '../types';
import { leavingHeading } from './leavingHeading';
import { saysGone } from './saysGone';

/**
 * Headings of somebody's leaving that no field has claimed: 去世 and 迁出 over dates are the field where it has no column
 * yet; a day of more than one thing, such as 减员时间, is asked about once a cell of it is filled.
 */
export function takeLeaving(reading: OpenReading): void {
  const { candidate, evidence, fields, notUnderstood, asked, said } = reading;
  const isKnown = (field: FieldName): boolean => fields.has(field) || asksAbout(asked, field);
  const own = headingsOpen(reading).flatMap((heading) => {
    const leaving = leavingHeading(heading);
    return leaving === null ? [] : [{ column: heading.column, leaving }];
  });
  for (const { column, leaving: { plain } } of own) {
    if (plain === null || isKnown(plain) || said[plain] === 0 || !evidence.holdsDate(column)) continue;
    fields.set(plain, column);
    notUnderstood.delete(column);
  }
  for (const heading of candidate.headings) {
    // 死亡（迁出）日期 has both; which of them a day is changes the month of the stop.
    if (fields.get('deathDate') !== heading.column || !heading.folded.withBrackets.includes('迁出') || isKnown('moveOutDate') || said['deathDate'] !== undefined) continue;
    if (evidence.isEmpty(heading.column)) continue;
    fields.delete('deathDate');
    asked.push({ type: 'twoFields', column: heading.column, fields: ['deathDate', 'moveOutDate'] });
  }
  for (const { column, leaving: { possible, isWeak } } of own) {
    const open = possible.filter((field) => !isKnown(field));
    // A second day of a death that has a column is looked at cell by cell.
    if (open.length === 0 || (!isWeak && possible[0] !== open[0])) continue;
    const filled = evidence.count(column, (text) => saysGone(text, 'death') !== null);
    // What most people have is no leaving.
    if (filled === 0 || (isWeak && filled * 2 > evidence.filled(fields.get('name') ?? fields.get('idNumber') ?? 0))) continue;
    asked.push({ type: 'twoFields', column, fields: open });
    notUnderstood.delete(column);
  }
}
