import { randomBytes } from 'node:crypto';
import { constants, lstatSync, readlinkSync, statSync, type Stats } from 'node:fs';
import { access, chmod, copyFile, link, mkdir, open, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, sep } from 'node:path';
import { FileProblem } from './fileProblem';
import { isOpenElsewhere } from './readFile';

/** As many links lead on one after another before it is a circle, as Linux counts. */
const MOST_LINKS = 40;

/**
 * Where a result goes that the command line names. What is there stays (rulings 56), unless `--overwrite` is given; of a
 * link it is the file it leads to that counts, there or not, and the link stays a link.
 */
export class Output {
  private constructor(
    /** As it was named. */
    readonly path: string,
    private readonly target: string,
    private readonly overwrite: boolean,
  ) {}

  /** Judged before anything is read or written. @throws FileProblem fileExists, folderMissing, outIsFolder, cannotWrite, fileReadOnly, fileOpenElsewhere */
  static async at(path: string, overwrite: boolean): Promise<Output> {
    try {
      return await Output.judged(path, overwrite);
    } catch (reason) {
      throw reason instanceof FileProblem ? reason : new FileProblem('cannotWrite', { file: path }, { cause: reason });
    }
  }

  private static async judged(path: string, overwrite: boolean): Promise<Output> {
    const target = linkedFile(path);
    const folder = dirname(target);
    if (statOf(folder)?.isDirectory() !== true) throw new FileProblem('folderMissing', { folder });
    const present = statOf(target);
    if (present?.isDirectory()) throw new FileProblem('outIsFolder', { file: path });
    if (present !== null && !overwrite) throw new FileProblem('fileExists', { file: path });
    // A device or a pipe is nobody's file, and has no copy.
    if (present !== null && !present.isFile()) throw new FileProblem('cannotWrite', { file: path });
    if (present !== null) await requireWritable(target);
    if (present !== null && isOpenElsewhere(target)) throw new FileProblem('fileOpenElsewhere', { file: path });
    return new Output(path, target, overwrite);
  }

  isSameAs(other: Output): boolean {
    if (isSameFile(this.target, other.target)) return true;
    // What is not there yet is told by its name, which many file systems compare without case.
    const [one, another] = [this.target, other.target].map((target) => basename(target).normalize().toLowerCase());
    return one === another && isSameFile(dirname(this.target), dirname(other.target));
  }

  /** Writes the whole file or nothing. @returns the path of the copy of what was there before, where one was made now, else null */
  async write(bytes: Uint8Array): Promise<string | null> {
    if (this.overwrite && statOf(this.target) !== null) return writeInPlace(this.target, bytes);
    await writeNew(this.target, bytes, this.path);
    return null;
  }
}

/** Several results at once, none of which may be another, nor one of those `besides`. @throws FileProblem outputTwice, and what Output.at throws */
export async function outputsAt(paths: readonly string[], overwrite: boolean, besides: readonly Output[] = []): Promise<readonly Output[]> {
  const outputs: Output[] = [];
  for (const path of paths) {
    const output = await Output.at(path, overwrite);
    if ([...besides, ...outputs].some((other) => other.isSameAs(output))) throw new FileProblem('outputTwice', { file: path });
    outputs.push(output);
  }
  return outputs;
}

/** The file that a path leads to, through links, also where there is none yet. @throws FileProblem cannotWrite for a circle */
export function linkedFile(path: string): string {
  let at = path;
  for (let followed = 0; statOf(at, lstatSync)?.isSymbolicLink() === true; followed += 1) {
    if (followed === MOST_LINKS) throw new FileProblem('cannotWrite', { file: path });
    const next = readlinkSync(at);
    // Its ".." is the system's to follow: a folder on the way may itself be a link.
    at = isAbsolute(next) ? next : `${dirname(at)}${sep}${next}`;
  }
  return at;
}

/** Writes a file that must not be there yet, whole or not at all. @throws FileProblem fileExists, cannotWrite */
async function writeNew(target: string, bytes: Uint8Array, named: string): Promise<void> {
  await throughTemporary(target, bytes, 0o666, async (temporary) => {
    try {
      // A link is made only where nothing is: somebody else's file of this very moment stays too.
      await link(temporary, target);
    } catch (reason) {
      if (codeOf(reason) === 'EEXIST') throw new FileProblem('fileExists', { file: named }, { cause: reason });
      // USB sticks and shares have no hard links.
      await copyFile(temporary, target, constants.COPYFILE_EXCL);
    }
    await rm(temporary);
  });
}

/** Writes over a file through a temporary one beside it, flushed, then renamed over it. @throws FileProblem cannotWrite, fileOpenElsewhere */
async function writeOver(target: string, bytes: Uint8Array, mode: number): Promise<void> {
  await throughTemporary(target, bytes, mode, async (temporary) => {
    await chmod(temporary, mode);
    await rename(temporary, target);
  });
}

async function throughTemporary(target: string, bytes: Uint8Array, mode: number, place: (temporary: string) => Promise<void>): Promise<void> {
  const temporary = join(dirname(target), `.${basename(target)}.${randomBytes(4).toString('hex')}.tmp`);
  try {
    const file = await open(temporary, 'wx', mode);
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await place(temporary);
  } catch (reason) {
    await rm(temporary, { force: true });
    if (reason instanceof FileProblem) throw reason;
    throw new FileProblem(writingCode(codeOf(reason)), { file: target }, { cause: reason });
  }
}

function writingCode(code: string): 'fileOpenElsewhere' | 'fileExists' | 'cannotWrite' {
  if (code === 'EBUSY') return 'fileOpenElsewhere';
  return code === 'EEXIST' ? 'fileExists' : 'cannotWrite';
}

function codeOf(reason: unknown): string {
  return (reason as NodeJS.ErrnoException).code ?? '';
}

/**
 * Writes a file back over itself, keeping its permissions and following a link to the real file. Its first state is
 * kept as *.bak, once: a .bak that is there stays as it is.
 * @returns the backup's path where one was made now, else null
 * @throws FileProblem cannotWrite, also where a .bak is there that keeps nothing: a link that leads nowhere, a folder
 */
export async function writeInPlace(path: string, bytes: Uint8Array): Promise<string | null> {
  const target = linkedFile(path);
  const backup = `${target}.bak`;
  const mode = (await stat(target)).mode & 0o7777;
  let made: string | null = null;
  try {
    await copyFile(target, backup, constants.COPYFILE_EXCL);
    made = backup;
  } catch (reason) {
    if (codeOf(reason) !== 'EEXIST' || !keepsCopy(backup, target)) throw new FileProblem('cannotWrite', { file: backup }, { cause: reason });
  }
  try {
    await writeOver(target, bytes, mode);
  } catch (reason) {
    if (made !== null) await rm(made, { force: true });
    throw reason;
  }
  return made;
}

/** Whether what is called as a backup is one: a file that stays when the target is written over. */
function keepsCopy(backup: string, target: string): boolean {
  const leadsBack = statOf(backup, lstatSync)?.isSymbolicLink() === true && isSameFile(backup, target);
  return statOf(backup)?.isFile() === true && !leadsBack;
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

/** What is at a path; null where nothing is, or nothing that may be looked at: whoever writes there is told. */
function statOf(path: string, look: (path: string) => Stats = statSync): Stats | null {
  try {
    return look(path);
  } catch (reason) {
    if (['ENOENT', 'ENOTDIR', 'ELOOP', 'ENAMETOOLONG', 'EACCES', 'EPERM'].includes(codeOf(reason))) return null;
    throw reason;
  }
}
