import { readDeathLists } from '../work/deathList';
import { openList } from './openList';
import { named } from './openWorkbook';

/** The death list of --deaths FILE; none where the option is not given. */
export async function deathListsOf(path: string | undefined): Promise<Awaited<ReturnType<typeof readDeathLists>>> {
  if (path === undefined) return [];
  const workbook = await openList(path);
  return named(path, () => readDeathLists(workbook));
}
