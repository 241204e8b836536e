/** One entry of the central directory, the only part of a ZIP file that is believed. */
export interface ZipEntry {
  /** As the ZIP file writes it. */
  readonly name: string;
  readonly nameBytes: Uint8Array;
  /** The name as it is looked up: see nameKey. */
  readonly key: string;
  readonly isDirectory: boolean;
  readonly flags: number;
  readonly method: number;
  readonly dosTime: number;
  readonly dosDate: number;
  readonly crc: number;
  readonly compressedSize: number;
  readonly size: number;
  readonly madeBy: number;
  readonly needed: number;
  readonly internalAttributes: number;
  readonly externalAttributes: number;
  /** Extra fields without those of ZIP64. */
  readonly extra: Uint8Array;
  readonly localExtra: Uint8Array;
  readonly comment: Uint8Array;
  /** Where its local header and its compressed bytes begin. */
  readonly headerAt: number;
  readonly dataAt: number;
}

export const Method = { Stored: 0, Deflated: 8 } as const;
export const Flag = { Encrypted: 1, Descriptor: 8, Utf8: 0x800 } as const;

/** A part's name as packages compare them: forward slashes, none in front, percent signs resolved, lower case. */
export function nameKey(name: string): string {
  const path = name.replaceAll('\\', '/').replace(/^\/+/, '');
  const resolved = path.includes('%') ? path.replace(/(?:%[0-9a-f]{2})+/gi, percentDecoded) : path;
  return resolved.toLowerCase();
}

function percentDecoded(run: string): string {
  const bytes = run.split('%').slice(1).map((digits) => Number.parseInt(digits, 16));
  return new TextDecoder().decode(Uint8Array.from(bytes));
}
