import { kindsWithLines, linesOfLeaving } from '../../tables/linesOfLeaving';
import type { SheetCheck } from '../check';

/** ST09: a line outside the rows names people of the list beside a word of leaving, and no ledger says so (rulings 46). */
export const lineOfLeaving: SheetCheck = {
  code: 'ST09',
  severity: 'warning',
  certainty: 'suspect',
  kinds: kindsWithLines,
  scope: 'sheet',
  find: (own, { ledgers }) => linesOfLeaving([own], ledgers).map(({ ledger, row, column, text, names }) => ({ ledger, row, column, field: 'name', data: { names: names.join('、'), found: text } })),
};
