/** For so long work may hold the page, in milliseconds, before it is let breathe. */
const HELD = 20;

/** Lets the page breathe whenever it was held for long enough. */
export function breathing(): () => Promise<void> {
  let rested = performance.now();
  return async () => {
    if (performance.now() - rested < HELD) return;
    await breath();
    rested = performance.now();
  };
}

/** Until the browser has painted and answered the keyboard. */
export function breath(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
