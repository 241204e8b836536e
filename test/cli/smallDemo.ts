import { generateTables, tableIds } from '../../src/work/generateTables';
import { makeCommunity, writeCommunity, type layouts } from '../../src/work/demo';
import { createWorkbook } from '../workbook/natively';

/** The same people in every suite. */
export const smallCommunity = makeCommunity(20261123, 150);

/** What \`mz demo\` makes, with 150 people for two thousand: of every command the process is started and the workbook read, which takes its time by their number. */
export async function smallDemo(layout: (typeof layouts)[number]): Promise<Uint8Array> {
  const workbook = await createWorkbook();
  await writeCommunity(workbook, smallCommunity, layout);
  await generateTables(workbook, { period: { kind: 'quarter', year: 2026, quarter: 4 }, asOf: { year: 2026, month: 11, day: 23 }, tables: tableIds(), corrections: [], settings: {}, skipUnkept: false, acceptBreaks: false });
  return workbook.bytes();
}
