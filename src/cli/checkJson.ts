import type { Locale } from '../locale';
import { answerTo } from '../wording/answers';
import { findingWords, maskedData } from '../wording/findingWords';
import type { UnreadFile } from '../wording/report';
import { countFindings, isoDate, maskIdNumber, type CalendarDate, type Checked, type Finding } from '../work/checkWorkbook';
import type { OwedTable, Submission } from '../work/submissions/submission';
import type { StreetSummary } from '../work/submissions/summariseStreet';
import { cellAddress } from '../workbook/address';
import { inspectedSheet } from './inspectedSheet';
import { useJson } from './useJson';

/** A file as it was checked; the submission is null of a single workbook: its findings are all there is to say. */
export interface CheckedFile {
  readonly file: string;
  readonly checked: Checked;
  readonly submission: Submission | null;
}

/** A check in the stable shape of the JSON output. */
export function checkJson(locale: Locale, files: readonly CheckedFile[], unread: readonly UnreadFile[], summary: StreetSummary | null, asOf: CalendarDate, fullIds: boolean): object {
  const [first] = files;
  return {
    version: 1,
    asOf: isoDate(asOf),
    period: first?.checked.period ?? '',
    policy: first?.checked.policy.place ?? '',
    files: files.map(({ file, checked, submission }) => ({
      file,
      sheets: checked.sheets.map(inspectedSheet),
      ...useJson(checked.use),
      findings: checked.findings.map((finding) => findingJson(locale, finding, checked, fullIds)),
      summary: countFindings(checked),
      policy: checked.policy.place,
      ...(submission === null ? {} : submissionJson(submission)),
    })),
    unread: unread.map(({ file, sentence }) => ({ file, message: sentence })),
    ...(summary === null ? {} : summaryJson(summary, fullIds)),
  };
}

function submissionJson({ unit, tables, missing }: Submission): object {
  return { unit, tables, missing: missing.map(missingJson) };
}

function missingJson({ due, ...table }: OwedTable): object {
  return { ...table, due: isoDate(due) };
}

function summaryJson({ others, units, people, identical, repeated, street, listed }: StreetSummary, fullIds: boolean): object {
  return { notRead: others, units: units.map((unit) => ({ ...unit, missing: unit.missing.map(missingJson) })), people: people.map(({ idNumber, places }) => ({ idNumber: fullIds ? idNumber : maskIdNumber(idNumber), places })), identical, repeated, street, listed };
}

/** A finding in the stable shape of the JSON output. */
function findingJson(locale: Locale, finding: Finding, { waived }: Checked, fullIds: boolean): object {
  const waiver = waived.get(finding);
  const answer = answerTo(finding);
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
    ...(answer === null ? {} : { answer }),
    fixable: finding.fix !== null,
    waived: waiver !== undefined,
    ...(waiver === undefined ? {} : { waiver: { reason: waiver.reason, by: waiver.by, until: isoDate(waiver.until) } }),
  };
}
