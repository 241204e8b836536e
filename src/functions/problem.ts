/** What keeps a function from answering; words are in the locale, under function.problem. */
export class FunctionProblem extends Error {
  constructor(
    readonly code:
      | 'shape'
      | 'errorCell'
      | 'idLength'
      | 'idCharacters'
      | 'idBirthDate'
      | 'idCheckDigit'
      | 'idDigitsLost'
      | 'badDate'
      | 'dayNeeded'
      | 'beforeBirth'
      | 'beforeFirstDay'
      | 'badWhole'
      | 'badPeriod'
      | 'badCard'
      | 'badBenefit'
      | 'badObligation'
      | 'badObligationPeriod'
      | 'unknownPlace'
      | 'noSuchBenefit'
      | 'scheduleUnknown',
    readonly data: Readonly<Record<string, string | number>> = {},
  ) {
    super(`${code} ${JSON.stringify(data)}`);
    this.name = 'FunctionProblem';
  }

  /** Whether the argument is right and the answer is what is not there: #N/A in place of #VALUE!. */
  get isMissing(): boolean {
    return this.code === 'noSuchBenefit' || this.code === 'scheduleUnknown';
  }
}
