import { say, type Locale } from '../../locale';
import { checkWorkbook, countFindings, isoDate, maskIdNumber, type Checked, type Finding } from '../../work/checkWorkbook';
import { cellAddress } from '../../workbook/address';
import { dateOf } from '../asOf';
import { readCorrections } from '../corrections';
import { deathListsOf } from '../deathLists';
import { findingWords, shownData } from '../findingWords';
import { named, openWorkbook } from '../openWorkbook';
import { printJson, printLine } from '../output';
import { optionalPeriod } from '../period';
import { Progress } from '../progress';
import type { CheckOptions } from '../program';
import { readSettings } from '../settings';
import { inspectedSheet } from './inspect';

/** `mz check FILE…`: what is wrong in the ledgers, changing nothing. @returns the exit code: 1 when there are errors */
export async function check(locale: Locale, paths: readonly string[], options: CheckOptions): Promise<number> {
  const period = optionalPeriod(options.period);
  const asOf = dateOf(options.asOf);
  const fullIds = options.fullIds === true;
  const given = { corrections: await readCorrections(options.corrections), ...(await readSettings(options)), deathLists: await deathListsOf(options.deaths) };
  const progress = new Progress(process.stderr, options.json === true);
  const files: { readonly file: string; readonly checked: Checked }[] = [];
  for (const file of paths) {
    progress.say(say(locale, 'progress.reading', { file }));
    const workbook = await openWorkbook(file);
    files.push({ file, checked: await named(file, () => checkWorkbook(workbook, { period, asOf, ...given })) });
  }
  progress.done();
  const day = isoDate(asOf);
  const [first] = files;
  if (options.json) {
    printJson({
      version: 1,
      asOf: day,
      period: first?.checked.period ?? '',
      policy: first?.checked.policy.place ?? '',
      files: files.map(({ file, checked }) => ({
        file,
        sheets: checked.sheets.map(inspectedSheet),
        findings: checked.findings.map((finding) => findingJson(locale, finding, checked, fullIds)),
        summary: countFindings(checked),
      })),
    });
  } else {
    for (const { file, checked } of files) describe(locale, file, checked, day, fullIds);
    if (first?.checked.policy.place === 'default') printLine(say(locale, 'note.defaultPolicy', { policy: first.checked.policy.name }));
  }
  return files.some(({ checked }) => countFindings(checked).error > 0) ? 1 : 0;
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
    data: shownData(locale, finding, fullIds),
    fixable: finding.fix !== null,
    waived: waiver !== undefined,
    ...(waiver === undefined ? {} : { waiver: { reason: waiver.reason, by: waiver.by, until: isoDate(waiver.until) } }),
  };
}

function describe(locale: Locale, file: string, checked: Checked, date: string, fullIds: boolean): void {
  const { findings, waived, period, policy } = checked;
  const words = (finding: Finding, part: 'title' | 'message' | 'hint') => findingWords(locale, finding, part, fullIds);
  for (const finding of findings) {
    const severity = say(locale, `severity.${finding.severity}`);
    const suspect = finding.certainty === 'suspect' ? say(locale, 'check.suspect') : '';
    printLine(say(locale, 'check.place', { sheet: finding.sheetName, cell: cellAddress(finding.row, finding.column), name: finding.name }).trim());
    printLine(`  ${say(locale, 'check.line', { severity, code: finding.code, title: words(finding, 'title') + suspect, message: words(finding, 'message') })}`);
    const waiver = waived.get(finding);
    if (waiver === undefined) printLine(`  ${say(locale, 'check.hint', { hint: words(finding, 'hint') })}`);
    else printLine(`  ${say(locale, 'check.waived', { reason: waiver.reason, by: waiver.by, until: isoDate(waiver.until) })}`);
  }
  printLine(say(locale, 'check.period', { period, date, policy: policy.name }));
  printLine(findings.length === 0 ? say(locale, 'check.clean', { file }) : say(locale, 'check.summary', { file, ...countFindings(checked) }));
}
