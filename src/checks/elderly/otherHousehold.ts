import { chineseMonth } from '../../rules/calendar/formatDate';
import type { HolderCheck } from '../check';

/**
 * EL21: the roll says 外地 of somebody and gives him a 起发月份, and no end: the voucher is the local household's. The
 * start goes before the household in every table, so he is paid until somebody looks.
 */
export const otherHousehold: HolderCheck = {
  code: 'EL21',
  severity: 'warning',
  certainty: 'suspect',
  kinds: ['elders'],
  scope: 'voucher',
  find: ({ start, local, ending, stoppedSometime, rows }, { viewOf }) => {
    if (start === null || local !== false || ending !== null || stoppedSometime) return null;
    const row = viewOf(rows[0]);
    return { row, field: 'household', data: { found: row.text('household'), since: chineseMonth(start) } };
  },
};
