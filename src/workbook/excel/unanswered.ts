/** Milliseconds that Excel may take to answer before somebody is told: while a cell is being edited, it lets everything wait. */
const LATE = 2000;

const listeners = new Set<() => void>();
let late = 0;

/** Notes that Excel was asked. @returns to be called when it has answered, be it with a failure */
export function noteQuestion(): () => void {
  let isLate = false;
  const timer = setTimeout(() => {
    isLate = true;
    count(1);
  }, LATE);
  return () => {
    clearTimeout(timer);
    if (isLate) count(-1);
  };
}

/** Whether Excel has not answered for a while. */
export function isUnanswered(): boolean {
  return late > 0;
}

/** Tells when that changes. @returns what ends it */
export function onUnanswered(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function count(step: number): void {
  late += step;
  for (const listener of listeners) listener();
}
