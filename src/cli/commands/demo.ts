import { join } from 'node:path';
import { isMessageKey, say, type Locale } from '../../locale';
import { createWorkbook } from '../../workbook/file/createWorkbook';
import { inflateNatively } from '../nodeInflate';
import { layouts, makeCommunity, writeCommunity } from '../../work/demo';
import { checkWorkbook } from '../../work/checkWorkbook';
import { generateTables, tableIds, type Generated } from '../../work/generateTables';
import { openErrors, type OpenErrors } from '../../work/openErrors';
import { printJson, printLine } from '../output';
import { Progress } from '../progress';
import type { DemoOptions } from '../program';
import { makeFolder, outputsAt } from '../writeFile';
import { describeAll, generatedJson } from './table';

const seed = 20261123;
const elders = 2000;
/** The quarter of the demo's day and its months. */
const period = { kind: 'quarter', year: 2026, quarter: 4 } as const;
const asOf = { year: 2026, month: 11, day: 23 } as const;

/** `mz demo`: a made-up community in every layout, each with all tables of the quarter and its months. */
export async function demo(locale: Locale, options: DemoOptions): Promise<void> {
  const folder = options.out ?? 'mz-demo';
  const progress = new Progress(process.stderr, options.json === true);
  await makeFolder(folder);
  const outputs = await outputsAt(layouts.map(({ fileName }) => join(folder, fileName)), options.overwrite === true);
  const community = makeCommunity(seed, elders);
  const made: { readonly layout: string; readonly file: string; readonly backup: string | null; readonly generated: Generated; readonly open: OpenErrors; readonly findings: number }[] = [];
  for (const [nth, layout] of layouts.entries()) {
    const key = `demo.layout.${layout.id}`;
    const word = isMessageKey(key) ? say(locale, key) : layout.id;
    progress.say(say(locale, 'progress.demo', { layout: word }));
    const workbook = await createWorkbook(inflateNatively);
    await writeCommunity(workbook, community, layout);
    const open = await openErrors(workbook, { period, asOf, corrections: [], settings: {} });
    const generated = await generateTables(workbook, { period, asOf, tables: tableIds(), skipUnkept: false, corrections: [], settings: {}, acceptBreaks: false });
    const { findings } = await checkWorkbook(workbook, { period, asOf, corrections: [], settings: {} });
    const file = join(folder, layout.fileName);
    const backup = (await outputs[nth]?.write(workbook.bytes())) ?? null;
    made.push({ layout: word, file, backup, generated, open, findings: findings.length });
  }
  progress.done();
  if (options.json) {
    printJson({ version: 1, files: made.map(({ file, generated, open, findings }) => ({ file, out: file, ...generatedJson(generated, open), findings })) });
    return;
  }
  printLine(say(locale, 'demo.start', { unit: community.unit, elders: community.elders.length }));
  const [first] = made;
  if (first !== undefined) {
    printLine(say(locale, 'demo.file', { layout: first.layout, file: first.file }));
    describeAll(locale, first.generated, first.open);
  }
  printLine(say(locale, made.every(({ findings }) => findings === 0) ? 'demo.clean' : 'demo.notClean'));
  printLine(say(locale, 'demo.others'));
  for (const { layout, file } of made.slice(1)) printLine(`  ${say(locale, 'demo.file', { layout, file })}`);
  for (const { backup } of made) if (backup !== null) printLine(say(locale, 'table.backup', { file: backup }));
  printLine(say(locale, 'demo.next', { sheet: first?.generated.tables.at(-1)?.sheet ?? '' }));
}
