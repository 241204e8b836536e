import type { WorkBook } from '@e965/xlsx';
import { WorkbookProblem } from '../../problem';
import { requireWholeStream } from './biffStream';
import { chineseFormats } from './chineseFormats';

/** What is used of SheetJS's reader of compound files, which it gives no types for. */
interface CompoundFiles {
  read(bytes: Uint8Array, options: { readonly type: 'array' }): object;
  find(file: object, path: string): { readonly content: ArrayLike<number>; readonly size: number } | null;
}

/**
 * Turns an .xls or .et file (OLE with BIFF records) into the bytes of an .xlsx: values, formulas with their results,
 * number formats, merges, hidden sheets, rows and columns, names and the date system. Fonts, colours and drawings are not
 * carried over; the old file is never written to.
 *
 * @throws WorkbookProblem encrypted, notAWorkbook (another program's OLE file), brokenLegacyFile
 */
export async function convertLegacy(bytes: Uint8Array): Promise<Uint8Array> {
  const [sheetJs, codepages] = await Promise.all([import('@e965/xlsx'), import('@e965/xlsx/dist/cpexcel')]);
  // Files of Excel 95 and of old WPS keep text in GBK, which needs the tables.
  sheetJs.set_cptable(codepages);
  // It keeps one table of formats for all files and knows none of these.
  for (const [id, code] of Object.entries(chineseFormats)) sheetJs.SSF.load(code, Number(id));
  const compoundFiles = sheetJs.CFB as CompoundFiles;
  const workbook = attempt((): WorkBook => {
    const file = compoundFiles.read(bytes, { type: 'array' });
    const entry = compoundFiles.find(file, '/Workbook') ?? compoundFiles.find(file, '/Book');
    if (!entry) throw new WorkbookProblem('notAWorkbook');
    requireWholeStream(Uint8Array.from(entry.content).subarray(0, entry.size));
    return sheetJs.read(bytes, { type: 'array', cellNF: true, cellFormula: true, cellStyles: true, cellText: false, cellHTML: false });
  });
  if (workbook.SheetNames.length === 0) throw new WorkbookProblem('noSheets');
  return new Uint8Array(sheetJs.write(workbook, { type: 'array', bookType: 'xlsx', bookSST: true, compression: true }) as ArrayBuffer);
}

/** What the reader fails with is the file's fault: it meets whatever stands there. */
function attempt<T>(read: () => T): T {
  try {
    return read();
  } catch (reason) {
    if (reason instanceof WorkbookProblem) throw reason;
    const isLocked = reason instanceof Error && /password|encrypt/i.test(reason.message);
    throw new WorkbookProblem(isLocked ? 'encrypted' : 'brokenLegacyFile', {}, { cause: reason });
  }
}
