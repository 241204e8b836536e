let last: Promise<unknown> = Promise.resolve();

/** Writes one after the other: a button of the ribbon and the pane must not make sheets of one name at once, nor take each other's for their own. */
export function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const own = last.then(work, work);
  last = own.catch(() => undefined);
  return own;
}
