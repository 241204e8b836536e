import { say, type Locale } from '../locale';
import { countFindings, emptyLedgers, isoDate, type CalendarDate, type Checked } from '../work/checkWorkbook';
import type { Report } from '../work/reports/report';
import type { ReportTable } from '../work/reports/reportTable';
import { cellAddress } from '../workbook/address';
import { findingWords } from './findingWords';
import { useLines } from './useLines';
import { joined, periodWord } from './words';

/** A workbook of several that could not be checked, and why. */
export interface UnreadFile {
  readonly file: string;
  readonly sentence: string;
}

/** What is said where nothing was found: of ledgers without anybody in them that there was nothing to check. */
export function cleanLine(locale: Locale, file: string, checked: Checked): string {
  const empty = emptyLedgers(checked);
  return empty.length === 0 ? say(locale, 'check.clean', { file }) : say(locale, 'check.nobody', { file, sheets: joined(locale, empty.map((sheet) => `“${sheet}”`)) });
}

/** A check in the user's words, for every form of report; what could not be read stands first. */
export function reportOf(locale: Locale, files: readonly { readonly file: string; readonly checked: Checked }[], unread: readonly UnreadFile[], asOf: CalendarDate, fullIds: boolean, summary: readonly ReportTable[] = []): Report {
  const [first] = files;
  const period = say(locale, 'check.period', { period: periodWord(locale, first?.checked.period ?? ''), date: isoDate(asOf), policy: joined(locale, [...new Set(files.map(({ checked }) => checked.policy.name))]) });
  const isAlone = files.length === 1 && unread.length === 0;
  return {
    title: say(locale, 'report.title'),
    // Of one workbook the sheets that were used are told before anything else.
    subtitle: [period, ...(isAlone && first !== undefined ? useLines(locale, first.checked.use) : [])].join(' '),
    language: locale,
    summary,
    headings: {
      number: say(locale, 'report.number'),
      file: say(locale, 'report.file'),
      severity: say(locale, 'report.severity'),
      code: say(locale, 'report.code'),
      title: say(locale, 'report.what'),
      sheet: say(locale, 'report.sheet'),
      cell: say(locale, 'report.cell'),
      name: say(locale, 'report.name'),
      message: say(locale, 'report.message'),
      hint: say(locale, 'report.hint'),
      source: say(locale, 'report.source'),
      waived: say(locale, 'report.waived'),
    },
    files: [...unread.map(({ file, sentence }) => ({ file, summary: sentence, isUnread: true, entries: [] })), ...files.map(({ file, checked }) => ({
      file,
      summary: [
        checked.findings.length === 0 ? cleanLine(locale, file, checked) : say(locale, 'check.summary', { file, ...countFindings(checked) }),
        ...(isAlone ? [] : useLines(locale, checked.use)),
      ].join(' '),
      entries: checked.findings.map((finding) => {
        const words = (part: 'title' | 'message' | 'hint' | 'source') => findingWords(locale, finding, part, fullIds);
        const waiver = checked.waived.get(finding);
        return {
          code: finding.code,
          severity: finding.severity,
          severityWord: say(locale, `severity.${finding.severity}`),
          title: words('title') + (finding.certainty === 'suspect' ? say(locale, 'check.suspect') : ''),
          sheet: finding.sheetName,
          cell: cellAddress(finding.row, finding.column),
          name: finding.name,
          message: words('message'),
          hint: words('hint'),
          source: words('source'),
          waived: waiver === undefined ? null : say(locale, 'check.waived', { reason: waiver.reason, by: waiver.by, until: isoDate(waiver.until) }),
        };
      }),
    }))],
  };
}
