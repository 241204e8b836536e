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
      const [first] = sheet.notRead;
      if (first === undefined || !isLedgerKind(sheet.kind) || leftOut.has(sheet)) return [];
      const headings = sheet.notRead.map(({ text }) => `“${text.replace(/\s+/g, '')}”`);
      const data = { ledger: sheet.kind, headings: headings.join('、'), count: headings.length, ...(sheet.list === 1 ? {} : { list: sheet.list }) };
      // 否 beside an amount is told at its cell.
      const told = sheet.notRead.find(({ unpaid }) => unpaid !== undefined);
      if (told?.unpaid === undefined) return [{ sheet, row: first.row, column: first.column, data }];
      const { row, text, count } = told.unpaid;
      return [{ sheet, row, column: told.column, data: { ...data, kind: 'unpaid', heading: told.text.replace(/\s+/g, ''), found: text, rows: count } }];
    }),
};
