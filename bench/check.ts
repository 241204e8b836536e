import { inflateNatively } from '../src/cli/nodeInflate';
import { openWorkbookFile } from '../src/workbook/file/openWorkbookFile';
import { checkWorkbook } from '../src/work/checkWorkbook';
import { communityRoster } from './communityRoster';
import { floor } from './floor';
import { ledgerWorkbook } from './ledgerWorkbook';
import { randomRoster } from './randomRoster';
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
  const large = ledgerWorkbook(communityRoster(many), 'shared');
  const small = ledgerWorkbook(communityRoster(few), 'shared');
  const faulty = ledgerWorkbook(randomRoster(many), 'shared');
  const [found, all] = [await check(large), await check(faulty)];
  const times = await medians({ floor: () => floor(large, () => true), check: () => check(large), small: () => check(small), faulty: () => check(faulty), floorOfFaulty: () => floor(faulty, () => true) }, 3);
  line(`check ${many} × 20, ${found} findings`, times.check, times.floor, 2);
  line(`the same, ${many} against ${few} rows`, times.check, times.small, 12);
  line(`check ${many} × 20, ${all} findings`, times.faulty, times.floorOfFaulty, 2);
}
