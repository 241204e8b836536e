import { dirname, relative, resolve } from 'node:path';
import { say, type Locale } from '../../locale';
import { checkWorkbook, countFindings, isoDate, maskIdNumber, type CalendarDate, type Checked, type Finding } from '../../work/checkWorkbook';
import { requirePolicy } from '../../work/policies';
import { formatPeriod } from '../../work/listObligations';
import { htmlReport } from '../../work/reports/htmlReport';
import { listSheet, type ListReport } from '../../work/reports/listSheet';
import type { ReportTable } from '../../work/reports/reportTable';
import { sarifReport } from '../../work/reports/sarifReport';
import { REPORT_SHEET, REPORT_TAG, sheetReport } from '../../work/reports/sheetReport';
import type { Submission } from '../../work/submissions/submission';
import { cellAddress } from '../../workbook/address';
import { createWorkbook } from '../../workbook/file/createWorkbook';
import { dateOf } from '../asOf';
import { checkAll } from '../checkAll';
import { requestOf } from '../checkOne';
import { findingWords, maskedData } from '../../wording/findingWords';
import { inflateNatively } from '../nodeInflate';
import { named, openWorkbook } from '../openWorkbook';
import { printLine } from '../output';
import { optionalPeriod } from '../period';
import { Progress } from '../progress';
import type { CheckOptions } from '../program';
import { reportOf, type UnreadFile } from '../../wording/report';
import { attention, personLines, sourcesTable, streetLines, submissionLine, summarise, summaryTables, type StreetSummary, type Submitted } from '../../wording/submissionReport';
import { problemSentence } from '../sentences';
import { requireOwnReport } from '../target';
import { periodOfSpan } from '../../work/upcomingAges';
import { UsageProblem } from '../usage';
import { periodWord } from '../../wording/words';
import { workbookPaths } from '../workbookPaths';
import { writeWhole } from '../writeFile';
import { inspectedSheet } from './inspect';

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
  const progress = new Progress(process.stderr, options.json === true || options.format === 'json' || options.format === 'sarif');
  const { workbooks, unread: folders } = await workbookPaths(paths, [options.report, options.deaths].filter((own) => own !== undefined));
  requireOwnReport(options.report, [...workbooks, options.deaths, options.settings, options.corrections, options.policy]);
  const [only] = paths;
  const files: CheckedFile[] = [];
  const unread: UnreadFile[] = folders.map(({ file, reason }) => ({ file, sentence: problemSentence(locale, reason) }));
  if (only !== undefined && paths.length === 1 && workbooks.length === 1 && workbooks[0] === only) {
    progress.say(say(locale, 'progress.reading', { file: only }));
    const workbook = await openWorkbook(only);
    files.push({ file: only, checked: await named(only, () => checkWorkbook(workbook, request)), submission: null });
  } else {
    progress.say(say(locale, 'progress.checking', { done: 0, count: workbooks.length }));
    const results = await checkAll(workbooks, { locale, options, asOf }, request, (done) => progress.say(say(locale, 'progress.checking', { done, count: workbooks.length })));
    for (const one of results) {
      if (!('sentence' in one)) files.push(one);
      else if (!one.isReport) unread.push(one);
    }
  }
  progress.done();
  await tell(locale, inOrder(files), unread, asOf, options);
  return unread.length > 0 || files.some(({ checked }) => countFindings(checked).error > 0) ? 1 : 0;
}

interface CheckedFile {
  readonly file: string;
  readonly checked: Checked;
  /** Null of a single workbook: its findings are all there is to say. */
  readonly submission: Submission | null;
}

/** Of several, what needs attention most comes first. */
function inOrder(files: readonly CheckedFile[]): readonly CheckedFile[] {
  const need = (one: CheckedFile) => (isSubmitted(one) ? attention(one) : 0);
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

/** Prints the result, or writes it into the file of --report and says so. */
async function tell(locale: Locale, files: readonly CheckedFile[], unread: readonly UnreadFile[], asOf: CalendarDate, options: CheckOptions): Promise<void> {
  const fullIds = options.fullIds === true;
  const format = formatOf(options);
  const submitted = files.filter(isSubmitted);
  const summary = submitted.length === 0 && unread.length === 0 ? null : summarise(submitted, unread, files[0]?.checked.period ?? formatPeriod(optionalPeriod(options.period) ?? periodOfSpan('quarter', asOf)));
  const tables = summary === null ? [] : summaryTables(locale, submitted, unread, summary, fullIds);
  const report = reportOf(locale, files, unread, asOf, fullIds, tables);
  const { report: path } = options;
  if (format === 'xlsx' && path !== undefined) {
    const workbook = await createWorkbook(inflateNatively);
    await workbook.addSheet({ name: REPORT_SHEET, content: sheetReport(report, (file) => relative(dirname(resolve(path)), resolve(file))), tableTag: REPORT_TAG });
    for (const table of summary === null ? [] : [...tables, sourcesTable(locale, summary)]) await workbook.addSheet({ name: table.title, content: listSheet(listOf(table)), tableTag: REPORT_TAG });
    await workbook.commit();
    await writeWhole(path, workbook.bytes());
  } else {
    const text = format === 'html' ? htmlReport(report) : format === 'sarif' ? JSON.stringify(sarifReport(report, MZ_VERSION), null, 2) : format === 'json' ? JSON.stringify(jsonOf(locale, files, unread, summary, asOf, fullIds)) : textOf(locale, files, unread, summary, asOf, fullIds);
    if (path === undefined) {
      process.stdout.write(text.endsWith('\n') ? text : `${text}\n`);
      return;
    }
    await writeWhole(path, new TextEncoder().encode(text));
  }
  if (options.json !== true) for (const { summary } of report.files) printLine(summary);
  if (options.json !== true) printLine(say(locale, 'table.saved', { file: path ?? '' }));
}

function jsonOf(locale: Locale, files: readonly CheckedFile[], unread: readonly UnreadFile[], summary: StreetSummary | null, asOf: CalendarDate, fullIds: boolean): object {
  const [first] = files;
  return {
    version: 1,
    asOf: isoDate(asOf),
    period: first?.checked.period ?? '',
    policy: first?.checked.policy.place ?? '',
    files: files.map(({ file, checked, submission }) => ({
      file,
      sheets: checked.sheets.map(inspectedSheet),
      findings: checked.findings.map((finding) => findingJson(locale, finding, checked, fullIds)),
      summary: countFindings(checked),
      ...(submission === null ? {} : submissionJson(submission)),
    })),
    unread: unread.map(({ file, sentence }) => ({ file, message: sentence })),
    ...(summary === null ? {} : summaryJson(summary, fullIds)),
  };
}

function submissionJson({ unit, tables, missing }: Submission): object {
  return { unit, tables, missing: missing.map(({ due, ...table }) => ({ ...table, due: isoDate(due) })) };
}

function summaryJson({ people, street }: StreetSummary, fullIds: boolean): object {
  return { people: people.map(({ idNumber, places }) => ({ idNumber: fullIds ? idNumber : maskIdNumber(idNumber), places })), street };
}

/** A finding in the stable shape of the JSON output. */
function findingJson(locale: Locale, finding: Finding, { waived }: Checked, fullIds: boolean): object {
  const waiver = waived.get(finding);
  return {
    code: finding.code,
    severity: finding.severity,
    certainty: finding.certainty,
    sheet: finding.sheetName,
    cell: cellAddress(finding.row, finding.column),
    row: finding.row,
    field: finding.field,
    key: /\d{15}/.test(finding.key) && !fullIds ? maskIdNumber(finding.key) : finding.key,
    message: findingWords(locale, finding, 'message', fullIds),
    hint: findingWords(locale, finding, 'hint', fullIds),
    source: findingWords(locale, finding, 'source', fullIds),
    data: maskedData(finding, fullIds),
    fixable: finding.fix !== null,
    waived: waiver !== undefined,
    ...(waiver === undefined ? {} : { waiver: { reason: waiver.reason, by: waiver.by, until: isoDate(waiver.until) } }),
  };
}

function textOf(locale: Locale, files: readonly CheckedFile[], unread: readonly UnreadFile[], summary: StreetSummary | null, asOf: CalendarDate, fullIds: boolean): string {
  const lines: string[] = [];
  for (const { file, checked } of files) {
    for (const finding of checked.findings) lines.push(...linesOf(locale, finding, checked, fullIds));
    lines.push(say(locale, 'check.period', { period: periodWord(locale, checked.period), date: isoDate(asOf), policy: checked.policy.name }));
    lines.push(checked.findings.length === 0 ? say(locale, 'check.clean', { file }) : say(locale, 'check.summary', { file, ...countFindings(checked) }));
  }
  lines.push(...unread.map(({ sentence }) => sentence));
  if (summary !== null) lines.push(...overview(locale, files.filter(isSubmitted), unread, summary, fullIds));
  const [first] = files;
  if (first?.checked.policy.isDefault === true) lines.push(say(locale, 'note.defaultPolicy', { policy: first.checked.policy.name }));
  return lines.join('\n');
}

/** Of several workbooks, a line each, those that need attention first; then who is paid twice, and the street's sums. */
function overview(locale: Locale, files: readonly Submitted[], unread: readonly UnreadFile[], summary: StreetSummary, fullIds: boolean): string[] {
  const people = personLines(locale, summary, fullIds);
  return [
    say(locale, 'check.overview', { count: files.length + unread.length, unread: unread.length }),
    ...unread.map(({ file }) => `  ${say(locale, 'check.overviewUnread', { file })}`),
    ...files.map((file) => `  ${submissionLine(locale, file)}`),
    ...(people.length === 0 ? [] : [say(locale, 'summary.people', { count: people.length }), ...people.map((line) => `  ${line}`)]),
    ...streetLines(locale, summary),
  ];
}

/** A table of the summary as a sheet. */
function listOf({ title, note, columns, rows }: ReportTable): ListReport {
  return { title, subtitle: note, columns, rows: rows.map(({ cells }) => cells), orientation: 'landscape' };
}

function linesOf(locale: Locale, finding: Finding, { waived }: Checked, fullIds: boolean): string[] {
  const words = (part: 'title' | 'message' | 'hint') => findingWords(locale, finding, part, fullIds);
  const severity = say(locale, `severity.${finding.severity}`);
  const suspect = finding.certainty === 'suspect' ? say(locale, 'check.suspect') : '';
  const waiver = waived.get(finding);
  return [
    say(locale, 'check.place', { sheet: finding.sheetName, cell: cellAddress(finding.row, finding.column), name: finding.name }).trim(),
    `  ${say(locale, 'check.line', { severity, code: finding.code, title: words('title') + suspect, message: words('message') })}`,
    `  ${waiver === undefined ? say(locale, 'check.hint', { hint: words('hint') }) : say(locale, 'check.waived', { reason: waiver.reason, by: waiver.by, until: isoDate(waiver.until) })}`,
  ];
}
