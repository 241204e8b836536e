import type { CheckContext } from '../context';

/** Whether a sheet of the workbook may be the roll, used or not: then lists of payments are judged by that alone. */
export function mayHaveRoll({ ledgers, recognition }: CheckContext): boolean {
  return ledgers.some(({ kind }) => kind === 'elders') || recognition?.sheets.some(({ kind, likely }) => kind === 'elders' || likely === 'elders') === true;
}
