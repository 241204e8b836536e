import { inflateNatively } from '../src/cli/nodeInflate';
import { openWorkbookFile } from '../src/workbook/file/openWorkbookFile';
import { checkWorkbook } from '../src/work/checkWorkbook';
import { floor } from './floor';
import { ledgerWorkbook } from './ledgerWorkbook';
import { line } from './table';
import { medians } from './timing';

const many = 100_000;
const few = 10_000;
const request = { asOf: { year: 2026, month: 11, day: 23 }, period: null, corrections: [], settings: { place: 'beijing' } } as const;

async function check(file: Uint8Array): Promise<number> {
  const { findings } = await checkWorkbook(await openWorkbookFile(file, { inflate: inflateNatively }), request);
  return findings.length;
}

/** A whole check of a ledger, from its bytes to the findings, against the floor of reading it, and its growth with the rows. */
export async function benchChecking(): Promise<void> {
  const large = ledgerWorkbook(many, 'shared');
  const small = ledgerWorkbook(few, 'shared');
  const found = await check(large);
  const times = await medians({ floor: () => floor(large, () => true), check: () => check(large), small: () => check(small) }, 3);
  line(`check ${many} × 20, ${found} findings`, times.check, times.floor, 2);
  line(`the same, ${many} against ${few} rows`, times.check, times.small, 12);
}
