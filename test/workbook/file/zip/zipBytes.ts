import { deflateRawSync } from 'node:zlib';
import { crc32 } from '../../../../src/workbook/file/zip/crc32';

export interface MadeEntry {
  readonly name: string;
  readonly content: string;
  readonly method?: number;
  readonly flags?: number;
  /** Sizes and checksum stand after the data. */
  readonly descriptor?: boolean;
  readonly statedSize?: number;
  readonly statedCrc?: number;
  readonly localName?: string;
  readonly zip64?: boolean;
  readonly extra?: Uint8Array;
}

const encoder = new TextEncoder();

function record(...fields: readonly (readonly [size: 2 | 4 | 8, value: number])[]): Uint8Array {
  const bytes = new Uint8Array(fields.reduce((length, [size]) => length + size, 0));
  const view = new DataView(bytes.buffer);
  let at = 0;
  for (const [size, value] of fields) {
    if (size === 2) view.setUint16(at, value, true);
    else if (size === 4) view.setUint32(at, value, true);
    else view.setBigUint64(at, BigInt(value), true);
    at += size;
  }
  return bytes;
}

export function joined(...pieces: readonly Uint8Array[]): Uint8Array {
  return new Uint8Array(Buffer.concat(pieces));
}

/** A ZIP file written byte by byte, so that it can be wrong in exactly one place. */
export function zipBytes(entries: readonly MadeEntry[], { comment = '', prefix = '', zip64 = false } = {}): Uint8Array {
  const locals: Uint8Array[] = [];
  const centrals: Uint8Array[] = [];
  let at = 0;
  for (const entry of entries) {
    const content = encoder.encode(entry.content);
    const method = entry.method ?? 8;
    const data = method === 8 ? new Uint8Array(deflateRawSync(content)) : content;
    const crc = entry.statedCrc ?? crc32(content);
    const size = entry.statedSize ?? content.length;
    const flags = (entry.flags ?? 0) | (entry.descriptor ? 8 : 0);
    const name = encoder.encode(entry.name);
    const localName = encoder.encode(entry.localName ?? entry.name);
    const hidden = entry.descriptor === true;
    const extra = entry.extra ?? new Uint8Array(0);
    const local = joined(
      record([4, 0x04034b50], [2, 20], [2, flags], [2, method], [2, 0x6000], [2, 0x5000], [4, hidden ? 0 : crc], [4, hidden ? 0 : data.length], [4, hidden ? 0 : size], [2, localName.length], [2, extra.length]),
      localName,
      extra,
      data,
      hidden ? record([4, 0x08074b50], [4, crc], [4, data.length], [4, size]) : new Uint8Array(0),
    );
    const wide = entry.zip64 ? record([2, 1], [2, 24], [8, size], [8, data.length], [8, at]) : new Uint8Array(0);
    centrals.push(
      joined(
        record([4, 0x02014b50], [2, 20], [2, 20], [2, flags], [2, method], [2, 0x6000], [2, 0x5000], [4, crc]),
        record([4, entry.zip64 ? 0xffffffff : data.length], [4, entry.zip64 ? 0xffffffff : size], [2, name.length], [2, wide.length + extra.length], [2, 0], [2, 0], [2, 0], [4, 0], [4, entry.zip64 ? 0xffffffff : at]),
        name,
        wide,
        extra,
      ),
    );
    locals.push(local);
    at += local.length;
  }
  const directory = joined(...centrals);
  const count = entries.length;
  const end64 = zip64
    ? joined(
        record([4, 0x06064b50], [8, 44], [2, 45], [2, 45], [4, 0], [4, 0], [8, count], [8, count], [8, directory.length], [8, at]),
        record([4, 0x07064b50], [4, 0], [8, at + directory.length], [4, 1]),
      )
    : new Uint8Array(0);
  const told = zip64 ? [0xffff, 0xffffffff, 0xffffffff] as const : [count, directory.length, at] as const;
  const end = record([4, 0x06054b50], [2, 0], [2, 0], [2, told[0]], [2, told[0]], [4, told[1]], [4, told[2]], [2, comment.length]);
  return joined(encoder.encode(prefix), ...locals, directory, end64, end, encoder.encode(comment));
}
