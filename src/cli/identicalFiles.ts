import { createHash } from 'node:crypto';
import { readBytes } from './readFile';

/**
 * Files that are the same, byte by byte, together: handed in twice under two names.
 * @throws FileProblem
 */
export async function identicalFiles(files: readonly string[]): Promise<readonly (readonly string[])[]> {
  const alike = new Map<string, string[]>();
  for (const file of files) {
    const digest = createHash('sha256').update(await readBytes(file)).digest('hex');
    alike.set(digest, [...(alike.get(digest) ?? []), file]);
  }
  return [...alike.values()].filter((same) => same.length > 1);
}
