import type { CalendarDate, DateValue } from '../rules/calendar/calendarDate';
import { compareDates } from '../rules/calendar/compare';
import { chineseDate, chineseMonth } from '../rules/calendar/formatDate';
import type { Benefit } from '../rules/elderly/benefit';
import type { Policy } from '../rules/policy/policy';
import type { TableContext } from './context';
import type { Ending, Holder } from './holders/holder';
import { missingBreaks } from './holders/missingBreaks';
import { goneBreaks, unreadOfListed } from './holders/unread';
import { textOf } from './person';
import { personValues } from './personColumns';
import { missingColumnNotes, requireHolders, rollNotes } from './requireHolders';
import type { TableBody, TableNote, TableRow, TableValue } from './spec';

/** One thing that happens to somebody in the quarter. */
export interface Change {
  readonly date: CalendarDate;
  readonly text: string;
}

/** A review: a row for every holder that `rowOf` gives one for, with every cell that cannot be read and may make it too long or too short. @throws TableProblem as requireHolders */
export function reviewBody(id: string, benefit: Benefit, context: TableContext, rowOf: (holder: Holder, context: TableContext, notes: TableNote[]) => TableRow | null): TableBody {
  const holders = requireHolders(id, context, benefit);
  const notes: TableNote[] = [...rollNotes(holders, context), ...missingColumnNotes(holders, ['registeredAddress'], ['address', 'registeredAddress'])];
  const listed: Holder[] = [];
  const rows = holders.all.flatMap((holder) => {
    const row = rowOf(holder, context, notes);
    if (row !== null) listed.push(holder);
    return row ?? [];
  });
  return { sections: [{ title: null, rows, emptyText: '本季无复审人员', subtotal: null }], unread: unreadOfListed(holders, new Set(listed)), breaks: [...goneBreaks(listed, context.period), ...missingBreaks(holders, listed, context)], notes };
}

/** 本季变动: every change of the quarter in the order of the days (rulings 15); null for none. */
export function changesText(changes: readonly Change[]): string | null {
  return changes.length === 0 ? null : [...changes].sort((one, other) => compareDates(one.date, other.date)).map(({ text }) => text).join('；');
}

/** 2026年10月20日死亡, 2026年11月停发（自愿放弃） */
export function endingChange({ reason, date, event, actualStop, shouldStop }: Ending): Change {
  // Of whom no day is known only the stop is: the death may be of the month before.
  if (event !== null && (reason === '死亡' || reason === '迁出')) return { date, text: `${shownDate(event)}${reason}` };
  return { date, text: `${chineseMonth(actualStop ?? shouldStop)}停发${reason === '' ? '' : `（${reason}）`}` };
}

/** The columns of a person that both reviews have; age on the first day of the quarter. */
export function reviewedPerson(holder: Holder, firstDay: CalendarDate, policy: Policy): Record<string, TableValue> {
  const { birth, rows } = holder;
  const address = textOf(rows, 'address') || null;
  const registered = textOf(rows, 'registeredAddress') || null;
  return {
    ...personValues(holder, firstDay, policy),
    birthDate: birth === null ? null : birth.precision === 'day' ? { date: birth.date } : { month: birth.month },
    registeredAddress: registered,
    address: address ?? registered,
  };
}

function shownDate(value: DateValue): string {
  return value.precision === 'day' ? chineseDate(value.date) : chineseMonth(value.month);
}
