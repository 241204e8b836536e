import { asksAbout } from './asksAbout';
import { holdsListedValues } from './listedValues';
import { firstRowOf, headingsOpen, type OpenReading } from './openReading';

const rowsLookedAt = 200;

/**
 * The column of the card under a heading that nobody lists (证件, 办了什么), known by its cells: 老年证, 优待证. It goes
 * before the title, which names one card where the register holds several.
 */
export function takeCardColumn(reading: OpenReading): void {
  const { fields, asked, said, notUnderstood } = reading;
  if (fields.has('certificate') || asksAbout(asked, 'certificate') || said['certificate'] !== undefined) return;
  const found = headingsOpen(reading).filter(({ column }) => holdsCards(reading, column));
  const [only] = found;
  if (only === undefined || found.length > 1) return;
  fields.set('certificate', only.column);
  notUnderstood.delete(only.column);
  reading.inexact += 1;
}

function holdsCards({ block, candidate }: OpenReading, column: number): boolean {
  const first = firstRowOf(candidate);
  const values: string[] = [];
  for (let row = first; row <= Math.min(block.range?.lastRow ?? 0, first + rowsLookedAt); row += 1) {
    const text = block.text(row, column).trim();
    if (text !== '') values.push(text);
  }
  return values.length > 0 && holdsListedValues('certificate', values);
}
