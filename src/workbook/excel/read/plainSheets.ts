import { standingMarks } from '../write/marks';
import { reachOfPlain } from './besides';
import type { LearnedSheet } from './learn';

/** Those of sheets, by Excel's ids, that hold nothing but cells and marks of ours: what somebody put on another would be lost with it. */
export async function plainSheets(sheets: readonly LearnedSheet[]): Promise<ReadonlySet<string>> {
  const marks = await standingMarks(sheets.map(({ excelId }) => excelId));
  return new Set((await reachOfPlain(sheets, marks)).keys());
}
