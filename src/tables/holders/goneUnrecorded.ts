import { addMonths } from '../../rules/calendar/arithmetic';
import { compareMonths, monthOf } from '../../rules/calendar/compare';
import { contains, firstDay, lastDay, lastMonth, type Period } from '../../rules/calendar/period';
import type { UnreadCell } from '../spec';
import { goneInPaymentsUntil, type GoneInPayment } from './goneInPayments';
import { goneInCopyUntil, type GoneInCopy } from './goneInCopies';
import type { Holder } from './holder';
import { unreadCell } from './unread';

/*
 * Leavings that the roll does not have, and a list of payments or a version that is not used does: a table made from the
 * roll must not say 无 in silence (rulings 46).
 */

const reasons: Readonly<Record<GoneInCopy['says'], string>> = { death: '死亡', move: '迁出', stop: '' };

/** For a table of those who left in a period, for a reason that is asked about. */
export function goneUnrecordedIn({ start, ending, inPayments, inCopies }: Holder, period: Period, isAsked: (reason: string) => boolean): readonly UnreadCell[] {
  if (start === null) return [];
  const cells = [
    ...inPayments.filter((one) => isAsked(reasons[one.says]) && mayFallIn(one, period)).map(({ cell }) => cell),
    ...inCopies.filter(({ says, on }) => isAsked(reasons[says]) && (on === null || contains(period, on))).map(cellOf),
  ];
  return cells.map((cell): UnreadCell => ({ ...cell, means: ending === null ? 'missing' : 'figures' }));
}

/** For a table of sums at the end of a period. */
export function goneUnrecordedUntil(holder: Holder, period: Period, isAsked: (reason: string) => boolean = () => true): readonly UnreadCell[] {
  const day = lastDay(period);
  const cells = [
    ...goneInPaymentsUntil(holder, day).filter(({ says }) => isAsked(reasons[says])).map(({ cell }) => cell),
    ...goneInCopyUntil(holder, day).filter(({ says }) => isAsked(reasons[says])).map(cellOf),
  ];
  return cells.map((cell): UnreadCell => ({ ...cell, means: 'figures' }));
}

/** The month of a death or a move is still paid: who is not paid for October may have left in September. */
function mayFallIn({ on, last, isDated, says }: GoneInPayment, period: Period): boolean {
  if (on === null) return true;
  const earliest = isDated || says === 'stop' ? monthOf(on) : addMonths(monthOf(on), -1);
  return compareMonths(earliest, lastMonth(period)) <= 0 && compareMonths(last ?? monthOf(on), monthOf(firstDay(period))) >= 0;
}

function cellOf({ row: { ledger, index }, field }: GoneInCopy): UnreadCell {
  return unreadCell(ledger, index, field, ledger.text(index, field));
}
