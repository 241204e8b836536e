/** What is wrong in the workbook's own 政策参数 sheet, at its cell; words are in the locale. */
export class PolicySheetProblem extends Error {
  constructor(
    readonly code: 'policySheetColumn' | 'policySheetParameter' | 'policySheetValue' | 'policySheetDate' | 'policySheetSource',
    readonly data: Readonly<Record<string, string>>,
  ) {
    super(`${code} ${JSON.stringify(data)}`);
    this.name = 'PolicySheetProblem';
  }
}
