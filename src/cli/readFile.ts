import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { FileProblem } from './fileProblem';

/** The bytes of a file. @throws FileProblem with the file's name */
export async function readBytes(path: string): Promise<Uint8Array> {
  try {
    return await readFile(path);
  } catch (reason) {
    throw readingProblem(path, reason);
  }
}

/** What it means that a file or folder cannot be read, with its name; what nobody foresaw as it is. */
export function readingProblem(path: string, reason: unknown): unknown {
  const data = { file: path };
  switch ((reason as NodeJS.ErrnoException).code) {
    case 'ENOENT':
    case 'ENOTDIR':
    case 'ENAMETOOLONG':
      return new FileProblem('fileMissing', data, { cause: reason });
    case 'EISDIR':
      return new FileProblem('folderGiven', data, { cause: reason });
    case 'EBUSY':
      return new FileProblem('fileOpenElsewhere', data, { cause: reason });
    case 'EACCES':
    case 'EPERM':
      return new FileProblem('fileUnreadable', data, { cause: reason });
    default:
      return reason;
  }
}

/** Whether Excel or WPS holds the file open: both lay a lock file ~$name beside it. */
export function isOpenElsewhere(path: string): boolean {
  return existsSync(join(dirname(path), `~$${basename(path)}`));
}
