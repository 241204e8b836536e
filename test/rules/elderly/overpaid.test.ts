import { monthsFrom, overpaid } from '../../../src/rules/elderly/overpaid';
import { month, monthsThrough } from './madePolicy';

test('months up to, but not including, another', () => {
  expect(monthsFrom(month('2026-11'), month('2027-02'))).toEqual(monthsThrough('2026-11', '2027-01'));
  expect(monthsFrom(month('2026-11'), month('2026-11'))).toEqual([]);
  expect(monthsFrom(month('2026-12'), month('2026-11'))).toEqual([]);
});

test('overpaid is what was paid for months from 应停发 on', () => {
  const paid = monthsThrough('2026-09', '2026-12').map((paidMonth) => ({ month: paidMonth, fen: 100_00 }));
  expect(overpaid(paid, month('2026-11'))).toEqual(paid.slice(2));
  expect(overpaid(paid, month('2027-01'))).toEqual([]);
  expect(overpaid(paid, month('2020-01'))).toEqual(paid);
});
