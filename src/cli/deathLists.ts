import { basename } from 'node:path';
import { readDeathLists } from '../work/deathList';
import type { CalendarDate } from '../work/generateTables';
import { named, openWorkbook } from './openWorkbook';

/** The death list of --deaths FILE; none where the option is not given. */
export async function deathListsOf(path: string | undefined, asOf: CalendarDate): Promise<Awaited<ReturnType<typeof readDeathLists>>> {
  if (path === undefined) return [];
  const workbook = await openWorkbook(path);
  return named(path, () => readDeathLists(workbook, basename(path), asOf));
}
