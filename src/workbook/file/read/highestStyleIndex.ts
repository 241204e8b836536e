const EQUALS = 0x3d;
const LETTER_S = 0x73;

/** The highest style index that the cells, rows (s=) and columns (style=) of a sheet refer to; -1 where there is none. */
export function highestStyleIndex(bytes: Uint8Array): number {
  let highest = -1;
  let inTag = false;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (byte === 0x3c) inTag = true;
    else if (byte === 0x3e) inTag = false;
    else if (byte === EQUALS && inTag && namesStyle(bytes, at)) highest = Math.max(highest, digitsAt(bytes, at + 2));
  }
  return highest;
}

/** Whether the attribute whose name ends here is s or style. */
function namesStyle(bytes: Uint8Array, end: number): boolean {
  if (bytes[end - 1] === LETTER_S && (bytes[end - 2] as number) <= 0x20) return true;
  return [...'style'].every((letter, index) => bytes[end - 5 + index] === letter.charCodeAt(0)) && (bytes[end - 6] as number) <= 0x20;
}

function digitsAt(bytes: Uint8Array, start: number): number {
  let value = 0;
  for (let at = start; (bytes[at] as number) >= 0x30 && (bytes[at] as number) <= 0x39; at += 1) value = value * 10 + (bytes[at] as number) - 0x30;
  return value;
}
