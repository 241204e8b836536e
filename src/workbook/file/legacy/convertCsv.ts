import { WorkbookProblem } from '../../problem';

/**
 * Turns the text of a .csv file into the bytes of an .xlsx with one sheet: every value as text, so that no ID number loses
 * a digit.
 * @throws WorkbookProblem noSheets for a text without a line
 */
export async function convertCsv(text: string, sheetName: string): Promise<Uint8Array> {
  const sheetJs = await import('@e965/xlsx');
  const workbook = sheetJs.read(text, { type: 'string', raw: true });
  const [first] = workbook.SheetNames;
  if (first === undefined || text.trim() === '') throw new WorkbookProblem('noSheets');
  const name = sheetName.replace(/[\\/?*[\]:]/g, '').slice(0, 31) || 'CSV';
  const book = { ...workbook, SheetNames: [name], Sheets: { [name]: workbook.Sheets[first] as object } };
  return new Uint8Array(sheetJs.write(book, { type: 'array', bookType: 'xlsx', bookSST: true, compression: true }) as ArrayBuffer);
}

/** Chinese offices write .csv in UTF-8, or in GB18030 as Excel does. */
export function decodeCsv(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (reason) {
    if (!(reason instanceof TypeError)) throw reason;
    return new TextDecoder('gb18030').decode(bytes);
  }
}
