import type { Ledger } from '../../src/ledger/types';
import { goneInCopies } from '../../src/tables/holders/goneInCopies';
import { idOf } from '../checks/cases';
import { arrayLedger } from './arrayLedger';

/* 未享受 in a version that is not used says something only of who has begun to be paid. */

test.each([
  ['2021-01', 1],
  ['2027-03', 0],
  ['', 0],
])('未享受 beside the start “%s”', (start, expected) => {
  const ledger: Ledger = { ...arrayLedger('elders', ['name', 'idNumber', 'voucherStart'], [['甲', idOf('1940-05-06'), start]]), gone: () => [{ column: 4, heading: '状态', text: '未享受', says: 'stop', of: 'state', since: null, besideStart: true }] };
  expect(goneInCopies([{ ledger, reason: 'version', of: null, isEarlier: false }], 'voucher', { year: 2026, month: 11 }).size).toBe(expected);
});
