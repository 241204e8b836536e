import type { RecognisedSheet } from '../ledger/types';

/** Whether somebody should look at what a sheet was taken for: a ledger, as it looks, or not; unsure, a question open, or a field that it cannot do without missing. */
export function isDoubtful({ kind, likely, confidence, questions, missingFields }: RecognisedSheet): boolean {
  if (kind === null) return likely !== null;
  return confidence < 0.8 || questions.length > 0 || missingFields.length > 0;
}
