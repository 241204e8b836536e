import { WorkbookProblem } from './problem';

const LONGEST_NAME = 31;

/** @param taken names of the workbook's other sheets @throws WorkbookProblem badSheetName, nameTaken */
export function requireGoodName(name: string, taken: readonly string[]): void {
  if (name === '' || name.length > LONGEST_NAME || /[\\/?*[\]:]|^'|'$/.test(name)) throw new WorkbookProblem('badSheetName', { sheet: name });
  if (taken.some((other) => other.toLowerCase() === name.toLowerCase())) throw new WorkbookProblem('nameTaken', { sheet: name });
}
