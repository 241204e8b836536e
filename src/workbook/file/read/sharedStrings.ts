import { WorkbookProblem } from '../../problem';
import { refuseDoctype } from '../xml/prolog';
import { decodeUtf8, plainText, stringItemText, unescapeExcel } from './decodeText';

/** The shared strings of a workbook: found at once, decoded when asked for. */
export interface SharedStrings {
  readonly count: number;
  /** '' for an index that is out of range, as Excel shows it after repair. */
  text(index: number): string;
}

const none: SharedStrings = { count: 0, text: () => '' };

/**
 * Finds the string items of sharedStrings.xml (UTF-8) in one pass over its bytes.
 * @throws WorkbookProblem brokenXml when an item is cut short, doctype
 */
export function parseSharedStrings(bytes: Uint8Array | null, part = 'xl/sharedStrings.xml'): SharedStrings {
  if (bytes === null) return none;
  refuseDoctype(bytes, part);
  let starts = new Uint32Array(Math.max(16, bytes.length >> 5));
  let ends = new Uint32Array(starts.length);
  let count = 0;
  let open = -1;
  let closed = false;
  const length = bytes.length;
  for (let index = 0; index < length; index += 1) {
    if (bytes[index] !== 0x3c) continue;
    if (open < 0) {
      // Nearly all items are <si><t>text</t></si>: their text is taken at once.
      const end = plainItemEnd(bytes, index, length);
      if (end > 0) {
        if (count === starts.length) {
          starts = grown(starts);
          ends = grown(ends);
        }
        starts[count] = index + 7;
        ends[count] = end;
        count += 1;
        index = end + 8;
        continue;
      }
    }
    let name = index + 1;
    const first = bytes[name];
    if (first === 0x21) {
      index = skipSection(bytes, index, length, part);
      continue;
    }
    const closing = first === 0x2f;
    if (closing) name += 1;
    // A tag is told by its local name: si, sst. Runs and texts inside an item are left for decoding.
    let colon = name;
    while (colon < length && isNameByte(bytes[colon] as number)) colon += 1;
    if (bytes[colon] === 0x3a) {
      name = colon + 1;
      colon = name;
      while (colon < length && isNameByte(bytes[colon] as number)) colon += 1;
    }
    const size = colon - name;
    if (isItemName(bytes, name, size)) {
      if (closing) {
        if (open < 0) throw new WorkbookProblem('brokenXml', { part });
        starts[count] = open;
        // Without any element there is no text, whatever blanks stand there.
        ends[count] = bytes.subarray(open, index).includes(0x3c) ? index : open;
        count += 1;
        open = -1;
      } else {
        while (index < length && bytes[index] !== 0x3e) index += 1;
        if (count === starts.length) {
          starts = grown(starts);
          ends = grown(ends);
        }
        if (bytes[index - 1] === 0x2f) {
          starts[count] = index;
          ends[count] = index;
          count += 1;
        } else {
          open = index + 1;
        }
      }
    } else if (size === 3 && bytes[name] === 0x73 && bytes[name + 1] === 0x73 && bytes[name + 2] === 0x74) {
      if (closing || isSelfClosed(bytes, index, length)) closed = true;
    }
    index = colon > index ? colon - 1 : index;
  }
  if (open >= 0 || !closed) throw new WorkbookProblem('brokenXml', { part });
  return lazyStrings(bytes, starts, ends, count, part);
}

function lazyStrings(bytes: Uint8Array, starts: Uint32Array, ends: Uint32Array, count: number, part: string): SharedStrings {
  const decoded: (string | undefined)[] = [];
  return {
    count,
    text(index) {
      if (!(index >= 0 && index < count)) return '';
      const known = decoded[index];
      if (known !== undefined) return known;
      const text = itemText(bytes, starts[index] as number, ends[index] as number, part);
      decoded[index] = text;
      return text;
    },
  };
}

/** Where the text of an item ends that begins at `start` and holds one plain <t>; 0 when it is not so. */
function plainItemEnd(bytes: Uint8Array, start: number, length: number): number {
  // <si><t>
  if (bytes[start + 1] !== 0x73 || bytes[start + 2] !== 0x69 || bytes[start + 3] !== 0x3e || bytes[start + 4] !== 0x3c || bytes[start + 5] !== 0x74 || bytes[start + 6] !== 0x3e) return 0;
  let index = start + 7;
  while (index < length && bytes[index] !== 0x3c) index += 1;
  // </t></si>
  const plain =
    bytes[index + 1] === 0x2f && bytes[index + 2] === 0x74 && bytes[index + 3] === 0x3e && bytes[index + 4] === 0x3c && bytes[index + 5] === 0x2f &&
    bytes[index + 6] === 0x73 && bytes[index + 7] === 0x69 && bytes[index + 8] === 0x3e;
  return plain ? index : 0;
}

/** si, or sstItem as the beta of Excel 2007 called it. */
function isItemName(bytes: Uint8Array, name: number, size: number): boolean {
  if (bytes[name] !== 0x73) return false;
  return size === 2 ? bytes[name + 1] === 0x69 : size === 7 && bytes[name + 1] === 0x73 && bytes[name + 3] === 0x49;
}

function itemText(bytes: Uint8Array, start: number, end: number, part: string): string {
  const raw = decodeUtf8(bytes, start, end);
  return raw.includes('<') ? stringItemText(bytes, start, end, part) : unescapeExcel(plainText(raw, part));
}

function isNameByte(byte: number): boolean {
  return byte > 0x3e || (byte >= 0x2d && byte <= 0x39);
}

function isSelfClosed(bytes: Uint8Array, start: number, length: number): boolean {
  let index = start;
  while (index < length && bytes[index] !== 0x3e) index += 1;
  return bytes[index - 1] === 0x2f;
}

/** Index of the last byte of a comment or CDATA section. */
function skipSection(bytes: Uint8Array, start: number, length: number, part: string): number {
  const last = bytes[start + 2] === 0x2d ? 0x2d : 0x5d;
  for (let index = start + 4; index < length; index += 1) {
    if (bytes[index] === 0x3e && bytes[index - 1] === last && bytes[index - 2] === last) return index;
  }
  throw new WorkbookProblem('brokenXml', { part });
}

function grown(old: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(old.length * 2);
  larger.set(old);
  return larger;
}
