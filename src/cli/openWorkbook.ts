import { basename } from 'node:path';
import type { FileWorkbook } from '../workbook/file/fileWorkbook';
import { openWorkbookFile } from '../workbook/file/openWorkbookFile';
import { isKnownProblem, type KnownProblem } from '../work/problems';
import { inflateNatively } from './nodeInflate';
import { readBytes } from './readFile';

/** Opens a workbook file; what is wrong with it is said with its name. */
export async function openWorkbook(path: string, options: { readonly force?: boolean } = {}): Promise<FileWorkbook> {
  const bytes = await readBytes(path);
  return named(path, () => openWorkbookFile(bytes, { inflate: inflateNatively, name: basename(path), force: options.force ?? false }));
}

/** A problem of a workbook together with its file's name, for the sentence. */
export class NamedProblem extends Error {
  constructor(
    readonly problem: KnownProblem,
    readonly file: string,
  ) {
    super(`${file}: ${problem.message}`, { cause: problem });
    this.name = 'NamedProblem';
  }
}

/** Puts the file's name to what goes wrong in a workbook. */
export async function named<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (reason) {
    throw isKnownProblem(reason) ? new NamedProblem(reason, path) : reason;
  }
}
