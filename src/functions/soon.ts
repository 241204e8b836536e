/** What is there already, or will be: a cell that can be answered at once is, for a promise of each of 20,000 cells costs more than their rules. */
export type Soon<T> = T | Promise<T>;

/** What is made of it, at once where it is there. */
export function when<T, Result>(value: Soon<T>, make: (value: T) => Soon<Result>): Soon<Result> {
  return value instanceof Promise ? value.then(make) : make(value);
}
