import { compareMonths } from '../../rules/calendar/compare';
import { chineseDate, chineseMonth } from '../../rules/calendar/formatDate';
import { monthsOf, previous } from '../../rules/calendar/period';
import { monthOfValue } from '../../rules/calendar/readDateText';
import { holdersOf } from '../../tables/holders/holdersOf';
import { deadOffRoll } from '../../tables/holders/offRoll';
import type { StopEntry } from '../../tables/holders/stopEntries';
import type { RecognitionCheck, RowCheck } from '../check';
import type { CheckContext } from '../context';

const described = { code: 'RC04', severity: 'warning', certainty: 'certain', scope: 'row' } as const;

/** RC04: stopped, and not on the roll: no table counts him. Or nothing but the name says whose stop it is. */
export const stoppedOffRoll: RowCheck = {
  ...described,
  kinds: ['stops'],
  find: (row, context) => {
    const rolls = (['voucher', 'allowance'] as const).flatMap((benefit) => holdersOf(context, benefit) ?? []);
    const found = rolls.map((holders) => holders.looseAt(row)).filter((loose) => loose !== undefined);
    // Who is paid by one of the two is more than a stranger.
    const loose = found.find(({ namesakes }) => namesakes.length > 0) ?? found[0];
    if (loose === undefined) return null;
    const [namesake, ...others] = loose.namesakes;
    if (namesake === undefined) return isOld(loose.entry, context) ? null : { row, field: 'name', data: { kind: 'stopOffRoll' } };
    if (others.length > 0) return { row, field: 'name', data: { kind: 'stopNamesakes', count: others.length + 1 } };
    const [{ ledger, index }] = namesake.rows;
    return { row, field: 'name', data: { kind: loose.hasNumber ? 'stopOtherNumber' : 'stopNamed', sheet: ledger.sheet.name, rollRow: ledger.row(index) } };
  },
};

/** Who was stopped before the quarter before may have been taken off the roll since. */
function isOld({ actualStop, shouldStop, event }: StopEntry, { period }: CheckContext): boolean {
  const since = monthsOf(previous(period))[0];
  const month = actualStop ?? shouldStop ?? (event === null ? null : monthOfValue(event));
  return since !== undefined && month !== null && compareMonths(month, since) < 0;
}

/** RC04: in the workbook's own 死亡名册 since the quarter before, and not on the roll. */
export const deadOffTheRoll: RowCheck = {
  ...described,
  kinds: ['deaths'],
  find: (row, context) => {
    const holders = holdersOf(context, 'voucher');
    const death = holders === null ? undefined : deadOffRoll(holders, context).get(row.ledger)?.get(row.index);
    const since = monthsOf(previous(context.period))[0];
    if (death === undefined || since === undefined || compareMonths(monthOfValue(death), since) < 0) return null;
    return { row, field: 'name', data: { kind: 'deathOffRoll', date: death.precision === 'day' ? chineseDate(death.date) : chineseMonth(death.month) } };
  },
};

/** RC04: left in the period by a sheet of the gone that somebody said is not used, and on no ledger. */
export const goneAsideOffRoll: RecognitionCheck = {
  ...described,
  scope: 'recognition',
  kinds: [],
  find: ({ goneAside }) => goneAside.map(({ row: { ledger, index }, field, text }) => ({
    sheet: ledger.sheet,
    row: ledger.row(index),
    column: ledger.columnAt(index, 'name'),
    data: { kind: 'goneAside', found: ledger.text(index, 'name'), list: ledger.sheet.name, fields: field, date: text },
  })),
};
