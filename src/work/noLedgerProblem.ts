/** No sheet of the workbook is a ledger; the nearest is named with the fields found in it. One of our own reports is told as such. */
export class NoLedgerProblem extends Error {
  readonly code: 'noLedger' | 'noLedgerAtAll' | 'noDeathList' | 'notDeathList' | 'ownReport';

  constructor(readonly data: Readonly<Record<string, string>>, code?: 'noDeathList' | 'notDeathList' | 'ownReport') {
    super('no ledger');
    this.name = 'NoLedgerProblem';
    this.code = code ?? (data['sheet'] === undefined ? 'noLedgerAtAll' : 'noLedger');
  }
}
