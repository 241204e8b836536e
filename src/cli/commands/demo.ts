import { join } from 'node:path';
import { isMessageKey, say, type Locale } from '../../locale';
import { createWorkbook } from '../../workbook/file/createWorkbook';
import { layouts, makeCommunity, writeCommunity } from '../../work/demo';
import { generateTables, type GeneratedTable } from '../../work/generateTables';
import { printJson, printLine } from '../output';
import { Progress } from '../progress';
import type { DemoOptions } from '../program';
import { makeFolder, writeWhole } from '../writeFile';
import { tableJson } from './table';

const seed = 20261123;
const elders = 2000;
/** October's table, due on 15 November, made on the demo's day. */
const period = { kind: 'month', year: 2026, month: 10 } as const;
const asOf = { year: 2026, month: 11, day: 23 } as const;

/** `mz demo`: a made-up community in every layout, each with its table of October 2026. */
export async function demo(locale: Locale, options: DemoOptions): Promise<void> {
  const folder = options.out ?? 'mz-demo';
  const progress = new Progress(process.stderr, options.json === true);
  await makeFolder(folder);
  const community = makeCommunity(seed, elders);
  const made: { readonly layout: string; readonly file: string; readonly table: GeneratedTable }[] = [];
  for (const layout of layouts) {
    const key = `demo.layout.${layout.id}`;
    const word = isMessageKey(key) ? say(locale, key) : layout.id;
    progress.say(say(locale, 'progress.demo', { layout: word }));
    const workbook = await createWorkbook();
    await writeCommunity(workbook, community, layout);
    const {
      tables: [table],
    } = await generateTables(workbook, { period, asOf, tables: ['certificates-monthly'], corrections: [] });
    const file = join(folder, layout.fileName);
    await writeWhole(file, workbook.bytes());
    if (table !== undefined) made.push({ layout: word, file, table });
  }
  progress.done();
  if (options.json) {
    printJson({ version: 1, files: made.map(({ file, table }) => ({ file, out: file, tables: [tableJson(table)] })) });
    return;
  }
  printLine(say(locale, 'demo.start', { unit: community.unit, elders: community.elders.length }));
  for (const { layout, file, table } of made) {
    printLine(`  ${say(locale, 'demo.file', { layout, file })}`);
    printLine(`    ${say(locale, 'table.made', { title: table.title, sheet: table.sheet, rows: table.rows })}`);
  }
  printLine(say(locale, 'demo.next', { sheet: made[0]?.table.sheet ?? '' }));
}
