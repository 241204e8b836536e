/** Why a table cannot be made; words are in the locale. */
export class TableProblem extends Error {
  constructor(
    readonly code: 'sheetsAsked' | 'missingLedger' | 'missingColumn' | 'twoColumns' | 'twoFields' | 'amountFor' | 'yearOfMonths' | 'noRoom',
    /** `table` and `field` are ids, `kinds` and `fields` ids separated by commas, `columns` numbers separated by commas, `sheets` names and `answer` corrections as JSON lists. */
    readonly data: Readonly<Record<string, string>>,
  ) {
    super(`${code} ${JSON.stringify(data)}`);
    this.name = 'TableProblem';
  }
}
