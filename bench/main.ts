import { benchAddingSheet } from './addSheet';
import { PEAK, sayPeak } from './peakMemory';
import { benchChecking } from './check';
import { benchFunctions } from './functions';
import { benchMakingTable } from './makeTable';
import { benchSubmissions } from './submissions';
import { benchReading, openAndRecognise } from './read';

/** Prints the ratios held against their goals. Exit code 1 when the measuring itself fails; a ratio over its goal is only said. */
async function main(): Promise<void> {
  const [, , first, path] = process.argv;
  if (first === PEAK && path !== undefined) return sayPeak(path, openAndRecognise);
  console.log(`Node ${process.version}, medians of runs in turn: ours, floor, ratio ≤ goal`);
  await benchReading();
  await benchAddingSheet();
  await benchMakingTable();
  await benchChecking();
  await benchFunctions();
  await benchSubmissions();
}

main().catch((reason: unknown) => {
  console.error(reason);
  process.exitCode = 1;
});
