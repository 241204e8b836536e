import { type CellStore, Stored } from './cellStore';

/** Digits that certainly fit a small integer; longer numbers and fractions go to parseNumber. */
const fastDigits = 9;
/** Cells are added to the store in runs of at most so many. */
const longestRun = 256;

/**
 * Reads cells as Excel and WPS write nearly all of them, straight into the store's columns:
 * <c r="A1" s="2" t="s"><v>7</v></c>, <c r="A1" s="2"/> and inline texts without runs. It stops before the first byte that
 * is not so, having changed nothing for that cell, and the full reader takes over.
 *
 * @param at just after a tag inside a row
 * @param digits how many the row's number has
 * @param column the last column before
 * @returns where it stopped; the last column is in store.lastRead
 */
export function readPlainCells(bytes: Uint8Array, at: number, row: number, digits: number, column: number, store: CellStore, number: (start: number, end: number) => number): number {
  store.reserve(longestRun);
  const { columns, kinds, styles, values, ends } = store;
  const first = store.count;
  const full = first + longestRun;
  let count = first;
  let index = at;
  let last = column;
  while (count < full) {
    // <c r="
    if (bytes[index + 1] !== 0x63 || bytes[index] !== 0x3c || bytes[index + 2] !== 0x20 || bytes[index + 3] !== 0x72 || bytes[index + 4] !== 0x3d || bytes[index + 5] !== 0x22) break;
    let next = index + 6;
    let byte = bytes[next] as number;
    let place = 0;
    while (byte >= 0x41 && byte <= 0x5a) {
      place = place * 26 + byte - 0x40;
      next += 1;
      byte = bytes[next] as number;
    }
    if (place <= last || place > 16_384) break;
    next += digits;
    if (byte < 0x31 || byte > 0x39 || bytes[next] !== 0x22) break;
    next += 1;
    let style = 0;
    // s="
    if (bytes[next + 1] === 0x73 && bytes[next] === 0x20 && bytes[next + 2] === 0x3d && bytes[next + 3] === 0x22) {
      next += 4;
      for (byte = bytes[next] as number; byte >= 0x30 && byte <= 0x39 && style < 65_536; byte = bytes[next] as number) {
        style = style * 10 + byte - 0x30;
        next += 1;
      }
      if (byte !== 0x22 || style > 65_535) break;
      next += 1;
    }
    let kind: Stored = Stored.Number;
    if (bytes[next] === 0x20) {
      // t="s", t="n" or t="inlineStr"
      if (bytes[next + 1] !== 0x74 || bytes[next + 2] !== 0x3d || bytes[next + 3] !== 0x22) break;
      byte = bytes[next + 4] as number;
      if (bytes[next + 5] === 0x22) {
        if (byte === 0x73) kind = Stored.Shared;
        else if (byte !== 0x6e) break;
        next += 6;
      } else if (byte === 0x69 && bytes[next + 13] === 0x22) {
        kind = Stored.Text;
        next += 14;
      } else {
        break;
      }
    }
    if (bytes[next] === 0x2f && bytes[next + 1] === 0x3e) {
      last = place;
      index = next + 2;
      continue;
    }
    if (bytes[next] !== 0x3e || bytes[next + 1] !== 0x3c) break;
    if (kind === Stored.Text) {
      next = plainText(bytes, next + 1);
      if (next === 0) break;
      const start = next;
      while (bytes[next] !== 0x3c && next < bytes.length) next += 1;
      // </t></is></c>
      if (bytes[next + 2] !== 0x74 || bytes[next + 1] !== 0x2f || bytes[next + 3] !== 0x3e || bytes[next + 4] !== 0x3c || bytes[next + 5] !== 0x2f || bytes[next + 6] !== 0x69 || bytes[next + 7] !== 0x73 || bytes[next + 8] !== 0x3e) break;
      if (!closesCell(bytes, next + 9)) break;
      values[count] = start;
      ends[count] = next;
      index = next + 13;
    } else {
      // <v>
      if (bytes[next + 2] !== 0x76 || bytes[next + 3] !== 0x3e) break;
      next += 4;
      const start = next;
      let integer = 0;
      for (byte = bytes[next] as number; byte >= 0x30 && byte <= 0x39; byte = bytes[next] as number) {
        if (next - start < fastDigits) integer = integer * 10 + byte - 0x30;
        next += 1;
      }
      if (byte === 0x3c && next > start && next - start <= fastDigits) {
        values[count] = integer;
      } else {
        while (bytes[next] !== 0x3c && next < bytes.length) next += 1;
        const value = number(start, next);
        if (Number.isNaN(value) || kind === Stored.Shared) break;
        values[count] = value;
      }
      // </v></c>
      if (bytes[next + 2] !== 0x76 || bytes[next + 1] !== 0x2f || bytes[next + 3] !== 0x3e || !closesCell(bytes, next + 4)) break;
      index = next + 8;
    }
    columns[count] = place;
    kinds[count] = kind;
    styles[count] = style;
    count += 1;
    last = place;
  }
  if (count > first) store.addRun(row, count - first);
  store.lastRead = last;
  return index;
}

/** Offset of the text in <is><t> or <is><t xml:space="preserve">; 0 for anything else. */
function plainText(bytes: Uint8Array, at: number): number {
  // <is><t
  if (bytes[at + 1] !== 0x69 || bytes[at + 2] !== 0x73 || bytes[at + 3] !== 0x3e || bytes[at + 4] !== 0x3c || bytes[at + 5] !== 0x74) return 0;
  if (bytes[at + 6] === 0x3e) return at + 7;
  // ' xml:space="preserve">' is 22 bytes long
  return bytes[at + 6] === 0x20 && bytes[at + 7] === 0x78 && bytes[at + 27] === 0x3e && bytes[at + 26] === 0x22 && bytes[at + 16] === 0x3d ? at + 28 : 0;
}

function closesCell(bytes: Uint8Array, at: number): boolean {
  return bytes[at] === 0x3c && bytes[at + 1] === 0x2f && bytes[at + 2] === 0x63 && bytes[at + 3] === 0x3e;
}
