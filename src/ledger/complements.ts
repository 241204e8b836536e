import type { Benefit } from '../rules/elderly/benefit';
import type { FieldName, Ledger } from './types';

/** The fields by which a roll tells who holds a benefit. */
const starts: Readonly<Record<Benefit, readonly FieldName[]>> = { voucher: ['voucherStart'], allowance: ['allowanceStart', 'allowanceAmount'] };

/** Whether a roll tells who holds a benefit. */
export function keepsBenefit(ledger: Ledger, benefit: Benefit): boolean {
  return starts[benefit].some((field) => ledger.has(field));
}

/**
 * Whether two rolls have no benefit in common, and one of them has one: 老年券享受人员名册 beside 高龄津贴享受人员名册, or a
 * roll of everybody beside either. The same person may stand in both, once for each, and what they say of him is joined.
 */
export function areComplements(one: Ledger, other: Ledger): boolean {
  if (one.kind !== 'elders' || other.kind !== 'elders') return false;
  const kept = (['voucher', 'allowance'] as const).map((benefit) => Number(keepsBenefit(one, benefit)) + Number(keepsBenefit(other, benefit)));
  return kept.every((rolls) => rolls < 2) && kept.includes(1);
}

/** Whether each of two rolls is of a benefit that the other has not. */
export function areOfOneEach(one: Ledger, other: Ledger): boolean {
  return areComplements(one, other) && [one, other].every((ledger) => keepsBenefit(ledger, 'voucher') || keepsBenefit(ledger, 'allowance'));
}
