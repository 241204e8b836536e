import { unzipSync } from 'fflate';

/**
 * The least that reading a workbook takes when nothing native helps: inflating parts in JavaScript and looking once at
 * each of their bytes. @returns the bytes' sum, so that no compiler leaves the loop out
 */
export function floor(file: Uint8Array, isRead: (name: string) => boolean): number {
  const parts = unzipSync(file, { filter: ({ name }) => isRead(name) });
  let sum = 0;
  for (const bytes of Object.values(parts)) {
    for (let index = 0; index < bytes.length; index += 1) sum = (sum + (bytes[index] as number)) | 0;
  }
  return sum;
}
