import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { say, type Locale } from '../../locale';
import { generateTables, isTableId, tableIds, tablesDueIn, type Generated, type GeneratedTable, type Period } from '../../work/generateTables';
import { openErrors, type OpenErrors } from '../../work/openErrors';
import { separateFileName, separateTable } from '../../work/separateTable';
import { cellAddress } from '../../workbook/address';
import { createWorkbook } from '../../workbook/file/createWorkbook';
import { inflateNatively } from '../nodeInflate';
import { dateOf } from '../asOf';
import { readCorrections } from '../corrections';
import { openForWriting } from '../openForWriting';
import { named, openWorkbook } from '../openWorkbook';
import { printJson, printLine } from '../output';
import { requiredPeriod } from '../period';
import { Progress } from '../progress';
import type { TableOptions } from '../program';
import { readSettings } from '../settings';
import { requireOtherFile } from '../target';
import { useJson } from '../useJson';
import { UsageProblem } from '../usage';
import { findingWords } from '../../wording/findingWords';
import { tableLines } from '../../wording/tableLines';
import { joined, joinedByOr, kindWord, tableWord } from '../../wording/words';
import { makeFolder, writeWhole } from '../writeFile';

/** `mz table FILE --period P`: makes tables in the workbook. @returns the exit code: 1 when figures do not reconcile */
export async function table(locale: Locale, path: string, options: TableOptions): Promise<number> {
  const period = requiredPeriod(options.period);
  const tables = tablesOf(options, period);
  const asOf = dateOf(options.asOf);
  const progress = new Progress(process.stderr, options.json === true);
  progress.say(say(locale, 'progress.reading', { file: path }));
  const given = { corrections: await readCorrections(options.corrections), ...(await readSettings(options)) };
  const { separate } = options;
  // For tables handed in by themselves the workbook is only read.
  const target = separate !== undefined && options.out === undefined && options.inPlace === undefined ? null : await openForWriting(path, options);
  const workbook = target?.workbook ?? (await openWorkbook(path, { force: options.force === true }));
  progress.say(say(locale, 'progress.recognising'));
  // Asked of the ledgers as they were read, before anything is written.
  const open = await named(path, () => openErrors(workbook, { period, asOf, ...given }));
  const generated = await named(path, () =>
    generateTables(workbook, {
      period,
      asOf,
      tables,
      skipUnkept: options.table === undefined,
      ...given,
      acceptBreaks: options.acceptBreaks === true,
      onTable: (title) => progress.say(say(locale, 'progress.table', { table: title })),
    }),
  );
  progress.say(say(locale, 'progress.saving'));
  const { changed, refused } = generated;
  const backup = refused || target === null ? null : await target.save(changed);
  const handedIn = refused || separate === undefined ? [] : await writeSeparately(separate, path, generated);
  progress.done();

  await target?.warn(locale, changed);
  if (options.json) printJson({ version: 1, file: path, out: refused ? null : (target?.file ?? null), ...generatedJson(generated, open), openErrors: open.all.length, separate: handedIn });
  else {
    describeAll(locale, generated, open);
    if (open.all.length > 0) printLine(say(locale, 'table.openErrors', { errors: open.all.length, codes: joined(locale, [...new Set(open.all.map(({ code }) => code))]) }));
    // People of a sheet that was not read stand in no table.
    for (const finding of open.all) if (finding.code === 'ST06') printLine(`  ${finding.sheetName}: ${findingWords(locale, finding, 'message', false)}`);
    if (refused) printLine(say(locale, 'table.refused'));
    else target?.told(locale, changed, backup);
    for (const file of handedIn) printLine(say(locale, 'table.separate', { file }));
  }
  return generated.tables.every((one) => one.reconciled) ? 0 : 1;
}

/** Each table as a workbook of its own. @returns the files */
async function writeSeparately(folder: string, path: string, { tables, unit }: Generated): Promise<readonly string[]> {
  await makeFolder(folder);
  const files: string[] = [];
  for (const made of tables) {
    const file = join(folder, separateFileName(unit, made));
    if (existsSync(file)) requireOtherFile(path, file);
    const workbook = await createWorkbook(inflateNatively);
    await separateTable(workbook, made);
    await writeWhole(file, workbook.bytes());
    files.push(file);
  }
  return files;
}

/** The tables named; every one with --all; else those made for a period of this kind. */
function tablesOf({ table: text, all }: TableOptions, period: Period): readonly string[] {
  if (text === undefined) return all === true ? tableIds() : tablesDueIn(period);
  const ids = text.split(/[,，]/).map((id) => id.trim()).filter((id) => id !== '');
  const unknown = ids.find((id) => !isTableId(id));
  if (unknown !== undefined || ids.length === 0) throw new UsageProblem('badTable', { value: unknown ?? text, known: tableIds().join(', ') });
  return ids;
}

/** The tables in the stable shape of the JSON output. */
export function generatedJson({ tables, skipped, policy, refused }: Generated, open: OpenErrors): object {
  return { policy: policy.place, refused, tables: tables.map((made) => tableJson(made, open)), skipped: skipped.map(({ id, kinds }) => ({ id, missingLedger: kinds.split(',') })) };
}

function tableJson(made: GeneratedTable, open: OpenErrors): object {
  return {
    id: made.id,
    period: made.period,
    title: made.title,
    sheet: made.sheet,
    rows: made.rows,
    changedCells: made.changedCells,
    reconciled: made.reconciled,
    breaks: made.breaks,
    movedOut: made.movedOut.map(({ name, typed }) => ({ name, typed })),
    overwritten: made.overwritten,
    unread: made.unread.map(({ sheet, row, column, text }) => ({ sheet, cell: cellAddress(row, column), text })),
    notes: made.notes,
    totals: made.totals,
    openErrors: open.touching(made).length,
    ...useJson(made.use),
  };
}

/** What was made, in the terminal. */
export function describeAll(locale: Locale, { tables, skipped, policy, refused }: Generated, open: OpenErrors): void {
  for (const made of tables) for (const line of tableLines(locale, made, open.touching(made), refused)) printLine(line);
  for (const { id, kinds } of skipped) {
    printLine(say(locale, 'table.skipped', { table: tableWord(locale, id), ledgers: joinedByOr(locale, kinds.split(',').map((kind) => kindWord(locale, kind))) }));
  }
  if (policy.isDefault) printLine(say(locale, 'note.defaultPolicy', { policy: policy.name }));
}
