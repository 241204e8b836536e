import { readdir, readFile } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { readOtherwise } from './readOtherwise';
import { tryWorkbook, type Trial } from './tryWorkbook';

const WORKBOOKS = new Set(['.xlsx', '.xlsm', '.xltx', '.xltm', '.xlsb', '.xls', '.et']);

export interface CorpusResult extends Trial {
  readonly file: string;
}

/** Tries every workbook directly in the folder, in the order of their names. */
export async function corpus(directory: string): Promise<readonly CorpusResult[]> {
  const files = (await readdir(directory)).filter((file) => WORKBOOKS.has(extname(file).toLowerCase()) && !file.startsWith('~$')).sort();
  const results: CorpusResult[] = [];
  for (const file of files) {
    const bytes = new Uint8Array(await readFile(join(directory, file)));
    const otherwise = await readOtherwise(file, bytes);
    const trial = await tryWorkbook(bytes);
    results.push({ file, ...trial, unexplained: [...otherwise, ...trial.unexplained] });
  }
  return results;
}

export function corpusTable(results: readonly CorpusResult[]): string {
  const width = Math.max(0, ...results.map(({ file }) => file.length));
  const lines = results.flatMap(({ file, outcome, notes, unexplained }) => [
    `${file.padEnd(width)}  ${outcome.padEnd(7)}  ${notes.join('; ')}`.trimEnd(),
    ...unexplained.map((loss) => `${''.padEnd(width)}  UNEXPLAINED  ${loss}`),
  ]);
  const count = (outcome: Trial['outcome']): number => results.filter((one) => one.outcome === outcome).length;
  const unexplained = results.filter((one) => one.unexplained.length > 0).length;
  return [...lines, `${String(results.length)} workbooks, ${String(count('saved'))} saved, ${String(count('refused'))} refused, ${String(unexplained)} unexplained`].join('\n');
}
