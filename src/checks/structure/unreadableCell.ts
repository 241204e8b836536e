import type { FieldSpec } from '../../ledger/kinds/kindSpec';
import type { Report, RowCheck } from '../check';
import type { RowView } from '../rowView';
import { everyKind } from '../identity/kinds';
import { keptFields } from './keptFields';

/**
 * Cells that say somebody is gone, by kind of ledger: one that cannot be read is an error, for he may be paid still
 * (rulings 47). A list of the dead stops nobody.
 */
const goneFields: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  elders: { deathDate: 'death', moveOutDate: 'move' },
  stops: { eventDate: 'stop' },
};

/** ST02: a date, month, amount or yes or no that nobody can read. */
export const unreadableCell: RowCheck = {
  code: 'ST02',
  severity: 'warning',
  certainty: 'certain',
  kinds: everyKind,
  scope: 'row',
  find: (row) => {
    let reports: Report[] | null = null;
    for (const { field, type } of keptFields(row.ledger)) {
      // A failed formula is ST05's.
      if (!isUnreadable(row, field, type) || row.ledger.cell(row.index, field) === 'error') continue;
      const gone = goneFields[row.ledger.kind]?.[field];
      (reports ??= []).push({ row, field, data: { found: row.text(field), type, ...(gone === undefined ? {} : { kind: gone }) }, ...(gone === undefined ? {} : { severity: 'error' as const }) });
    }
    return reports;
  },
};

function isUnreadable({ ledger, index }: RowView, field: string, type: FieldSpec['type']): boolean {
  switch (type) {
    case 'date':
      return ledger.date(index, field).state === 'unreadable';
    case 'month':
      return ledger.month(index, field).state === 'unreadable';
    case 'money':
      return ledger.fen(index, field).state === 'unreadable';
    case 'yesNo':
      return ledger.yesNo(index, field).state === 'unreadable';
    default:
      return false;
  }
}
