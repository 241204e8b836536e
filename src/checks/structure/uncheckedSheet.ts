import { isLedgerKind } from '../../ledger/kinds';
import type { RecognisedSheet } from '../../ledger/types';
import type { RecognitionCheck, RecognitionReport } from '../check';
import type { Recognition } from '../context';

/**
 * ST06: a sheet that looks like a ledger was not checked, or not all of it (rulings 12, 46): nobody can tell which of
 * several sheets count, a column is asked about, or what an amount is for (rulings 49), no row could be read as a person's, or it only looks like a ledger.
 */
export const uncheckedSheet: RecognitionCheck = {
  code: 'ST06',
  severity: 'error',
  certainty: 'certain',
  kinds: [],
  scope: 'recognition',
  find: (recognition) => recognition.sheets.flatMap((sheet) => (recognition.leftOut.has(sheet) ? [] : (reportOf(sheet, recognition) ?? []))),
};

function reportOf(sheet: RecognisedSheet, { unread, asked, amountOpen }: Recognition): RecognitionReport | null {
  const { kind, likely, openPayment, questions, list, headerRows } = sheet;
  // What an answer names besides the sheet.
  const place = list === 1 ? {} : { list, headerRows: headerRows.join(',') };
  const among = asked.find(({ ledgers }) => ledgers.some((ledger) => ledger.sheet === sheet));
  if (among !== undefined) {
    return { sheet, ...headingOf(sheet), data: { kind: among.apart ?? (among.areVersions ? 'versions' : 'sheets'), ledger: among.kind, sheets: namesOf(among.ledgers.map((ledger) => ledger.sheet)).join('、'), answer: JSON.stringify(among.answer), ...place } };
  }
  const [question] = questions;
  if (question?.type === 'yearOfMonths' && isLedgerKind(kind)) {
    return { sheet, row: headingOf(sheet).row, column: Math.min(...question.columns), data: { kind: 'year', ledger: kind, columns: question.columns.join(','), ...place } };
  }
  if (question !== undefined && isLedgerKind(kind)) {
    const columns = questions.flatMap((one) => ('columns' in one ? one.columns : [one.column]));
    const fields = [...new Set(questions.flatMap((one) => (one.type === 'twoColumns' ? [one.field] : one.type === 'twoFields' ? one.fields : [])))];
    const column = Math.min(...columns);
    const numbers = [...new Set(columns)].sort((one, other) => one - other);
    return { sheet, row: headingOf(sheet).row, column, data: { kind: 'question', ledger: kind, fields: fields.join(','), columns: numbers.join(','), ...place } };
  }
  if (amountOpen.has(sheet) && isLedgerKind(kind)) {
    const column = sheet.fields['amount'] ?? 1;
    return { sheet, row: headingOf(sheet).row, column, data: { kind: 'amountFor', ledger: kind, period: sheet.titlePeriod ?? '', ...place } };
  }
  if (unread.has(sheet) && isLedgerKind(kind)) return { sheet, ...headingOf(sheet), data: { kind: 'people', ledger: kind, ...place } };
  if (kind === null && likely !== null) return { sheet, ...headingOf(sheet), data: { kind: openPayment ?? 'likely', ledger: likely, ...place } };
  return null;
}

/** Sheets by their names; of two lists in one sheet each by its number too. */
function namesOf(sheets: readonly RecognisedSheet[]): readonly string[] {
  return sheets.map((sheet) => (sheet.list > 1 || sheets.some((other) => other !== sheet && other.name === sheet.name) ? `${sheet.name}#${sheet.list}` : sheet.name));
}

/** The first cell of the last heading row that is known; A1 where none is. */
export function headingOf({ headerRows, fields, unknownHeaders }: RecognisedSheet): { readonly row: number; readonly column: number } {
  const columns = [...Object.values(fields).filter((column) => column > 0), ...unknownHeaders.map(({ column }) => column)];
  const row = headerRows.at(-1);
  return row === undefined ? { row: 1, column: 1 } : { row, column: columns.length === 0 ? 1 : Math.min(...columns) };
}
