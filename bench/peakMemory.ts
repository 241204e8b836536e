import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** First argument that makes this program a process which only recognises one file and says what memory that took. */
export const PEAK = 'peak';

/** Most memory, in MB, of a process of its own that opens and recognises a workbook. */
export function peakMemory(file: Uint8Array): number {
  const folder = mkdtempSync(join(tmpdir(), 'mz-bench-'));
  const path = join(folder, 'ledger.xlsx');
  try {
    writeFileSync(path, file);
    const run = spawnSync(process.execPath, [process.argv[1] ?? '', PEAK, path], { encoding: 'utf8' });
    if (run.status !== 0) throw new Error(run.stderr);
    return Number(run.stdout);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The other process's work. */
export async function sayPeak(path: string, work: (file: Uint8Array) => Promise<void>): Promise<void> {
  await work(readFileSync(path));
  // Kilobytes on every system that Node runs on.
  console.log(Math.round(process.resourceUsage().maxRSS / 1024));
}
