import type { CalendarMonth } from '../rules/calendar/calendarDate';
import type { CellBlock, Workbook } from '../workbook/port';
import type { Correction } from './corrections';
import { withLinesAlone } from './gone/linesAlone';
import { mergeCorrections } from './memory';
import { LedgerProblem } from './problem';
import { recogniseSheet } from './recogniseSheet';
import type { RecognisedSheet } from './types';
import { upToWhich } from './undatedPeriod';
import { namesAllowance, namesVoucher } from './benefitNamed';

/**
 * Understands every worksheet of a workbook, in the order of the tabs.
 * @param asOf a list of people over sixty may be one of ours; a month without a year is of its year
 * @param pause awaited before each sheet: what it throws ends the work
 * @throws LedgerProblem unknownCorrectionSheet; WorkbookProblem as the workbook is read
 */
export async function recogniseWorkbook(
  workbook: Workbook,
  corrections: readonly Correction[],
  asOf: CalendarMonth,
  pause?: () => Promise<void>,
): Promise<readonly RecognisedSheet[]> {
  const { sheets, dateSystem } = await workbook.overview();
  const said = mergeCorrections(corrections);
  for (const { sheet: name } of said) {
    if (!sheets.some((sheet) => sheet.name === name)) throw new LedgerProblem('unknownCorrectionSheet', { sheet: name });
  }
  const worksheets = sheets.filter(({ type }) => type === 'worksheet');
  // Asked for together: Excel answers for many small sheets in one round trip.
  const read = await Promise.all(worksheets.map(async ({ id }) => Promise.all([workbook.readBlock(id), workbook.layout(id)])));
  const upTo = upToWhich(worksheets.map(({ name }) => name), asOf);
  const ofVoucher = worksheets.some(({ name, tableTag }, at) => tableTag === null && namesVoucher(name, (read[at] as (typeof read)[number])[0]));
  const ofAllowance = worksheets.some(({ name, tableTag }, at) => tableTag === null && namesAllowance(name, (read[at] as (typeof read)[number])[0]));
  const recognised: RecognisedSheet[] = [];
  for (const [at, [block, { merges, tables }]] of read.entries()) {
    await pause?.();
    const { id, name, tableTag } = worksheets[at] as (typeof worksheets)[number];
    const own = said.filter(({ sheet }) => sheet === name);
    recognised.push(...recogniseSheet({ sheet: id, name, block, merges, tables, tableTag, dateSystem, corrections: own, year: asOf.year, upTo, namesVoucher: ofVoucher, namesAllowance: ofAllowance }));
  }
  const blocks = new Map(read.map(([block], at) => [worksheets[at]?.id, block]));
  const isAnswered = (sheet: RecognisedSheet): boolean => said.some((one) => one.sheet === sheet.name && one.kind === null);
  return withLinesAlone(recognised, isAnswered, ({ sheet }) => blocks.get(sheet) as CellBlock);
}
