import { formatPeriod } from '../../rules/calendar/period';
import type { GroupCheck } from '../check';
import { paymentsOfRow } from './voucherRows';

/** EL17: one proxy collects for more people of a period than the place allows; told at the first row beyond (rulings 29). */
export const proxyForMany: GroupCheck = {
  code: 'EL17',
  severity: 'warning',
  certainty: 'suspect',
  kinds: ['vouchers', 'allowance-payments'],
  scope: 'sheetRows',
  key: (row, context) => {
    const proxy = row.text('proxyName').replace(/\s+/g, '');
    const [payment] = proxy === '' || proxy === row.name ? [] : paymentsOfRow(row, context);
    return payment === undefined ? null : `${formatPeriod(payment.said)}|${proxy}`;
  },
  find: (rows, { policy, asOf }) => {
    const limit = policy.inForce('voucher.proxyLimit', asOf).value;
    const people = rows.filter((row, place) => rows.findIndex((other) => (other.idKey ?? other.name) === (row.idKey ?? row.name)) === place);
    const beyond = people[limit];
    return beyond === undefined ? [] : [{ row: beyond, field: 'proxyName', data: { proxy: beyond.text('proxyName'), count: people.length, limit } }];
  },
};
