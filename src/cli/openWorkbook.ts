import type { FileWorkbook } from '../workbook/file/fileWorkbook';
import { openWorkbookFile } from '../workbook/file/openWorkbookFile';
import { WorkbookProblem } from '../workbook/problem';
import { inflateNatively } from './nodeInflate';
import { readBytes } from './readFile';

/** Opens a workbook file; what is wrong with it is said with its name. */
export async function openWorkbook(path: string, options: { readonly force?: boolean } = {}): Promise<FileWorkbook> {
  const bytes = await readBytes(path);
  return named(path, () => openWorkbookFile(bytes, { inflate: inflateNatively, force: options.force ?? false }));
}

/** Puts the file's name to what goes wrong in a workbook, for the sentence. */
export async function named<T>(path: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (reason) {
    if (reason instanceof WorkbookProblem && reason.data['file'] === undefined) {
      throw new WorkbookProblem(reason.code, { ...reason.data, file: path }, { cause: reason });
    }
    throw reason;
  }
}
