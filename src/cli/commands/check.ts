import { dirname, relative, resolve } from 'node:path';
import { say, type Locale } from '../../locale';
import { reportOf, type UnreadFile } from '../../wording/report';
import { sourcesTable, summaryTables } from '../../wording/summaryTables';
import { countFindings, type CalendarDate } from '../../work/checkWorkbook';
import { freeSheetName } from '../../work/freeSheetName';
import { formatPeriod } from '../../work/listObligations';
import { requirePolicy } from '../../work/policies';
import { htmlReport } from '../../work/reports/htmlReport';
import { listSheet } from '../../work/reports/listSheet';
import type { Report } from '../../work/reports/report';
import { sarifReport } from '../../work/reports/sarifReport';
import { REPORT_SHEET, REPORT_TAG, sheetReport } from '../../work/reports/sheetReport';
import { withChainsOfFiles } from '../../work/submissions/chainsOfFiles';
import { checkSubmitted } from '../../work/submissions/reduceWorkbook';
import { attention, summariseStreet, type StreetSummary, type Submitted } from '../../work/submissions/summariseStreet';
import { toldApart } from '../../work/submissions/toldApart';
import { unitReports } from '../../work/submissions/unitReports';
import { periodOfSpan } from '../../work/upcomingAges';
import { createWorkbook } from '../../workbook/file/createWorkbook';
import { dateOf } from '../asOf';
import { checkAll } from '../checkAll';
import { checkJson, type CheckedFile } from '../checkJson';
import { checkLines } from '../checkLines';
import { requestOf } from '../checkOne';
import { expectedUnits } from '../expectedUnits';
import { identicalFiles } from '../identicalFiles';
import { inflateNatively } from '../nodeInflate';
import { named, openWorkbook } from '../openWorkbook';
import { printLine } from '../output';
import { optionalPeriod } from '../period';
import { Progress } from '../progress';
import type { CheckOptions } from '../program';
import { problemSentence } from '../sentences';
import { requireOwnReport } from '../target';
import { UsageProblem } from '../usage';
import { workbookPaths } from '../workbookPaths';
import { Output } from '../writeFile';

declare const MZ_VERSION: string;

/**
 * `mz check FILE|DIR…`: what is wrong in the ledgers, changing nothing. Of several files one that cannot be read or has
 * no ledger is told and stops no other (rulings 35); what needs attention most comes first.
 * @returns the exit code: 1 when there are errors, or files of several that could not be checked
 */
export async function check(locale: Locale, paths: readonly string[], options: CheckOptions): Promise<number> {
  const asOf = dateOf(options.asOf);
  formatOf(options);
  const request = await requestOf(options, asOf);
  requirePolicy(request.settings.place ?? null, request.policyFile);
  const expected = await expectedUnits(options.expect);
  const progress = new Progress(process.stderr, options.json === true || options.format === 'json' || options.format === 'sarif');
  const { workbooks, others, unread: folders } = await workbookPaths(paths, [options.report, options.deaths, options.expect, options.settings, options.corrections, options.policy].filter((own) => own !== undefined));
  requireOwnReport(options.report, [...workbooks, options.deaths, options.expect, options.settings, options.corrections, options.policy]);
  const output = options.report === undefined ? null : await Output.at(options.report, options.overwrite === true);
  const [only] = paths;
  const files: CheckedFile[] = [];
  const unread: UnreadFile[] = folders.map(({ file, reason }) => ({ file, sentence: problemSentence(locale, reason) }));
  if (only !== undefined && paths.length === 1 && workbooks.length === 1 && workbooks[0] === only && expected === null) {
    progress.say(say(locale, 'progress.reading', { file: only }));
    const workbook = await openWorkbook(only);
    files.push({ file: only, checked: await named(only, () => checkSubmitted(only, workbook, request)), submission: null });
  } else {
    progress.say(say(locale, 'progress.checking', { done: 0, count: workbooks.length }));
    const results = await checkAll(workbooks, { locale, options, asOf }, request, (done) => progress.say(say(locale, 'progress.checking', { done, count: workbooks.length })));
    for (const one of results) {
      if (!('sentence' in one)) files.push(one);
      else if (!one.isReport) unread.push(one);
    }
  }
  progress.done();
  const held = files.every(isSubmitted) ? withChainsOfFiles(files) : files;
  await tell(locale, inOrder(held), unread, { asOf, others, expected, output }, options);
  return unread.length > 0 || held.some(({ checked }) => countFindings(checked).error > 0) ? 1 : 0;
}

/** Of several, what needs attention most comes first. */
function inOrder(files: readonly CheckedFile[]): readonly CheckedFile[] {
  const units = unitReports(toldApart(files.filter(isSubmitted).map(({ submission }) => submission)));
  const need = (one: CheckedFile) => (isSubmitted(one) ? attention(one, units.filter((unit) => unit.files.includes(one.file))) : 0);
  return [...files].sort((one, other) => need(other) - need(one));
}

function isSubmitted(file: CheckedFile): file is CheckedFile & Submitted {
  return file.submission !== null;
}

const formats = ['text', 'json', 'html', 'sarif', 'xlsx'] as const;

function formatOf({ format, json, report }: CheckOptions): (typeof formats)[number] {
  const known = formats.find((one) => one === (format ?? (json === true ? 'json' : 'text')));
  if (known === undefined || (known !== 'json' && json === true)) throw new UsageProblem('badFormat', { value: format ?? '' });
  // A workbook is no text for a terminal.
  if (known === 'xlsx' && report === undefined) throw new UsageProblem('reportNeeded');
  return known;
}

interface Asked {
  readonly asOf: CalendarDate;
  /** Files in the folders that are no workbooks. */
  readonly others: readonly string[];
  /** Units that should report; null where no list is given. */
  readonly expected: readonly string[] | null;
  /** The file of --report. */
  readonly output: Output | null;
}

/** Prints the result, or writes it into the file of --report and says so. */
async function tell(locale: Locale, files: readonly CheckedFile[], unread: readonly UnreadFile[], { asOf, others, expected, output }: Asked, options: CheckOptions): Promise<void> {
  const fullIds = options.fullIds === true;
  const format = formatOf(options);
  const submitted = files.filter(isSubmitted);
  const period = files[0]?.checked.period ?? formatPeriod(optionalPeriod(options.period) ?? periodOfSpan('quarter', asOf));
  const summary = submitted.length === 0 && unread.length === 0 ? null : summariseStreet(submitted, unread.map(({ file }) => file), { period: options.period === undefined ? null : period, asOf, others, expected, identical: await identicalFiles(submitted.map(({ file }) => file)) });
  const tables = summary === null ? [] : summaryTables(locale, submitted, unread, summary, fullIds);
  const report = reportOf(locale, files, unread, asOf, fullIds, tables);
  let backup: string | null = null;
  if (format === 'xlsx') {
    backup = (await output?.write(await sheetsOf(locale, report, summary, output.path))) ?? null;
  } else {
    const text = {
      html: () => htmlReport(report),
      sarif: () => JSON.stringify(sarifReport(report, MZ_VERSION), null, 2),
      json: () => JSON.stringify(checkJson(locale, files, unread, summary, asOf, fullIds)),
      text: () => checkLines(locale, files, unread, summary, submitted, asOf, fullIds).join('\n'),
    }[format]();
    if (output === null) {
      process.stdout.write(text.endsWith('\n') ? text : `${text}\n`);
      return;
    }
    backup = await output.write(new TextEncoder().encode(text));
  }
  if (options.json === true) return;
  for (const { summary: line } of report.files) printLine(line);
  printLine(say(locale, 'table.saved', { file: output?.path ?? '' }));
  if (backup !== null) printLine(say(locale, 'table.backup', { file: backup }));
}

/** The report as a workbook: the findings, then the tables of the summary, then where each figure comes from. */
async function sheetsOf(locale: Locale, report: Report, summary: StreetSummary | null, path: string): Promise<Uint8Array> {
  const workbook = await createWorkbook(inflateNatively);
  const sheets = [
    { name: REPORT_SHEET, content: sheetReport(report, (file) => relative(dirname(resolve(path)), resolve(file))) },
    ...[...report.summary, ...(summary === null ? [] : [sourcesTable(locale, summary)])].map(({ title, note, columns, rows }) => ({
      name: title,
      content: listSheet({ title, subtitle: note, columns, rows: rows.map(({ cells }) => cells), orientation: 'landscape' }),
    })),
  ];
  const taken: string[] = [];
  for (const { name, content } of sheets) {
    taken.push(freeSheetName(name, taken));
    await workbook.addSheet({ name: taken.at(-1) ?? name, content, tableTag: REPORT_TAG });
  }
  await workbook.commit();
  return workbook.bytes();
}
