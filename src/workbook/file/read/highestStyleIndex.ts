const EQUALS = 0x3d;
const LETTER_S = 0x73;

/** The highest indices that a part names; -1 where there is none. */
export interface HighestIndices {
  /** Of cell formats: by cells, rows (s=) and columns (style=). */
  readonly cellFormat: number;
  /** Of differential formats: by rules, filters and tables (dxfId=, headerRowDxfId= …). */
  readonly differential: number;
}

export function highestStyleIndex(bytes: Uint8Array): HighestIndices {
  let cellFormat = -1;
  let differential = -1;
  let inTag = false;
  for (let at = 0; at < bytes.length; at += 1) {
    const byte = bytes[at];
    if (byte === 0x3c) inTag = true;
    else if (byte === 0x3e) inTag = false;
    else if (byte === EQUALS && inTag) {
      if (namesStyle(bytes, at)) cellFormat = Math.max(cellFormat, digitsAt(bytes, at + 2));
      else if (endsWith(bytes, at, 'dxfId') || endsWith(bytes, at, 'DxfId')) differential = Math.max(differential, digitsAt(bytes, at + 2));
    }
  }
  return { cellFormat, differential };
}

/** Whether the attribute whose name ends here is s or style. */
function namesStyle(bytes: Uint8Array, end: number): boolean {
  if (bytes[end - 1] === LETTER_S && (bytes[end - 2] as number) <= 0x20) return true;
  return endsWith(bytes, end, 'style') && (bytes[end - 6] as number) <= 0x20;
}

function endsWith(bytes: Uint8Array, end: number, name: string): boolean {
  for (let index = 0; index < name.length; index += 1) if (bytes[end - name.length + index] !== name.charCodeAt(index)) return false;
  return true;
}

function digitsAt(bytes: Uint8Array, start: number): number {
  let value = 0;
  for (let at = start; (bytes[at] as number) >= 0x30 && (bytes[at] as number) <= 0x39; at += 1) value = value * 10 + (bytes[at] as number) - 0x30;
  return value;
}
