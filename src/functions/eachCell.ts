/// <reference types="custom-functions-runtime" />
import { isMessageKey, say, type Locale } from '../locale';
import { PolicyProblem } from '../rules/policy/problem';
import { functionsHost, type FunctionsHost } from './host';
import { FunctionProblem } from './problem';
import { when, type Soon } from './soon';

/** What stands in a cell afterwards; an error says its sentence there. */
export type Answer = string | number | boolean;

/** An argument as Excel hands it over: one cell as a range of one, nothing where it was left out. */
export type Argument = unknown[][] | null | undefined;

/**
 * Answers a function for each cell of its arguments, in the shape of the widest and the longest: one cell, one row or
 * one column counts for all the others. What goes wrong in one cell is told in that cell alone. The answer is there at
 * once where the workbook is known, which is why functions name no type of theirs: Excel's list of functions is made
 * from their comments.
 * @param prepare what all cells need, asked once
 * @throws CustomFunctions.Error where no cell can be answered, as a promise that fails
 */
export function eachCell<Prepared>(
  args: readonly Argument[],
  prepare: (host: FunctionsHost) => Soon<Prepared>,
  answer: (cells: readonly unknown[], prepared: Prepared) => Answer,
): Soon<unknown[][]> {
  return when(functionsHost(), (host) => {
    try {
      const ranges = args.map(rangeOf);
      const rows = lengthOf(ranges, (range) => range.length);
      const columns = lengthOf(ranges, (range) => range[0]?.length ?? 0);
      const fill = (prepared: Prepared): unknown[][] => filled(ranges, rows, columns, (cells) => answer(cells, prepared), host);
      const prepared = prepare(host);
      return prepared instanceof Promise ? prepared.then(fill).catch((reason: unknown) => Promise.reject(errorOf(reason, host))) : fill(prepared);
    } catch (reason) {
      return Promise.reject(errorOf(reason, host));
    }
  });
}

type Range = readonly (readonly unknown[])[];
const nothing: Range = [[null]];

function rangeOf(argument: Argument): Range {
  return argument === null || argument === undefined || argument.length === 0 ? nothing : argument;
}

function lengthOf(ranges: readonly Range[], measure: (range: Range) => number): number {
  let most = 0;
  for (const range of ranges) most = Math.max(most, measure(range));
  for (const range of ranges) {
    const length = measure(range);
    if (length !== 1 && length !== most) throw new FunctionProblem('shape');
  }
  return most;
}

function filled(ranges: readonly Range[], rows: number, columns: number, answer: (cells: readonly unknown[]) => Answer, host: FunctionsHost): unknown[][] {
  const answers: unknown[][] = [];
  for (let row = 0; row < rows; row += 1) {
    const line: unknown[] = [];
    for (let column = 0; column < columns; column += 1) {
      try {
        const cells = ranges.map((range) => cellOf(range, row, column));
        if (cells.some(isError)) throw new FunctionProblem('errorCell');
        line.push(answer(cells));
      } catch (reason) {
        line.push(errorOf(reason, host));
      }
    }
    answers.push(line);
  }
  return answers;
}

function cellOf(range: Range, row: number, column: number): unknown {
  const line = range[range.length === 1 ? 0 : row] ?? [];
  return line[line.length === 1 ? 0 : column] ?? null;
}

/** Every cell comes as a plain value but one that holds an error, which comes as an object with its code. */
function isError(cell: unknown): boolean {
  return typeof cell === 'object' && cell !== null;
}

function errorOf(reason: unknown, host: FunctionsHost): CustomFunctions.Error {
  const { invalidValue, notAvailable } = CustomFunctions.ErrorCode;
  if (!(reason instanceof FunctionProblem)) return new CustomFunctions.Error(notAvailable, reason instanceof PolicyProblem ? policySentence(host.locale, reason) : host.sentenceOf(reason));
  return new CustomFunctions.Error(reason.isMissing ? notAvailable : invalidValue, say(host.locale, `function.problem.${reason.code}`, reason.data));
}

function policySentence(locale: Locale, { code, data }: PolicyProblem): string {
  const parameter = `parameter.${data['parameter'] ?? ''}`;
  const own = `excel.problem.${code}`;
  return say(locale, isMessageKey(own) ? own : `problem.${code}`, { ...data, ...(isMessageKey(parameter) ? { parameter: say(locale, parameter) } : {}) });
}
