import type { Leaving } from '../../ledger/gone/goneCell';
import type { RowCheck } from '../check';
import type { KindOf } from '../kindOf';
import { ownCells } from './paidAfterOwnWord';
import { mayHaveRoll } from './rollInBook';
import { paymentsOfRow } from './voucherRows';

const leavings: readonly Leaving[] = ['death', 'move', 'stop'];

/**
 * EL23 疑点 where the workbook has no roll: a list of payments says that its person died, moved or was stopped, and not
 * in which month, while it pays him. With the month EL06, EL07 and EL22 speak.
 */
export const goneInListAlone: RowCheck = {
  code: 'EL23',
  severity: 'warning',
  certainty: 'suspect',
  kinds: ['vouchers', 'allowance-payments'],
  scope: 'row',
  find: (row, context) => {
    const { ledger, index } = row;
    // Months across make several rows of one person: it is told once.
    if (mayHaveRoll(context) || (index > 0 && ledger.row(index - 1) === ledger.row(index))) return null;
    const [cell] = leavings.flatMap((says) => ownCells(row, says)).filter(({ since }) => since === null);
    if (cell === undefined || !isPaid(index)) return null;
    return { row, field: 'amount', column: cell.column, data: { heading: cell.heading.replace(/\s+/g, ''), found: cell.text, kind: `alone.${cell.says}` satisfies KindOf<'EL23', 'alone'> } };

    function isPaid(first: number): boolean {
      for (let at = first; at < ledger.count && ledger.row(at) === ledger.row(first); at += 1) {
        if (paymentsOfRow(context.viewOf({ ledger, index: at }), context).some(({ fen }) => fen !== 0)) return true;
      }
      return false;
    }
  },
};
