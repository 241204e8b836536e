import { Inflate as DeflateStream } from 'fflate';
import { WorkbookProblem } from '../problem';

/**
 * Unpacks a raw deflate stream that is said to hold `size` bytes.
 *
 * @throws WorkbookProblem wrongSize as soon as there is more than that, so that a hostile stream cannot fill the memory; anything else for a broken stream
 */
export interface Inflate {
  (deflated: Uint8Array, size: number): Promise<Uint8Array>;
  /** A native checksum (CRC-32, unsigned), where one comes with the native inflation. */
  readonly checksum?: (bytes: Uint8Array) => number;
  /** A native raw deflate, where one comes with it. */
  readonly deflate?: (content: Uint8Array) => Uint8Array;
}

/** Compressed bytes taken at once: between two pieces the size can be checked. */
const PIECE = 1 << 16;

/** Inflation in JavaScript, for wherever nothing native is passed in. */
export const inflateInJavaScript: Inflate = async (deflated, size) => {
  const out = new Uint8Array(size);
  let length = 0;
  const stream = new DeflateStream((chunk) => {
    if (length + chunk.length > size) throw new WorkbookProblem('wrongSize');
    out.set(chunk, length);
    length += chunk.length;
  });
  for (let at = 0; at === 0 || at < deflated.length; at += PIECE) {
    stream.push(deflated.subarray(at, at + PIECE), at + PIECE >= deflated.length);
  }
  return length === size ? out : out.subarray(0, length);
};
