import { say, type Locale } from '../../locale';
import type { Fact } from '../surroundings';
import { failureLines } from '../views/diagnosis/failure';
import { isAsExpected, type StepResult } from './stepResult';
import type { Sight } from './step';

/** Name and verdict of a step, such as 重做报表：相符（812 毫秒）. */
export function stepLine(locale: Locale, result: StepResult): string {
  return say(locale, 'trial.line', {
    step: say(locale, `trial.step.${result.step}`),
    verdict: say(locale, isAsExpected(result) ? 'trial.asExpected' : 'trial.otherwise'),
    milliseconds: result.milliseconds,
  });
}

/** What was seen in a step, what should have been, and what it failed with: by codes alone. */
export function sightLines(locale: Locale, { sights, failure }: StepResult): readonly string[] {
  return [...sights.map((sight) => sightLine(locale, sight)), ...(failure === null ? [] : failureLines(failure))];
}

/** The report as it is sent: where it ran, then step by step. */
export function trialText(locale: Locale, around: readonly Fact[], results: readonly StepResult[]): string {
  return [
    `【${say(locale, 'trial.title')}】`,
    ...around.map(([name, value]) => `${name}: ${value}`),
    ...results.flatMap((result, at) => [`${String(at + 1)}. ${stepLine(locale, result)}`, ...sightLines(locale, result).map((line) => `   ${line}`)]),
  ].join('\n');
}

function sightLine(locale: Locale, { name, seen, must }: Sight): string {
  const told = { name: say(locale, name), seen: word(locale, seen) };
  return must === null || must === seen ? say(locale, 'trial.sight', told) : say(locale, 'trial.sightMust', { ...told, must: word(locale, must) });
}

function word(locale: Locale, value: Sight['seen']): string {
  return typeof value === 'boolean' ? say(locale, value ? 'diagnosis.yes' : 'diagnosis.no') : String(value);
}
