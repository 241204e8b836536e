import type { CalendarDate, CalendarMonth } from '../rules/calendar/calendarDate';
import { compareMonths } from '../rules/calendar/compare';
import { chineseMonth } from '../rules/calendar/formatDate';
import { chinesePeriod, lastDay, monthsOf } from '../rules/calendar/period';
import { backPay } from '../rules/elderly/backPay';
import type { Policy } from '../rules/policy/policy';
import type { TableContext } from './context';
import { missingBreaks } from './holders/missingBreaks';
import { noteAt } from './holders/noteAt';
import { goneBreaks, unreadOfListed } from './holders/unread';
import { addressColumn, ageColumn, handFilled, idColumn, indexColumn, nameColumn, personValues, phoneColumn, remarksColumn, sexColumn } from './personColumns';
import { holderKinds, missingColumnNotes, requireHolders, rollNotes } from './requireHolders';
import type { TableBody, TableColumn, TableRow, TableSpec } from './spec';
import { voucherEntitlements, type Entitlement } from './voucherEntitlements';

const id = 'voucher-issue';

/** 老年券发放签字表: everybody entitled to at least one month of the quarter, due at its start (seed; rulings 7 and 13). */
export const voucherIssue: TableSpec = {
  id,
  period: 'quarter',
  shortName: (term) => `${term}发放签字表`,
  title: ({ period, settings }) => `${chinesePeriod(period)}${settings.term}发放签字表`,
  columns: (context) => [
    indexColumn,
    nameColumn,
    sexColumn,
    idColumn,
    ageColumn,
    addressColumn,
    phoneColumn,
    { id: 'start', heading: '起发月份', width: 11, format: 'month', source: 'generated' },
    { id: 'months', heading: '应发月数', width: 9, format: 'count', source: 'generated', total: true },
    { id: 'standard', heading: '月标准(元)', width: 11, format: 'money', source: 'generated' },
    ...(paysBack(context) ? backPayColumns : []),
    {
      id: 'amount',
      heading: '应发金额(元)',
      width: 13,
      format: 'money',
      source: paysBack(context) ? { operator: '+', left: quarterAmount, right: 'backPay' } : quarterAmount,
      total: true,
    },
    handFilled('signature', '领取人签字', 12),
    handFilled('proxy', '代领人', 8),
    handFilled('relation', '与本人关系', 11),
    handFilled('collectedOn', '领取日期', 15, 'date'),
    remarksColumn,
  ],
  keys: [['idNumber'], ['name', 'address']],
  body,
  madeFrom: holderKinds,
  orientation: 'landscape',
  signed: true,
};

/** Where the standard changes within the quarter, the months at another standard add their difference. */
const quarterAmount = { operator: '+', left: { operator: '*', left: 'months', right: 'standard' }, right: { own: 'difference' } } as const;

const backPayColumns: readonly TableColumn[] = [
  { id: 'backPayRange', heading: '补发起止', width: 14, format: 'text', source: 'generated' },
  { id: 'backPayMonths', heading: '补发月数', width: 9, format: 'count', source: 'generated', total: true },
  { id: 'backPay', heading: '补发金额(元)', width: 13, format: 'money', source: 'generated', total: true },
];

function paysBack({ policy, period }: TableContext): boolean {
  return policy.inForce('voucher.backpayLimit', monthsOf(period)[0] as CalendarMonth).value !== 'none';
}

function body(context: TableContext): TableBody {
  const holders = requireHolders(id, context, 'voucher');
  const { policy, period } = context;
  const { entitled, notes } = voucherEntitlements(holders, policy, period);
  const listed = entitled.map(({ holder }) => holder);
  const [first] = monthsOf(period);
  const last = lastDay(period);
  // A recorded start goes before the household: what contradicts it is told.
  const strangers = listed.filter(({ local }) => local === false).map((holder) => noteAt('otherHousehold', holder));
  return {
    sections: [{ title: null, rows: entitled.map((one) => rowOf(one, policy, first as CalendarMonth, last)), emptyText: '本季无应发人员', subtotal: null }],
    unread: unreadOfListed(holders, new Set(listed)),
    breaks: [...goneBreaks(listed, context.period), ...missingBreaks(holders, listed, context)],
    notes: [...rollNotes(holders, context), ...missingColumnNotes(holders, ['address', 'registeredAddress'], ['phone']), ...strangers, ...notes],
  };
}

function rowOf({ holder, start, months, standards }: Entitlement, policy: Policy, first: CalendarMonth, last: CalendarDate): TableRow {
  const standard = standards.at(-1) as number;
  const difference = standards.reduce((sum, one) => sum + one - standard, 0);
  const startsNow = compareMonths(start, first) >= 0;
  const arrears = startsNow ? backPay({ ...holder.facts, recordedStart: start }, policy, start) : null;
  const { name, sex, idNumber, age, address, phone } = personValues(holder, last, policy);
  return {
    // Written out: spreading them would double the time of a long table.
    values: {
      name,
      sex,
      idNumber,
      age,
      address,
      phone,
      start: holder.startWritten ?? { month: start },
      months: { count: months.length },
      standard: { fen: standard },
      difference: difference === 0 ? null : { fen: difference },
      backPayRange: arrears === null ? null : `${chineseMonth(arrears.from)}至${chineseMonth(arrears.until)}`,
      backPayMonths: arrears === null ? null : { count: arrears.months },
      backPay: arrears === null ? null : { fen: arrears.fen },
    },
  };
}
