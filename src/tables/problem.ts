import type { RecognisedSheet } from '../ledger/types';

/** Why a table cannot be made; words are in the locale. */
export class TableProblem extends Error {
  constructor(
    readonly code: 'sheetsAsked' | 'sheetsOfGone' | 'sheetsOfUnpaid' | 'sheetsNotCurrent' | 'missingLedger' | 'missingColumn' | 'twoColumns' | 'twoFields' | 'amountFor' | 'yearOfMonths' | 'noRoom',
    /**
     * `sheet` is a name, `list` which list of it where it has several, `table` and `field` are ids, `kinds` and `fields` ids
     * separated by commas, `columns` numbers separated by commas, `sheets` names and `answer` corrections as JSON lists.
     */
    readonly data: Readonly<Record<string, string>>,
  ) {
    super(`${code} ${JSON.stringify(data)}`);
    this.name = 'TableProblem';
  }
}

/** The sheet that a problem is of, and which list of it. */
export function placeOf({ name, list }: RecognisedSheet): { readonly sheet: string; readonly list?: string } {
  return { sheet: name, ...(list === 1 ? {} : { list: String(list) }) };
}
