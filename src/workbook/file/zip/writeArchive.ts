import { deflateSync } from 'fflate';
import { WorkbookProblem } from '../../problem';
import type { Inflate } from '../inflate';
import type { ZipArchive } from './archive';
import { crc32 } from './crc32';
import { Flag, Method, type ZipEntry } from './entry';
import * as zip from './records';

export interface NewPart {
  readonly name: string;
  readonly content: Uint8Array;
}

/** What becomes of an archive: entries with new content (null takes the entry away), and parts put after the last one. */
export interface ZipChanges {
  readonly replaced: ReadonlyMap<ZipEntry, Uint8Array | null>;
  readonly added: readonly NewPart[];
}

interface Piece {
  readonly header: Pick<
    ZipEntry,
    'nameBytes' | 'flags' | 'method' | 'dosTime' | 'dosDate' | 'crc' | 'size' | 'madeBy' | 'needed' | 'internalAttributes' | 'externalAttributes' | 'extra' | 'localExtra' | 'comment'
  >;
  readonly data: Uint8Array;
}

/** 1980-01-01, the first day a ZIP file can name: the same workbook gives the same bytes on every day. */
const FIRST_DAY = 0x21;
const VERSION = 20;
const VERSION_ZIP64 = 45;
const TINY = 64;
const NOTHING = new Uint8Array(0);

/**
 * Writes an archive anew: untouched entries keep their compressed bytes, order, times and extra fields, changed ones their place.
 * The same input gives the same bytes from the same compression.
 *
 * @throws WorkbookProblem tooLarge over 4 GiB
 */
export function writeArchive(archive: ZipArchive | null, changes: ZipChanges): Uint8Array {
  const pieces: Piece[] = [];
  const native = archive?.inflate ?? null;
  for (const entry of archive?.entries ?? []) {
    const content = changes.replaced.get(entry);
    if (content === null) continue;
    if (content) pieces.push(packed(entry.nameBytes, content, entry, native));
    // What stood in a descriptor after the data stands in the header now.
    else pieces.push({ header: { ...entry, flags: entry.flags & ~Flag.Descriptor }, data: (archive as ZipArchive).raw(entry) });
  }
  for (const { name, content } of changes.added) pieces.push(packed(new TextEncoder().encode(name), content, null, native));
  return assemble(pieces, archive?.comment ?? NOTHING);
}

function deflateInJavaScript(content: Uint8Array): Uint8Array {
  return deflateSync(content, { level: 6 });
}

function packed(nameBytes: Uint8Array, content: Uint8Array, before: ZipEntry | null, native: Pick<Inflate, 'deflate' | 'checksum'> | null): Piece {
  const deflate = native?.deflate ?? deflateInJavaScript;
  const deflated = content.length > TINY ? deflate(content) : content;
  const data = deflated.length < content.length ? deflated : content;
  const isAscii = nameBytes.every((byte) => byte < 0x80);
  return {
    header: {
      nameBytes,
      flags: before ? before.flags & Flag.Utf8 : isAscii ? 0 : Flag.Utf8,
      method: data === content ? Method.Stored : Method.Deflated,
      dosTime: 0,
      dosDate: FIRST_DAY,
      crc: (native?.checksum ?? crc32)(content),
      size: content.length,
      madeBy: before?.madeBy ?? VERSION,
      needed: VERSION,
      internalAttributes: before?.internalAttributes ?? 0,
      externalAttributes: before?.externalAttributes ?? 0,
      extra: before?.extra ?? NOTHING,
      localExtra: before?.localExtra ?? NOTHING,
      comment: before?.comment ?? NOTHING,
    },
    data,
  };
}

function assemble(pieces: readonly Piece[], comment: Uint8Array): Uint8Array {
  let directoryAt = 0;
  let directorySize = 0;
  for (const { header, data } of pieces) {
    directoryAt += zip.LOCAL_HEADER_LENGTH + header.nameBytes.length + header.localExtra.length + data.length;
    directorySize += zip.CENTRAL_HEADER_LENGTH + header.nameBytes.length + header.extra.length + header.comment.length;
  }
  if (directoryAt + directorySize >= zip.MAX32) throw new WorkbookProblem('tooLarge', { limit: zip.MAX32 });
  const needs64 = pieces.length >= zip.MAX16;
  const end64 = needs64 ? zip.END64_LENGTH + zip.END64_LOCATOR_LENGTH : 0;
  const out = new Uint8Array(directoryAt + directorySize + end64 + zip.END_LENGTH + comment.length);
  const view = new DataView(out.buffer);
  let at = 0;
  let entryAt = directoryAt;
  for (const piece of pieces) {
    entryAt = writeCentralHeader(out, view, entryAt, piece, at);
    at = writeLocal(out, view, at, piece);
  }
  if (needs64) entryAt = writeEnd64(view, entryAt, pieces.length, directorySize, directoryAt);
  view.setUint32(entryAt, zip.END, true);
  const count = Math.min(pieces.length, zip.MAX16);
  view.setUint16(entryAt + 8, count, true);
  view.setUint16(entryAt + 10, count, true);
  view.setUint32(entryAt + 12, directorySize, true);
  view.setUint32(entryAt + 16, directoryAt, true);
  view.setUint16(entryAt + 20, comment.length, true);
  out.set(comment, entryAt + zip.END_LENGTH);
  return out;
}

function writeEnd64(view: DataView, at: number, count: number, directorySize: number, directoryAt: number): number {
  view.setUint32(at, zip.END64, true);
  view.setBigUint64(at + 4, BigInt(zip.END64_LENGTH - 12), true);
  view.setUint16(at + 12, VERSION_ZIP64, true);
  view.setUint16(at + 14, VERSION_ZIP64, true);
  view.setBigUint64(at + 24, BigInt(count), true);
  view.setBigUint64(at + 32, BigInt(count), true);
  view.setBigUint64(at + 40, BigInt(directorySize), true);
  view.setBigUint64(at + 48, BigInt(directoryAt), true);
  const locator = at + zip.END64_LENGTH;
  view.setUint32(locator, zip.END64_LOCATOR, true);
  view.setBigUint64(locator + 8, BigInt(at), true);
  view.setUint32(locator + 16, 1, true);
  return locator + zip.END64_LOCATOR_LENGTH;
}

/** The fields that both headers hold, in the same order. */
function writeShared(view: DataView, at: number, { header, data }: Piece): void {
  view.setUint16(at, header.needed, true);
  view.setUint16(at + 2, header.flags, true);
  view.setUint16(at + 4, header.method, true);
  view.setUint16(at + 6, header.dosTime, true);
  view.setUint16(at + 8, header.dosDate, true);
  view.setUint32(at + 10, header.crc, true);
  view.setUint32(at + 14, data.length, true);
  view.setUint32(at + 18, header.size, true);
  view.setUint16(at + 22, header.nameBytes.length, true);
}

function writeLocal(out: Uint8Array, view: DataView, at: number, piece: Piece): number {
  const { header, data } = piece;
  view.setUint32(at, zip.LOCAL_HEADER, true);
  writeShared(view, at + 4, piece);
  view.setUint16(at + 28, header.localExtra.length, true);
  let place = at + zip.LOCAL_HEADER_LENGTH;
  for (const run of [header.nameBytes, header.localExtra, data]) {
    out.set(run, place);
    place += run.length;
  }
  return place;
}

function writeCentralHeader(out: Uint8Array, view: DataView, at: number, piece: Piece, headerAt: number): number {
  const { header } = piece;
  view.setUint32(at, zip.CENTRAL_HEADER, true);
  view.setUint16(at + 4, header.madeBy, true);
  writeShared(view, at + 6, piece);
  view.setUint16(at + 30, header.extra.length, true);
  view.setUint16(at + 32, header.comment.length, true);
  view.setUint16(at + 36, header.internalAttributes, true);
  view.setUint32(at + 38, header.externalAttributes, true);
  view.setUint32(at + 42, headerAt, true);
  let place = at + zip.CENTRAL_HEADER_LENGTH;
  for (const run of [header.nameBytes, header.extra, header.comment]) {
    out.set(run, place);
    place += run.length;
  }
  return place;
}
