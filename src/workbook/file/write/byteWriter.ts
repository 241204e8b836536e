/** Gathers text as UTF-8, so that a sheet of any size is never one long string. */
export class ByteWriter {
  private buffer = new Uint8Array(1 << 18);
  private length = 0;
  private pending = '';
  private readonly encoder = new TextEncoder();

  write(text: string): void {
    this.pending += text;
    if (this.pending.length > 1 << 14) this.flush();
  }

  bytes(): Uint8Array {
    this.flush();
    return this.buffer.slice(0, this.length);
  }

  private flush(): void {
    // A UTF-16 unit never takes more than three bytes.
    const needed = this.length + this.pending.length * 3;
    if (needed > this.buffer.length) {
      const larger = new Uint8Array(Math.max(needed, this.buffer.length * 2));
      larger.set(this.buffer.subarray(0, this.length));
      this.buffer = larger;
    }
    this.length += this.encoder.encodeInto(this.pending, this.buffer.subarray(this.length)).written;
    this.pending = '';
  }
}
