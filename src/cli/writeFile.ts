import { randomBytes } from 'node:crypto';
import { constants, statSync, type Stats } from 'node:fs';
import { access, chmod, copyFile, mkdir, open, realpath, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { FileProblem } from './fileProblem';

/**
 * Writes a whole file or nothing: a temporary file beside it, flushed, then renamed over it.
 * @throws FileProblem folderMissing, outIsFolder, cannotWrite, fileOpenElsewhere
 */
export async function writeWhole(path: string, bytes: Uint8Array, mode?: number): Promise<void> {
  const folder = dirname(path);
  if (statOf(folder) === null) throw new FileProblem('folderMissing', { folder });
  if (statOf(path)?.isDirectory()) throw new FileProblem('outIsFolder', { file: path });
  const temporary = join(folder, `.${basename(path)}.${randomBytes(4).toString('hex')}.tmp`);
  try {
    const file = await open(temporary, 'wx', mode ?? 0o666);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    if (mode !== undefined) await chmod(temporary, mode);
    await rename(temporary, path);
  } catch (reason) {
    await rm(temporary, { force: true });
    const code = (reason as NodeJS.ErrnoException).code;
    throw new FileProblem(code === 'EBUSY' ? 'fileOpenElsewhere' : 'cannotWrite', { file: path }, { cause: reason });
  }
}

/**
 * Writes a file back over itself, keeping its permissions and following a link to the real file. Its first state is
 * kept as *.bak, once: a .bak that is there stays as it is.
 * @returns the backup's path where one was made now, else null
 */
export async function writeInPlace(path: string, bytes: Uint8Array): Promise<string | null> {
  const target = await realpath(path);
  const backup = `${target}.bak`;
  const mode = (await stat(target)).mode & 0o7777;
  let made: string | null = null;
  try {
    await copyFile(target, backup, constants.COPYFILE_EXCL);
    made = backup;
  } catch (reason) {
    if ((reason as NodeJS.ErrnoException).code !== 'EEXIST') throw new FileProblem('cannotWrite', { file: backup }, { cause: reason });
  }
  try {
    await writeWhole(target, bytes, mode);
  } catch (reason) {
    if (made !== null) await rm(made, { force: true });
    throw reason;
  }
  return made;
}

/** @throws FileProblem fileReadOnly when nobody, or not this user, may write the file */
export async function requireWritable(path: string): Promise<void> {
  const nobodyMayWrite = ((await stat(path)).mode & 0o222) === 0;
  try {
    await access(path, constants.W_OK);
  } catch (reason) {
    throw new FileProblem('fileReadOnly', { file: path }, { cause: reason });
  }
  if (nobodyMayWrite) throw new FileProblem('fileReadOnly', { file: path });
}

/** Whether two paths are one file, by whatever links or names. */
export function isSameFile(one: string, other: string): boolean {
  const first = statOf(one);
  const second = statOf(other);
  return first !== null && second !== null && first.ino === second.ino && first.dev === second.dev;
}

export async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (reason) {
    throw new FileProblem('cannotWrite', { file: folder }, { cause: reason });
  }
}

function statOf(path: string): Stats | null {
  return statSync(path, { throwIfNoEntry: false }) ?? null;
}

/** Writes a file that must not be there yet. @throws FileProblem fileExists */
export async function writeNew(path: string, bytes: Uint8Array): Promise<void> {
  if (statOf(path) !== null) throw new FileProblem('fileExists', { file: path });
  await writeWhole(path, bytes);
}
