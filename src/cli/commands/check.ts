import { existsSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { say, type Locale } from '../../locale';
import { checkWorkbook, countFindings, isoDate, maskIdNumber, type CalendarDate, type Checked, type Finding } from '../../work/checkWorkbook';
import { htmlReport } from '../../work/reports/htmlReport';
import { sarifReport } from '../../work/reports/sarifReport';
import { REPORT_SHEET, sheetReport } from '../../work/reports/sheetReport';
import { cellAddress } from '../../workbook/address';
import { createWorkbook } from '../../workbook/file/createWorkbook';
import { dateOf } from '../asOf';
import { readCorrections } from '../corrections';
import { deathListsOf } from '../deathLists';
import { findingWords, maskedData } from '../../wording/findingWords';
import { inflateNatively } from '../nodeInflate';
import { FileProblem } from '../fileProblem';
import { named, NamedProblem, openWorkbook } from '../openWorkbook';
import { printLine } from '../output';
import { optionalPeriod } from '../period';
import { Progress } from '../progress';
import type { CheckOptions } from '../program';
import { reportOf, type UnreadFile } from '../../wording/report';
import { problemSentence } from '../sentences';
import { readSettings } from '../settings';
import { requireOtherFile } from '../target';
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
  const period = optionalPeriod(options.period);
  const asOf = dateOf(options.asOf);
  formatOf(options);
  const given = { corrections: await readCorrections(options.corrections), ...(await readSettings(options)), deathLists: await deathListsOf(options.deaths) };
  const progress = new Progress(process.stderr, options.json === true || options.format === 'json' || options.format === 'sarif');
  const workbooks = await workbookPaths(paths);
  const files: CheckedFile[] = [];
  const unread: UnreadFile[] = [];
  for (const [index, file] of workbooks.entries()) {
    progress.say(workbooks.length === 1 ? say(locale, 'progress.reading', { file }) : say(locale, 'progress.checking', { file, number: index + 1, count: workbooks.length }));
    try {
      const workbook = await openWorkbook(file);
      files.push({ file, checked: await named(file, () => checkWorkbook(workbook, { period, asOf, ...given })) });
    } catch (reason) {
      if (workbooks.length === 1 || !(reason instanceof FileProblem || reason instanceof NamedProblem)) throw reason;
      unread.push({ file, sentence: problemSentence(locale, reason) });
    }
  }
  progress.done();
  files.sort((one, other) => attention(other) - attention(one));
  await tell(locale, files, unread, asOf, options);
  return unread.length > 0 || files.some(({ checked }) => countFindings(checked).error > 0) ? 1 : 0;
}

interface CheckedFile {
  readonly file: string;
  readonly checked: Checked;
}

/** Errors first, then warnings. */
function attention({ checked }: CheckedFile): number {
  const { error, warning } = countFindings(checked);
  return error * 1e6 + warning;
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
  const report = reportOf(locale, files, unread, asOf, fullIds);
  const { report: path } = options;
  if (path !== undefined) for (const { file } of [...files, ...unread]) if (existsSync(path)) requireOtherFile(file, path);
  if (format === 'xlsx' && path !== undefined) {
    const workbook = await createWorkbook(inflateNatively);
    await workbook.addSheet({ name: REPORT_SHEET, content: sheetReport(report, (file) => relative(dirname(resolve(path)), resolve(file))), tableTag: null });
    await workbook.commit();
    await writeWhole(path, workbook.bytes());
  } else {
    const text = format === 'html' ? htmlReport(report) : format === 'sarif' ? JSON.stringify(sarifReport(report, MZ_VERSION), null, 2) : format === 'json' ? JSON.stringify(jsonOf(locale, files, unread, asOf, fullIds)) : textOf(locale, files, unread, asOf, fullIds);
    if (path === undefined) {
      process.stdout.write(text.endsWith('\n') ? text : `${text}\n`);
      return;
    }
    await writeWhole(path, new TextEncoder().encode(text));
  }
  if (options.json !== true) for (const { summary } of report.files) printLine(summary);
  if (options.json !== true) printLine(say(locale, 'table.saved', { file: path ?? '' }));
}

function jsonOf(locale: Locale, files: readonly CheckedFile[], unread: readonly UnreadFile[], asOf: CalendarDate, fullIds: boolean): object {
  const [first] = files;
  return {
    version: 1,
    asOf: isoDate(asOf),
    period: first?.checked.period ?? '',
    policy: first?.checked.policy.place ?? '',
    files: files.map(({ file, checked }) => ({
      file,
      sheets: checked.sheets.map(inspectedSheet),
      findings: checked.findings.map((finding) => findingJson(locale, finding, checked, fullIds)),
      summary: countFindings(checked),
    })),
    unread: unread.map(({ file, sentence }) => ({ file, message: sentence })),
  };
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

function textOf(locale: Locale, files: readonly CheckedFile[], unread: readonly UnreadFile[], asOf: CalendarDate, fullIds: boolean): string {
  const lines: string[] = [];
  for (const { file, checked } of files) {
    for (const finding of checked.findings) lines.push(...linesOf(locale, finding, checked, fullIds));
    lines.push(say(locale, 'check.period', { period: periodWord(locale, checked.period), date: isoDate(asOf), policy: checked.policy.name }));
    lines.push(checked.findings.length === 0 ? say(locale, 'check.clean', { file }) : say(locale, 'check.summary', { file, ...countFindings(checked) }));
  }
  lines.push(...unread.map(({ sentence }) => sentence));
  const several = files.length + unread.length;
  if (several > 1) lines.push(...overview(locale, files, unread));
  const [first] = files;
  if (first?.checked.policy.isDefault === true) lines.push(say(locale, 'note.defaultPolicy', { policy: first.checked.policy.name }));
  return lines.join('\n');
}

/** Of several workbooks, a line each, those that need attention first. */
function overview(locale: Locale, files: readonly CheckedFile[], unread: readonly UnreadFile[]): string[] {
  return [
    say(locale, 'check.overview', { count: files.length + unread.length, unread: unread.length }),
    ...unread.map(({ file }) => `  ${say(locale, 'check.overviewUnread', { file })}`),
    ...files.map(({ file, checked }) => `  ${say(locale, 'check.overviewLine', { file, ...countFindings(checked) })}`),
  ];
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
