import { decodeUtf8, indexOfTagEnd } from './decodeText';

export interface RowTag {
  /** null where the row does not say. */
  readonly row: number | null;
  readonly hidden: boolean;
  readonly empty: boolean;
  /** Index of the ">"; that of the end of the bytes when the tag is cut short. */
  readonly end: number;
}

/** Reads a <row …>; `after` is just behind its name. */
export function readRowTag(bytes: Uint8Array, after: number): RowTag {
  const end = indexOfTagEnd(bytes, after, bytes.length);
  const empty = bytes[end - 1] === 0x2f;
  // Nearly every row begins with r="7"; only one that may be hidden needs more reading.
  let index = after + 4;
  let row = 0;
  if (bytes[after] === 0x20 && bytes[after + 1] === 0x72 && bytes[after + 2] === 0x3d && bytes[after + 3] === 0x22) {
    for (; index < end && (bytes[index] as number) >= 0x30 && (bytes[index] as number) <= 0x39; index += 1) row = row * 10 + (bytes[index] as number) - 0x30;
  }
  let mayHide = false;
  for (let at = index; at < end && !mayHide; at += 1) mayHide = bytes[at] === 0x68 && bytes[at + 1] === 0x69 && bytes[at + 2] === 0x64;
  if (row > 0 && bytes[index] === 0x22 && !mayHide) return { row, hidden: false, empty, end };
  const tag = decodeUtf8(bytes, after, end);
  const written = /\sr\s*=\s*["']\s*(\d+)/.exec(tag)?.[1];
  return { row: written === undefined ? null : Number(written), hidden: /\shidden\s*=\s*["'](1|true)["']/.test(tag), empty, end };
}
