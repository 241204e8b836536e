/** What is wrong with corrections or with what is remembered in a workbook; words are in the locale. */
export class LedgerProblem extends Error {
  constructor(
    readonly code: 'correctionsUnreadable' | 'unknownKind' | 'unknownField' | 'unknownCorrectionSheet' | 'memoryUnreadable',
    readonly data: Readonly<Record<string, string>> = {},
    options?: ErrorOptions,
  ) {
    super(`${code} ${JSON.stringify(data)}`, options);
    this.name = 'LedgerProblem';
  }
}
