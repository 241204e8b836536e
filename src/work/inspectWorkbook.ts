import { parseCorrections, type Correction } from '../ledger/corrections';
import { parseMemory } from '../ledger/memory';
import { recogniseWorkbook } from '../ledger/recogniseWorkbook';
import type { RecognisedSheet } from '../ledger/types';
import type { CalendarMonth } from '../rules/calendar/calendarDate';
import type { Workbook } from '../workbook/port';

export type { Correction, RecognisedSheet };
export { parseCorrections };

/**
 * What a workbook holds: every sheet with its kind, rows and columns, in the order of the tabs. Corrections remembered
 * in the workbook count; those given here come after them and win.
 * @param asOf ages tell a list of old people; a month without a year is of its year
 * @param pause awaited before each sheet: what it throws ends the work
 */
export async function inspectWorkbook(
  workbook: Workbook,
  corrections: readonly Correction[],
  asOf: CalendarMonth,
  pause?: () => Promise<void>,
): Promise<readonly RecognisedSheet[]> {
  return recogniseWorkbook(workbook, await correctionsFor(workbook, corrections), asOf, pause);
}

/** What was remembered of the sheets that are there, then what is given here. @throws LedgerProblem memoryUnreadable */
export async function correctionsFor(workbook: Workbook, corrections: readonly Correction[]): Promise<readonly Correction[]> {
  const remembered = parseMemory(await workbook.memory()).corrections;
  const { sheets } = await workbook.overview();
  // A sheet that was renamed or deleted since takes what was remembered of it along.
  const standing = remembered.filter((correction) => sheets.some((sheet) => sheet.name === correction.sheet));
  return [...standing, ...corrections];
}
