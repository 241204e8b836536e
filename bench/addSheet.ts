import { inflateNatively } from '../src/cli/nodeInflate';
import { openWorkbookFile } from '../src/workbook/file/openWorkbookFile';
import { probeWorkbook } from '../src/work/probeWorkbook';
import { floor } from './floor';
import { randomRoster } from './randomRoster';
import { ledgerWorkbook } from './ledgerWorkbook';
import { numbersFrom } from './numbers';
import { line } from './table';
import { medians } from './timing';

const size = 16_000_000;
const rows = 60_000;

/** Adding a sheet, proof of the save included, to a workbook of 16 MB: large sheets and photos. */
export async function benchAddingSheet(): Promise<void> {
  const ledger = ledgerWorkbook(randomRoster(rows), 'shared').length;
  const photos = Math.max(0, size - ledger);
  const file = ledgerWorkbook(randomRoster(rows), 'shared', { 'xl/media/image1.jpeg': noise(photos) });
  const times = await medians({
    floor: () => floor(file, () => true),
    add: async () => {
      const workbook = await openWorkbookFile(file, { inflate: inflateNatively });
      await probeWorkbook(workbook);
    },
  });
  line(`add a sheet to a workbook of ${(file.length / 1e6).toFixed(1)} MB`, times.add, times.floor, 0.2);
}

/** Bytes that do not compress, as in a photo. */
function noise(length: number): Uint8Array {
  const next = numbersFrom(7);
  return Uint8Array.from({ length }, () => next(256));
}
