import { say, type Locale } from '../locale';
import { oneLine, problemWords, unexpectedWords } from '../wording/problemWords';
import { isKnownProblem } from '../work/problems';
import { FileProblem } from './fileProblem';
import { NamedProblem } from './openWorkbook';
import { UsageProblem } from './usage';

/** The one sentence for whatever went wrong; never a stack trace, never the runtime's English alone. */
export function problemSentence(locale: Locale, reason: unknown): string {
  if (reason instanceof UsageProblem) return say(locale, `usage.${reason.code}`, reason.data);
  if (reason instanceof FileProblem) return oneLine(say(locale, `problem.${reason.code}`, reason.data));
  if (reason instanceof NamedProblem) return problemWords(locale, reason.problem, reason.file);
  return isKnownProblem(reason) ? problemWords(locale, reason) : unexpectedWords(locale, reason);
}
