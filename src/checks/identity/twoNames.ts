import type { NumberCheck } from '../check';
import type { RowView } from '../rowView';
import { everyKind } from './kinds';

/** ID12: one number under two names across the workbook's ledgers, told at the sheet that is not 老年人台账 (rulings 23). */
export const twoNames: NumberCheck = {
  code: 'ID12',
  severity: 'warning',
  certainty: 'suspect',
  kinds: everyKind,
  scope: 'number',
  find: (all) => {
    const rows = all.filter(({ name }) => name !== '');
    const first = rows.find(({ ledger }) => ledger.kind === 'elders') ?? rows[0];
    if (first === undefined) return [];
    const told = new Set<string>();
    return rows.flatMap((row) => {
      const name = nameOf(row);
      // Of one ledger the other name is told once; ID10 speaks of the roll itself.
      const place = `${row.ledger.sheet.sheet}|${name}`;
      if (row.ledger === first.ledger || row.ledger.kind === 'elders' || name === nameOf(first) || told.has(place)) return [];
      told.add(place);
      return [{ row, field: 'name', data: { found: row.name, firstName: first.name, firstSheet: first.ledger.sheet.name, first: first.row } }];
    });
  },
};

function nameOf({ name }: RowView): string {
  return name.replace(/[\s·•．.・‧]+/g, '');
}
