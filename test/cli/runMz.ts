import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const program = resolve(__dirname, '../../dist/mz.cjs');

export interface Run {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the built command line as a process, as a clerk's terminal would. */
export function mz(args: readonly string[], environment: Readonly<Record<string, string>> = {}): Run {
  const run = spawnSync(process.execPath, [program, ...args], {
    encoding: 'utf8',
    env: { PATH: process.env['PATH'], LANG: 'zh_CN.UTF-8', ...environment },
    maxBuffer: 64 * 1024 * 1024,
  });
  return { exitCode: run.status, stdout: run.stdout, stderr: run.stderr };
}

/** A new empty folder of the test's own. */
export function emptyFolder(): string {
  return mkdtempSync(join(tmpdir(), 'mz-test-'));
}

/** One line of Chinese, no stack trace and none of the runtime's own words. */
export function expectOneSentence(run: Run): void {
  const lines = run.stderr.split('\n').filter((line) => line !== '');
  expect(lines).toHaveLength(1);
  expect(lines[0]).toMatch(/[\u4e00-\u9fff]/);
  expect(run.stderr).not.toMatch(/\bat .*:\d+:\d+|Error:|node:|undefined|\{\w+\}/);
}

/** Names in a folder, hidden ones included: no temporary file may be left. */
export function filesIn(folder: string): string[] {
  return readdirSync(folder).sort();
}
