import { inflateNatively } from '../src/cli/nodeInflate';
import { recogniseWorkbook } from '../src/ledger/recogniseWorkbook';
import { openWorkbookFile } from '../src/workbook/file/openWorkbookFile';
import { floor } from './floor';
import { randomRoster } from './randomRoster';
import { ledgerWorkbook, type TextKeeping } from './ledgerWorkbook';
import { peakMemory } from './peakMemory';
import { line } from './table';
import { medians } from './timing';

const many = 100_000;
const few = 10_000;

/** Opens a workbook and reads its one sheet. */
async function open(file: Uint8Array): Promise<void> {
  const workbook = await openWorkbookFile(file, { inflate: inflateNatively });
  for (const { id } of (await workbook.overview()).sheets) await workbook.readBlock(id);
}

/** Opens a workbook and recognises its ledger. @throws Error when it does not: nothing would have been measured */
export async function openAndRecognise(file: Uint8Array): Promise<void> {
  const workbook = await openWorkbookFile(file, { inflate: inflateNatively });
  const [sheet] = await recogniseWorkbook(workbook, [], { year: 2026, month: 12 });
  if (sheet?.kind !== 'elders' || sheet.persons === 0) throw new Error(`the benchmark's ledger was taken for ${String(sheet?.kind)}`);
}

/** Reading and recognising against the floor, its growth with the rows, and its memory. */
export async function benchReading(): Promise<void> {
  for (const keeping of ['shared', 'inline'] satisfies TextKeeping[]) {
    const large = ledgerWorkbook(randomRoster(many), keeping);
    const small = ledgerWorkbook(randomRoster(few), keeping);
    const isRead = (name: string): boolean => keeping === 'shared' || name !== 'xl/sharedStrings.xml';
    const times = await medians({
      floor: () => floor(large, isRead),
      open: () => open(large),
      recognise: () => openAndRecognise(large),
      small: () => openAndRecognise(small),
    });
    const texts = keeping === 'shared' ? 'shared strings' : 'inline strings';
    line(`open ${many} × 20, ${texts}`, times.open, times.floor, 1);
    line(`open and recognise ${many} × 20, ${texts}`, times.recognise, times.floor, 0.75);
    line(`the same, ${many} against ${few} rows`, times.recognise, times.small, 12);
    console.log(`  peak memory ${peakMemory(large)} MB, file ${(large.length / 1e6).toFixed(1)} MB`);
  }
}
