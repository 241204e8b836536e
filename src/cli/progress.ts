/** Takes away what stands on the terminal's line. */
export const ERASE_LINE = '\r\u001b[K';

/** What is being done now, on one line of a terminal that is rewritten; silent where nobody watches. */
export class Progress {
  private shown = false;

  constructor(
    private readonly stream: NodeJS.WriteStream,
    private readonly silent: boolean,
  ) {}

  say(step: string): void {
    if (this.silent || !this.stream.isTTY) return;
    this.stream.write(ERASE_LINE + step);
    this.shown = true;
  }

  done(): void {
    if (this.shown) this.stream.write(ERASE_LINE);
    this.shown = false;
  }
}
