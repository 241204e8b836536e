import { checkWorkbook } from '../../src/work/checkWorkbook';
import { layouts, makeCommunity, writeCommunity } from '../../src/work/demo';
import { createWorkbook, openWorkbookFile } from '../workbook/natively';

/* A false alarm is a defect as grave as a miss. */

describe.each([20261123, 1, 77])('the made-up community of seed %i', (seed) => {
  const community = makeCommunity(seed, 400);

  test.each(layouts.map((layout) => [layout.id, layout] as const))('has no findings in either quarter as kept %s', async (_id, layout) => {
    const workbook = await createWorkbook();
    await writeCommunity(workbook, community, layout);
    const opened = await openWorkbookFile(workbook.bytes());
    for (const quarter of [3, 4] as const) {
      const { findings } = await checkWorkbook(opened, { asOf: { year: 2026, month: 11, day: 23 }, period: { kind: 'quarter', year: 2026, quarter }, corrections: [], settings: { place: 'beijing' } });
      expect(findings.map(({ code, sheetName, row, field, data }) => ({ code, sheetName, row, field, data }))).toEqual([]);
    }
  });
});
