const GREATER = 0x3e;
const LESS = 0x3c;
const SLASH = 0x2f;
const SPACE = 0x20;

/** Values of the attribute t by their first byte; str has one of its own, since s is taken. */
export const ValueType = { Number: 0x6e, Shared: 0x73, Inline: 0x69, String: 0x74, Boolean: 0x62, Error: 0x65, Date: 0x64 } as const;

/** The attributes of one <c>. */
export class CellTag {
  /** 0 where the cell does not say. */
  column = 0;
  row = 0;
  style = 0;
  type: number = ValueType.Number;

  /** Reads from just after the tag's name. @returns index of its ">", -1 when it is cut short or has none */
  read(bytes: Uint8Array, from: number): number {
    const length = bytes.length;
    this.column = 0;
    this.row = 0;
    this.style = 0;
    this.type = ValueType.Number;
    for (let index = from; index < length; ) {
      const name = bytes[index] as number;
      if (name === GREATER) return index;
      if (name <= SPACE || name === SLASH) {
        index += 1;
        continue;
      }
      let equals = index + 1;
      while (equals < length && bytes[equals] !== 0x3d) {
        if (bytes[equals] === GREATER || bytes[equals] === LESS) return -1;
        equals += 1;
      }
      const isOneLetter = equals === index + 1 || (bytes[index + 1] as number) <= SPACE;
      let start = equals + 1;
      while (start < length && (bytes[start] as number) <= SPACE) start += 1;
      const quote = bytes[start];
      if (quote !== 0x22 && quote !== 0x27) return -1;
      start += 1;
      let end = start;
      while (end < length && bytes[end] !== quote) end += 1;
      if (isOneLetter && name === 0x72) this.readReference(bytes, start, end);
      else if (isOneLetter && name === 0x73) this.readStyle(bytes, start, end);
      else if (isOneLetter && name === 0x74) this.readType(bytes, start, end);
      index = end + 1;
    }
    return -1;
  }

  private readReference(bytes: Uint8Array, start: number, end: number): void {
    let index = start;
    let column = 0;
    for (; index < end; index += 1) {
      const letter = (bytes[index] as number) & 0xdf;
      if (letter < 0x41 || letter > 0x5a) break;
      column = column * 26 + letter - 0x40;
    }
    let row = 0;
    for (; index < end; index += 1) row = row * 10 + (bytes[index] as number) - 0x30;
    if (column > 0 && row > 0) {
      this.column = column;
      this.row = row;
    }
  }

  private readStyle(bytes: Uint8Array, start: number, end: number): void {
    let style = 0;
    for (let index = start; index < end; index += 1) style = style * 10 + (bytes[index] as number) - 0x30;
    // The store keeps 16 bits: Excel knows 65,490 styles, and an index beyond the list means none anyway.
    this.style = style >= 0 && style < 0xffff ? style : 0xffff;
  }

  private readType(bytes: Uint8Array, start: number, end: number): void {
    const isString = end - start === 3 && bytes[start] === 0x73;
    this.type = isString ? ValueType.String : end > start ? (bytes[start] as number) : ValueType.Number;
  }
}
