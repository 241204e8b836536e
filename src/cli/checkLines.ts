import { say, type Locale } from '../locale';
import { answerTo } from '../wording/answers';
import { findingWords } from '../wording/findingWords';
import { oneLine } from '../wording/problemWords';
import type { UnreadFile } from '../wording/report';
import { listedLines, otherFileLines, personLines, repeatedLines, streetLines, submissionLines } from '../wording/submissionReport';
import { cleanLine } from '../wording/report';
import { useLines } from '../wording/useLines';
import { joined, periodWord } from '../wording/words';
import { countFindings, isoDate, type CalendarDate, type Checked, type Finding } from '../work/checkWorkbook';
import type { StreetSummary, Submitted } from '../work/submissions/summariseStreet';
import { cellAddress } from '../workbook/address';
import type { CheckedFile } from './checkJson';
import { foldedColumns } from './foldedColumns';

const mostNamed = 5;

/** A check in the terminal: the findings of each workbook; of several, what they come to. */
export function checkLines(locale: Locale, files: readonly CheckedFile[], unread: readonly UnreadFile[], summary: StreetSummary | null, submitted: readonly Submitted[], asOf: CalendarDate, fullIds: boolean): readonly string[] {
  const lines: string[] = [];
  let asked = '';
  for (const { file, checked, submission } of files) {
    const used = useLines(locale, checked.use);
    lines.push(...(submission === null ? used : used.map((line) => `${file}: ${line}`)).map(oneLine));
    const answered = new Set<string>();
    const folded = foldedColumns(checked);
    const behind = new Set([...folded.values()].flat());
    for (const finding of checked.findings) {
      if (behind.has(finding)) continue;
      lines.push(...findingLines(locale, finding, checked, fullIds, answered));
      const others = folded.get(finding);
      if (others !== undefined) lines.push(`  ${say(locale, 'check.folded', { count: others.length, cells: joined(locale, others.slice(0, mostNamed).map(({ row, column }) => cellAddress(row, column))) })}`);
    }
    const period = say(locale, 'check.period', { period: periodWord(locale, checked.period), date: isoDate(asOf), policy: checked.policy.name });
    if (period !== asked) lines.push((asked = period));
    if (checked.findings.length > 0) lines.push(say(locale, 'check.summary', { file, ...countFindings(checked) }));
    // Of several, the overview says it.
    else if (submission === null) lines.push(cleanLine(locale, file, checked));
  }
  lines.push(...unread.map(({ sentence }) => sentence));
  if (summary !== null) lines.push(...overview(locale, submitted, unread, summary, fullIds));
  const byDefault = files.find(({ checked }) => checked.policy.isDefault);
  if (byDefault !== undefined) lines.push(say(locale, 'note.defaultPolicy', { policy: byDefault.checked.policy.name }));
  return lines;
}

/** A line each, those that need attention first; then who is paid twice, and the street's sums. */
function overview(locale: Locale, files: readonly Submitted[], unread: readonly UnreadFile[], summary: StreetSummary, fullIds: boolean): readonly string[] {
  const people = personLines(locale, summary, fullIds);
  return [
    say(locale, 'check.overview', { count: files.length + unread.length, unread: unread.length }),
    ...unread.map(({ file }) => `  ${say(locale, 'check.overviewUnread', { file })}`),
    ...submissionLines(locale, files, summary).map((line) => `  ${line}`),
    ...otherFileLines(locale, summary),
    ...listedLines(locale, summary),
    ...repeatedLines(locale, summary),
    ...(people.length === 0 ? [] : [say(locale, 'summary.people', { count: people.length }), ...people.map((line) => `  ${line}`)]),
    ...streetLines(locale, summary),
  ].map(oneLine);
}

/** @param answered what was told before to be written into a file for --corrections: one line answers for several sheets */
function findingLines(locale: Locale, finding: Finding, { waived }: Checked, fullIds: boolean, answered: Set<string>): string[] {
  const words = (part: 'title' | 'message' | 'hint') => findingWords(locale, finding, part, fullIds);
  const severity = say(locale, `severity.${finding.severity}`);
  const suspect = finding.certainty === 'suspect' ? say(locale, 'check.suspect') : '';
  const waiver = waived.get(finding);
  const answer = waiver === undefined ? JSON.stringify(answerTo(finding)) : 'null';
  const isToTell = answer !== 'null' && !answered.has(answer);
  answered.add(answer);
  return [
    say(locale, 'check.place', { sheet: finding.sheetName, cell: cellAddress(finding.row, finding.column), name: finding.name }).trim(),
    `  ${say(locale, 'check.line', { severity, code: finding.code, title: words('title') + suspect, message: words('message') })}`,
    `  ${waiver === undefined ? say(locale, 'check.hint', { hint: words('hint') }) : say(locale, 'check.waived', { reason: waiver.reason, by: waiver.by, until: isoDate(waiver.until) })}`,
    ...(isToTell ? [`  ${say(locale, 'check.answer', { answer })}`] : []),
  ];
}
