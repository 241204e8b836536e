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
      return [{ sheet, row: first.row, column: first.column, data: { ledger: sheet.kind, headings: headings.join('、'), count: headings.length, ...(sheet.list === 1 ? {} : { list: sheet.list }) } }];
    }),
};
