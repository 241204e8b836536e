import { basename, extname } from 'node:path';
import { readDeathLists } from '../work/deathList';
import { convertCsv, decodeCsv } from '../workbook/file/legacy/convertCsv';
import { openWorkbookFile } from '../workbook/file/openWorkbookFile';
import { inflateNatively } from './nodeInflate';
import { named, openWorkbook } from './openWorkbook';
import { readBytes } from './readFile';

/** The death list of --deaths FILE: .xlsx, .xls, .et, or .csv in UTF-8 or GB18030; none where the option is not given. */
export async function deathListsOf(path: string | undefined): Promise<Awaited<ReturnType<typeof readDeathLists>>> {
  if (path === undefined) return [];
  if (extname(path).toLowerCase() !== '.csv') {
    const workbook = await openWorkbook(path);
    return named(path, () => readDeathLists(workbook));
  }
  const text = decodeCsv(await readBytes(path));
  return named(path, async () => readDeathLists(await openWorkbookFile(await convertCsv(text, basename(path, extname(path))), { inflate: inflateNatively })));
}
