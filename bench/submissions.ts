import { readFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inflateNatively } from '../src/cli/nodeInflate';
import { layouts, makeCommunity, writeCommunity } from '../src/work/demo';
import { reduceWorkbook } from '../src/work/submissions/reduceWorkbook';
import { createWorkbook } from '../src/workbook/file/createWorkbook';
import { openWorkbookFile } from '../src/workbook/file/openWorkbookFile';
import { line } from './table';

const count = 500;
const people = 600;
const request = { period: { kind: 'quarter', year: 2026, quarter: 4 }, asOf: { year: 2026, month: 11, day: 23 }, corrections: [], settings: { place: 'beijing' } } as const;

/** 500 workbooks of 600 people, one after another as each core does: time of each against one alone, and memory. */
export async function benchSubmissions(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'mz-bench-'));
  try {
    const paths: string[] = [];
    // Twenty communities, each handed in under many names: making them up takes longer than checking them.
    for (let nth = 0; nth < 20; nth += 1) {
      const workbook = await createWorkbook(inflateNatively);
      const layout = layouts[nth % layouts.length];
      if (layout !== undefined) await writeCommunity(workbook, makeCommunity(nth + 1, people), layout);
      const path = join(folder, `${String(nth)}.xlsx`);
      writeFileSync(path, workbook.bytes());
      paths.push(path);
    }
    const reduce = async (path: string) => (await reduceWorkbook(path, await openWorkbookFile(readFileSync(path), { inflate: inflateNatively }), request)).submission;
    const each = async () => {
      for (const path of paths) await reduce(path);
    };
    await each();
    // The layouts differ: one alone is the mean of one of each.
    const alone = (await timeOf(each)) / paths.length;
    const memory: string[] = [];
    const kept: unknown[] = [];
    const all = await timeOf(async () => {
      for (let nth = 0; nth < count; nth += 1) {
        kept.push(await reduce(paths[nth % paths.length] ?? ''));
        if (nth === 49 || nth === 249 || nth === count - 1) {
          globalThis.gc?.();
          memory.push(`${String(nth + 1)}: ${(process.memoryUsage().heapUsed / 1e6).toFixed(0)} MB`);
        }
      }
    });
    line(`each of ${String(count)} workbooks of ${String(people)} people against one alone`, all / count, alone, 1.5);
    console.log(`  ${String(count)} workbooks in ${(all / 1000).toFixed(1)} s on one core; memory held after ${memory.join(', ')}`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function timeOf(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
