/// <reference types="custom-functions-runtime" />
import { isMessageKey, say, type Locale } from '../locale';
import { PolicyProblem } from '../rules/policy/problem';
import { functionsHost, type FunctionsHost } from './host';
import { FunctionProblem } from './problem';

/** What stands in a cell afterwards; an error says its sentence there. */
export type Answer = string | number | boolean;

/** An argument as Excel hands it over: one cell as a range of one, nothing where it was left out. */
export type Argument = unknown[][] | null | undefined;

/**
 * Answers a function for each cell of its arguments, in the shape of the widest and the longest: one cell, one row or
 * one column counts for all the others. What goes wrong in one cell is told in that cell alone.
 * @param prepare what all cells need, asked once
 * @throws CustomFunctions.Error where no cell can be answered
 */
export async function eachCell<Prepared>(
  args: readonly Argument[],
  prepare: (host: FunctionsHost) => Promise<Prepared>,
  answer: (cells: readonly unknown[], prepared: Prepared) => Answer,
): Promise<unknown[][]> {
  const host = await functionsHost();
  try {
    const ranges = args.map(rangeOf);
    const rows = lengthOf(ranges.map((range) => range.length));
    const columns = lengthOf(ranges.map((range) => range[0]?.length ?? 0));
    const prepared = await prepare(host);
    return Array.from({ length: rows }, (_row, row) =>
      Array.from({ length: columns }, (_column, column) => {
        const cells = ranges.map((range) => cellOf(range, row, column));
        return orError(() => {
          if (cells.some(isError)) throw new FunctionProblem('errorCell');
          return answer(cells, prepared);
        }, host);
      }),
    );
  } catch (reason) {
    throw errorOf(reason, host);
  }
}

function rangeOf(argument: Argument): unknown[][] {
  return argument === null || argument === undefined || argument.length === 0 ? [[null]] : argument;
}

function lengthOf(lengths: readonly number[]): number {
  const most = Math.max(...lengths);
  if (lengths.some((length) => length !== 1 && length !== most)) throw new FunctionProblem('shape');
  return most;
}

function cellOf(range: readonly (readonly unknown[])[], row: number, column: number): unknown {
  const line = range[range.length === 1 ? 0 : row] ?? [];
  return line[line.length === 1 ? 0 : column] ?? null;
}

/** Every cell comes as a plain value but one that holds an error, which comes as an object with its code. */
function isError(cell: unknown): boolean {
  return typeof cell === 'object' && cell !== null;
}

function orError(answer: () => Answer, host: FunctionsHost): unknown {
  try {
    return answer();
  } catch (reason) {
    return errorOf(reason, host);
  }
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
