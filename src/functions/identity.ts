import { say } from '../locale';
import { maskIdNumber } from '../rules/identity/maskIdNumber';
import { idKey } from '../rules/identity/toEighteen';
import { datesIn } from './asked';
import { eachCell } from './eachCell';
import { birthOfId, idProblem, idText, soundId } from './idCell';
import { FunctionProblem } from './problem';

const nothing = (): null => null;

/**
 * Whether nothing is wrong with an ID number by itself: length, signs, birth date, check digit.
 * @customfunction IDVALID
 * @param number ID numbers as text
 * @returns {any[][]} TRUE or FALSE
 */
export function idValid(number: unknown[][]) {
  return eachCell([number], nothing, ([cell]) => {
    if (typeof cell === 'number' && cell !== 0) return problemOf(cell) === null;
    const text = idText(cell);
    return text === '' ? '' : idProblem(text) === null;
  });
}

/**
 * What is wrong with an ID number, in a sentence; nothing where it is right.
 * @customfunction IDPROBLEM
 * @param number ID numbers as text
 * @returns {any[][]} the sentence, or an empty text
 */
export function idProblemText(number: unknown[][]) {
  return eachCell(
    [number],
    ({ locale }) => locale,
    ([cell], locale) => {
      const problem = problemOf(cell);
      return problem === null ? '' : say(locale, `function.problem.${problem.code}`, problem.data);
    },
  );
}

/** As a finding, not as an error; null for an empty cell too. */
function problemOf(cell: unknown): FunctionProblem | null {
  try {
    const text = idText(cell);
    return text === '' ? null : idProblem(text);
  } catch (reason) {
    if (reason instanceof FunctionProblem) return reason;
    throw reason;
  }
}

/**
 * The birth date an ID number says.
 * @customfunction IDBIRTH
 * @param number ID numbers as text
 * @returns {any[][]} dates as serial numbers
 */
export function idBirth(number: unknown[][]) {
  return eachCell(
    [number],
    datesIn,
    ([cell], dates) => (idText(cell) === '' ? '' : dates.serial(birthOfId(cell))),
  );
}

/**
 * The sex an ID number says: 男 or 女, in every language, for ledgers are in Chinese.
 * @customfunction IDSEX
 * @param number ID numbers as text
 * @returns {any[][]} 男 or 女
 */
export function idSex(number: unknown[][]) {
  return eachCell([number], nothing, ([cell]) => {
    const text = idText(cell);
    return text === '' ? '' : soundId(text).sex === 'male' ? '男' : '女';
  });
}

/**
 * The region code of an ID number: its first six digits.
 * @customfunction IDREGION
 * @param number ID numbers as text
 * @returns {any[][]} six digits as text
 */
export function idRegion(number: unknown[][]) {
  return eachCell([number], nothing, ([cell]) => {
    const text = idText(cell);
    return text === '' ? '' : soundId(text).region;
  });
}

/**
 * An ID number as it may be shown to others: all but the first two and last three signs as stars.
 * @customfunction IDMASK
 * @param number ID numbers as text
 * @returns {any[][]} the masked number
 */
export function idMask(number: unknown[][]) {
  return eachCell([number], nothing, ([cell]) => maskIdNumber(idText(cell)));
}

/**
 * The 18-digit form of an ID number: 15 digits are brought to it, 18 stay.
 * @customfunction IDTO18
 * @param number ID numbers as text
 * @returns {any[][]} 18 signs as text
 */
export function idTo18(number: unknown[][]) {
  return eachCell([number], nothing, ([cell]) => {
    const text = idText(cell);
    if (text === '') return '';
    soundId(text);
    return idKey(text);
  });
}
