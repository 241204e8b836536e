import { namesShared } from '../ledger/sheetUse/namesShared';
import type { Ledger, LedgerKind } from '../ledger/types';
import type { TableContext } from './context';
import { placeOf, TableProblem } from './problem';

/**
 * Stops where recognition asks which of two columns a field is, which of two fields a heading, or of which year months
 * are: a guess would fill the table with the wrong figures.
 * @throws TableProblem twoColumns, twoFields, yearOfMonths
 */
export function requireUnasked(table: string, { sheet }: Ledger, fields: readonly string[]): void {
  const needed = ['name', 'idNumber', ...fields];
  for (const question of sheet.questions) {
    if (question.type === 'twoColumns') {
      if (needed.includes(question.field)) {
        throw new TableProblem('twoColumns', { table, ...placeOf(sheet), field: question.field, columns: question.columns.join(',') });
      }
    } else if (question.type === 'yearOfMonths') {
      if (needed.includes('period')) throw new TableProblem('yearOfMonths', { table, ...placeOf(sheet), columns: question.columns.join(',') });
    } else if (question.fields.some((field) => needed.includes(field))) {
      throw new TableProblem('twoFields', {
        table,
        ...placeOf(sheet),
        row: String(sheet.headerRows.at(-1) ?? 0),
        column: String(question.column),
        fields: question.fields.join(','),
      });
    }
  }
}

const codes = { gone: 'sheetsOfGone', unpaid: 'sheetsOfUnpaid', notCurrent: 'sheetsNotCurrent' } as const;

/**
 * Stops where nobody can tell which sheets of a kind are its ledger (rulings 12).
 * @throws TableProblem sheetsAsked, sheetsOfGone, sheetsOfUnpaid, sheetsNotCurrent
 */
export function requireSettled(table: string, { asked }: Pick<TableContext, 'asked'>, kinds: readonly LedgerKind[]): void {
  const question = asked.find(({ kind }) => kinds.includes(kind));
  if (question === undefined) return;
  const code = question.apart === undefined ? 'sheetsAsked' : codes[question.apart];
  throw new TableProblem(code, { table, kinds: question.kind, answer: JSON.stringify(question.answer), shared: JSON.stringify(namesShared(question.shared ?? [])), sheets: JSON.stringify(question.ledgers.map(({ sheet: { name, list } }) => (list > 1 ? `${name}#${list}` : name))) });
}
