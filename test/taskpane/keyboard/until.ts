/** So long a thing may take that is waited for, in milliseconds. */
export const PATIENCE = 15_000;

/** Waits until it happens; fails where it does not. */
export async function until(happens: () => boolean | Promise<boolean>, what: string): Promise<void> {
  const end = Date.now() + PATIENCE;
  while (!(await happens())) {
    if (Date.now() > end) throw new Error(`${what} is waited for in vain`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
