import { say, type Locale } from '../locale';
import type { FileWorkbook } from '../workbook/file/fileWorkbook';
import { openWorkbook } from './openWorkbook';
import { printLine, warn } from './output';
import { hasWrongExtension, requireFreeToWrite, requireOtherFile, savedExtension } from './target';
import { UsageProblem } from './usage';
import { Output, requireWritable, writeInPlace } from './writeFile';

export interface WritingOptions {
  readonly out?: string;
  readonly inPlace?: true;
  readonly force?: true;
  readonly overwrite?: true;
}

/** A workbook to be changed, and the file it goes to: --out, or itself with --in-place. */
export interface WritingTarget {
  readonly workbook: FileWorkbook;
  readonly file: string;
  /** Null for --in-place. */
  readonly output: Output | null;
  /** Writes the workbook; back over itself only where it changed. @returns the backup's path where one was made now */
  save(changed: boolean): Promise<string | null>;
  /** What the user should know of the file, on standard error. */
  warn(locale: Locale, changed: boolean): Promise<void>;
  /** Says where the result is. */
  told(locale: Locale, changed: boolean, backup: string | null): void;
}

/** @throws UsageProblem outOrInPlace, legacyInPlace; FileProblem; NamedProblem */
export async function openForWriting(path: string, { out, inPlace, force, overwrite }: WritingOptions): Promise<WritingTarget> {
  if ((out === undefined) === (inPlace === undefined)) throw new UsageProblem('outOrInPlace');
  const workbook = await openWorkbook(path, { force: force === true });
  requireFreeToWrite(path);
  if (out !== undefined) requireOtherFile(path, out);
  else if (workbook.legacy) throw new UsageProblem('legacyInPlace', { file: path });
  else await requireWritable(path);
  const output = out === undefined ? null : await Output.at(out, overwrite === true);
  return {
    workbook,
    file: out ?? path,
    output,
    async save(changed) {
      if (output !== null) return output.write(workbook.bytes());
      return changed ? writeInPlace(path, workbook.bytes()) : null;
    },
    async warn(locale, changed) {
      const { signed } = await workbook.overview();
      if (signed && changed) warn(say(locale, 'note.signed', { file: path }));
      if (workbook.legacy) warn(say(locale, 'note.legacy', { file: path }));
      const extension = savedExtension(path, workbook.legacy);
      if (out !== undefined && hasWrongExtension(out, extension)) warn(say(locale, 'note.wrongExtension', { file: out, extension }));
    },
    told(locale, changed, backup) {
      printLine(out === undefined && !changed ? say(locale, 'table.nothingToSave') : say(locale, 'table.saved', { file: out ?? path }));
      if (backup !== null) printLine(say(locale, 'table.backup', { file: backup }));
    },
  };
}
