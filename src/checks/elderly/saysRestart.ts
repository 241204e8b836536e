import { toSimplified } from '../../rules/text/toSimplified';
import type { PersonRow } from '../../tables/person';

const restarted = /恢复|重新|续发|复发|补办/;

/** Whether the remarks of a row tell of a restart. */
export function saysRestart({ ledger, index }: PersonRow): boolean {
  return restarted.test(toSimplified(ledger.text(index, 'remarks')));
}
