import { runChecks } from '../src/checks/runChecks';
import { StandingChecks } from '../src/checks/standing/standingChecks';
import { findingWords } from '../src/wording/findingWords';
import { inflateNatively } from '../src/cli/nodeInflate';
import { readLedger } from '../src/ledger/readLedger';
import { recogniseWorkbook } from '../src/ledger/recogniseWorkbook';
import type { RecognisedSheet } from '../src/ledger/types';
import { openWorkbookFile } from '../src/workbook/file/openWorkbookFile';
import type { CellBlock } from '../src/workbook/port';
import { checkWorkbook, readToCheck } from '../src/work/checkWorkbook';
import { checkByHand } from './byHand';
import { communityRoster } from './communityRoster';
import { editedCell } from './editedCell';
import { floor } from './floor';
import { ledgerWorkbook } from './ledgerWorkbook';
import { randomRoster } from './randomRoster';
import { line } from './table';
import { medians } from './timing';

const many = 100_000;
const few = 10_000;
const edits = 200;
const asOf = { year: 2026, month: 11, day: 23 };
const request = { asOf, period: null, corrections: [], settings: { place: 'beijing' } } as const;

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
  const times = await medians({ floor: () => floor(large, () => true), check: () => check(large), small: () => check(small), faulty: () => check(faulty), floorOfFaulty: () => floor(faulty, () => true) }, 5);
  line(`check ${many} × 20, ${found} findings`, times.check, times.floor, 2);
  line(`the same, ${many} against ${few} rows`, times.check, times.small, 12);
  line(`check ${many} × 20, ${all} findings`, times.faulty, times.floorOfFaulty, 2);
  await benchAgainstLoop(large);
  await benchOneCell(large);
}

/** All checks over rows already read, put into words, against one loop written for that very sheet. */
async function benchAgainstLoop(file: Uint8Array): Promise<void> {
  const workbook = await openWorkbookFile(file, { inflate: inflateNatively });
  const [sheet] = (await recogniseWorkbook(workbook, [], { year: 2026, month: 12 })) as [RecognisedSheet];
  const block: CellBlock = await workbook.readBlock(sheet.sheet);
  const { toCheck } = await readToCheck(workbook, request);
  const ours = (): number => runChecks({ ...toCheck, ledgers: [readLedger(sheet, block, 1900)] }).map((finding) => findingWords('zh-CN', finding, 'message', false)).length;
  const byHand = (): number => checkByHand(block, sheet.name, sheet.firstRow, sheet.lastRow).length;
  const [one, other] = [ours(), byHand()];
  if (one !== other) throw new Error(`the checks find ${one}, the loop ${other}: they do not do the same`);
  const times = await medians({ ours, byHand }, 5);
  line(`all checks of ${many} rows with their words, against a loop`, times.ours, times.byHand, 3);
}

/** One cell after another is changed: a number into somebody else's and back, an amount, an address. */
async function benchOneCell(file: Uint8Array): Promise<void> {
  const workbook = await openWorkbookFile(file, { inflate: inflateNatively });
  const { toCheck, ledgers } = await readToCheck(workbook, request);
  const [ledger] = ledgers.all;
  if (ledger === undefined) throw new Error('no ledger to edit');
  const block = await workbook.readBlock(ledger.sheet.sheet);
  const standing = new StandingChecks(toCheck);
  const before = standing.findings.length;
  const times: number[] = [];
  for (let edit = 0; edit < edits; edit += 1) {
    const index = 1000 + edit * 7;
    const row = ledger.row(index);
    const field = ['idNumber', 'allowanceAmount', 'address'][edit % 3] as string;
    const column = ledger.column(field);
    const other = block.text(ledger.row(index + 5), column);
    for (const cells of [editedCell(block, row, column, other), block]) {
      const start = performance.now();
      if (!standing.rowChanged({ ledger, index }, () => ledger.renew(row, cells))) throw new Error('the edit reached further than its row');
      // The first makes the index.
      if (edit > 0) times.push(performance.now() - start);
    }
  }
  if (standing.findings.length !== before) throw new Error('undone edits left findings');
  times.sort((one, other) => one - other);
  const [median, worst] = [times[times.length >> 1] as number, times.at(-1) as number];
  console.log(`one changed cell of ${many} rows checked again              ${median.toFixed(2).padStart(6)} ms, at most ${worst.toFixed(2)} ms  ${median < 1 ? 'ok' : 'OVER'} < 1 ms`);
}
