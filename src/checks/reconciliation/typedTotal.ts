import type { SheetCheck } from '../check';

/** RC01: a total was typed and its rows add up to something else (永嘉 2023: 10 people × 800 printed as 800). */
export const typedTotal: SheetCheck = {
  code: 'RC01',
  severity: 'error',
  certainty: 'certain',
  kinds: ['elders', 'vouchers', 'allowance-payments', 'stops'],
  scope: 'sheet',
  isOfSums: true,
  find: (ledger) =>
    ledger.typedTotals().flatMap(({ row, column, field, typed, computed, ofPeople }) =>
      Math.round(typed * 100) === Math.round(computed * 100) ? [] : [{ ledger, row, column, field, data: { typed, computed, ...(ofPeople === true ? { kind: 'people' } : {}) } }],
    ),
};
