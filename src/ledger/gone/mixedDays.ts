import type { HeaderCandidate } from '../headerRows';
import type { FieldName, Ledger } from '../types';
import type { GoneCell, Leaving } from './goneCell';
import { leavingHeading } from './leavingHeading';

/** What the days of a field tell of. */
const tellsOf: Readonly<Record<FieldName, Leaving>> = { deathDate: 'death', moveOutDate: 'move' };

/** Fields that somebody has said a column is whose heading names days of more than one thing: 变动时间, 减员时间. */
export function mixedDays({ headings }: HeaderCandidate, said: Readonly<Record<FieldName, number>>): readonly FieldName[] {
  return Object.keys(tellsOf).filter((field) => {
    const heading = headings.find(({ column }) => column === said[field]);
    return heading !== undefined && (leavingHeading(heading)?.possible.length ?? 0) > 1;
  });
}

/** The cell of a row that says its day under such a heading is of something else; null where none does. */
export function deniedDay(ledger: Ledger, index: number, field: FieldName): GoneCell | null {
  if (ledger.sheet.mixedDays?.includes(field) !== true || ledger.date(index, field).state === 'blank') return null;
  const cells = ledger.gone(index);
  return cells.some(({ says }) => says === tellsOf[field]) ? null : (cells[0] ?? null);
}
