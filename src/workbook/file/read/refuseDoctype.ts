import { WorkbookProblem } from '../../problem';
import { skipMarkup } from './decodeText';

/**
 * Refuses a part with a document type, which no office program writes: its entities could make a few bytes into
 * gigabytes or name other files. It can only stand before the root element. @throws WorkbookProblem doctype
 */
export function refuseDoctype(bytes: Uint8Array, part: string): void {
  for (let index = 0; index < bytes.length; ) {
    if (bytes[index] !== 0x3c) {
      index += 1;
      continue;
    }
    if (bytes[index + 1] === 0x21 && bytes[index + 2] !== 0x2d) throw new WorkbookProblem('doctype', { part });
    const behind = skipMarkup(bytes, index, bytes.length);
    if (behind === 0) return;
    index = behind;
  }
}
