import { extname } from 'node:path';
import { FileProblem } from './fileProblem';
import { isOpenElsewhere } from './readFile';
import { isSameFile, linkedFile } from './writeFile';

/** The extension a result must have: macros stay in .xlsm; what was .xls or .et becomes .xlsx. */
export function savedExtension(path: string, legacy: boolean): string {
  return legacy || extname(path).toLowerCase() !== '.xlsm' ? '.xlsx' : '.xlsm';
}

/** @throws FileProblem outIsInput */
export function requireOtherFile(path: string, out: string): void {
  if (isSameFile(path, out)) throw new FileProblem('outIsInput', { file: path });
}

/** @throws FileProblem reportIsInput: a report never overwrites what it was made from */
export function requireOwnReport(report: string | undefined, inputs: readonly (string | undefined)[]): void {
  for (const input of inputs) if (report !== undefined && input !== undefined && isSameFile(input, report)) throw new FileProblem('reportIsInput', { file: input });
}

/** Whether Excel would refuse to open the result under this name. */
export function hasWrongExtension(out: string, extension: string): boolean {
  return extname(out).toLowerCase() !== extension;
}

/** @throws FileProblem fileOpenElsewhere: what is on disk may be older than what the clerk sees */
export function requireFreeToWrite(path: string): void {
  if (isOpenElsewhere(linkedFile(path)) || isOpenElsewhere(path)) throw new FileProblem('fileOpenElsewhere', { file: path });
}
