/** What is wrong with a policy, or what it does not say; words are in the locale. */
export class PolicyProblem extends Error {
  constructor(
    readonly code:
      | 'noPolicyValue'
      | 'noPolicyValueAtAll'
      | 'unknownPlace'
      | 'policyUnreadable'
      | 'policyUnknownKey'
      | 'policyBadUnit'
      | 'policyBadValue'
      | 'policyBadDates'
      | 'policyOutOfOrder'
      | 'policyOverlap'
      | 'policyNoSource'
      | 'policyBadHolidays'
      | 'policyNoHolidays'
      | 'policyNotJson'
      | 'policyExtendsCycle',
    /** `parameter` is a key, `entry` the number of a value counted from 1, `month` and `nearest` are for people. */
    readonly data: Readonly<Record<string, string>>,
  ) {
    super(`${code} ${JSON.stringify(data)}`);
    this.name = 'PolicyProblem';
  }
}
