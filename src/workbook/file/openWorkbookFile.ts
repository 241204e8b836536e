import { WorkbookProblem } from '../problem';
import { FileWorkbook } from './fileWorkbook';
import type { Inflate } from './inflate';
import { endsLikeZip, startsLikeZip } from './zip/records';

export interface OpenOptions {
  /** Native inflation, where there is one. */
  readonly inflate?: Inflate;
  /** What the file is called: sheets of a file that names none are called so. */
  readonly name?: string;
  /** Sheets may be added and taken away though the structure is protected. */
  readonly force?: boolean;
}

/** First bytes of an OLE compound file: an .xls or .et, or a package that a password encrypts. */
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** Name of the stream that holds an encrypted package (MS-OFFCRYPTO 2.3.4.4), in UTF-16 as compound files keep names. */
const ENCRYPTED_PACKAGE = [...'EncryptedPackage'].flatMap((letter) => [letter.charCodeAt(0), 0]);

/**
 * Opens the bytes of an .xlsx or .xlsm file in place, or of an .xls or .et turned into .xlsx in memory (`legacy`); so are
 * pages with tables, XML spreadsheets 2003 and lists in lines of text, which many systems call .xls.
 *
 * @throws WorkbookProblem emptyFile, notAWorkbook, encrypted, binaryWorkbook, brokenLegacyFile, noWorkbookPart, noSheets, missingPart, damagedPackage and the other problems of a package
 */
export async function openWorkbookFile(bytes: Uint8Array, options: OpenOptions = {}): Promise<FileWorkbook> {
  const { inflate, force = false, name = '' } = options;
  if (bytes.length === 0) throw new WorkbookProblem('emptyFile');
  if (startsWith(bytes, OLE)) {
    if (includes(bytes, ENCRYPTED_PACKAGE)) throw new WorkbookProblem('encrypted');
    const { convertLegacy } = await import('./legacy/convert');
    return FileWorkbook.open(await convertLegacy(bytes), { inflate, force, legacy: true });
  }
  if (!startsLikeZip(bytes) && !endsLikeZip(bytes)) {
    const { convertText } = await import('./legacy/convertText');
    const converted = await convertText(bytes, name);
    if (converted === null) throw new WorkbookProblem('notAWorkbook');
    return FileWorkbook.open(converted, { inflate, force, legacy: true });
  }
  return FileWorkbook.open(bytes, { inflate, force, legacy: false });
}

function startsWith(bytes: Uint8Array, first: readonly number[]): boolean {
  return first.every((byte, index) => bytes[index] === byte);
}

function includes(bytes: Uint8Array, wanted: readonly number[]): boolean {
  const [first] = wanted;
  if (first === undefined) return true;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}
