import { say, type Locale } from '../../locale';
import { inspectWorkbook, type RecognisedSheet } from '../../work/inspectWorkbook';
import { asksAmountFor } from '../../work/isDoubtful';
import { cellAddress, columnLetters } from '../../workbook/address';
import type { SheetVisibility } from '../../workbook/port';
import { usedSheetsIn } from '../../work/usedSheets';
import { dateOf } from '../asOf';
import { readCorrections } from '../corrections';
import { inspectedSheet } from '../inspectedSheet';
import { named, openWorkbook } from '../openWorkbook';
import { printJson, printLine, warn } from '../output';
import { Progress } from '../progress';
import type { InspectOptions } from '../program';
import { isOpenElsewhere } from '../readFile';
import { useJson } from '../useJson';
import { useLines } from '../../wording/useLines';
import { columnCount, fieldWord, joined, joinedByOr, kindWord, listWord, periodWord } from '../../wording/words';

/** `mz inspect FILE`: what was recognised; changes nothing. */
export async function inspect(locale: Locale, path: string, options: InspectOptions): Promise<void> {
  const progress = new Progress(process.stderr, options.json === true);
  progress.say(say(locale, 'progress.reading', { file: path }));
  const asOf = dateOf(undefined);
  const corrections = await readCorrections(options.corrections);
  const workbook = await openWorkbook(path);
  progress.say(say(locale, 'progress.recognising'));
  const sheets = await named(path, () => inspectWorkbook(workbook, corrections, asOf));
  const used = await named(path, () => usedSheetsIn(workbook, sheets, corrections, asOf));
  progress.done();
  if (isOpenElsewhere(path)) warn(say(locale, 'note.openElsewhere', { file: path }));
  if (options.json) {
    printJson({ version: 1, file: path, sheets: sheets.map(inspectedSheet), ...useJson(used) });
    return;
  }
  const { sheets: infos } = await workbook.overview();
  const visibility = new Map(infos.map((info) => [info.id, info.visibility]));
  const ledgers = sheets.filter((sheet) => sheet.kind !== null && !sheet.kind.startsWith('table:')).length;
  printLine(say(locale, 'inspect.title', { file: path, sheets: sheets.length, ledgers }));
  for (const sheet of sheets) for (const line of describe(locale, sheet, visibility.get(sheet.sheet) ?? 'visible')) printLine(line);
  for (const line of useLines(locale, used)) printLine(line);
}

function describe(locale: Locale, sheet: RecognisedSheet, visibility: SheetVisibility): string[] {
  const name = listWord(locale, sheet) + (visibility === 'visible' ? '' : say(locale, 'inspect.hidden'));
  if (sheet.kind === null) return [`  ${sheet.likely === null ? say(locale, 'inspect.none', { name }) : say(locale, 'inspect.likely', { name, kind: kindWord(locale, sheet.likely) })}`];
  if (sheet.kind.startsWith('table:')) return [`  ${say(locale, 'inspect.table', { name, kind: kindWord(locale, sheet.kind) })}`];
  const summary = {
    name,
    kind: kindWord(locale, sheet.kind),
    persons: sheet.persons,
    first: sheet.firstRow,
    last: sheet.lastRow,
    confidence: Math.round(sheet.confidence * 100),
  };
  const lines = [`  ${say(locale, sheet.lastRow === 0 ? 'inspect.emptyLedger' : 'inspect.ledger', summary)}`];
  const detail = (line: string) => lines.push(`      ${line}`);
  detail(say(locale, 'inspect.headers', { rows: sheet.headerRows.join('—') }));
  const fields = Object.entries(sheet.fields).sort(([, one], [, other]) => one - other);
  detail(say(locale, 'inspect.fields', { fields: fields.map(([field, column]) => `${columnLetters(column)} ${fieldWord(locale, field)}`).join('  ') }));
  if (sheet.across.length > 0) {
    const months = sheet.across.map(({ period, text, fields: { amount = 0 } }) => `${columnLetters(amount)} ${period === null ? text : periodWord(locale, period)}`);
    detail(say(locale, 'inspect.across', { columns: months.join('  ') }));
  }
  if (sheet.unknownHeaders.length > 0) {
    const headers = sheet.unknownHeaders.map(({ row, column, text }) => `${cellAddress(row, column)} ${text.replace(/\s+/g, '')}`);
    detail(say(locale, 'inspect.unknown', { headers: headers.join('  ') }));
  }
  if (sheet.missingFields.length > 0) {
    detail(say(locale, 'inspect.missing', { fields: joined(locale, sheet.missingFields.map((field) => fieldWord(locale, field))) }));
  }
  if (asksAmountFor(sheet)) detail(say(locale, 'inspect.amountFor', { period: periodWord(locale, sheet.titlePeriod ?? '') }));
  for (const question of sheet.questions) {
    if (question.type === 'twoColumns') {
      const columns = joined(locale, question.columns.map(columnLetters));
      detail(say(locale, 'inspect.twoColumns', { field: fieldWord(locale, question.field), count: columnCount(locale, question.columns.length), columns }));
    } else if (question.type === 'yearOfMonths') {
      detail(say(locale, 'inspect.yearOfMonths', { columns: joined(locale, question.columns.map(columnLetters)) }));
    } else {
      const cell = cellAddress(sheet.headerRows.at(-1) ?? 1, question.column);
      detail(say(locale, 'inspect.twoFields', { cell, fields: joinedByOr(locale, question.fields.map((field) => fieldWord(locale, field))) }));
    }
  }
  return lines;
}
