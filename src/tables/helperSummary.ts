import { addMonths, lastDayOfMonth } from '../rules/calendar/arithmetic';
import type { CalendarDate, CalendarMonth, DateValue } from '../rules/calendar/calendarDate';
import { compareDates, compareMonths } from '../rules/calendar/compare';
import { chineseMonth } from '../rules/calendar/formatDate';
import { chinesePeriod, monthsOf, previous } from '../rules/calendar/period';
import type { TableContext } from './context';
import { daysOf, notBegun, notBegunText } from './daysCounted';
import { standingTotal } from './engine/standingTable';
import { cameTo, isInUse, issuedIn, requireDevices, type Device } from './helperDevices';
import { goneUnrecordedUntil } from './holders/goneUnrecorded';
import { unreadOfSums } from './holders/unread';
import { holdersOf } from './holders/holdersOf';
import type { Holder } from './holders/holder';
import { ageOn, remarksColumn } from './personColumns';
import { TableProblem } from './problem';
import type { Balance, Break, TableBody, TableColumn, TableSpec } from './spec';

const id = 'helper-summary';

const count = (columnId: string, heading: string, total: TableColumn['total']): TableColumn => ({ id: columnId, heading, width: 11, format: 'count', source: 'generated', ...(total === undefined ? {} : { total }) });

/** 小帮手汇总表: devices in use month by month, and how many of those over 65 have one (seed; rulings 17). */
export const helperSummary: TableSpec = {
  id,
  period: 'quarter',
  yearly: true,
  shortName: () => '小帮手汇总表',
  title: ({ period }) => `${chinesePeriod(period)}小帮手汇总表`,
  columns: ({ policy, period }) => [
    { id: 'month', heading: '月份', width: 14, format: 'month', source: 'generated' },
    count('opening', '上月末在用', 'first'),
    count('issued', '本月新领', true),
    count('returned', '本月收回', true),
    count('stopped', '本月停用', true),
    { id: 'closing', heading: '本月末在用', width: 11, format: 'count', source: { operator: '-', left: { operator: '-', left: { operator: '+', left: 'opening', right: 'issued' }, right: 'returned' }, right: 'stopped' }, total: 'last' },
    count('repaired', '本月报修', true),
    count('elders', `${policy.inForce('helper.age', monthsOf(period)[0] as CalendarMonth).value}周岁及以上人数`, 'last'),
    { id: 'rate', heading: '配备率', width: 10, format: 'rate', source: { operator: '/', left: 'closing', right: 'elders' }, total: 'last' },
    // A month to come has no flows yet: its noughts say nothing.
    { ...remarksColumn, width: 16, ours: notBegun },
  ],
  keys: [['month']],
  heldAgainst: (period) => [{ id, period: previous(period) }],
  body,
  daysCounted: daysOf,
  madeFrom: ['helpers', 'elders'],
  orientation: 'landscape',
  signed: false,
  street: { by: ['month'], sums: ['opening', 'issued', 'returned', 'stopped', 'closing', 'repaired', 'elders'], rates: ['rate'], words: ({ period }) => ({ month: monthsOf(period).map(chineseMonth) }) },
  counts: ['helpers', 'elders'],
};

function body(context: TableContext): TableBody {
  const { period, policy } = context;
  const { all, unread, notes } = requireDevices(id, context);
  const holders = holdersOf(context, 'voucher');
  if (holders === null) throw new TableProblem('missingLedger', { table: id, kinds: 'elders' });
  const breaks: Break[] = [];
  const months = monthsOf(period);
  const inUse = (month: CalendarMonth) => all.filter((device) => isInUse(device, month)).length;
  const sums = { issued: 0, returned: 0, stopped: 0 };
  const rows = months.map((month) => {
    const flows = flowsOf(all, month);
    const opening = inUse(addMonths(month, -1));
    const closing = opening + flows.issued - flows.returned - flows.stopped;
    if (closing !== inUse(month)) breaks.push({ rule: 'balance', expected: inUse(month), found: closing, text: `${month.month}月：上月末＋新领－收回－停用得${closing}台，台账月末在用${inUse(month)}台`, rows: unbalanced(all, month).map(({ person: { ledger, index } }) => ({ sheet: ledger.sheet.name, row: ledger.row(index) })) });
    for (const flow of ['issued', 'returned', 'stopped'] as const) sums[flow] += flows[flow];
    const last = lastDayOfMonth(month);
    const age = policy.inForce('helper.age', month).value;
    const elders = holders.all.filter((elder) => isPresent(elder, last) && (ageOn(elder.birth, last, policy) ?? 0) >= age).length;
    return {
      id: `${month.year}-${month.month}`,
      values: {
        month: { month },
        opening: { count: opening },
        issued: { count: flows.issued },
        returned: { count: flows.returned },
        stopped: { count: flows.stopped },
        repaired: { count: flows.repaired },
        elders: { count: elders },
        remarks: notBegunText(context, daysOf({ period: { kind: 'month', ...month } }), '本月'),
      },
    };
  });
  const [opening, closing] = [inUse(addMonths(months[0] as CalendarMonth, -1)), inUse(months.at(-1) as CalendarMonth)];
  breaks.push(...againstPrevious(context, opening));
  const balance: Balance = {
    parts: [
      { sign: '+', word: '期初在用', value: opening },
      { sign: '+', word: '新领', value: sums.issued },
      { sign: '-', word: '收回', value: sums.returned },
      { sign: '-', word: '停用', value: sums.stopped },
    ],
    word: '期末在用',
    value: closing,
    holds: opening + sums.issued - sums.returned - sums.stopped === closing,
  };
  return { sections: [{ title: null, rows, emptyText: '', subtotal: null }], people: closing, unread: [...unread, ...unreadOfSums(holders), ...holders.all.flatMap((holder) => goneUnrecordedUntil(holder, period, (reason) => reason !== ''))], breaks, balances: [balance], notes };
}

/** Devices whose own month does not come out even, such as one issued after it was taken back. */
function unbalanced(all: readonly Device[], month: CalendarMonth): readonly Device[] {
  const one = (is: boolean) => (is ? 1 : 0);
  return all.filter((device) => {
    const { issued, returned, stopped } = flowsOf([device], month);
    return one(isInUse(device, addMonths(month, -1))) + issued - returned - stopped !== one(isInUse(device, month));
  });
}

function flowsOf(all: readonly Device[], month: CalendarMonth) {
  const number = (of: (device: Device) => boolean) => all.filter(of).length;
  return {
    issued: number((device) => issuedIn(device, month)),
    returned: number((device) => cameTo(device, '收回', month)),
    stopped: number((device) => cameTo(device, '停用', month)),
    repaired: number((device) => cameTo(device, '报修', month)),
  };
}

/** Alive and of the community on a day. */
function isPresent({ facts: { death, moveOut, moveIn } }: Holder, day: CalendarDate): boolean {
  return !(death !== null && hasHappened(death, day)) && !(moveOut !== null && hasHappened(moveOut, day)) && (moveIn === null || hasHappened(moveIn, day));
}

/** Of an event known by its month alone: in that month. */
function hasHappened(event: DateValue, day: CalendarDate): boolean {
  return event.precision === 'day' ? compareDates(event.date, day) <= 0 : compareMonths(event.month, day) <= 0;
}

/** The closing of the table before is the opening of this one. */
function againstPrevious(context: TableContext, opening: number): Break[] {
  const before = context.standing(id, previous(context.period));
  const reported = before === null ? null : standingTotal(helperSummary, context, before.block, 'closing');
  if (before === null || reported === null || reported.value === opening) return [];
  const { value, row, column } = reported;
  return [{ rule: 'carriedOver', expected: value, found: opening, text: `上期汇总表报期末在用${value}台，本表期初在用${opening}台`, rows: [{ sheet: before.name, row, column }] }];
}
