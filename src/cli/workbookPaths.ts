import { readdir, stat } from 'node:fs/promises';
import { extname, join, resolve } from 'node:path';
import { FileProblem } from './fileProblem';

/** Those that cannot be opened too: each is told why. */
const kinds = new Set(['.xlsx', '.xlsm', '.xltx', '.xltm', '.xlsb', '.xls', '.et']);

/**
 * The workbooks that names on the command line stand for: files as they are, of a folder all that lie in it and below,
 * in the order of their names, each once, without what Excel leaves beside an open file (~$).
 * @throws FileProblem folderWithoutWorkbooks
 */
export async function workbookPaths(paths: readonly string[]): Promise<readonly string[]> {
  const each = await Promise.all(paths.map(async (path) => ((await isFolder(path)) ? inFolder(path) : [path])));
  // A folder and a file in it name one workbook.
  return [...new Map(each.flat().map((path) => [resolve(path), path])).values()];
}

async function inFolder(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder, { recursive: true });
  const workbooks = names.filter((name) => kinds.has(extname(name).toLowerCase()) && !/(?:^|[\\/])(?:~\$|\.)/.test(name)).sort();
  if (workbooks.length === 0) throw new FileProblem('folderWithoutWorkbooks', { folder });
  return workbooks.map((name) => join(folder, name));
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch (reason) {
    // Reading it says better what is wrong.
    if (reason instanceof Error && 'code' in reason) return false;
    throw reason;
  }
}
