import * as zlib from 'node:zlib';
import type { Inflate } from '../workbook/file/inflate';
import { WorkbookProblem } from '../workbook/problem';

function inflate(deflated: Uint8Array, size: number): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    // One chunk for all of it: with the default of 16 KiB a large sheet would take thousands of turns.
    const options = { maxOutputLength: size + 1, chunkSize: Math.max(size + 1, 64) };
    zlib.inflateRaw(deflated, options, (failure, inflated) => {
      if (!failure) resolve(inflated);
      else reject((failure as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? new WorkbookProblem('wrongSize') : failure);
    });
  });
}

/** Node has had it since 20.15. */
const { crc32: checksum } = zlib as { readonly crc32?: (bytes: Uint8Array) => number };

/** Level 4 takes half the time of 6 for a tenth more bytes. */
const deflate = (content: Uint8Array): Uint8Array => zlib.deflateRawSync(content, { level: 4 });

/** Inflation by zlib, off the main thread, with zlib's checksum and compression. */
export const inflateNatively: Inflate = Object.assign(inflate, { deflate }, checksum ? { checksum } : {});
