import { indexOfTagEnd, localName, skipMarkup } from './decodeText';

/** Goes past the element that begins at `start`, with all it holds. @returns the offset behind it, -1 when its tags do not nest */
export function passElement(bytes: Uint8Array, start: number): number {
  const length = bytes.length;
  const open: string[] = [];
  let index = start;
  do {
    while (index < length && bytes[index] !== 0x3c) index += 1;
    if (index >= length) return -1;
    const section = skipMarkup(bytes, index, length);
    if (section > 0) {
      index = section;
      continue;
    }
    const end = indexOfTagEnd(bytes, index, length);
    if (end >= length) return -1;
    const closing = bytes[index + 1] === 0x2f;
    const name = localName(bytes, index + (closing ? 2 : 1), end);
    if (closing) {
      if (open.pop() !== name) return -1;
    } else if (bytes[end - 1] !== 0x2f) {
      open.push(name);
    }
    index = end + 1;
  } while (open.length > 0);
  return index;
}
