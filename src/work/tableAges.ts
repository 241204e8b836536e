import type { Finding } from '../checks/finding';
import { isDoubtfulId } from '../checks/identity/doubtfulId';
import { RowView } from '../checks/rowView';
import type { Ledger } from '../ledger/types';
import { fullYears } from '../rules/age/fullYears';
import type { CalendarDate } from '../rules/calendar/calendarDate';
import { firstDay, lastDay, type Period } from '../rules/calendar/period';
import { firstDayOfMonth, lastDayOfMonth } from '../rules/calendar/arithmetic';
import type { TableContext } from '../tables/context';

/**
 * ID09 of a table that stands: an age that its row's number gives on no day on which it may be counted (rulings 11).
 * @param ledger its people (see tableLedger)
 * @param period none where its title names none: its ages are of no day
 */
export function ageFindings(ledger: Ledger, period: Period | null, { asOf, policy }: Pick<TableContext, 'asOf' | 'policy'>): readonly Finding[] {
  if (period === null || !ledger.has('age')) return [];
  const leapBirthday = policy.inForce('age.leapBirthday', asOf).value;
  return Array.from({ length: ledger.count }, (_unused, index) => new RowView(ledger, index, asOf)).flatMap((row): Finding[] => {
    const said = /^(\d{1,3})(?:周?岁)?$/.exec(row.text('age'))?.[1];
    const days = row.id.fault !== null || isDoubtfulId(row) || said === undefined ? null : daysCounted(row, period);
    if (days === null) return [];
    const [least, most] = days.map((day) => fullYears(row.id.analysis.birthDate as CalendarDate, day, leapBirthday)) as [number, number];
    const found = Number(said);
    if (found >= least && found <= most) return [];
    const expected = found < least ? least : most;
    const { sheet, name } = ledger.sheet;
    return [{ code: 'ID09', severity: Math.abs(found - expected) === 1 ? 'warning' : 'error', certainty: 'certain', sheet, sheetName: name, row: row.row, column: ledger.column('age'), field: 'age', key: row.idKey ?? row.name, name: row.name, data: { found, expected }, fix: null }];
  });
}

/** Of a death or a stop its day, or the days of its month; null where nobody can read it. Else some day of the period: who typed it may have counted early. */
function daysCounted({ ledger, index }: RowView, period: Period): readonly [CalendarDate, CalendarDate] | null {
  if (!ledger.has('eventDate')) return [firstDay(period), lastDay(period)];
  const event = ledger.date(index, 'eventDate');
  if (event.state === 'unreadable') return null;
  if (event.state === 'blank') return [firstDay(period), lastDay(period)];
  const { value } = event;
  return value.precision === 'day' ? [value.date, value.date] : [firstDayOfMonth(value.month), lastDayOfMonth(value.month)];
}
