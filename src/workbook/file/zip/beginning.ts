import { Inflate } from 'fflate';
import type { ZipArchive } from './archive';
import { Method, type ZipEntry } from './entry';

const compressedBytes = 2048;

/**
 * The first bytes of an entry, at most some tens of thousands, without inflating the rest. What is damaged there gives
 * less or nothing: whoever reads the entry whole is told.
 */
export function beginningOf(archive: ZipArchive, entry: ZipEntry): Uint8Array {
  const raw = archive.raw(entry).subarray(0, compressedBytes);
  if (entry.method === Method.Stored) return raw;
  if (entry.method !== Method.Deflated) return new Uint8Array(0);
  let beginning = new Uint8Array(0);
  const inflate = new Inflate((chunk) => {
    beginning = Uint8Array.from([...beginning, ...chunk.subarray(0, compressedBytes)]);
  });
  try {
    inflate.push(raw, false);
  } catch (reason) {
    if (!(reason instanceof Error)) throw reason;
  }
  return beginning;
}
