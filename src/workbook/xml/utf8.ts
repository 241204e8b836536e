import { WorkbookProblem } from '../problem';

/** A part's XML as UTF-8 without byte-order mark; UTF-16 is re-encoded. @throws WorkbookProblem brokenXml for other encodings */
export function toUtf8(bytes: Uint8Array, part: string): Uint8Array {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return bytes.subarray(3);
  const wide = wideEncoding(bytes);
  if (wide === null) {
    refuseOtherEncodings(bytes, part);
    return bytes;
  }
  try {
    return new TextEncoder().encode(new TextDecoder(wide, { fatal: true }).decode(bytes));
  } catch (reason) {
    throw new WorkbookProblem('brokenXml', { part }, { cause: reason });
  }
}

/** UTF-16 by its mark, or by the zero bytes beside the first "<". */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  return null;
}

/** ISO-8859-1, GBK and the like are no encodings of OOXML (ECMA-376 part 2, 8.1.4); misreading them would garble names. */
function refuseOtherEncodings(bytes: Uint8Array, part: string): void {
  if (bytes[0] !== 0x3c || bytes[1] !== 0x3f) return;
  const declaration = String.fromCharCode(...bytes.subarray(0, Math.min(bytes.length, 120)));
  const encoding = /^<\?xml[^>]*encoding\s*=\s*["']([^"']+)["']/.exec(declaration)?.[1];
  if (encoding !== undefined && !/^(utf-?8|us-ascii)$/i.test(encoding)) throw new WorkbookProblem('brokenXml', { part });
}
