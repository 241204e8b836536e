import { chineseMonth, chineseValue } from '../../rules/calendar/formatDate';
import { monthOfValue } from '../../rules/calendar/readDateText';
import type { Benefit } from '../../rules/elderly/benefit';
import { monthOpen, undatedWithin } from '../../tables/holders/undatedLeaving';
import type { HolderCheck } from '../check';
import type { CheckContext } from '../context';
import type { RowView } from '../rowView';

/** EL18 where somebody was stopped for a death or a move whose day no ledger has: tables go by the stop. So do they of a day within a month beside no reason. Of a stop of both benefits it is said once. */
export function undatedLeaving(benefit: Benefit): HolderCheck {
  return {
    code: 'EL18',
    severity: 'error',
    certainty: 'certain',
    kinds: ['elders'],
    scope: benefit,
    find: (holder, { period, deaths, viewOf }) => {
      const open = monthOpen(holder, period);
      if (open !== null && (benefit === 'voucher' || open.field === 'allowanceStop')) {
        return { row: viewOf(open.row), field: open.field, data: { kind: 'monthOpen', found: chineseValue(open.value), month: chineseMonth(monthOfValue(open.value)), months: 0 }, severity: 'warning' };
      }
      const written = undatedWithin(holder, period);
      if (written === null || holder.ending === null) return null;
      const { row, field, value } = written;
      if (benefit === 'allowance' && field !== 'allowanceStop') return null;
      const listed = holder.ending.reason === '死亡' ? dayListed(viewOf(holder.rows[0]), deaths) : {};
      const kind = value.precision === 'day' ? 'dayOpen' : 'date' in listed ? 'undated.listed' : 'undated';
      return { row: viewOf(row), field, data: { kind, reason: holder.ending.reason, found: chineseValue(value), months: 0, ...listed }, severity: 'warning' };
    },
  };
}

/** The day that a list of the dead has, and where. It stops nobody by itself (rulings 7). */
function dayListed({ idKey }: RowView, deaths: CheckContext['deaths']): { readonly date: string; readonly list: string; readonly listRow: number } | Record<string, never> {
  const row = idKey === null ? undefined : deaths.get(idKey);
  const day = row?.ledger.date(row.index, 'deathDate');
  return row === undefined || day?.state !== 'read' ? {} : { date: chineseValue(day.value), list: row.ledger.sheet.name, listRow: row.row };
}
