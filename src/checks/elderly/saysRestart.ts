import { toSimplified } from '../../rules/text/toSimplified';
import { monthNamed } from '../../ledger/gone/dayWords';
import type { CalendarMonth } from '../../rules/calendar/calendarDate';
import type { PersonRow } from '../../tables/person';

const restarted = /恢复|重新|续发|复发|补办/;
/** 补办老年证 and 未恢复 are no restart of the payment. */
const restartOfPayment = /(?<![未不没])(?:恢复(?:发放?|享受|领取)|续发|复发|重新(?:发放|享受|领取|起发))/;

/** Whether the remarks of a row tell of a restart. */
export function saysRestart({ ledger, index }: PersonRow): boolean {
  return restarted.test(toSimplified(ledger.text(index, 'remarks')));
}

/** The month of a restart of the payment itself that the remarks tell of; `open` where they name none, null where they tell of none. */
export function restartSaid({ ledger, index }: PersonRow): CalendarMonth | 'open' | null {
  const text = toSimplified(ledger.text(index, 'remarks'));
  return restartOfPayment.test(text) ? (monthNamed(text) ?? 'open') : null;
}
