/*
 * Sixteen tables, so that sixteen bytes cost sixteen look-ups and one step of the loop: the plain
 * one-table loop takes several times as long as inflating does.
 */
const SLICES = 16;

function makeTables(): Uint32Array {
  const tables = new Uint32Array(SLICES * 256);
  for (let value = 0; value < 256; value++) {
    let remainder = value;
    for (let bit = 0; bit < 8; bit++) remainder = remainder & 1 ? (remainder >>> 1) ^ 0xedb88320 : remainder >>> 1;
    tables[value] = remainder;
  }
  for (let at = 256; at < tables.length; at++) {
    const before = tables[at - 256] as number;
    tables[at] = (before >>> 8) ^ (tables[before & 0xff] as number);
  }
  return tables;
}

const tables = makeTables();

/** Checksum of bytes as ZIP keeps it (CRC-32 of ISO 3309), as an unsigned number. */
export function crc32(bytes: Uint8Array): number {
  const t = tables as unknown as readonly number[];
  const b = bytes as unknown as readonly number[];
  let crc = 0xffffffff;
  let at = 0;
  for (const end = bytes.length - SLICES; at <= end; at += SLICES) {
    crc =
      t[3840 + (((crc & 0xff) ^ b[at]!) & 0xff)]! ^
      t[3584 + (((crc >>> 8) & 0xff) ^ b[at + 1]!)]! ^
      t[3328 + (((crc >>> 16) & 0xff) ^ b[at + 2]!)]! ^
      t[3072 + ((crc >>> 24) ^ b[at + 3]!)]! ^
      t[2816 + b[at + 4]!]! ^
      t[2560 + b[at + 5]!]! ^
      t[2304 + b[at + 6]!]! ^
      t[2048 + b[at + 7]!]! ^
      t[1792 + b[at + 8]!]! ^
      t[1536 + b[at + 9]!]! ^
      t[1280 + b[at + 10]!]! ^
      t[1024 + b[at + 11]!]! ^
      t[768 + b[at + 12]!]! ^
      t[512 + b[at + 13]!]! ^
      t[256 + b[at + 14]!]! ^
      t[b[at + 15]!]!;
  }
  for (; at < bytes.length; at++) crc = (crc >>> 8) ^ t[(crc ^ b[at]!) & 0xff]!;
  return (crc ^ 0xffffffff) >>> 0;
}
