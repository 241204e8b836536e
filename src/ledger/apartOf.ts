import type { CellBlock } from '../workbook/port';
import { goneInTitle, unpaidInTitle, type Apart } from './apart';
import type { Evidence } from './evidence';
import type { KindSpec } from './kinds/kindSpec';
import { isPaymentKind } from './paymentKinds';
import type { SheetTitles } from './sheetTitles';
import type { FieldName } from './types';

/** Columns of a roll that say themselves who is gone. */
export const endings: readonly FieldName[] = ['deathDate', 'moveOutDate', 'voucherStop', 'allowanceStop', 'voucherStatus'];

/** What a sheet's name and titles say of all who stand in the list; null where they say nothing, or the list is of such people by its kind. */
export function apartOf(kind: KindSpec, titles: SheetTitles, block: CellBlock, fields: ReadonlyMap<FieldName, number>, evidence: Evidence): Apart | null {
  const says = [titles.name, ...titlesOver(titles, block)];
  if (isPaymentKind(kind.kind)) return says.some(unpaidInTitle) ? 'unpaid' : null;
  if (kind.kind !== 'elders') return null;
  const said = says.map(goneInTitle);
  if (!said.includes('all') && !said.includes('some')) return null;
  if (!tellsOfFew(fields, evidence)) return 'gone';
  return said.includes('all') ? 'partlyGone' : null;
}

/** The title of one of two lists side by side stands over it; where it has none, that of both counts. */
function titlesOver({ alone }: SheetTitles, { range }: CellBlock): readonly string[] {
  const own = range === null ? [] : alone.filter(({ column }) => column >= range.firstColumn && column <= range.lastColumn);
  return (own.length > 0 ? own : alone).map(({ text }) => text);
}

/** Whether a column of its own says of some, and not of most, that they are gone: a roll with its dead marked. */
function tellsOfFew(fields: ReadonlyMap<FieldName, number>, evidence: Evidence): boolean {
  const people = evidence.column(fields.get('name') ?? 0).filled;
  return endings.some((field) => {
    const column = fields.get(field);
    const filled = column === undefined ? 0 : evidence.column(column).filled;
    return filled > 0 && filled * 2 < people;
  });
}
