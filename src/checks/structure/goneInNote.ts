import { lastDay } from '../../rules/calendar/period';
import type { Benefit } from '../../rules/elderly/benefit';
import { goneInNotesUntil } from '../../tables/holders/goneElsewhere';
import type { HolderCheck, Report } from '../check';

/** ST02: a line under the rows says that somebody of the roll is gone, and his row does not: told at his row, where it belongs. */
export const goneInNote = (benefit: Benefit): HolderCheck => ({
  code: 'ST02',
  severity: 'warning',
  certainty: 'certain',
  kinds: ['elders'],
  scope: benefit,
  find: (holder, { period, viewOf }) => {
    if (holder.inNotes.length === 0) return null;
    const row = viewOf(holder.rows[0]);
    // A line names no benefit: of who has a voucher it is told once.
    const isTold = benefit === 'voucher' || row.ledger.month(row.index, 'voucherStart').state !== 'read';
    const own = isTold ? goneInNotesUntil(holder, lastDay(period)).filter(({ says }) => benefit === 'voucher' || says === 'stop') : [];
    return own.map(({ cell, address }): Report => ({
      row,
      field: row.ledger.has(cell.field) ? cell.field : 'name',
      data: { found: cell.text, list: cell.sheet, cell: address, type: 'text', kind: 'footnote' },
      severity: 'error',
    }));
  },
});
