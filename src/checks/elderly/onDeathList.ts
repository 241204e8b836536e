import { chineseDate, chineseMonth } from '../../rules/calendar/formatDate';
import type { RowCheck } from '../check';
import { nameAndBirth } from '../context';
import type { RowView } from '../rowView';

/** EL09 疑点: on a death list and alive on the roll. Verify: a living woman was once recorded as dead (龙州). */
export const onDeathList: RowCheck = {
  code: 'EL09',
  severity: 'warning',
  certainty: 'suspect',
  kinds: ['elders'],
  scope: 'row',
  find: (row, { deaths }) => {
    if (deaths.size === 0 || row.hasDate('deathDate')) return null;
    const byName = nameAndBirth(row);
    const listed = (row.idKey === null ? undefined : deaths.get(row.idKey)) ?? (byName === null ? undefined : deaths.get(byName));
    if (listed === undefined) return null;
    const review = shownDate(row, 'reviewDate');
    return { row, field: 'name', data: { list: listed.ledger.sheet.name, listRow: listed.row, date: shownDate(listed, 'deathDate') || '—', review, kind: (row.idKey !== null && listed.idKey === row.idKey ? 'id' : 'name') + (review === '' ? '' : 'Reviewed') } };
  },
};

function shownDate({ ledger, index }: RowView, field: string): string {
  const reading = ledger.date(index, field);
  if (reading.state !== 'read') return reading.state === 'blank' ? '' : reading.text;
  return reading.value.precision === 'day' ? chineseDate(reading.value.date) : chineseMonth(reading.value.month);
}
