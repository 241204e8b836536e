import type { Dirent } from 'node:fs';
import { realpath, readdir, stat } from 'node:fs/promises';
import { extname, join, resolve } from 'node:path';
import { FileProblem } from './fileProblem';
import { readingProblem } from './readFile';
import { isSameFile } from './writeFile';

/** Those that cannot be opened too: each is told why. */
const kinds = new Set(['.xlsx', '.xlsm', '.xltx', '.xltm', '.xlsb', '.xls', '.et', '.csv']);

/** What systems and this program leave in a folder: nobody handed it in. */
const leftBehind = /^(?:desktop\.ini|thumbs\.db)$|\.bak$/i;

export interface FoundWorkbooks {
  readonly workbooks: readonly string[];
  /** Of folders: files of other kinds, which nobody reads. */
  readonly others: readonly string[];
  /** Folders that could not be looked into, or have no workbook. */
  readonly unread: readonly UnreadFolder[];
}

export interface UnreadFolder {
  readonly file: string;
  readonly reason: unknown;
}

/**
 * The workbooks that names on the command line stand for: files as they are, of a folder all that lie in it and below,
 * in the order of their names, each once, without what Excel leaves beside an open file (~$).
 * @param own files the run reads or writes besides: they are no workbooks of a folder they lie in
 * @throws why there is none: FileProblem folderWithoutWorkbooks, fileUnreadable …
 */
export async function workbookPaths(paths: readonly string[], own: readonly string[] = []): Promise<FoundWorkbooks> {
  const found = new Map<string, string>();
  const others = new Set<string>();
  const unread: UnreadFolder[] = [];
  const isOwn = (one: string) => own.some((other) => isSameFile(one, other));
  for (const path of paths) {
    const folder = (await isFolder(path)) ? await inFolder(path) : null;
    for (const workbook of folder?.workbooks.filter((one) => !isOwn(one)) ?? [path]) {
      // A folder and a file in it name one workbook.
      const key = await realPath(workbook);
      if (!found.has(key)) found.set(key, workbook);
    }
    for (const other of folder?.others ?? []) if (!isOwn(other)) others.add(other);
    unread.push(...(folder?.unread ?? []));
  }
  if (found.size === 0 && unread.length > 0) throw unread[0]?.reason;
  return { workbooks: [...found.values()], others: [...others], unread };
}

async function inFolder(folder: string): Promise<FoundWorkbooks> {
  const workbooks: string[] = [];
  const others: string[] = [];
  const unread: UnreadFolder[] = [];
  // A link may lead back to a folder above: each is looked into once.
  const seen = new Set<string>();
  const look = async (below: string): Promise<void> => {
    const real = await realPath(below);
    if (seen.has(real)) return;
    seen.add(real);
    let entries: readonly Dirent[] = [];
    try {
      entries = await readdir(below, { withFileTypes: true });
    } catch (reason) {
      unread.push({ file: below, reason: readingProblem(below, reason) });
    }
    for (const entry of entries) {
      if (/^(?:~\$|\.)/.test(entry.name)) continue;
      const path = join(below, entry.name);
      if (entry.isDirectory() || (entry.isSymbolicLink() && (await isFolder(path)))) await look(path);
      // A pipe or a device would keep whoever reads it waiting.
      else if ((entry.isFile() || entry.isSymbolicLink()) && kinds.has(extname(entry.name).toLowerCase())) workbooks.push(path);
      else if (entry.isFile() && !leftBehind.test(entry.name)) others.push(path);
    }
  };
  await look(folder);
  if (workbooks.length === 0 && unread.length === 0) unread.push({ file: folder, reason: new FileProblem('folderWithoutWorkbooks', { folder }) });
  return { workbooks: workbooks.sort(), others: others.sort(), unread };
}

/** Of what is not there, reading it says better what is wrong: here it is only a name, and no folder. */
async function realPath(path: string): Promise<string> {
  try {
    return await realpath(path);
  } catch {
    return resolve(path);
  }
}

async function isFolder(path: string): Promise<boolean> {
  try {
    return (await stat(path)).isDirectory();
  } catch {
    return false;
  }
}
