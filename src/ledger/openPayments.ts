import { bestOf, isPlausible, type Fit } from './fit';
import { benefitsSaid, hasRollFields, isPaymentKind, saysAllowance, saysPaid } from './paymentKinds';
import type { LedgerKind } from './types';

/** What a list of payments leaves open: of which benefit it is, or which column is the amount. */
export type OpenPayment = 'benefit' | 'amount';

export interface Doubt {
  readonly kind: LedgerKind;
  readonly open: OpenPayment;
}

/** A month or quarter, be it of no year: 2026-10, 2026Q4. */
const shortPeriod = /^\d{4}(?:-\d{2}|Q[1-4])$/;

/**
 * Whether heading rows are those of payments that nobody can read for certain. Read as vouchers, amounts of the allowance
 * would be wrong; read as a roll, they would be put aside as an extract of it, and never checked.
 */
export function openPayment(all: readonly Fit[]): Doubt | null {
  const sure = all.filter((fit) => isPlausible(fit) === 'yes');
  if (sure.length === 0) return null;
  const best = bestOf(sure);
  if (best.kind.kind === 'vouchers') return isOfNoBenefit(best) ? { kind: 'vouchers', open: 'benefit' } : null;
  if (best.kind.kind !== 'elders' || all.some((fit) => isPaymentKind(fit.kind.kind) && isPlausible(fit) !== 'no')) return null;
  const said = benefitsSaid(best.titles);
  const isPaid = (said.voucher || said.allowance) && saysPaid(best.titles) && all.some((fit) => isPaymentKind(fit.kind.kind) && shortPeriod.test(fit.period ?? ''));
  if (!isPaid || hasRollFields(best.candidate)) return null;
  return { kind: said.voucher ? 'vouchers' : 'allowance-payments', open: 'amount' };
}

/** Neither the list nor the workbook around it names the one benefit that it can be of. */
function isOfNoBenefit({ titles, candidate }: Fit): boolean {
  const texts = [...titles.folded, ...candidate.headings.map(({ folded }) => folded.withBrackets)];
  if (texts.some((text) => /券/.test(text) || saysAllowance(text))) return false;
  return titles.namesAllowance || !titles.namesVoucher;
}
