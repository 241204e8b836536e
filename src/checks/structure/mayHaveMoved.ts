import { movedTo } from '../../ledger/gone/movedTo';
import type { RowCheck } from '../check';
import type { KindOf } from '../kindOf';

type Kind = KindOf<'ST02', 'moved'>;

const fields = ['address', 'remarks'] as const;

/** ST02 提示: an address or a remark says that somebody moved to another district, and no field that he moved out: whether he is still registered here nobody can tell. */
export const mayHaveMoved: RowCheck = {
  code: 'ST02',
  severity: 'warning',
  certainty: 'certain',
  kinds: ['elders'],
  scope: 'row',
  find: (row) => {
    for (const field of fields) {
      const found = row.text(field);
      const place = movedTo(found);
      if (place === null) continue;
      const isKnown = ['deathDate', 'moveOutDate', 'voucherStop', 'allowanceStop', 'moveInDate'].some((one) => row.hasDate(one)) || row.text('registeredAddress').includes(place);
      // A word that says more is told as an error.
      if (isKnown || row.ledger.gone(row.index).some(({ column }) => column === row.ledger.column(field))) return null;
      return { row, field, data: { found, type: 'text', kind: 'mayHaveMoved' satisfies Kind }, severity: 'info' };
    }
    return null;
  },
};
