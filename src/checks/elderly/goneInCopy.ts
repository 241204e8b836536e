import { lastDay } from '../../rules/calendar/period';
import type { Benefit } from '../../rules/elderly/benefit';
import { goneInCopyUntil, howDated, type GoneInCopy } from '../../tables/holders/goneInCopies';
import type { HolderCheck, Report } from '../check';
import type { KindOf } from '../kindOf';

/**
 * EL23 疑点: alive on the roll that is used, and dead, moved away or stopped in a version or extract of it that is not
 * (rulings 12). What is no stop of the allowance itself is told of the voucher's holder, who is everybody.
 */
export const goneInCopy = (benefit: Benefit): HolderCheck => ({
  code: 'EL23',
  severity: 'warning',
  certainty: 'suspect',
  kinds: ['elders'],
  scope: benefit,
  find: (holder, { period, viewOf }) => {
    if (holder.inCopies.length === 0) return null;
    const row = viewOf(holder.rows[0]);
    const own = goneInCopyUntil(holder, lastDay(period)).filter(({ says }) => benefit === 'voucher' || says === 'stop');
    return own.map((gone): Report => ({
      row,
      field: row.ledger.has(gone.field) ? gone.field : 'name',
      data: { list: gone.row.ledger.sheet.name, listRow: gone.row.ledger.row(gone.row.index), used: row.ledger.sheet.name, date: gone.text, ...kindOf(gone) },
    }));
  },
});

/** Which words the finding has; a death with its day has the plain ones. */
function kindOf(gone: GoneInCopy): { readonly kind?: KindOf<'EL23', 'copy'> } {
  const dated = howDated(gone);
  if (gone.says !== 'death') return { kind: dated === 'day' ? gone.says : 'words' };
  return dated === 'day' ? {} : { kind: dated };
}
