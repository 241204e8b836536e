import { isLedgerKind } from '../../ledger/kinds';
import type { RecognitionCheck } from '../check';

/** ST07: columns that look like data of the kind and were not understood (rulings 46), told once a sheet at the first. */
export const notReadColumns: RecognitionCheck = {
  code: 'ST07',
  severity: 'warning',
  certainty: 'certain',
  kinds: [],
  scope: 'recognition',
  find: ({ sheets, leftOut }) =>
    sheets.flatMap((sheet) => {
      const ledger = sheet.kind;
      if (!isLedgerKind(ledger) || leftOut.has(sheet)) return [];
      const list = sheet.list === 1 ? {} : { list: sheet.list };
      const notRead = sheet.notRead.filter(({ isPayee, inSum }) => isPayee !== true && inSum !== true);
      const payees = sheet.notRead.filter(({ isPayee }) => isPayee === true).map(({ row, column, text }) => ({ sheet, row, column, data: { ledger, heading: text.replace(/\s+/g, ''), kind: 'payee', ...list } }));
      const [first] = notRead;
      if (first === undefined) return payees;
      const headings = notRead.map(({ text }) => `“${text.replace(/\s+/g, '')}”`);
      const data = { ledger, headings: headings.join('、'), count: headings.length, ...list };
      // 否 beside an amount is told at its cell.
      const told = notRead.find(({ unpaid }) => unpaid !== undefined);
      if (told?.unpaid === undefined) return [...payees, { sheet, row: first.row, column: first.column, data }];
      const { row, text, count } = told.unpaid;
      return [...payees, { sheet, row, column: told.column, data: { ...data, kind: 'unpaid', heading: told.text.replace(/\s+/g, ''), found: text, rows: count } }];
    }),
};
