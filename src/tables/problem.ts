/** Why a table cannot be made; words are in the locale. */
export class TableProblem extends Error {
  constructor(
    readonly code: 'missingLedger' | 'missingColumn' | 'twoColumns' | 'twoFields' | 'amountFor',
    /** `table` and `field` are ids, `kinds` and `fields` ids separated by commas, `columns` numbers separated by commas. */
    readonly data: Readonly<Record<string, string>>,
  ) {
    super(`${code} ${JSON.stringify(data)}`);
    this.name = 'TableProblem';
  }
}
