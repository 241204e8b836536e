import type { CalendarDate } from '../rules/calendar/calendarDate';
import { analyseIdNumber, type IdAnalysis, type IdProblem } from '../rules/identity/analyseIdNumber';
import { cleanIdNumber } from '../rules/identity/cleanIdNumber';
import { FunctionProblem } from './problem';

/** Excel keeps fifteen digits of a number: those of an old ID number, not those of a new one. */
const MOST_DIGITS = 1e15;

const problems = { length: 'idLength', characters: 'idCharacters', birthDate: 'idBirthDate', checkDigit: 'idCheckDigit' } as const satisfies Record<IdProblem, FunctionProblem['code']>;

/** The number in a cell, cleaned; '' for an empty one. @throws FunctionProblem idDigitsLost */
export function idText(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (typeof cell === 'number' && cell >= MOST_DIGITS) throw new FunctionProblem('idDigitsLost');
  return cell === 0 ? '' : cleanIdNumber(String(cell)).text;
}

/** What is wrong with a cleaned number; null where it is right. */
export function idProblem(number: string): FunctionProblem | null {
  const { problem } = analyseIdNumber(number);
  return problem === null ? null : new FunctionProblem(problems[problem], { length: Array.from(number).length });
}

/** What a number says that nothing is wrong with: a wrong one may be somebody else's. @throws FunctionProblem */
export function soundId(number: string): IdAnalysis {
  const problem = idProblem(number);
  if (problem !== null) throw problem;
  return analyseIdNumber(number);
}

/** Whether a cell where a birth date may stand holds an ID number instead. */
export function looksLikeId(cell: unknown): boolean {
  if (typeof cell === 'number') return cell >= MOST_DIGITS / 10;
  return typeof cell === 'string' && /^(?:\d{15}|\d{17}[\dX])$/.test(cleanIdNumber(cell).text);
}

/** @throws FunctionProblem */
export function birthOfId(cell: unknown): CalendarDate {
  const { birthDate } = soundId(idText(cell));
  if (birthDate === null) throw new FunctionProblem('idBirthDate');
  return birthDate;
}
