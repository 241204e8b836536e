import { compareMonths, monthOf } from '../../rules/calendar/compare';
import { chineseMonth } from '../../rules/calendar/formatDate';
import { contains, type Period } from '../../rules/calendar/period';
import type { PersonRow } from '../person';
import type { TableNote } from '../spec';
import type { Holder } from './holder';
import { noteAt } from './noteAt';

/** Where the stop of who died or moved in a period is written, and a month that was due before it. */
export interface StoppedEarly {
  readonly row: PersonRow;
  readonly field: string;
  readonly shouldStop: string;
  readonly actualStop: string;
  readonly months: number;
}

/** Who died or moved in a period and was stopped before 应停发月份: months that were due have not been paid. */
export function stoppedEarly({ benefit, start, stoppedSometime, ending, rows: [roll, ...others] }: Holder, period: Period): StoppedEarly | null {
  if (start === null || stoppedSometime || ending === null || ending.event === null || ending.actualStop === null) return null;
  const { shouldStop, actualStop } = ending;
  if (!contains(period, monthOf(ending.date)) || compareMonths(actualStop, shouldStop) >= 0 || compareMonths(actualStop, start) < 0) return null;
  const own = `${benefit}Stop`;
  const entry = others.findLast(({ ledger, index }) => ledger.kind === 'stops' && ledger.month(index, 'actualStop').state === 'read');
  const isOnRoll = roll.ledger.month(roll.index, own).state === 'read';
  const months = (shouldStop.year - actualStop.year) * 12 + shouldStop.month - actualStop.month;
  return { ...(isOnRoll || entry === undefined ? { row: roll, field: own } : { row: entry, field: 'actualStop' }), shouldStop: chineseMonth(shouldStop), actualStop: chineseMonth(actualStop), months };
}

/** A note of it. */
export function stoppedEarlyNotes(all: readonly Holder[], period: Period): TableNote[] {
  return all.flatMap((holder): TableNote[] => {
    const early = stoppedEarly(holder, period);
    return early === null ? [] : [noteAt('stoppedEarly', holder, { shouldStop: early.shouldStop, actualStop: early.actualStop, months: String(early.months) })];
  });
}
