import type { Locale } from '../../locale';
import type { Ground, Step } from './step';
import type { StepName, StepResult } from './stepResult';
import { askFunctions } from './steps/functions';
import { writeLedgers } from './steps/ledgers';
import { measureColumns, readPages } from './steps/looks';
import { markTwice } from './steps/marks';
import { loseSheet, moveRows, takeBack } from './steps/refused';
import { makeAgain, makeTables } from './steps/make';
import { undoOurs } from './steps/undo';

export { isBlankWorkbook } from './whole';

/** In this order: the later ones need what the earlier ones made. */
const steps: Readonly<Record<StepName, Step>> = { writeLedgers, makeTables, makeAgain, readPages, measureColumns, markTwice, undoOurs, takeBack, loseSheet, moveRows, askFunctions };

export interface TrialTask {
  readonly locale: Locale;
  /** Milliseconds that functions in cells are waited for. */
  readonly patience: number;
  /** Told before each step; what it throws ends the trial. */
  begin(step: StepName, nth: number, count: number): Promise<void>;
  /** Told after each step. */
  end(result: StepResult): void;
}

/** Tries in the open workbook, which must be blank, what only Excel itself can show. A step that fails does not end the others. */
export async function runTrial({ locale, patience, begin, end }: TrialTask): Promise<void> {
  const ground: Ground = { locale, patience, made: [], notTaken: [] };
  const all = Object.entries(steps) as readonly (readonly [StepName, Step])[];
  for (const [at, [step, run]] of all.entries()) {
    await begin(step, at + 1, all.length);
    const begun = performance.now();
    const { sights, failure } = await run(ground).then(
      (seen) => ({ sights: seen, failure: null }),
      (reason: unknown) => ({ sights: [], failure: reason }),
    );
    end({ step, sights, failure, milliseconds: Math.round(performance.now() - begun) });
  }
}
