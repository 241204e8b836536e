/** Signatures and fixed lengths of the records of a ZIP file (APPNOTE 4.3). */
export const LOCAL_HEADER = 0x04034b50;
export const LOCAL_HEADER_LENGTH = 30;
export const CENTRAL_HEADER = 0x02014b50;
export const CENTRAL_HEADER_LENGTH = 46;
export const END = 0x06054b50;
export const END_LENGTH = 22;
export const END64 = 0x06064b50;
export const END64_LENGTH = 56;
export const END64_LOCATOR = 0x07064b50;
export const END64_LOCATOR_LENGTH = 20;
export const ZIP64_EXTRA = 0x0001;
export const MAX16 = 0xffff;
export const MAX32 = 0xffffffff;
export const MAX_COMMENT = 0xffff;

/** Whether the bytes begin as a ZIP file does: with an entry, or with the end of an empty one. */
export function startsLikeZip(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
}

/** Whether an end record stands at the end: so does a ZIP file with other bytes in front. */
export function endsLikeZip(bytes: Uint8Array): boolean {
  const at = bytes.length - END_LENGTH;
  return at >= 0 && new DataView(bytes.buffer, bytes.byteOffset).getUint32(at, true) === END;
}
