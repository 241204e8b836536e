import { WorkbookProblem } from '../../problem';
import { refuseDoctype } from './refuseDoctype';
import { decodeUtf8, indexOfTagEnd, localName, plainText, skipMarkup, stringItemText, unescapeExcel } from './decodeText';
import { passElement } from './passElement';

/** The shared strings of a workbook: found at once, decoded when asked for. */
export interface SharedStrings {
  readonly count: number;
  /** '' for an index that is out of range, as Excel shows it after repair. */
  text(index: number): string;
}

const LESS = 0x3c;
const SLASH = 0x2f;
const none: SharedStrings = { count: 0, text: () => '' };

/**
 * Finds the string items of sharedStrings.xml (UTF-8) in one pass over its bytes.
 * @throws WorkbookProblem brokenXml when it is cut short or does not nest, doctype
 */
export function parseSharedStrings(bytes: Uint8Array | null, part = 'xl/sharedStrings.xml'): SharedStrings {
  if (bytes === null) return none;
  refuseDoctype(bytes, part);
  const { length } = bytes;
  const items = new Items(Math.max(16, length >> 5));
  const broken = (): WorkbookProblem => new WorkbookProblem('brokenXml', { part });
  let isOpen = false;
  for (let index = 0; ; ) {
    while (index < length && bytes[index] !== LESS) index += 1;
    if (index >= length) throw broken();
    // Nearly all items are <si><t>text</t></si>: their text is taken at once.
    const textEnd = plainItemEnd(bytes, index, length);
    if (textEnd > 0 && isOpen) {
      items.add(index + 7, textEnd);
      index = textEnd + 9;
      continue;
    }
    const section = skipMarkup(bytes, index, length);
    if (section > 0) {
      index = section;
      continue;
    }
    const tagEnd = indexOfTagEnd(bytes, index, length);
    if (tagEnd === length) throw broken();
    const isEmpty = bytes[tagEnd - 1] === SLASH;
    if (!isOpen) {
      if (localName(bytes, index + 1, tagEnd) !== 'sst') throw broken();
      if (isEmpty) break;
      isOpen = true;
      index = tagEnd + 1;
    } else if (bytes[index + 1] === SLASH) {
      if (localName(bytes, index + 2, tagEnd) !== 'sst') throw broken();
      break;
    } else {
      const behind = passElement(bytes, index);
      if (behind < 0) throw broken();
      // sstItem: so the beta of Excel 2007 called it.
      if (/^(?:si|sstItem)$/.test(localName(bytes, index + 1, tagEnd))) {
        const end = isEmpty ? tagEnd + 1 : bytes.lastIndexOf(LESS, behind - 1);
        // Without any element inside there is no text, whatever blanks stand there.
        items.add(tagEnd + 1, bytes.subarray(tagEnd + 1, end).includes(LESS) ? end : tagEnd + 1);
      }
      index = behind;
    }
  }
  return lazyStrings(bytes, items, part);
}

/** Where the items' contents lie. */
class Items {
  count = 0;
  starts: Uint32Array;
  ends: Uint32Array;

  constructor(expected: number) {
    this.starts = new Uint32Array(expected);
    this.ends = new Uint32Array(expected);
  }

  add(start: number, end: number): void {
    if (this.count === this.starts.length) {
      this.starts = grown(this.starts);
      this.ends = grown(this.ends);
    }
    this.starts[this.count] = start;
    this.ends[this.count] = end;
    this.count += 1;
  }
}

function lazyStrings(bytes: Uint8Array, { starts, ends, count }: Items, part: string): SharedStrings {
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

function itemText(bytes: Uint8Array, start: number, end: number, part: string): string {
  const raw = decodeUtf8(bytes, start, end);
  return raw.includes('<') ? stringItemText(bytes, start, end, part) : unescapeExcel(plainText(raw, part));
}

function grown(old: Uint32Array): Uint32Array<ArrayBuffer> {
  const larger = new Uint32Array(old.length * 2);
  larger.set(old);
  return larger;
}
