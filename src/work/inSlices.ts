/**
 * Does work in its slices, with a pause after each: what that throws ends the work.
 * @returns what the work gives
 */
export async function inSlices<Result>(work: Generator<void, Result>, pause: (() => Promise<void>) | undefined): Promise<Result> {
  for (;;) {
    const step = work.next();
    if (step.done === true) return step.value;
    await pause?.();
  }
}
