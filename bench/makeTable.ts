import { inflateNatively } from '../src/cli/nodeInflate';
import { openWorkbookFile } from '../src/workbook/file/openWorkbookFile';
import { generateTables, type TableRequest } from '../src/work/generateTables';
import { floor } from './floor';
import { randomRoster } from './randomRoster';
import { ledgerWorkbook } from './ledgerWorkbook';
import { openAndRecognise } from './read';
import { line } from './table';
import { medians } from './timing';

const rows = 50_000;
const request: TableRequest = {
  period: { kind: 'quarter', year: 2026, quarter: 4 },
  asOf: { year: 2026, month: 11, day: 23 },
  tables: ['voucher-issue'],
  corrections: [],
  settings: { place: 'beijing' },
  skipUnkept: false,
  acceptBreaks: false,
};

/** Makes the signature table from the bytes of a workbook, its save proved. @returns the bytes with the table */
async function make(file: Uint8Array): Promise<Uint8Array> {
  const workbook = await openWorkbookFile(file, { inflate: inflateNatively });
  const { tables } = await generateTables(workbook, request);
  // A few invented numbers are the same: nobody is listed twice.
  if ((tables[0]?.rows ?? 0) < rows * 0.99) throw new Error(`the benchmark's table has ${String(tables[0]?.rows)} rows`);
  return workbook.bytes();
}

/** A table of 50,000 rows against reading the workbook it is made from, first and a second time. */
export async function benchMakingTable(): Promise<void> {
  const file = ledgerWorkbook(randomRoster(rows, 'holders'), 'shared');
  const made = await make(file);
  const times = await medians(
    { floor: () => floor(file, () => true), read: () => openAndRecognise(file), make: () => make(file), readMade: () => openAndRecognise(made), again: () => make(made) },
    3,
  );
  line(`voucher-issue of ${rows} rows against the floor`, times.make, times.floor, 1);
  line('the same against our reading of the workbook', times.make, times.read, 1);
  line('the same made again, nothing changed', times.again, times.floor, 1);
  line('that against our reading of the workbook with it', times.again, times.readMade, 1);
}
