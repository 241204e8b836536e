import { toUtf8 } from './utf8';

/** Bytes that take the place of those in [start, end). */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly bytes: Uint8Array;
}

/** A changed part. Outside the splices, whose offsets are those of editable(part), it is what it was. */
export interface Spliced {
  readonly bytes: Uint8Array;
  /** In order, none overlapping. */
  readonly splices: readonly Splice[];
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

export function splice(start: number, end: number, text: string): Splice {
  return { start, end, bytes: encoder.encode(text) };
}

/** Several insertions at one place stand in the order given. */
export function applySplices(bytes: Uint8Array, unordered: readonly Splice[]): Spliced {
  const splices = [...unordered].sort((one, other) => one.start - other.start || one.end - other.end);
  const overlap = splices.find(({ start }, place) => start < (splices[place - 1]?.end ?? 0));
  if (overlap) throw new RangeError(`splices overlap at ${String(overlap.start)}`);
  const result = new Uint8Array(bytes.length + splices.reduce((grown, { start, end, bytes: own }) => grown + own.length - (end - start), 0));
  let from = 0;
  let to = 0;
  for (const { start, end, bytes: own } of splices) {
    result.set(bytes.subarray(from, start), to);
    to += start - from;
    result.set(own, to);
    to += own.length;
    from = end;
  }
  result.set(bytes.subarray(from), to);
  return { bytes: result, splices };
}

/** A part as its splices count it: itself with its byte-order mark, or turned into UTF-8. @throws WorkbookProblem brokenXml */
export function editable(bytes: Uint8Array): Uint8Array {
  const plain = toUtf8(bytes, '');
  if (plain.buffer === bytes.buffer) return bytes;
  const text = decoder.decode(plain);
  return encoder.encode(text.replace(/^(<\?xml[^>]*?encoding\s*=\s*["'])[^"']*/, '$1UTF-8'));
}
