import type { MessageKey } from '../../locale';
import type { Sight } from './step';

/** A step is called as its words trial.step.* are. */
export type StepName = MessageKey extends infer Key ? (Key extends `trial.step.${infer Name}` ? Name : never) : never;

export interface StepResult {
  readonly step: StepName;
  readonly sights: readonly Sight[];
  /** What the step failed with; null where it came to its end. */
  readonly failure: unknown;
  readonly milliseconds: number;
}

export function isAsExpected({ sights, failure }: StepResult): boolean {
  return failure === null && sights.every(({ seen, must }) => must === null || seen === must);
}
