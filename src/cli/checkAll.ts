import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { say, type Locale } from '../locale';
import { oneLine } from '../wording/problemWords';
import type { CheckWorkbookRequest } from '../work/checkWorkbook';
import { checkOne, type CheckedOne } from './checkOne';
import type { WorkerTerms } from './checkWorker';
import { Desk } from './desk';

/** Of fewer files a worker is not worth its start. */
const fewest = 8;

/**
 * Checks workbooks on all cores, each worker one at a time: what one of them costs is given back before the next.
 * @param onDone told after each, how many are done
 * @param start starts a worker (see checkWorker): this program itself, as long as nothing else is said
 * @returns in the order of the files
 */
export async function checkAll(
  files: readonly string[],
  terms: WorkerTerms,
  request: CheckWorkbookRequest,
  onDone: (done: number) => void,
  start = () => new Worker(__filename, { workerData: terms }),
): Promise<readonly CheckedOne[]> {
  const results = new Array<CheckedOne>(files.length);
  let done = 0;
  const keep = (index: number, result: CheckedOne) => {
    results[index] = result;
    onDone((done += 1));
  };
  const cores = Math.min(availableParallelism(), files.length);
  if (cores === 1 || files.length < fewest) {
    for (const [index, file] of files.entries()) keep(index, await checkOne(terms.locale, file, request));
    return results;
  }
  const waiting = [...files.keys()].values();
  await Promise.all(Array.from({ length: cores }, () => oneAfterAnother(waiting, files, terms.locale, start, keep)));
  return results;
}

/** A worker's share: the next file that waits, until none does. One that dies takes its file with it, and no other. */
async function oneAfterAnother(waiting: Iterator<number>, files: readonly string[], locale: Locale, start: () => Worker, keep: (index: number, result: CheckedOne) => void): Promise<void> {
  const desk = new Desk<CheckedOne>(start);
  for (let next = waiting.next(); next.done !== true; next = waiting.next()) {
    const file = files[next.value] ?? '';
    try {
      keep(next.value, await desk.ask(file));
    } catch (reason) {
      keep(next.value, { file, sentence: brokenWords(locale, file, reason), isReport: false });
    }
  }
  await desk.close();
}

function brokenWords(locale: Locale, file: string, reason: unknown): string {
  const { code, message } = Object(reason) as { readonly code?: unknown; readonly message?: unknown };
  if (code === 'ERR_WORKER_OUT_OF_MEMORY') return oneLine(say(locale, 'problem.checkOutOfMemory', { file }));
  return oneLine(say(locale, 'problem.checkBroken', { file, reason: String(message).slice(0, 200) }));
}
