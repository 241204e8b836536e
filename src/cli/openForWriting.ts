import { say, type Locale } from '../locale';
import type { FileWorkbook } from '../workbook/file/fileWorkbook';
import { openWorkbook } from './openWorkbook';
import { printLine, warn } from './output';
import { hasWrongExtension, requireFreeToWrite, requireOtherFile, savedExtension } from './target';
import { UsageProblem } from './usage';
import { requireWritable, writeInPlace, writeWhole } from './writeFile';

/** A workbook to be changed, and the file it goes to: --out, or itself with --in-place. */
export interface WritingTarget {
  readonly workbook: FileWorkbook;
  readonly file: string;
  /** Writes the workbook; back over itself only where it changed. @returns the backup's path where one was made now */
  save(changed: boolean): Promise<string | null>;
  /** What the user should know of the file, on standard error. */
  warn(locale: Locale, changed: boolean): Promise<void>;
  /** Says where the result is. */
  told(locale: Locale, changed: boolean, backup: string | null): void;
}

/** @throws UsageProblem outOrInPlace, legacyInPlace; FileProblem; NamedProblem */
export async function openForWriting(path: string, { out, inPlace, force }: { readonly out?: string; readonly inPlace?: true; readonly force?: true }): Promise<WritingTarget> {
  if ((out === undefined) === (inPlace === undefined)) throw new UsageProblem('outOrInPlace');
  const workbook = await openWorkbook(path, { force: force === true });
  requireFreeToWrite(path);
  if (out !== undefined) requireOtherFile(path, out);
  else if (workbook.legacy) throw new UsageProblem('legacyInPlace', { file: path });
  else await requireWritable(path);
  return {
    workbook,
    file: out ?? path,
    async save(changed) {
      if (out === undefined) return changed ? writeInPlace(path, workbook.bytes()) : null;
      await writeWhole(out, workbook.bytes());
      return null;
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
