/** No sheet of the workbook is a ledger; the nearest is named with the fields found in it. */
export class NoLedgerProblem extends Error {
  readonly code: 'noLedger' | 'noLedgerAtAll' | 'noDeathList';

  constructor(readonly data: Readonly<Record<string, string>>, code?: 'noDeathList') {
    super('no ledger');
    this.name = 'NoLedgerProblem';
    this.code = code ?? (data['sheet'] === undefined ? 'noLedgerAtAll' : 'noLedger');
  }
}
