import { leavesAmountOpen } from '../ledger/amountFor';
import type { RecognisedSheet } from '../ledger/types';

/** Whether somebody should look at what a sheet was taken for: a ledger, as it looks, or not; unsure, a question open, or a field that it cannot do without missing. */
export function isDoubtful(sheet: RecognisedSheet): boolean {
  const { kind, likely, confidence, questions, missingFields } = sheet;
  if (kind === null) return likely !== null;
  return confidence < 0.8 || questions.length > 0 || missingFields.length > 0 || asksAmountFor(sheet);
}

/** Whether nothing of a list of payments says what its amounts are for: rows cannot say it either. */
export function asksAmountFor(sheet: RecognisedSheet): boolean {
  return leavesAmountOpen(sheet) && sheet.fields['period'] === undefined && sheet.fields['months'] === undefined;
}
