import { parseMemory, serialiseMemory, withCorrections } from '../ledger/memory';
import type { Workbook } from '../workbook/port';
import type { Correction } from './inspectWorkbook';
import { rememberSettings, type Settings } from './settings';

/** Keeps the corrections and settings of a run in the workbook. @returns whether there was anything new to remember */
export async function remember(workbook: Workbook, { corrections, settings }: { readonly corrections: readonly Correction[]; readonly settings: Settings }): Promise<boolean> {
  const corrected = await rememberCorrections(workbook, corrections);
  return (await rememberSettings(workbook, settings)) || corrected;
}

async function rememberCorrections(workbook: Workbook, corrections: readonly Correction[]): Promise<boolean> {
  if (corrections.length === 0) return false;
  const before = await workbook.memory();
  const after = serialiseMemory(withCorrections(parseMemory(before), corrections));
  if (after === before) return false;
  await workbook.setMemory(after);
  return true;
}
