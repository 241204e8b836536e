import { parentPort, workerData } from 'node:worker_threads';
import type { Locale } from '../locale';
import type { CalendarDate } from '../work/generateTables';
import { checkOne, requestOf } from './checkOne';
import type { CheckOptions } from './program';

/** What a worker is started with: class instances do not cross, so it reads lists and settings itself. */
export interface WorkerTerms {
  readonly locale: Locale;
  readonly options: CheckOptions;
  readonly asOf: CalendarDate;
}

/** Checks the workbooks it is sent the names of, one after another. */
export function serve(): void {
  const port = parentPort;
  if (port === null) return;
  const { locale, options, asOf } = workerData as WorkerTerms;
  const request = requestOf(options, asOf);
  port.on('message', (file: string) => {
    void request.then((terms) => checkOne(locale, file, terms)).then((result) => port.postMessage(result));
  });
}
