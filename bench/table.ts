/** Prints a time, what it is held against, their ratio and the ratio to reach. */
export function line(what: string, time: number, floor: number, goal: number): void {
  const ratio = time / floor;
  const verdict = ratio <= goal ? 'ok' : 'OVER';
  console.log(`${what.padEnd(54)} ${time.toFixed(0).padStart(6)} ms ${floor.toFixed(0).padStart(6)} ms  ${ratio.toFixed(2).padStart(6)} ≤ ${goal}  ${verdict}`);
}
