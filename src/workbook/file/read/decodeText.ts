import { WorkbookProblem } from '../../problem';

// A mark at the start of a text is a character of it; parts have lost theirs before.
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
const shortText = 48;

/** Where the characters of a short text are laid before they are one string, by their number. */
const drafts = Array.from({ length: shortText + 1 }, (_unused, length) => new Array<number>(length).fill(0));

/** UTF-8 bytes as a string; short ones by hand, which is several times faster than a TextDecoder call each. */
export function decodeUtf8(bytes: Uint8Array, start: number, end: number): string {
  if (end - start > shortText) return decoder.decode(bytes.subarray(start, end));
  let length = 0;
  for (let index = start; index < end; index += 1) if (((bytes[index] as number) & 0xc0) !== 0x80) length += 1;
  const draft = drafts[length] as number[];
  let at = 0;
  for (let index = start; index < end; at += 1) {
    const first = bytes[index] as number;
    if (first < 0x80) {
      draft[at] = first;
      index += 1;
    } else if (first >= 0xe0 && first < 0xf0 && index + 2 < end) {
      draft[at] = ((first & 0x0f) << 12) | (((bytes[index + 1] as number) & 0x3f) << 6) | ((bytes[index + 2] as number) & 0x3f);
      index += 3;
    } else {
      return decoder.decode(bytes.subarray(start, end));
    }
  }
  return at === length ? String.fromCharCode.apply(null, draft) : decoder.decode(bytes.subarray(start, end));
}

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** Replaces XML's five entities and character references. @throws WorkbookProblem brokenXml for others (only a DOCTYPE could define them) */
export function unescapeXml(text: string, part: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9a-fA-F]+)|#([0-9]+)|(\w+));?/g, (whole, hexadecimal?: string, decimal?: string, name?: string) => {
    const known = name === undefined ? undefined : entities[name];
    if (known !== undefined) return known;
    const code = hexadecimal !== undefined ? parseInt(hexadecimal, 16) : decimal !== undefined ? parseInt(decimal, 10) : NaN;
    if (Number.isNaN(code) || code > 0x10ffff) throw new WorkbookProblem('brokenXml', { part, at: whole });
    return String.fromCodePoint(code);
  });
}

/** Excel writes characters XML cannot hold as _xHHHH_ (ECMA-376 part 1, 22.9.2.19). */
export function unescapeExcel(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9a-fA-F]{4})_/g, (_whole, code: string) => String.fromCharCode(parseInt(code, 16)));
}

/** Character data without sections: line ends as XML reads them (XML 1.0, 2.11), then references. */
export function plainText(raw: string, part: string): string {
  return unescapeXml(raw.includes('\r') ? raw.replace(/\r\n?/g, '\n') : raw, part);
}

/** Character data between two offsets, CDATA sections and comments included. */
export function characterData(bytes: Uint8Array, start: number, end: number, part: string): string {
  const raw = decodeUtf8(bytes, start, end);
  if (!raw.includes('<')) return plainText(raw, part);
  let text = '';
  let rest = 0;
  const markup = /<!\[CDATA\[([\s\S]*?)\]\]>|<!--[\s\S]*?-->|<\?[\s\S]*?\?>/g;
  for (const match of raw.matchAll(markup)) {
    text += plainText(raw.slice(rest, match.index), part) + (match[1] ?? '').replace(/\r\n?/g, '\n');
    rest = match.index + match[0].length;
  }
  return text + plainText(raw.slice(rest), part);
}

/**
 * The text of a string item (<si> or <is>): its <t> and its runs' <t> joined; phonetic runs (<rPh>) are readings, not text.
 */
export function stringItemText(bytes: Uint8Array, start: number, end: number, part: string): string {
  let text = '';
  let phonetic = false;
  let index = start;
  while (index < end) {
    if (bytes[index] !== 0x3c) {
      index += 1;
      continue;
    }
    const close = skipMarkup(bytes, index, end);
    if (close > 0) {
      index = close;
      continue;
    }
    const tagEnd = indexOfTagEnd(bytes, index, end);
    const closing = bytes[index + 1] === 0x2f;
    const name = localName(bytes, index + (closing ? 2 : 1), tagEnd);
    const empty = bytes[tagEnd - 1] === 0x2f;
    if (name === 'rPh' && !empty) phonetic = !closing;
    if (name === 't' && !closing && !empty) {
      const textEnd = indexOfClosing(bytes, tagEnd + 1, end);
      if (!phonetic) text += characterData(bytes, tagEnd + 1, textEnd, part);
      index = textEnd;
    } else {
      index = tagEnd + 1;
    }
  }
  return unescapeExcel(text);
}

/** Where a comment, CDATA section or processing instruction that begins here ends; 0 when none begins. */
export function skipMarkup(bytes: Uint8Array, start: number, end: number): number {
  const next = bytes[start + 1];
  if (next === 0x3f) return indexOf(bytes, '?>', start + 2, end) + 2;
  if (next !== 0x21) return 0;
  return bytes[start + 2] === 0x2d ? indexOf(bytes, '-->', start + 4, end) + 3 : indexOf(bytes, ']]>', start + 9, end) + 3;
}

/** Index of the ">" that ends the tag at `start`, quotes minded; `end` when there is none. */
export function indexOfTagEnd(bytes: Uint8Array, start: number, end: number): number {
  let quote = 0;
  for (let index = start; index < end; index += 1) {
    const byte = bytes[index] as number;
    if (quote !== 0) {
      if (byte === quote) quote = 0;
    } else if (byte === 0x3e) {
      return index;
    } else if (byte === 0x22 || byte === 0x27) {
      quote = byte;
    }
  }
  return end;
}

/** Index of the next "</", CDATA and comments passed over; `end` when there is none. */
export function indexOfClosing(bytes: Uint8Array, start: number, end: number): number {
  let index = start;
  while (index < end) {
    if (bytes[index] === 0x3c) {
      if (bytes[index + 1] === 0x2f) return index;
      const after = skipMarkup(bytes, index, end);
      if (after === 0) return index;
      index = after;
    } else {
      index += 1;
    }
  }
  return end;
}

/** A tag's name without its prefix; `start` is the first byte after "<" or "</". */
export function localName(bytes: Uint8Array, start: number, tagEnd: number): string {
  let name = '';
  for (let index = start; index < tagEnd; index += 1) {
    const byte = bytes[index] as number;
    if (byte <= 0x20 || byte === 0x2f) break;
    name = byte === 0x3a ? '' : name + String.fromCharCode(byte);
  }
  return name;
}

function indexOf(bytes: Uint8Array, mark: string, start: number, end: number): number {
  for (let index = start; index + mark.length <= end; index += 1) {
    let same = true;
    for (let offset = 0; same && offset < mark.length; offset += 1) same = bytes[index + offset] === mark.charCodeAt(offset);
    if (same) return index;
  }
  return end;
}
