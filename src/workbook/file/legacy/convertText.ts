import { isDelimitedText, readDelimitedText } from './delimitedText';
import { readHtmlTables } from './htmlTables';
import { writePlainBook, type PlainBook } from './plainSheet';
import { isSpreadsheetXml, readSpreadsheetXml } from './spreadsheetXml';
import { textOfBytes } from './textOfBytes';

/**
 * Turns what systems and old Excel save as .xls, .xml or .csv, but is text, into the bytes of an .xlsx: a page with
 * tables, an XML spreadsheet 2003, lines of values. What it is is told by its content, whatever it is called; only a
 * list of one column needs the name .csv or .txt.
 * @returns null where it is none of these
 * @throws WorkbookProblem brokenLegacyFile, noSheets
 */
export async function convertText(bytes: Uint8Array, fileName: string): Promise<Uint8Array | null> {
  const text = textOfBytes(bytes);
  const book = text === null ? null : bookOf(text, fileName);
  return book === null ? null : writePlainBook(book, fileName);
}

function bookOf(text: string, fileName: string): PlainBook | null {
  if (isSpreadsheetXml(text)) return readSpreadsheetXml(text);
  if (/^\s*</.test(text) && /<table[\s>]/i.test(text)) return readHtmlTables(text);
  return isDelimitedText(text) || /\.(?:csv|txt)$/i.test(fileName) ? readDelimitedText(text) : null;
}
