/** Gathers text as UTF-8, so that a sheet of any size is never one long string. */
export class ByteWriter {
  length = 0;
  private buffer = new Uint8Array(1 << 18);
  private readonly encoder = new TextEncoder();

  /** Any text. */
  write(text: string): void {
    // A UTF-16 unit never takes more than three bytes.
    this.reserve(text.length * 3);
    this.length += this.encoder.encodeInto(text, this.buffer.subarray(this.length)).written;
  }

  /** Text known to be ASCII: short pieces are copied faster than they are encoded. */
  ascii(text: string): void {
    this.reserve(text.length);
    const { buffer } = this;
    let at = this.length;
    for (let index = 0; index < text.length; index += 1) buffer[at++] = text.charCodeAt(index);
    this.length = at;
  }

  /** Text that needs no escape in a cell; where it does, gives false and may have written a part of it. */
  plain(text: string): boolean {
    this.reserve(text.length * 3);
    const { buffer } = this;
    let at = this.length;
    if (text.charCodeAt(0) <= SPACE || text.charCodeAt(text.length - 1) <= SPACE) return false;
    for (let index = 0; index < text.length; index += 1) {
      const code = text.charCodeAt(index);
      if (code < 0x80) {
        if (code < SPACE || code === AMPERSAND || code === LESS || code === GREATER || code === UNDERSCORE) return false;
        buffer[at++] = code;
      } else if (code < 0x800) {
        buffer[at++] = 0xc0 | (code >> 6);
        buffer[at++] = 0x80 | (code & 0x3f);
      } else {
        if ((code >= 0xd800 && code <= 0xdfff) || code === 0x3000 || code >= 0xfffe) return false;
        buffer[at++] = 0xe0 | (code >> 12);
        buffer[at++] = 0x80 | ((code >> 6) & 0x3f);
        buffer[at++] = 0x80 | (code & 0x3f);
      }
    }
    this.length = at;
    return true;
  }

  /** Takes back what was written after a length of before. */
  rewind(length: number): void {
    this.length = length;
  }

  bytes(): Uint8Array {
    return this.buffer.slice(0, this.length);
  }

  private reserve(more: number): void {
    const needed = this.length + more;
    if (needed <= this.buffer.length) return;
    const larger = new Uint8Array(Math.max(needed, this.buffer.length * 2));
    larger.set(this.buffer.subarray(0, this.length));
    this.buffer = larger;
  }
}

const SPACE = 0x20;
const AMPERSAND = 0x26;
const LESS = 0x3c;
const GREATER = 0x3e;
const UNDERSCORE = 0x5f;
