import { monthNamed } from '../../ledger/gone/dayWords';
import type { CalendarMonth } from '../../rules/calendar/calendarDate';
import { compareMonths } from '../../rules/calendar/compare';
import { toSimplified } from '../../rules/text/toSimplified';
import type { PersonRow } from '../person';
import type { Ending } from './holder';

const restarted = /恢复|重新|续发|复发|补办/;
/** 补办老年证 and 未恢复 are no restart of the payment. */
const restartOfPayment = /(?<![未不没])(?:恢复(?:发放?|享受|领取)|续发|复发|重新(?:发放|享受|领取|起发))/;

/** Whether a row tells of a restart: in a column of its own, or in its remarks. */
export function saysRestart({ ledger, index }: PersonRow): boolean {
  return ledger.text(index, 'restart') !== '' || restarted.test(toSimplified(ledger.text(index, 'remarks')));
}

/** The month of a restart of the payment itself that a row tells of; `open` where it names none, null where it tells of none. */
export function restartSaid({ ledger, index }: PersonRow): CalendarMonth | 'open' | null {
  const own = ledger.month(index, 'restart');
  if (own.state === 'read') return own.value;
  if (own.state === 'unreadable') return 'open';
  const text = toSimplified(ledger.text(index, 'remarks'));
  return restartOfPayment.test(text) ? (monthNamed(text) ?? 'open') : null;
}

/** The months of the recorded stops of a person's rows, the earliest first. */
export function stopsRecorded([roll, ...others]: readonly [PersonRow, ...PersonRow[]]): readonly CalendarMonth[] {
  const months = [
    roll.ledger.month(roll.index, 'voucherStop'),
    ...others.filter(({ ledger }) => ledger.kind === 'stops').flatMap(({ ledger, index }) => [ledger.month(index, 'actualStop'), ledger.month(index, 'shouldStop')]),
  ];
  return months.flatMap((month) => (month.state === 'read' ? [month.value] : [])).sort(compareMonths);
}

/** The row that tells of a restart since the last stop of who is still taken for stopped; null where none does. */
export function restartLost(rows: readonly [PersonRow, ...PersonRow[]], start: CalendarMonth | null, ending: Pick<Ending, 'reason'> | null): PersonRow | null {
  const last = stopsRecorded(rows).at(-1);
  if (last === undefined || ending === null || ending.reason === '死亡' || (start !== null && compareMonths(last, start) < 0)) return null;
  return rows.find((row) => isSinceStop(restartSaid(row), last)) ?? null;
}

/** An earlier restart was of an earlier stop. */
function isSinceStop(restart: CalendarMonth | 'open' | null, stop: CalendarMonth): boolean {
  return restart === 'open' || (restart !== null && compareMonths(restart, stop) >= 0);
}
