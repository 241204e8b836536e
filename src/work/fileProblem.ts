import type { KnownProblem } from './problems';

/** What is wrong with a file that was chosen beside the workbook, such as a list of the dead. */
export class FileProblem extends Error {
  /** @param file its name */
  constructor(
    readonly file: string,
    readonly problem: KnownProblem,
  ) {
    super(problem.code, { cause: problem });
    this.name = 'FileProblem';
  }
}
