import type { RecognisedSheet } from '../ledger/types';

/** Whether somebody should look at what a sheet was taken for: unsure, a question open, or a field that it cannot do without missing. */
export function isDoubtful({ kind, confidence, questions, missingFields }: RecognisedSheet): boolean {
  return kind !== null && (confidence < 0.8 || questions.length > 0 || missingFields.length > 0);
}
