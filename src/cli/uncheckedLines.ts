import { say, type Locale } from '../locale';
import { answerTo } from '../wording/answers';
import { findingWords } from '../wording/findingWords';
import { oneLine } from '../wording/problemWords';
import type { Finding } from '../work/checkWorkbook';

/** What was not checked, a sentence a sheet, and what to write to have it checked; each answer once. */
export function uncheckedLines(locale: Locale, unchecked: readonly Finding[]): readonly string[] {
  const answers = new Set(unchecked.flatMap((finding) => (answerTo(finding) === null ? [] : [JSON.stringify(answerTo(finding))])));
  return [
    ...unchecked.map((finding) => oneLine(`${finding.sheetName}: ${findingWords(locale, finding, 'message', false)}`)),
    ...[...answers].map((answer) => say(locale, 'check.answer', { answer })),
  ];
}

/** The same in the stable shape of the JSON output. */
export function uncheckedJson(locale: Locale, unchecked: readonly Finding[]): readonly object[] {
  return unchecked.map((finding) => ({ sheet: finding.sheetName, message: findingWords(locale, finding, 'message', false), answer: answerTo(finding) }));
}
