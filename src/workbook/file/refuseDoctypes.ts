import { WorkbookProblem } from '../problem';
import type { Package } from './package';
import type { WorkbookPart } from './read/workbookPart';
import { beginningOf } from './zip/beginning';

const doctype = /^[\s\u00bb\u00bf\u00ef\u00fe\u00ff]*(?:<\?[^]*?\?>\s*|<!--[^]*?-->\s*)*<!DOCTYPE/;

/**
 * Refuses a document type in any part that some command would have to read, so that all commands agree on a file; only
 * the beginnings are inflated. @throws WorkbookProblem doctype
 */
export function refuseDoctypes({ archive }: Package, { sheets, styles, sharedStrings }: WorkbookPart): void {
  for (const part of [styles, sharedStrings, ...sheets.map((sheet) => sheet.part)]) {
    const entry = part === null ? null : archive.find(part);
    if (entry === null) continue;
    const text = String.fromCharCode(...beginningOf(archive, entry).subarray(0, 4096).filter((byte) => byte !== 0));
    if (doctype.test(text)) throw new WorkbookProblem('doctype', { part: entry.name });
  }
}
