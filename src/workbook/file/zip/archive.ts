import { WorkbookProblem } from '../../problem';
import { inflateInJavaScript, type Inflate } from '../inflate';
import { crc32 } from './crc32';
import { readDirectory } from './directory';
import { Method, nameKey, type ZipEntry } from './entry';

/** How much the parts of one workbook may hold together once inflated. A ledger of 100,000 × 40 takes a third of it. */
export const INFLATED_LIMIT = 768 * 1024 * 1024;

/** Deflate cannot do better than this, so a larger promise is a lie. */
const BEST_RATIO = 1032;
const SMALL = 64;

/** A ZIP file in memory, whose entries are inflated only when they are read. */
export class ZipArchive {
  readonly entries: readonly ZipEntry[];
  readonly comment: Uint8Array;
  private readonly byKey = new Map<string, ZipEntry>();
  private readonly byName = new Map<string, ZipEntry>();
  private readonly counted = new Set<ZipEntry>();
  private inflated = 0;

  /** @throws WorkbookProblem damagedPackage, encrypted */
  constructor(
    readonly bytes: Uint8Array,
    readonly inflate: Inflate = inflateInJavaScript,
  ) {
    const directory = readDirectory(bytes);
    this.entries = directory.entries;
    this.comment = directory.comment;
    for (const entry of directory.entries) {
      if (entry.isDirectory) continue;
      if (!this.byKey.has(entry.key)) this.byKey.set(entry.key, entry);
      if (!this.byName.has(entry.name)) this.byName.set(entry.name, entry);
    }
  }

  /**
   * The entry of a part. Of several whose names differ only in case the one written just so is meant;
   * otherwise, and among namesakes, the first: the format forbids them, and the first is what a reader going through the file meets.
   */
  find(name: string): ZipEntry | null {
    return this.byName.get(name.replace(/^\/+/, '')) ?? this.byKey.get(nameKey(name)) ?? null;
  }

  /** The compressed bytes, not copied. */
  raw(entry: ZipEntry): Uint8Array {
    return this.bytes.subarray(entry.dataAt, entry.dataAt + entry.compressedSize);
  }

  /** @throws WorkbookProblem unknownCompression, tooLarge, wrongSize, wrongChecksum, damagedPackage, each with {part} */
  async read(entry: ZipEntry): Promise<Uint8Array> {
    const part = entry.name;
    if (entry.method !== Method.Stored && entry.method !== Method.Deflated) {
      throw new WorkbookProblem('unknownCompression', { part, method: entry.method });
    }
    if (!this.counted.has(entry)) {
      if (this.inflated + entry.size > INFLATED_LIMIT) throw new WorkbookProblem('tooLarge', { part, limit: INFLATED_LIMIT });
      this.counted.add(entry);
      this.inflated += entry.size;
    }
    const raw = this.raw(entry);
    if (entry.size > raw.length * BEST_RATIO + SMALL) throw new WorkbookProblem('wrongSize', { part });
    const content = entry.method === Method.Stored ? raw : await this.inflatePart(raw, entry);
    if (content.length !== entry.size) throw new WorkbookProblem('wrongSize', { part });
    if ((this.inflate.checksum ?? crc32)(content) !== entry.crc) throw new WorkbookProblem('wrongChecksum', { part });
    return content;
  }

  private async inflatePart(raw: Uint8Array, entry: ZipEntry): Promise<Uint8Array> {
    try {
      return await this.inflate(raw, entry.size);
    } catch (reason) {
      const code = reason instanceof WorkbookProblem ? reason.code : 'damagedPackage';
      throw new WorkbookProblem(code, { part: entry.name }, { cause: reason });
    }
  }
}
