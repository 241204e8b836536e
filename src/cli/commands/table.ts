import { join } from 'node:path';
import { say, type Locale } from '../../locale';
import { generateTables, isTableId, tableIds, tablesDueIn, type Generated, type GeneratedTable, type Period, type SkippedTable } from '../../work/generateTables';
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
import { skippedLines, tablesLines } from '../../wording/tableLines';
import { isoDate } from '../../work/listObligations';
import { joined, tablesWord } from '../../wording/words';
import { makeFolder, outputsAt, type Output } from '../writeFile';

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
      leaveLater: options.table === undefined && options.future !== true,
      ...given,
      acceptBreaks: options.acceptBreaks === true,
      onTable: (title) => progress.say(say(locale, 'progress.table', { table: title })),
    }),
  );
  progress.say(say(locale, 'progress.saving'));
  const { changed, refused } = generated;
  // All files are judged before the first of them is written.
  const files = refused || separate === undefined ? [] : await separateFiles(separate, path, generated, target?.output ?? null, options.overwrite === true);
  const backup = refused || target === null ? null : await target.save(changed);
  const replaced = await writeSeparately(files);
  const handedIn = files.map(({ output }) => output.path);
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
    for (const file of replaced) printLine(say(locale, 'table.backup', { file }));
  }
  return generated.tables.every((one) => one.reconciled) ? 0 : 1;
}

interface SeparateFile {
  readonly output: Output;
  readonly made: GeneratedTable;
}

/** Where each table goes as a workbook of its own. @throws FileProblem where something is there already */
async function separateFiles(folder: string, path: string, { tables, unit }: Generated, besides: Output | null, overwrite: boolean): Promise<readonly SeparateFile[]> {
  await makeFolder(folder);
  const files = tables.map((made) => join(folder, separateFileName(unit, made)));
  for (const file of files) requireOtherFile(path, file);
  const outputs = await outputsAt(files, overwrite, besides === null ? [] : [besides]);
  return tables.flatMap((made, nth) => {
    const output = outputs[nth];
    return output === undefined ? [] : [{ output, made }];
  });
}

/** @returns the copies of what was there before */
async function writeSeparately(files: readonly SeparateFile[]): Promise<readonly string[]> {
  const backups: string[] = [];
  for (const { output, made } of files) {
    const workbook = await createWorkbook(inflateNatively);
    await separateTable(workbook, made);
    const backup = await output.write(workbook.bytes());
    if (backup !== null) backups.push(backup);
  }
  return backups;
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
export function generatedJson({ tables, skipped, later, policy, refused, unit }: Generated, open: OpenErrors): object {
  return { policy: policy.place, unit, refused, tables: tables.map((made) => tableJson(made, open)), skipped: skipped.map(skippedJson), later };
}

function skippedJson({ id, problem: { code, data } }: SkippedTable): object {
  if (code === 'missingColumn') return { id, missingColumn: { sheet: data['sheet'], field: data['field'] } };
  if (code === 'noPolicyValueAtAll') return { id, missingParameter: data['parameter'] };
  return { id, missingLedger: (data['kinds'] ?? '').split(',') };
}

function tableJson(made: GeneratedTable, open: OpenErrors): object {
  return {
    id: made.id,
    period: made.period,
    title: made.title,
    until: made.until === null ? null : isoDate(made.until),
    sheet: made.sheet,
    rows: made.rows,
    changedCells: made.changedCells,
    reconciled: made.reconciled,
    breaks: made.breaks,
    movedOut: made.movedOut.map(({ name, typed }) => ({ name, typed })),
    overwritten: made.overwritten,
    unread: made.unread.map(({ sheet, row, column, field, text, means }) => ({ sheet, cell: cellAddress(row, column), field, text, means })),
    notes: made.notes,
    totals: made.totals,
    openErrors: open.touching(made).length,
    ...useJson(made.use),
  };
}

/** What was made, in the terminal. */
export function describeAll(locale: Locale, { tables, skipped, later, policy, refused, isUnitOpen }: Generated, open: OpenErrors): void {
  for (const line of tablesLines(locale, tables, (made) => open.touching(made), refused)) printLine(line);
  if (isUnitOpen) printLine(say(locale, 'note.unitOpen'));
  for (const line of skippedLines(locale, skipped)) printLine(line);
  if (later.length > 0) printLine(say(locale, 'table.later', { tables: tablesWord(locale, later) }));
  if (policy.isDefault) printLine(say(locale, 'note.defaultPolicy', { policy: policy.name }));
}
