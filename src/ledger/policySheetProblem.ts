/** What is wrong with the workbook's own 政策参数 sheet, at its cell; words are in the locale. */
export class PolicySheetProblem extends Error {
  constructor(
    readonly code:
      // the sheet: `heading` is a column's, `columns` are numbers separated by commas
      | 'policySheetColumn'
      | 'policySheetTwoColumns'
      | 'twoPolicySheets'
      | 'policySheetExists'
      // a cell: `row`, `column` and its `text`, and what could stand there
      | 'policySheetParameter'
      | 'policySheetBlank'
      | 'policySheetValue'
      | 'policySheetChoice'
      | 'policySheetUnit'
      | 'policySheetDate'
      | 'policySheetBandsOnly'
      | 'policySheetOverlap'
      // a value to be written: `other` is the row that speaks of its days
      | 'policySheetTaken',
    readonly data: Readonly<Record<string, string>>,
  ) {
    super(`${code} ${JSON.stringify(data)}`);
    this.name = 'PolicySheetProblem';
  }
}
