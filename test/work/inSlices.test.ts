import { layouts } from '../../src/work/demo';
import { checkWorkbook } from '../../src/work/checkWorkbook';
import { inSlices } from '../../src/work/inSlices';
import { openWorkbookFile } from '../workbook/natively';
import { demoBook, request } from './excel/books';

function* counting(until: number): Generator<void, string> {
  for (let slice = 1; slice < until; slice += 1) yield;
  return `${String(until)} slices`;
}

test.each([1, 2, 7])('work of %i slices is paused between them', async (slices) => {
  let pauses = 0;
  expect(await inSlices(counting(slices), async () => void (pauses += 1))).toBe(`${String(slices)} slices`);
  expect(pauses).toBe(slices - 1);
});

test('a whole check is stopped wherever it is paused, and otherwise finds what it finds without pauses', async () => {
  const workbook = await openWorkbookFile(await demoBook(layouts[0]!, 1200, true));
  const { findings } = await checkWorkbook(workbook, request);
  expect(findings.length).toBeGreaterThan(0);
  let pauses = 0;
  const paused = await checkWorkbook(workbook, { ...request, pause: async () => void (pauses += 1) });
  expect(paused.findings).toEqual(findings);
  expect(pauses).toBeGreaterThan(20);
  for (let allowed = 0; allowed < pauses; allowed += 7) {
    let left = allowed;
    const pause = async () => {
      if (left === 0) throw new Error('stopped');
      left -= 1;
    };
    await expect(checkWorkbook(workbook, { ...request, pause })).rejects.toThrow('stopped');
  }
}, 60_000);
