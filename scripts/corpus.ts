/*
 * npm run corpus -- DIR: holds how each workbook of a folder is read against SheetJS, adds a sheet, edits a cell, saves,
 * and looks for anything lost. Exits 1 when something is left that nothing explains, 2 without a folder of workbooks.
 */
import { corpus, corpusTable } from './corpus/corpus';

async function main(directory: string | undefined): Promise<number> {
  if (directory === undefined) {
    process.stderr.write('usage: npm run corpus -- DIR\n');
    return 2;
  }
  const results = await corpus(directory);
  process.stdout.write(`${corpusTable(results)}\n`);
  if (results.length === 0) return 2;
  return results.some(({ unexplained }) => unexplained.length > 0) ? 1 : 0;
}

main(process.argv[2]).then(
  (code) => {
    process.exitCode = code;
  },
  (reason: unknown) => {
    process.stderr.write(`${reason instanceof Error ? reason.message : String(reason)}\n`);
    process.exitCode = 2;
  },
);
