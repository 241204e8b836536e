import { WorkbookProblem } from '../../problem';
import { Flag, nameKey, type ZipEntry } from './entry';
import * as zip from './records';

export interface ZipDirectory {
  /** In the order of the central directory. */
  readonly entries: readonly ZipEntry[];
  readonly comment: Uint8Array;
}

interface End {
  readonly entryCount: number;
  readonly directorySize: number;
  readonly directoryOffset: number;
  /** Where the end records begin, the first of those of ZIP64 if there are any. */
  readonly at: number;
  readonly comment: Uint8Array;
}

/**
 * Reads the central directory and checks that each entry lies where it says.
 *
 * @throws WorkbookProblem notAWorkbook where there is no end record; damagedPackage when the directory or a local header
 * is cut short, disagrees or two entries overlap (how the smallest bombs are made); encrypted
 */
export function readDirectory(bytes: Uint8Array): ZipDirectory {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = readEnd(view, bytes);
  const shift = shiftOfOffsets(view, end);
  const entries: ZipEntry[] = [];
  let at = end.directoryOffset + shift;
  for (let index = 0; index < end.entryCount; index++) {
    if (at + zip.CENTRAL_HEADER_LENGTH > end.at || view.getUint32(at, true) !== zip.CENTRAL_HEADER) throw damaged();
    const length = zip.CENTRAL_HEADER_LENGTH + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (at + length > end.at) throw damaged();
    entries.push(readEntry(view, bytes, at, shift, end.directoryOffset + shift));
    at += length;
  }
  refuseOverlap(entries);
  return { entries, comment: end.comment };
}

function damaged(part?: string): WorkbookProblem {
  return new WorkbookProblem('damagedPackage', part === undefined ? {} : { part });
}

function readEnd(view: DataView, bytes: Uint8Array): End {
  const lowest = Math.max(0, bytes.length - zip.END_LENGTH - zip.MAX_COMMENT);
  for (let at = bytes.length - zip.END_LENGTH; at >= lowest; at--) {
    if (view.getUint32(at, true) !== zip.END) continue;
    const commentLength = view.getUint16(at + 20, true);
    if (at + zip.END_LENGTH + commentLength > bytes.length) continue;
    const comment = bytes.subarray(at + zip.END_LENGTH, at + zip.END_LENGTH + commentLength);
    const locator = at - zip.END64_LOCATOR_LENGTH;
    if (locator >= 0 && view.getUint32(locator, true) === zip.END64_LOCATOR) return readEnd64(view, locator, comment);
    return {
      entryCount: view.getUint16(at + 10, true),
      directorySize: view.getUint32(at + 12, true),
      directoryOffset: view.getUint32(at + 16, true),
      at,
      comment,
    };
  }
  throw damaged();
}

function readEnd64(view: DataView, locator: number, comment: Uint8Array): End {
  // With bytes in front of the archive the stated offset is short: the record usually stands right before its locator.
  const stated = readSafe64(view, locator + 8);
  const at = [stated, locator - zip.END64_LENGTH].find(
    (place) => place >= 0 && place + zip.END64_LENGTH <= locator && view.getUint32(place, true) === zip.END64,
  );
  if (at === undefined) throw damaged();
  return {
    entryCount: readSafe64(view, at + 32),
    directorySize: readSafe64(view, at + 40),
    directoryOffset: readSafe64(view, at + 48),
    at,
    comment,
  };
}

function readSafe64(view: DataView, at: number): number {
  const value = Number(view.getBigUint64(at, true));
  if (!Number.isSafeInteger(value)) throw damaged();
  return value;
}

/** How many bytes stand in front of the archive that its offsets do not count. */
function shiftOfOffsets(view: DataView, end: End): number {
  if (end.entryCount === 0) return 0;
  const begins = (at: number) => at >= 0 && at + 4 <= end.at && view.getUint32(at, true) === zip.CENTRAL_HEADER;
  const shift = end.at - end.directorySize - end.directoryOffset;
  if (shift >= 0 && begins(end.directoryOffset + shift)) return shift;
  if (begins(end.directoryOffset)) return 0;
  throw damaged();
}

function readEntry(view: DataView, bytes: Uint8Array, at: number, shift: number, limit: number): ZipEntry {
  const flags = view.getUint16(at + 8, true);
  const nameLength = view.getUint16(at + 28, true);
  const extraLength = view.getUint16(at + 30, true);
  const nameBytes = bytes.subarray(at + zip.CENTRAL_HEADER_LENGTH, at + zip.CENTRAL_HEADER_LENGTH + nameLength);
  const name = decodeName(nameBytes, flags);
  const extraAt = at + zip.CENTRAL_HEADER_LENGTH + nameLength;
  const wide = readZip64(view, extraAt, extraLength, {
    size: view.getUint32(at + 24, true),
    compressedSize: view.getUint32(at + 20, true),
    headerAt: view.getUint32(at + 42, true),
  });
  const headerAt = wide.headerAt + shift;
  if (flags & Flag.Encrypted) throw new WorkbookProblem('encrypted');
  if (headerAt + zip.LOCAL_HEADER_LENGTH > limit || view.getUint32(headerAt, true) !== zip.LOCAL_HEADER) throw damaged(name);
  const localNameLength = view.getUint16(headerAt + 26, true);
  const localExtraLength = view.getUint16(headerAt + 28, true);
  const localNameAt = headerAt + zip.LOCAL_HEADER_LENGTH;
  const dataAt = localNameAt + localNameLength + localExtraLength;
  if (dataAt + wide.compressedSize > limit) throw damaged(name);
  const key = nameKey(name);
  const localName = decodeName(bytes.subarray(localNameAt, localNameAt + localNameLength), view.getUint16(headerAt + 6, true));
  const method = view.getUint16(at + 10, true);
  if (nameKey(localName) !== key || view.getUint16(headerAt + 8, true) !== method) throw damaged(name);
  return {
    name,
    nameBytes,
    key,
    isDirectory: key.endsWith('/'),
    flags,
    method,
    dosTime: view.getUint16(at + 12, true),
    dosDate: view.getUint16(at + 14, true),
    crc: view.getUint32(at + 16, true),
    compressedSize: wide.compressedSize,
    size: wide.size,
    madeBy: view.getUint16(at + 4, true),
    needed: view.getUint16(at + 6, true),
    internalAttributes: view.getUint16(at + 36, true),
    externalAttributes: view.getUint32(at + 38, true),
    extra: withoutZip64(bytes.subarray(extraAt, extraAt + extraLength)),
    localExtra: withoutZip64(bytes.subarray(localNameAt + localNameLength, dataAt)),
    comment: bytes.subarray(extraAt + extraLength, extraAt + extraLength + view.getUint16(at + 32, true)),
    headerAt,
    dataAt,
  };
}

function decodeName(bytes: Uint8Array, flags: number): string {
  if (flags & Flag.Utf8) return new TextDecoder().decode(bytes);
  // Without the flag the name is in some code page of old; the names that matter are ASCII in all of them.
  return String.fromCharCode(...bytes);
}

interface Wide {
  readonly size: number;
  readonly compressedSize: number;
  readonly headerAt: number;
}

/** The 64-bit values that stand in for fields filled with ones, in this order (APPNOTE 4.5.3). */
function readZip64(view: DataView, at: number, length: number, narrow: Wide): Wide {
  for (let field = at; field + 4 <= at + length; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== zip.ZIP64_EXTRA) continue;
    let value = field + 4;
    const end = Math.min(at + length, value + view.getUint16(field + 2, true));
    const wide = (given: number): number => {
      if (given !== zip.MAX32) return given;
      if (value + 8 > end) throw damaged();
      value += 8;
      return readSafe64(view, value - 8);
    };
    const size = wide(narrow.size);
    const compressedSize = wide(narrow.compressedSize);
    return { size, compressedSize, headerAt: wide(narrow.headerAt) };
  }
  return narrow;
}

function withoutZip64(extra: Uint8Array): Uint8Array {
  const kept: number[] = [];
  let found = false;
  let at = 0;
  while (at + 4 <= extra.length) {
    const next = Math.min(extra.length, at + 4 + ((extra[at + 2] as number) | ((extra[at + 3] as number) << 8)));
    const isZip64 = extra[at] === zip.ZIP64_EXTRA && extra[at + 1] === 0;
    if (isZip64) found = true;
    else kept.push(...extra.subarray(at, next));
    at = next;
  }
  return found ? Uint8Array.from([...kept, ...extra.subarray(at)]) : extra;
}

function refuseOverlap(entries: readonly ZipEntry[]): void {
  const byPlace = [...entries].sort((one, other) => one.headerAt - other.headerAt);
  byPlace.forEach((entry, index) => {
    const next = byPlace[index + 1];
    if (next && entry.dataAt + entry.compressedSize > next.headerAt) throw damaged(next.name);
  });
}
