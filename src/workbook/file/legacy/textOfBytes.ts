/** How much of a file's beginning says its encoding. */
const BEGINNING = 4096;

/**
 * The text of a file in the encodings Chinese offices write: UTF-8 and UTF-16 with or without their marks, GB18030 (GBK,
 * GB2312), Big5 where the file says so. Null for bytes that are no text.
 */
export function textOfBytes(bytes: Uint8Array): string | null {
  const beginning = bytes.subarray(0, BEGINNING);
  const wide = wideEncoding(beginning);
  if (wide === null && beginning.some((byte) => byte < 0x09 || (byte > 0x0d && byte < 0x20 && byte !== 0x1a))) return null;
  const encodings = wide !== null ? [wide] : [...declaredEncoding(beginning), 'utf-8', 'gb18030'];
  for (const encoding of encodings) {
    const text = decoded(bytes, encoding);
    if (text === null) continue;
    // Zero bytes may be anything's.
    if (wide !== null && /[^\P{Cc}\t\r\n\v\f]/u.test(text.slice(0, BEGINNING))) return null;
    // Programs that add a mark to what has one leave two; old ones mark the end.
    return text.replace(/^\ufeff+/, '').replace(/\u001a$/, '');
  }
  return null;
}

function decoded(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (reason) {
    // Bytes that are not of the encoding, and an encoding nobody knows.
    if (['TypeError', 'RangeError'].includes((reason as Error).name)) return null;
    throw reason;
  }
}

/** UTF-16 by its mark, or by the zero bytes beside the ASCII in it. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  const zeros = [0, 0];
  bytes.forEach((byte, at) => {
    if (byte === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (odd > even * 10 && odd * 20 > bytes.length) return 'utf-16le';
  return even > odd * 10 && even * 20 > bytes.length ? 'utf-16be' : null;
}

/** What the beginning of a page or of XML says: <meta charset>, <?xml encoding?>. */
function declaredEncoding(bytes: Uint8Array): readonly string[] {
  const text = String.fromCharCode(...bytes);
  if (!/^[\s\u00ef\u00bb\u00bf]*</.test(text)) return [];
  const name = (/<\?xml[^>]*?\bencoding\s*=\s*["']([\w-]+)/i.exec(text) ?? /<meta[^>]*?\bcharset\s*=\s*["']?\s*([\w-]+)/i.exec(text))?.[1]?.toLowerCase();
  if (name === undefined) return [];
  return [/^(?:x-)?gb(?:k|_?2312(?:-80)?|18030)?$|^cp936$/.test(name) ? 'gb18030' : name];
}
