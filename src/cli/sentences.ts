import { isMessageKey, say, type Locale } from '../locale';
import { isKnownProblem, type KnownProblem } from '../work/problems';
import { FileProblem } from './fileProblem';
import { UsageProblem } from './usage';

/** The one sentence for whatever went wrong; never a stack trace, never the runtime's English alone. */
export function problemSentence(locale: Locale, reason: unknown): string {
  if (reason instanceof UsageProblem) return say(locale, `usage.${reason.code}`, reason.data);
  if (reason instanceof FileProblem) return oneLine(say(locale, `problem.${reason.code}`, reason.data));
  if (isKnownProblem(reason)) return oneLine(knownSentence(locale, reason));
  const unexpected = reason instanceof Error ? `${reason.name}: ${reason.message}` : String(reason);
  return oneLine(say(locale, 'unexpected', { reason: unexpected.slice(0, 200) }));
}

function knownSentence(locale: Locale, problem: KnownProblem): string {
  const key = `problem.${problem.code}`;
  return isMessageKey(key) ? say(locale, key, problem.data) : say(locale, 'unexpected', { reason: problem.code });
}

/** Names of files, sheets and headings may hold line breaks. */
function oneLine(text: string): string {
  return text.replace(/\s*[\r\n]+\s*/g, ' ');
}
