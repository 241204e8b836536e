import { firstDayOfMonth } from '../rules/calendar/arithmetic';
import type { CalendarMonth } from '../rules/calendar/calendarDate';
import { compareDates, monthOf } from '../rules/calendar/compare';
import { chineseMonth } from '../rules/calendar/formatDate';
import { chinesePeriod, contains, firstDay, lastDay, lastMonth, type Period } from '../rules/calendar/period';
import { firstEntitledBy } from '../rules/elderly/firstEntitledMonth';
import { startsByItself } from '../rules/elderly/startOfPayment';
import { voucherStandard } from '../rules/elderly/voucherAmount';
import type { Policy } from '../rules/policy/policy';
import type { TableContext } from './context';
import { endingWithin, holdsAtStart, type Holder } from './holders/holder';
import { hasUnread } from './holders/unread';
import { ageColumn, idColumn, indexColumn, nameColumn, remarksColumn, sexColumn } from './personColumns';
import { noteAt } from './holders/noteAt';
import { birthColumn, changeColumn, livingColumn, registeredColumn, reviewColumns } from './reviewColumns';
import { holderKinds } from './requireHolders';
import { changesText, endingChange, reviewBody, reviewedPerson, type Change } from './reviewBody';
import { personKeys, type TableNote, type TableRow, type TableSpec } from './spec';
import { turningWithin } from './turning';

const id = 'voucher-review';

/** 老年券复审表: the voucher roll on the first day of the quarter, and who starts, turns 80 or is first entitled in it, as after moving in (seed; rulings 2, 6, 11, 13, 15). */
export const voucherReview: TableSpec = {
  id,
  period: 'quarter',
  shortName: (term) => `${term}复审表`,
  title: ({ period, settings }) => `${chinesePeriod(period)}${settings.term}复审表`,
  columns: () => [
    indexColumn,
    nameColumn,
    sexColumn,
    idColumn,
    birthColumn,
    ageColumn,
    registeredColumn,
    livingColumn,
    { id: 'status', heading: '券状态', width: 8, format: 'text', source: 'generated' },
    { id: 'standard', heading: '月标准(元)', width: 11, format: 'money', source: 'generated' },
    { id: 'start', heading: '起发月份', width: 11, format: 'month', source: 'generated' },
    changeColumn,
    ...reviewColumns,
    remarksColumn,
  ],
  keys: personKeys,
  body: (context) => reviewBody(id, 'voucher', context, rowOf),
  madeFrom: holderKinds,
  orientation: 'landscape',
  signed: false,
};

function rowOf(holder: Holder, { policy, period }: TableContext, notes: TableNote[]): TableRow | null {
  const [first, last] = [firstDay(period), lastDay(period)];
  const { start } = holder;
  const age = policy.inForce('voucher.age', monthOf(first)).value;
  const onRoll = holdsAtStart(holder, first);
  const startsNow = start !== null && !holder.stoppedSometime && contains(period, firstDayOfMonth(start)) ? firstDayOfMonth(start) : null;
  const birthday = onRoll || startsNow !== null ? null : turningWithin(holder, age, period, policy);
  const entitled = onRoll || startsNow !== null || birthday !== null ? null : firstEntitledIn(holder, policy, period);
  if (!onRoll && startsNow === null && birthday === null && entitled === null) return null;
  if ((birthday ?? entitled) !== null && holder.local === null) {
    if (!hasUnread(holder, 'household')) notes.push(noteAt('householdBlank', holder));
    return null;
  }
  const changes: Change[] = [];
  if (startsNow !== null) changes.push({ date: startsNow, text: `${chineseMonth(startsNow)}新增` });
  if (birthday !== null) changes.push({ date: birthday, text: `${chineseMonth(birthday)}新增（满${age}周岁）` });
  if (entitled !== null) changes.push({ date: firstDayOfMonth(entitled), text: `${chineseMonth(entitled)}新增` });
  const ending = endingWithin(holder, first, last);
  if (ending !== null) changes.push(endingChange(ending));
  return {
    values: {
      ...reviewedPerson(holder, first, policy),
      status: onRoll ? '在发' : '待发',
      standard: { fen: voucherStandard(policy, monthOf(first)) },
      start: holder.startWritten ?? (start === null ? null : { month: start }),
      change: changesText(changes),
    },
  };
}

/** The first entitled month of who has no start, in the period: the signature list has him from then on. */
function firstEntitledIn({ facts, start, local, ending, stoppedSometime }: Holder, policy: Policy, period: Period): CalendarMonth | null {
  if (start !== null || local === false || stoppedSometime) return null;
  const first = firstEntitledBy('voucher', facts, policy, lastMonth(period));
  if (first === null || !contains(period, firstDayOfMonth(first)) || !startsByItself('voucher', policy, first)) return null;
  return ending !== null && compareDates(ending.date, firstDayOfMonth(first)) <= 0 ? null : first;
}
