import { firstDayOfMonth } from '../rules/calendar/arithmetic';
import { monthOf } from '../rules/calendar/compare';
import { chineseMonth } from '../rules/calendar/formatDate';
import { chinesePeriod, contains, firstDay, lastDay } from '../rules/calendar/period';
import { voucherStandard } from '../rules/elderly/voucherAmount';
import type { TableContext } from './context';
import { endingWithin, holdsOn, type Holder } from './holders/holder';
import { hasUnread } from './holders/unread';
import { ageColumn, idColumn, indexColumn, nameColumn, remarksColumn, sexColumn } from './personColumns';
import { noteAt } from './holders/noteAt';
import { birthColumn, changeColumn, livingColumn, registeredColumn, reviewColumns } from './reviewColumns';
import { holderKinds } from './requireHolders';
import { changesText, endingChange, reviewBody, reviewedPerson, type Change } from './reviewBody';
import { personKeys, type TableNote, type TableRow, type TableSpec } from './spec';
import { turningWithin } from './turning';

const id = 'voucher-review';

/** 老年券复审表: the voucher roll on the first day of the quarter, and who starts or turns 80 in it (seed; rulings 2, 11, 15). */
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
  const onRoll = holdsOn(holder, first);
  const startsNow = start !== null && !holder.stoppedSometime && contains(period, firstDayOfMonth(start)) ? firstDayOfMonth(start) : null;
  const birthday = onRoll || startsNow !== null ? null : turningWithin(holder, age, period, policy);
  if (!onRoll && startsNow === null && birthday === null) return null;
  if (birthday !== null && holder.local === null) {
    if (!hasUnread(holder, 'household')) notes.push(noteAt('householdBlank', holder));
    return null;
  }
  const changes: Change[] = [];
  if (startsNow !== null) changes.push({ date: startsNow, text: `${chineseMonth(startsNow)}新增` });
  if (birthday !== null) changes.push({ date: birthday, text: `${chineseMonth(birthday)}新增（满${age}周岁）` });
  const ending = endingWithin(holder, first, last);
  if (ending !== null) changes.push(endingChange(ending));
  return {
    values: {
      ...reviewedPerson(holder, first, policy),
      status: onRoll ? '在发' : '待发',
      standard: { fen: voucherStandard(policy, monthOf(first)) },
      start: start === null ? null : { month: start },
      change: changesText(changes),
    },
  };
}
