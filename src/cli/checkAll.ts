import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { CheckWorkbookRequest } from '../work/checkWorkbook';
import { unexpectedWords } from '../wording/problemWords';
import { checkOne, type CheckedOne } from './checkOne';
import type { WorkerTerms } from './checkWorker';

/** Of fewer files a worker is not worth its start. */
const fewest = 8;

/**
 * Checks workbooks on all cores, each worker one at a time: what one of them costs is given back before the next.
 * @param onDone told after each, how many are done
 * @returns in the order of the files
 */
export async function checkAll(files: readonly string[], terms: WorkerTerms, request: CheckWorkbookRequest, onDone: (done: number) => void): Promise<readonly CheckedOne[]> {
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
  await Promise.all(Array.from({ length: cores }, () => oneAfterAnother(waiting, files, terms, keep)));
  return results;
}

/** A worker's share: the next file that waits, until none does. One that dies takes its file with it and is replaced. */
async function oneAfterAnother(waiting: Iterator<number>, files: readonly string[], terms: WorkerTerms, keep: (index: number, result: CheckedOne) => void): Promise<void> {
  let worker: Worker | null = null;
  for (let next = waiting.next(); next.done !== true; next = waiting.next()) {
    const file = files[next.value] ?? '';
    worker ??= new Worker(__filename, { workerData: terms });
    try {
      keep(next.value, await answer(worker, file));
    } catch (reason) {
      keep(next.value, { file, sentence: unexpectedWords(terms.locale, reason), isReport: false });
      await worker.terminate();
      worker = null;
    }
  }
  await worker?.terminate();
}

function answer(worker: Worker, file: string): Promise<CheckedOne> {
  return new Promise((resolve, reject) => {
    const settled = () => {
      worker.off('message', answered);
      worker.off('error', failed);
      worker.off('exit', ended);
    };
    const answered = (result: CheckedOne) => {
      settled();
      resolve(result);
    };
    const failed = (reason: Error) => {
      settled();
      reject(reason);
    };
    const ended = (code: number) => failed(new Error(`exit ${String(code)}`));
    worker.on('message', answered);
    worker.on('error', failed);
    worker.on('exit', ended);
    worker.postMessage(file);
  });
}
