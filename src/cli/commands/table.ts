import { say, type Locale } from '../../locale';
import { generateTables, isTableId, parseIsoDate, parsePeriod, tableIds, type CalendarDate, type GeneratedTable, type Period } from '../../work/generateTables';
import { cellAddress } from '../../workbook/address';
import { readCorrections } from '../corrections';
import { named, openWorkbook } from '../openWorkbook';
import { printJson, printLine, warn } from '../output';
import { Progress } from '../progress';
import type { TableOptions } from '../program';
import { hasWrongExtension, requireFreeToWrite, requireOtherFile, savedExtension } from '../target';
import { UsageProblem } from '../usage';
import { fieldWord } from '../words';
import { requireWritable, writeInPlace, writeWhole } from '../writeFile';

/** Lines about single cells that are told in the terminal; --json has all. */
const mostNotes = 20;

/** `mz table FILE --period P`: makes tables in the workbook. @returns the exit code: 1 when figures do not reconcile */
export async function table(locale: Locale, path: string, options: TableOptions): Promise<number> {
  const request = { period: periodOf(options.period), asOf: dateOf(options.asOf), tables: tablesOf(options.table) };
  const { out } = options;
  if ((out === undefined) === (options.inPlace === undefined)) throw new UsageProblem('outOrInPlace');
  const progress = new Progress(process.stderr, options.json === true);
  progress.say(say(locale, 'progress.reading', { file: path }));
  const corrections = await readCorrections(options.corrections);
  const workbook = await openWorkbook(path, { force: options.force === true });
  requireFreeToWrite(path);
  if (out !== undefined) requireOtherFile(path, out);
  else if (workbook.legacy) throw new UsageProblem('legacyInPlace', { file: path });
  else await requireWritable(path);
  progress.say(say(locale, 'progress.recognising'));
  const { tables: made, changed } = await named(path, () =>
    generateTables(workbook, { ...request, corrections, onTable: (title) => progress.say(say(locale, 'progress.table', { table: title })) }),
  );
  progress.say(say(locale, 'progress.saving'));
  let backup: string | null = null;
  if (out !== undefined) await writeWhole(out, workbook.bytes());
  else if (changed) backup = await writeInPlace(path, workbook.bytes());
  progress.done();

  const { signed } = await workbook.overview();
  if (signed && changed) warn(say(locale, 'note.signed', { file: path }));
  if (workbook.legacy) warn(say(locale, 'note.legacy', { file: path }));
  const extension = savedExtension(path, workbook.legacy);
  if (out !== undefined && hasWrongExtension(out, extension)) warn(say(locale, 'note.wrongExtension', { file: out, extension }));
  if (options.json) printJson({ version: 1, file: path, out: out ?? path, tables: made.map(tableJson) });
  else {
    for (const one of made) describe(locale, one);
    if (out !== undefined) printLine(say(locale, 'table.saved', { file: out }));
    else printLine(changed ? say(locale, 'table.saved', { file: path }) : say(locale, 'table.nothingToSave'));
    if (backup !== null) printLine(say(locale, 'table.backup', { file: backup }));
  }
  return made.every((one) => one.reconciled) ? 0 : 1;
}

function periodOf(text: string): Period {
  const period = parsePeriod(text);
  if (period === null) throw new UsageProblem('badPeriod', { value: text });
  return period;
}

function dateOf(text: string | undefined): CalendarDate {
  if (text === undefined) {
    const now = new Date();
    return { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
  }
  const date = parseIsoDate(text);
  if (date === null) throw new UsageProblem('badDate', { value: text });
  return date;
}

function tablesOf(text: string | undefined): readonly string[] | null {
  if (text === undefined) return null;
  const ids = text.split(/[,，]/).map((id) => id.trim()).filter((id) => id !== '');
  const unknown = ids.find((id) => !isTableId(id));
  if (unknown !== undefined || ids.length === 0) throw new UsageProblem('badTable', { value: unknown ?? text, known: tableIds().join(', ') });
  return ids;
}

/** A table in the stable shape of the JSON output. */
export function tableJson(made: GeneratedTable): object {
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
  };
}

function describe(locale: Locale, made: GeneratedTable): void {
  const data = { title: made.title, sheet: made.sheet, rows: made.rows, changed: made.changedCells };
  printLine(say(locale, made.isNew ? 'table.made' : made.changedCells === 0 ? 'table.unchanged' : 'table.updated', data));
  const notes = [
    ...made.unread.map(({ sheet, row, column, text }) => say(locale, 'note.unread', { sheet, cell: cellAddress(row, column), text })),
    ...made.notes.map(({ data: { sheet, field } }) => say(locale, 'note.missingColumn', { sheet: sheet ?? '', field: fieldWord(locale, field ?? '') })),
    ...made.movedOut.map(({ name, typed }) => say(locale, 'note.movedOut', { person: name, typed: typed.map(({ heading, text }) => `${heading} ${text}`).join('；') || say(locale, 'note.nothingTyped') })),
    ...made.overwritten.map(({ cell, was, is }) => say(locale, 'note.overwritten', { sheet: made.sheet, cell, was, is })),
  ];
  for (const note of notes.slice(0, mostNotes)) printLine(`  ${note}`);
  if (notes.length > mostNotes) printLine(`  ${say(locale, 'note.more', { count: notes.length - mostNotes })}`);
}
